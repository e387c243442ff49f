// The marsh, the sea wall and the river in flood.
import {
  between,
  circle,
  cut,
  fade,
  glint,
  hatch,
  ink,
  mix,
  oval,
  path,
  place,
  poly,
  rect,
  ripples,
  seeded,
  stroke,
  svg,
  times,
  wire,
  within,
} from './kit.ts'
import { figure, gull, lampPost, reeds, sash, skyline, streaks } from './things.ts'

const heron = (x: number, y: number, scale: number, body: string, dark: string, bill: string) =>
  place(x, y, scale, [
    stroke('M-8 -150L-14 -74L-10 0M18 -150L24 -80L20 0', dark, 7),
    stroke('M-10 0l-22 5M-10 0l24 4M20 0l-20 5M20 0l26 4', dark, 5),
    path('M-118 -128Q-60 -214 20 -236Q58 -244 62 -210Q62 -160 6 -140Q-60 -122 -118 -128Z', body),
    path('M-140 -112Q-70 -196 0 -206Q20 -190 -20 -160Q-74 -124 -140 -112Z', dark),
    path('M28 -214Q74 -240 58 -290Q36 -348 62 -382Q82 -404 108 -388Q112 -376 96 -370Q76 -352 86 -306Q104 -236 56 -190Z', body),
    poly(bill, [100, -391], [196, -370], [102, -371]),
    path('M64 -386Q84 -404 108 -388L92 -382Q50 -384 14 -352Q34 -388 64 -386Z', dark),
    circle(96, -384, 3.4, bill),
    stroke('M60 -190l4 40M50 -184l0 42', body, 5),
  ])

export function saltMarsh() {
  const r = seeded('salt-marsh')
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.amber),
    rect(0, 0, 1600, 110, ink.brick),
    fade({ x: 0, y: 106, w: 1600, h: 150 }, ink.brick, 17),
    rect(0, 300, 1600, 160, ink.gold),
    fade({ x: 0, y: 296, w: 1600, h: 110 }, ink.amber, 15),
    circle(640, 330, 160, ink.cream),
    streaks(r, 9, -100, 190, 1800, 200, ink.gold),
    skyline(r, 1060, 1400, 446, 10, 30, ink.slate),
    path('M1240 446V386h8v-20l9 -20l9 20v20h8v60Z', ink.slate),
    path('M0 430Q420 404 820 436T1600 424V620H0Z', ink.tide),
    // The creek
    path('M0 450H1600V1067H0Z', ink.deep),
    path(
      'M560 470Q760 480 690 510T330 590T560 690T1010 770T640 940T420 1067H1180Q1160 960 1330 860T1150 690T720 610T860 528T760 466Z',
      ink.cream,
    ),
    path('M690 528Q480 570 520 610T900 700T1160 800T900 960T840 1067H1040Q1060 960 1210 860T1060 700T640 600T800 530Z', ink.gold),
    path('M1600 560Q1400 560 1290 590T1180 640Q1340 640 1600 610Z', ink.cream),
    path('M0 640Q120 650 190 690T90 780Q40 790 0 780Z', ink.cream),
    ripples(r, { x: 480, y: 600, w: 720, h: 440 }, ink.amber, 20, 0.7),
    // Cushions of grass
    ...[
      [210, 500, 330, 26],
      [1130, 506, 330, 26],
      [1440, 524, 240, 22],
      [260, 600, 240, 30],
      [1000, 590, 260, 26],
      [1420, 690, 250, 44],
      [300, 780, 280, 58],
      [1440, 900, 290, 74],
      [180, 1000, 420, 96],
    ].map(([x, y, w, h]) => [
      oval(x!, y!, w!, h!, ink.navy),
      path(`M${x! - w!} ${y}A${w} ${h} 0 0 1 ${x! + w!} ${y}Q${x} ${y! - h! * 0.2} ${x! - w!} ${y}Z`, ink.tide),
      reeds(r, Math.round(w! / 13), x! - w! * 0.85, x! + w! * 0.85, y! - h! * 0.3, h! * 1.15, ink.tide),
      reeds(r, Math.round(w! / 22), x! - w! * 0.8, x! + w! * 0.8, y! + h! * 0.4, h! * 1.2, ink.deep),
    ]),
    glint(r, 962, 902, 130, 50, 30, ink.tide, 14),
    heron(950, 900, 1.28, ink.slate, ink.night, ink.brick),
    reeds(r, 46, -20, 420, 1080, 330, ink.night, 0.35),
    reeds(r, 34, 1300, 1620, 1080, 280, ink.night, 0.3),
    gull(300, 240, 0.9, ink.navy),
    gull(210, 280, 0.6, ink.navy),
    gull(1250, 250, 0.7, ink.navy),
  )
}

