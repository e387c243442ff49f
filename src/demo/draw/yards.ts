// Where people work under a great roof or none: the fish market, the shipyard, the depot.
import {
  between,
  camera,
  circle,
  cut,
  fade,
  glint,
  hatch,
  ink,
  path,
  pick,
  place,
  poly,
  rect,
  ripples,
  seeded,
  stroke,
  svg,
  times,
  wire,
} from './kit.ts'
import { crowd, figure, gull, streaks } from './things.ts'

export function fishMarket() {
  const r = seeded('fish-market')
  const see = camera(800, 430, 900, 2.1)
  const arch = (z: number, color: string, width: number) => {
    const [l, base] = see(-7, 4.6, z)
    const [right] = see(7, 4.6, z)
    const top = see(0, 8.6, z)[1]
    const low = see(0, 7.4, z)[1]
    return [
      stroke(`M${l} ${base}Q800 ${2 * top - base} ${right} ${base}`, color, width),
      stroke(`M${l} ${base}Q800 ${2 * low - base} ${right} ${base}`, color, width * 0.6),
      times(9, (i) => {
        const t = (i + 0.5) / 9
        const x = l + (right - l) * t
        const bow = (peak: number) => base + 4 * (peak - base) * t * (1 - t)
        return wire(color, width * 0.4, [x, bow(top)], [x + ((i % 2 ? 1 : -1) * (right - l)) / 26, bow(low)])
      }),
      wire(color, width * 1.1, [l, base], see(-7, 0, z)),
      wire(color, width * 1.1, [right, base], see(7, 0, z)),
    ]
  }
  const box = (x: number, z: number, i: number) => {
    const [w, h, d] = [1.15, 0.42, 0.95]
    const [a, b, c, e] = [see(x, h, z), see(x + w, h, z), see(x + w, h, z + d), see(x, h, z + d)]
    const scale = 900 / z
    return [
      poly(ink.rust, a, b, see(x + w, 0, z), see(x, 0, z)),
      poly(ink.amber, a, b, see(x + w, h - 0.1, z), see(x, h - 0.1, z)),
      x > 0
        ? poly(ink.night, a, e, see(x, 0, z + d), see(x, 0, z))
        : poly(ink.night, b, c, see(x + w, 0, z + d), see(x + w, 0, z)),
      poly(ink.paper, a, b, c, e),
      poly(
        ink.deep,
        see(x + 0.07, h, z + 0.08),
        see(x + w - 0.07, h, z + 0.08),
        see(x + w - 0.07, h, z + d - 0.06),
        see(x + 0.07, h, z + d - 0.06),
      ),
      times(3, (k) => {
        const [fx, fy] = see(x + 0.22 + k * 0.35, h + 0.03, z + d / 2)
        const color = pick(r, [ink.mist, ink.sea, i % 3 ? ink.cream : ink.amber])
        return place(fx, fy, scale / 270, [
          path('M0 -62Q34 -20 0 44Q-34 -20 0 -62Z', color, 'transform="scale(1 .55)"'),
          path('M0 30L22 66H-22Z', color, 'transform="scale(1 .55)"'),
          z > 7 ? [] : circle(6, -20, 4, ink.night),
        ])
      }),
    ]
  }
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.deep),
    // Roof lights either side of the ridge
    poly(ink.slate, see(-7, 4.6, 3), see(-7, 4.6, 34), see(0, 8.6, 34), [800, -900]),
    poly(ink.navy, see(7, 4.6, 3), see(7, 4.6, 34), see(0, 8.6, 34), [800, -900]),
    times(6, (i) => {
      const [z1, z2] = [5 + i * 4.6, 8 + i * 4.6]
      return [
        poly(ink.sea, see(-4.4, 6.3, z1), see(-4.4, 6.3, z2), see(-2, 7.7, z2), see(-2, 7.7, z1)),
        poly(ink.tide, see(4.4, 6.3, z1), see(4.4, 6.3, z2), see(2, 7.7, z2), see(2, 7.7, z1)),
      ]
    }),
    // The far end: morning
    path(
      `M${see(-7, 0, 34).join(' ')}L${see(-7, 4.6, 34).join(' ')}Q800 ${2 * see(0, 8.6, 34)[1] - see(0, 4.6, 34)[1]} ${see(7, 4.6, 34).join(' ')}L${see(7, 0, 34).join(' ')}Z`,
      ink.gold,
    ),
    circle(800, 390, 62, ink.cream),
    times(9, (i) => wire(ink.navy, 4, see(-6 + i * 1.5, 0, 34), see(-6 + i * 1.5, 6.5, 34))),
    wire(ink.navy, 5, see(-7, 4.6, 34), see(7, 4.6, 34)),
    // The floor, wet
    poly(ink.tide, see(-7, 0, 2.4), see(-7, 0, 34), see(7, 0, 34), see(7, 0, 2.4)),
    poly(ink.gold, see(-1, 0, 2.9), see(-1.6, 0, 34), see(1.6, 0, 34), see(1, 0, 2.9)),
    ripples(r, { x: 560, y: 600, w: 480, h: 460 }, ink.tide, 30, 1.7),
    ripples(r, { x: 100, y: 520, w: 1400, h: 500 }, ink.sea, 20, 0.7),
    [26, 18, 12.5, 8.6].map((z, i) => arch(z, i > 1 ? ink.night : ink.navy, 110 / z)),
    // The knot of buyers
    crowd(r, 8, 590, 1010, 560, 150, [ink.navy, ink.slate, ink.navy, ink.rust], [ink.rust, ink.brick, ink.paper]),
    place(800, 574, 1, [
      rect(-46, -26, 92, 40, ink.rust),
      rect(-52, -30, 104, 9, ink.amber),
      stroke('M14 -186L64 -262', ink.brick, 19),
      circle(66, -268, 11, ink.rust),
      figure(0, -26, 224, { coat: ink.brick, legs: ink.navy, skin: ink.rust, hat: 'brim', hair: ink.night, hand: [10, -52] }),
    ]),
    crowd(r, 9, 530, 1070, 624, 190, [ink.navy, ink.brick, ink.night, ink.slate, ink.amber], [ink.rust, ink.paper, ink.brick]),
    [9.6, 7.4, 5.5, 3.8].map((z, i) =>
      [-6.1, -4.7, -3.3, -1.95, 0.8, 2.15, 3.5, 4.9].map((x) =>
        z > 8.6 && Math.abs(x + 0.5) < 1.6 ? [] : box(x, z, i + Math.round(x)),
      ),
    ),
  )
}

