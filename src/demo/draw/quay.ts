// The roofs above the river and the band beside it.
import { circle, fade, glint, ink, oval, path, place, poly, rect, ripples, seeded, stroke, svg, times, wire } from './kit.ts'
import { cloud, gull, skyline } from './things.ts'

export function solarRoofs() {
  const r = seeded('solar-roofs')
  const terrace = (y: number, s: number, shift: number, wall: string, shade: string) =>
    times(Math.ceil(1900 / (250 * s)), (i) => {
      const x = shift - 200 + i * 250 * s
      const drop = y + (x - 800) * 0.13
      const solar = (i * 7 + Math.round(shift)) % 5 !== 0
      return place(x, drop, s, [
        poly(wall, [0, 0], [250, 32], [250, 290], [0, 260]),
        poly(shade, [172, 22], [250, 32], [250, 290], [172, 280]),
        poly(i % 3 === 1 ? ink.gold : ink.navy, [34, 54], [84, 60], [84, 148], [34, 142]),
        poly(i % 4 === 2 ? ink.gold : ink.navy, [124, 66], [174, 72], [174, 160], [124, 154]),
        poly(ink.navy, [-14, 4], [58, -150], [308, -118], [264, 40]),
        poly(ink.slate, [-14, 4], [58, -150], [72, -148], [6, 7]),
        solar
          ? times(3, (k) => {
              const at = (u: number, v: number) => [8 + u * 250 + v * 62, 2 + u * 32 - v * 134 - 2] as const
              const [u, v] = [0.06 + k * 0.29, 0.12]
              return [
                s < 0.7 ? [] : poly(ink.sea, at(u, v), at(u + 0.26, v), at(u + 0.26, v + 0.78), at(u, v + 0.78)),
                poly(
                  ink.tide,
                  at(u + 0.014, v + 0.02),
                  at(u + 0.246, v + 0.02),
                  at(u + 0.246, v + 0.76),
                  at(u + 0.014, v + 0.76),
                ),
                s > 0.9 && k !== 0
                  ? poly(ink.mist, at(u + 0.02, v + 0.74), at(u + 0.12, v + 0.74), at(u + 0.04, v + 0.42), at(u + 0.02, v + 0.42))
                  : [],
              ]
            })
          : [],
        poly(ink.rust, [232, -192], [262, -188], [262, -92], [232, -96]),
        poly(ink.brick, [222, -194], [244, -191], [244, -96], [222, -99]),
        rect(232, -216, 18, 24, ink.amber),
      ])
    })
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.gold),
    rect(0, 0, 1600, 90, ink.amber),
    fade({ x: 0, y: 86, w: 1600, h: 130 }, ink.amber, 16),
    circle(1240, 150, 106, ink.cream),
    times(22, (i) =>
      poly(
        ink.cream,
        [1240 + Math.cos(i * 0.2856) * 128, 150 + Math.sin(i * 0.2856) * 128],
        [1240 + Math.cos(i * 0.2856 + 0.07) * 128, 150 + Math.sin(i * 0.2856 + 0.07) * 128],
        [1240 + Math.cos(i * 0.2856 + 0.035) * 180, 150 + Math.sin(i * 0.2856 + 0.035) * 180],
      ),
    ),
    path('M0 250Q400 190 800 240T1600 230V420H0Z', ink.sea),
    skyline(r, -10, 900, 262, 10, 26, ink.tide),
    // The river
    path('M0 262H1600V560H0Z', ink.tide),
    path('M0 300Q500 270 900 330T1600 340V430Q1200 420 860 396T0 380Z', ink.cream),
    ripples(r, { x: 0, y: 300, w: 1600, h: 90 }, ink.sea, 24, 0.5),
    glint(r, 1240, 336, 80, 60, 100, ink.amber, 12),
    place(470, 330, 0.34, path('M0 0L8 -190L120 -20ZM-8 -4L-4 -180L-80 -20ZM-110 -6H140L110 34H-80Z', ink.navy)),
    terrace(470, 0.52, 30, ink.brick, ink.rust),
    terrace(600, 0.74, -70, ink.paper, ink.amber),
    terrace(790, 1.04, 20, ink.brick, ink.rust),
    terrace(1090, 1.5, -150, ink.cream, ink.paper),
    gull(700, 190, 0.9, ink.navy),
    gull(790, 160, 0.6, ink.navy),
  )
}