export function stormWave() {
  const r = seeded('storm-wave')
  const spray = (count: number, x: number, y: number, spread: number, color: string) =>
    times(count, () => {
      const angle = between(r, -Math.PI * 0.98, -0.1)
      const far = spread * r() ** 0.6
      return circle(
        x + Math.cos(angle) * far * 1.2,
        y + Math.sin(angle) * far,
        between(r, 3, 13) * (1.1 - far / spread / 1.6),
        color,
      )
    })
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.slate),
    rect(0, 0, 1600, 300, ink.navy),
    fade({ x: 0, y: 296, w: 1600, h: 190 }, ink.navy, 18),
    times(34, () => {
      const [x, y] = [between(r, -100, 1600), between(r, -50, 640)]
      return cut(ink.sea, x, y, x + 110, y + 210, 2)
    }),
    rect(0, 560, 700, 300, ink.deep),
    path('M0 580Q80 540 160 576T330 570T520 566T700 580V900H0Z', ink.tide),
    // The great wave
    path(
      'M0 860V640Q120 660 220 560T400 250Q470 110 640 96Q760 92 860 170Q980 150 1060 250Q1180 270 1200 390Q1290 440 1260 560L1240 880Z',
      ink.deep,
    ),
    path(
      'M80 860Q250 740 330 520T560 190Q650 120 760 170Q700 190 660 260Q800 190 900 260Q820 290 790 370Q940 310 1020 380Q950 420 930 510Q1060 460 1110 540Q1060 600 1060 860Z',
      ink.tide,
    ),
    path('M210 860Q360 700 420 500T600 260Q560 380 580 470T560 860Z', ink.sea),
    path('M600 860Q560 660 640 480T780 390Q720 500 740 600T720 860Z', ink.sea),
    path('M800 860Q780 700 840 600T930 520Q900 620 920 700T900 860Z', ink.sea),
    stroke('M300 800Q410 640 470 470T610 230M690 820Q660 640 730 480M860 820Q850 700 890 610', ink.mist, 7),
    // The crest and its claws
    path(
      'M330 430Q390 230 500 140Q590 60 720 84Q800 100 850 150Q960 120 1040 200Q1090 230 1110 270Q1210 300 1230 400Q1290 440 1290 520Q1262 500 1246 512Q1250 550 1226 580Q1222 520 1190 490Q1180 520 1150 534Q1160 460 1110 420Q1090 440 1060 444Q1080 380 1030 330Q1000 350 966 352Q990 290 930 244Q900 260 862 256Q880 210 820 186Q780 200 740 190Q760 160 700 150Q590 150 500 260Q430 330 330 430Z',
      ink.cream,
    ),
    times(16, (i) => {
      const t = i / 15
      return circle(
        mix(560, 1270, t) + between(r, -20, 20),
        mix(96, 500, t ** 1.5) + between(r, -30, 26),
        between(r, 14, 40),
        ink.cream,
      )
    }),
    spray(46, 760, 240, 330, ink.cream),
    spray(40, 1180, 470, 330, ink.cream),
    spray(24, 1100, 380, 300, ink.mist),
    // The foot of the wave against the wall
    path('M-10 872Q60 800 150 820T320 780T500 800T660 760T840 790T1000 750T1180 780T1290 720Q1330 800 1300 880Z', ink.cream),
    path('M-10 880Q90 830 200 846T420 820T640 830T860 812T1080 826T1280 800V900H-10Z', ink.mist),
    // The wall and the promenade
    path('M-10 860H1230Q1300 862 1330 830H1620V1067H-10Z', ink.navy),
    path('M-10 860H1230Q1300 862 1330 830H1620V856H1340Q1310 888 1230 886H-10Z', ink.fog),
    times(9, (i) => stroke(`M${-60 + i * 190} 886V970M${40 + i * 190} 970V1067M-10 970H1620`, ink.night, 5)),
    hatch(r, { x: -10, y: 904, w: 1620, h: 50 }, ink.deep, 15, 2.4),
    lampPost(190, 862, 300, ink.night, ink.gold),
    lampPost(720, 862, 300, ink.night, ink.gold),
    lampPost(1440, 832, 300, ink.night, ink.gold),
    circle(1440, 558, 60, ink.gold, 'opacity=".22"'),
    circle(720, 588, 60, ink.gold, 'opacity=".3"'),
    circle(190, 588, 60, ink.gold, 'opacity=".22"'),
    figure(1524, 832, 128, { coat: ink.amber, legs: ink.night, stride: 11, hat: 'brim', hair: ink.brick, hand: [-12, -50] }),
  )
}