export function shipyardCrane() {
  const r = seeded('shipyard-crane')
  const web = (x1: number, y1: number, x2: number, y2: number, depth: number, bays: number) =>
    times(bays, (i) => {
      const [a, b] = [x1 + ((x2 - x1) * i) / bays, x1 + ((x2 - x1) * (i + 1)) / bays]
      const at = (x: number) => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1)
      return [wire(ink.night, 5, [a, at(a)], [b, at(b) - depth]), wire(ink.night, 5, [a, at(a) - depth], [b, at(b)])]
    })
  const hull = (t: number) => 600 + 30 * Math.sin(t * Math.PI) - t * t * 56
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.brick),
    rect(0, 260, 1600, 640, ink.amber),
    fade({ x: 0, y: 256, w: 1600, h: 170 }, ink.brick, 18),
    rect(0, 560, 1600, 360, ink.gold),
    fade({ x: 0, y: 556, w: 1600, h: 150 }, ink.amber, 17),
    circle(430, 420, 170, ink.cream),
    streaks(r, 8, -100, 330, 1500, 300, ink.gold),
    path('M0 880V770H120V730H260V770L340 720L420 770V880ZM1180 880V760L1300 690L1420 760V700L1520 640L1620 700V880Z', ink.rust),
    rect(0, 872, 1600, 200, ink.navy),
    // The tower
    wire(ink.night, 18, [968, 880], [1010, 300]),
    wire(ink.night, 18, [1172, 880], [1130, 300]),
    times(8, (i) => {
      const half = (k: number) => 60 + k * 5.3
      const y = (k: number) => 300 + k * 72.5
      return [
        wire(ink.night, 7, [1070 - half(i), y(i)], [1070 + half(i + 1), y(i + 1)]),
        wire(ink.night, 7, [1070 + half(i), y(i)], [1070 - half(i + 1), y(i + 1)]),
        wire(ink.night, 7, [1070 - half(i), y(i)], [1070 + half(i), y(i)]),
      ]
    }),
    rect(996, 274, 148, 34, ink.night),
    // The hammerhead
    web(250, 270, 1070, 270, 90, 11),
    web(1070, 270, 1460, 270, 90, 5),
    wire(ink.night, 15, [240, 272], [1470, 272]),
    wire(ink.night, 13, [256, 180], [1456, 180]),
    wire(ink.night, 9, [256, 180], [240, 272]),
    wire(ink.night, 7, [640, 180], [1070, 70], [1340, 180]),
    wire(ink.night, 10, [1040, 180], [1070, 66], [1100, 180]),
    rect(1300, 190, 150, 150, ink.night),
    rect(1300, 300, 150, 14, ink.brick),
    rect(1010, 190, 120, 90, ink.night),
    rect(1030, 206, 34, 34, ink.gold),
    rect(1076, 206, 34, 34, ink.gold),
    rect(486, 272, 84, 26, ink.night),
    wire(ink.night, 4, [504, 298], [504, 470]),
    wire(ink.night, 4, [552, 298], [552, 470]),
    path('M496 470h64v26l-24 18h-16l-24 -18Z', ink.night),
    wire(ink.night, 4, [528, 514], [450, 560]),
    wire(ink.night, 4, [528, 514], [606, 560]),
    poly(ink.deep, [430, 556], [626, 556], [626, 620], [430, 620]),
    poly(ink.tide, [430, 556], [626, 556], [626, 568], [430, 568]),
    // The hull: ribs to the left, plates to the right
    path(`M120 ${hull(0)}Q150 840 330 876H1250Q1400 820 1480 ${hull(1) - 60}Z`, ink.rust, 'opacity=".25"'),
    times(17, (i) => {
      const x = 150 + i * 46
      const top = 590 + 34 * Math.sin(i / 9)
      return stroke(`M${x} ${top}Q${x + 10 + (16 - i) * 3} 820 ${x + 120 - i * 5} 880`, ink.night, 10)
    }),
    stroke('M130 610Q480 650 900 612', ink.night, 11),
    stroke('M160 700Q500 740 900 716', ink.night, 8),
    stroke('M206 792Q500 824 900 806', ink.night, 8),
    path('M740 630Q1100 640 1500 500Q1480 660 1390 780Q1330 860 1240 886H700L700 800H760V716H740Z', ink.deep),
    path('M740 630Q1100 640 1500 500L1494 540Q1100 676 740 664Z', ink.cream),
    path('M1500 500Q1480 660 1390 780Q1330 860 1240 886H1160Q1330 780 1400 540Z', ink.navy),
    path('M700 830Q1100 850 1352 826Q1300 866 1240 886H700Z', ink.brick),
    stroke('M760 724Q1140 730 1440 640M820 664V880M940 660V880M1060 650V880M1180 628V880', ink.navy, 5),
    times(40, (i) => circle(780 + (i % 20) * 30, 742 + Math.floor(i / 20) * 74 - ((i % 20) * 1.2) ** 1.3, 3, ink.sea)),
    // Stocks, and the men for scale
    times(7, (i) => path(`M${340 + i * 150} 884l-16 60h90l-16 -60Z`, ink.night)),
    rect(0, 930, 1600, 140, ink.night),
    rect(0, 926, 1600, 8, ink.brick),
    circle(740, 700, 9, ink.cream),
    times(11, (i) =>
      wire(
        ink.gold,
        3,
        [740, 700],
        [740 + Math.cos(i * 0.57) * between(r, 20, 50), 700 + Math.sin(i * 0.57) * between(r, 20, 50)],
      ),
    ),
    figure(690, 760, 84, { coat: ink.night, skin: ink.rust, hand: [24, -66] }),
    rect(640, 760, 90, 7, ink.night),
    wire(ink.night, 5, [650, 760], [650, 930]),
    wire(ink.night, 5, [720, 760], [720, 930]),
    figure(250, 960, 120, { coat: ink.amber, skin: ink.rust, hat: 'cap', hair: ink.cream, stride: 8 }),
    figure(300, 964, 116, { coat: ink.slate, skin: ink.paper, hat: 'cap', hair: ink.gold, facing: -1 }),
    figure(1480, 966, 122, { coat: ink.brick, skin: ink.rust, hat: 'cap', hair: ink.cream, facing: -1, stride: 9 }),
    gull(800, 420, 0.8, ink.cream),
    gull(720, 460, 0.6, ink.cream),
  )
}