export function brassBand() {
  const r = seeded('brass-band')
  const bell = (x: number, y: number, turn: number, s: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})">${[
      path('M0 -9Q90 -10 130 -20Q160 -30 186 -62V62Q160 30 130 20Q90 10 0 9Z', ink.amber),
      path('M0 2Q90 4 130 14Q160 24 186 62Q160 30 130 20Q90 10 0 9Z', ink.rust),
      oval(186, 0, 17, 62, ink.gold),
      oval(188, 0, 11, 48, ink.rust),
      path('M14 -12H92V-34H14Q2 -34 2 -22Q2 -12 14 -12Z', 'none', `stroke="${ink.amber}" stroke-width="8"`),
      [0, 1, 2].map((i) => rect(34 + i * 19, -46, 12, 40, ink.gold) + rect(36 + i * 19, -54, 8, 9, ink.cream)).join(''),
    ].join('')}</g>`
  const player = (x: number, y: number, s: number, skin: string, shade: string, hair: string, instrument: string, tall = 1) =>
    place(x, y, s, [
      path(`M-60 0L-52 -300H52L60 0H14L0 -200L-14 0Z`, ink.night),
      path(`M-84 -270Q-100 -480 -52 -520Q0 -540 52 -520Q100 -480 84 -270Q0 -250 -84 -270Z`, ink.navy),
      path(`M20 -528Q100 -500 84 -270L40 -262Q70 -430 20 -528Z`, ink.night),
      rect(-92, -518, 50, 15, ink.gold, 'rx="6"'),
      rect(42, -518, 50, 15, ink.gold, 'rx="6"'),
      stroke('M0 -500V-280', ink.brick, 12),
      times(4, (i) => [circle(-16, -470 + i * 54, 6, ink.gold), circle(16, -470 + i * 54, 6, ink.gold)]),
      path('M-20 -524L-20 -566H22L22 -524Q0 -510 -20 -524Z', shade),
      path('M-44 -610Q-44 -660 0 -660Q46 -660 46 -610Q44 -556 0 -550Q-42 -556 -44 -610Z', skin),
      path('M10 -660Q46 -656 46 -610Q44 -556 0 -550Q28 -574 28 -612Q28 -642 10 -660Z', shade),
      stroke('M-24 -612q8 -7 16 0M10 -612q8 -7 16 0', ink.night, 4.5),
      path('M-48 -612Q-50 -640 -40 -648H42Q50 -640 48 -612L40 -630H-40Z', hair),
      path(`M-56 -640Q-64 -690 0 -${694 * tall}Q64 -690 56 -640Q0 -656 -56 -640Z`, ink.navy),
      path('M-56 -640Q0 -656 56 -640L54 -626Q0 -642 -54 -626Z', ink.brick),
      path('M-54 -628Q0 -644 54 -628Q30 -612 -40 -614Z', ink.night),
      circle(0, -662, 8, ink.gold),
      instrument,
      stroke('M-72 -484L-92 -402L-22 -486', ink.slate, 32),
      stroke('M74 -484L98 -408L40 -500', ink.slate, 32),
      stroke('M-36 -469L-28 -479M50 -484L44 -493', ink.brick, 34),
      circle(-16, -494, 17, skin),
      circle(36, -510, 17, shade),
    ])
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.sea),
    rect(0, 330, 1600, 260, ink.mist),
    fade({ x: 0, y: 326, w: 1600, h: 150 }, ink.sea, 17),
    cloud(r, -60, 300, 480, 110, ink.cream),
    cloud(r, 1150, 250, 520, 120, ink.cream),
    skyline(r, -20, 1640, 610, 60, 150, ink.tide),
    rect(0, 606, 1600, 130, ink.deep),
    ripples(r, { x: 0, y: 616, w: 1600, h: 100 }, ink.sea, 40, 0.5),
    wire(ink.navy, 8, [130, 730], [130, 220]),
    wire(ink.navy, 4, [130, 240], [20, 640]),
    wire(ink.navy, 4, [130, 240], [330, 640]),
    wire(ink.navy, 8, [1490, 730], [1490, 190]),
    wire(ink.navy, 4, [1490, 210], [1330, 640]),
    wire(ink.navy, 4, [1490, 210], [1640, 640]),
    rect(0, 726, 1600, 341, ink.paper),
    times(9, (i) => wire(ink.amber, 5, [800 + (i - 4) * 190, 730], [800 + (i - 4) * 330, 1067])),
    rect(0, 722, 1600, 14, ink.slate),
    rect(0, 850, 1600, 5, ink.amber),
    // Behind: horns, and the drummer with the great drum
    player(470, 960, 0.94, ink.paper, ink.amber, ink.rust, bell(-4, -560, 58, 0.9)),
    player(1130, 960, 0.94, ink.rust, ink.rust, ink.night, bell(4, -560, 122, 0.9)),
    player(800, 900, 0.98, ink.brick, ink.rust, ink.night, ''),
    stroke('M620 520L700 590', ink.rust, 8),
    circle(612, 512, 24, ink.cream),
    stroke('M980 520L900 590', ink.rust, 8),
    circle(988, 512, 24, ink.cream),
    circle(800, 660, 212, ink.rust),
    circle(800, 660, 200, ink.brick),
    circle(800, 660, 172, ink.cream),
    path('M800 488A172 172 0 0 1 800 832A260 260 0 0 0 800 488Z', ink.paper),
    times(16, (i) => circle(800 + Math.cos(i * 0.3927) * 190, 660 + Math.sin(i * 0.3927) * 190, 7, ink.gold)),
    path('M800 560Q852 620 852 668A52 52 0 0 1 748 668Q748 620 800 560Z', ink.brick),
    path('M800 620Q826 650 826 674A26 26 0 0 1 774 674Q774 650 800 620Z', ink.gold),
    // In front: cornets
    player(210, 1090, 1.16, ink.brick, ink.rust, ink.night, bell(6, -556, 18, 0.95)),
    player(560, 1130, 1.16, ink.rust, '#6d2c20', ink.night, bell(0, -556, 24, 0.95)),
    player(1040, 1130, 1.16, ink.paper, ink.amber, ink.rust, bell(0, -556, 156, 0.95)),
    player(1390, 1090, 1.16, ink.paper, ink.amber, ink.fog, bell(-6, -556, 162, 0.95)),
    gull(560, 180, 0.9, ink.navy),
    gull(1060, 130, 0.7, ink.navy),
  )
}