export function riverFlood() {
  const r = seeded('river-flood')
  const fronts = [ink.brick, ink.paper, ink.slate, ink.brick, ink.cream, ink.rust]
  const level = 720
  const house = (i: number) => {
    const x = -120 + i * 310
    const front = fronts[i % fronts.length]!
    const trim = front === ink.paper || front === ink.cream ? ink.slate : ink.cream
    return [
      rect(x, 240, 310, 700, front),
      poly(ink.navy, [x - 4, 246], [x + 20, 110], [x + 290, 110], [x + 314, 246]),
      rect(x + 236, 54, 62, 110, ink.rust),
      rect(x + 230, 50, 74, 16, ink.navy),
      times(2, (k) => rect(x + 244 + k * 26, 26, 18, 26, ink.amber)),
      rect(x, 240, 310, 14, trim),
      rect(x + 42, 306, 92, 150, trim),
      sash(x + 50, 314, 76, 134, i === 3 ? ink.gold : ink.navy, trim, 2, 2),
      rect(x + 180, 306, 92, 150, trim),
      sash(x + 188, 314, 76, 134, i === 1 ? ink.gold : ink.navy, trim, 2, 2),
      rect(x + 34, 456, 108, 12, ink.night),
      rect(x + 172, 456, 108, 12, ink.night),
      rect(x + 36, 560, 120, 300, trim),
      sash(x + 46, 570, 100, 280, ink.navy, trim, 2, 3),
      rect(x + 190, 540, 96, 400, trim),
      rect(x + 200, 580, 76, 360, i % 2 ? ink.tide : ink.navy),
      rect(x + 200, 550, 76, 24, ink.gold),
      circle(x + 264, level - 16, 6, ink.gold),
      stroke(`M${x} 240V940`, ink.navy, 5),
    ]
  }
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 400, ink.mist),
    fade({ x: 0, y: 0, w: 1600, h: 120 }, ink.sea, 16),
    times(6, house),
    within(
      'flood',
      `<rect x="0" y="${level}" width="1600" height="360"/>`,
      rect(0, level, 1600, 360, ink.tide),
      `<g transform="translate(0 ${level * 2}) scale(1 -1)" opacity=".2">`,
      times(6, house),
      '</g>',
      path(`M0 1067V${level + 190}Q400 ${level + 160} 800 ${level + 190}T1600 ${level + 175}V1067Z`, ink.deep),
    ),
    rect(0, level - 3, 1600, 6, ink.cream, 'opacity=".8"'),
    ripples(r, { x: 0, y: level + 16, w: 1600, h: 320 }, ink.sea, 80),
    ripples(r, { x: 0, y: level + 20, w: 1600, h: 320 }, ink.cream, 22, 0.7),
    // Somebody at the upper window, and the boat below it
    place(972, 470, 1, [
      rect(-38, -140, 76, 134, ink.gold),
      circle(0, -86, 22, ink.rust),
      path('M-22 -84Q-26 -116 2 -116Q26 -114 22 -84Q12 -100 -8 -98Q-16 -94 -22 -84Z', ink.night),
      path('M-38 -6Q-38 -62 0 -62Q38 -62 38 -6Z', ink.tide),
      stroke('M26 -40Q40 10 34 54', ink.tide, 17),
      circle(34, 62, 10, ink.rust),
      rect(-54, -14, 108, 12, ink.night),
    ]),
    glint(r, 960, 866, 120, 190, 130, ink.night, 15),
    place(960, 850, 1, [
      figure(-110, 10, 330, {
        coat: ink.amber,
        legs: ink.night,
        hat: 'brim',
        hair: ink.amber,
        facing: 1,
        skin: ink.paper,
        hand: [14, -56],
      }),
      figure(120, 30, 210, { coat: ink.navy, hat: 'cap', facing: -1, skin: ink.rust, hand: [14, -50] }),
      wire(ink.paper, 9, [230, -110], [60, 40]),
      path('M-270 -62Q0 -8 286 -74Q260 -10 206 20H-196Q-246 0 -270 -62Z', ink.brick),
      path('M-270 -62Q0 -8 286 -74L282 -58Q0 10 -264 -46Z', ink.cream),
      stroke('M-240 -18Q0 14 256 -28', ink.rust, 6),
    ]),
    cut(ink.cream, 640, 874, 1290, 872, 8),
  )
}