export function busDepot() {
  const r = seeded('bus-depot')
  const bus = (x: number, color: string, dark: string, lit: boolean) =>
    place(x, 850, 1, [
      rect(-112, 6, 224, 26, ink.night, 'rx="10"'),
      path('M-118 -300Q-118 -324 -94 -326H94Q118 -324 118 -300V-10Q118 8 100 8H-100Q-118 8 -118 -10Z', color),
      path('M60 -326H94Q118 -324 118 -300V-10Q118 8 100 8H60Z', dark),
      rect(-96, -312, 192, 36, ink.night, 'rx="8"'),
      rect(-70, -303, 140, 18, lit ? ink.gold : ink.slate, 'rx="4"'),
      path('M-104 -262H104V-120Q0 -104 -104 -120Z', ink.navy),
      path('M-104 -262H-40L-90 -119L-104 -120Z', ink.sea),
      poly(ink.sea, [10, -262], [40, -262], [-4, -113], [-30, -114]),
      rect(-3, -262, 6, 148, dark),
      stroke('M-70 -128L-20 -176M40 -128L84 -170', ink.night, 4),
      path('M-150 -250q-22 0 -22 20v60h16v-58h24v-22Z', ink.night),
      path('M150 -250q22 0 22 20v60h-16v-58h-24v-22Z', ink.night),
      rect(-106, -66, 50, 24, lit ? ink.cream : ink.paper, 'rx="12"'),
      rect(56, -66, 50, 24, lit ? ink.cream : ink.paper, 'rx="12"'),
      rect(-44, -70, 88, 30, ink.night, 'rx="4"'),
      rect(-118, -24, 236, 12, ink.cream),
      rect(-46, -338, 92, 14, ink.night),
    ])
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.navy),
    rect(0, 0, 1600, 330, ink.deep),
    fade({ x: 0, y: 210, w: 1600, h: 130 }, ink.navy, 16, 'up'),
    // The depot
    path('M-20 360Q800 30 1620 360V420H-20Z', ink.brick),
    path('M-20 360Q800 30 1620 360V384Q800 60 -20 384Z', ink.rust),
    rect(-20, 384, 1640, 480, ink.brick),
    hatch(r, { x: 0, y: 300, w: 1600, h: 110 }, ink.rust, 26, 3),
    path('M40 860V420Q800 140 1560 420V860Z', ink.gold),
    path('M40 860V470Q800 190 1560 470V860Z', ink.amber),
    fade({ x: 40, y: 560, w: 1520, h: 300 }, ink.gold, 18, 'up'),
    // Trusses and lamps inside
    times(9, (i) => wire(ink.rust, 5, [160 + i * 160, 400 - Math.sin(((i + 0.75) / 9.5) * Math.PI) * 100], [160 + i * 160, 470])),
    rect(40, 452, 1520, 16, ink.rust),
    rect(40, 500, 1520, 8, ink.rust),
    times(13, (i) => stroke(`M${30 + i * 120} 500L${90 + i * 120} 466L${150 + i * 120} 500`, ink.rust, 4)),
    // Charging arms
    ...[220, 510, 800, 1090, 1380].map((x, i) => [
      rect(x - 8, 468, 16, 22, ink.night),
      stroke(`M${x} 488L${x - 34} ${i === 2 ? 484 : 496}L${x} 512`, ink.night, 8),
      rect(x - 60, 506, 120, 10, ink.night),
      circle(x + 50, 494, 8, i === 3 ? ink.brick : ink.cream),
      path(`M${x - 150} 860L${x - 120} 520H${x + 120}L${x + 150} 860Z`, ink.cream, 'opacity=".28"'),
    ]),
    bus(220, ink.tide, ink.deep, false),
    bus(510, ink.cream, ink.mist, true),
    bus(800, ink.tide, ink.deep, true),
    bus(1090, ink.cream, ink.mist, false),
    bus(1380, ink.tide, ink.deep, true),
    rect(0, 396, 44, 470, ink.rust),
    rect(1556, 396, 44, 470, ink.rust),
    // The yard, wet
    rect(0, 864, 1600, 203, ink.deep),
    path('M40 868H1560L1600 960V1067H0V960Z', ink.slate),
    ...[220, 510, 800, 1090, 1380].map((x, i) => glint(r, x, 884, 170, 110, 90, i % 2 ? ink.cream : ink.tide, 17)),
    glint(r, 800, 880, 170, 700, 700, ink.gold, 34),
    times(6, (i) => wire(ink.gold, 7, [75 + i * 290, 880], [75 + i * 290 + (i - 2.5) * 62, 1067])),
    figure(656, 940, 190, { coat: ink.amber, skin: ink.rust, hat: 'cap', hair: ink.navy, stride: 9, bag: ink.cream }),
    figure(1238, 930, 180, { coat: ink.navy, skin: ink.paper, facing: -1, stride: 0 }),
    cut(ink.night, 560, 944, 690, 942, 6),
    cut(ink.night, 1190, 934, 1300, 932, 6),
  )
}
