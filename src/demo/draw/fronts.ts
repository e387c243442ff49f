// Public buildings from the street: school, court, cinema.
import {
  between,
  circle,
  cut,
  dots,
  fade,
  glint,
  hatch,
  ink,
  oval,
  path,
  place,
  poly,
  rect,
  seeded,
  stroke,
  svg,
  times,
  wire,
} from './kit.ts'
import { cloud, figure, gull, lampPost, sash, skyline, stars, streaks } from './things.ts'

export function school() {
  const r = seeded('school')
  const bay = (x: number, w: number, peak: number) => [
    poly(ink.brick, [x, 800], [x, 380], [x + w / 2, peak], [x + w, 380], [x + w, 800]),
    poly(ink.rust, [x + w * 0.72, 800], [x + w * 0.72, 380 - (380 - peak) * 0.56], [x + w, 380], [x + w, 800]),
    stroke(`M${x - 14} 388L${x + w / 2} ${peak - 6}L${x + w + 14} 388`, ink.cream, 14),
    circle(x + w / 2, peak + 96, 34, ink.cream),
    circle(x + w / 2, peak + 96, 25, ink.navy),
    times(3, (i) => {
      const wx = x + w * 0.13 + i * w * 0.27
      return [
        rect(wx - 8, 432, w * 0.2 + 16, 300, ink.cream),
        sash(wx, 440, w * 0.2, 284, i === 1 ? ink.gold : ink.navy, ink.cream, 2, 5),
        rect(wx - 14, 730, w * 0.2 + 28, 12, ink.cream),
      ]
    }),
  ]
  const coats = [ink.navy, ink.amber, ink.tide, ink.brick, ink.navy, ink.cream]
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.mist),
    fade({ x: 0, y: 0, w: 1600, h: 240 }, ink.sea, 17),
    cloud(r, 60, 260, 420, 110, ink.cream),
    cloud(r, 1060, 200, 520, 120, ink.cream),
    // The hall between the gables
    poly(ink.navy, [340, 420], [420, 270], [1180, 270], [1260, 420]),
    hatch(r, { x: 420, y: 290, w: 760, h: 110 }, ink.slate, 24, 2.4),
    rect(360, 414, 880, 390, ink.brick),
    times(24, (i) =>
      cut(ink.rust, between(r, 560, 1000), 440 + (i % 12) * 28, between(r, 560, 1000) + 60, 440 + (i % 12) * 28, 3),
    ),
    // Bell turret
    rect(750, 170, 100, 104, ink.cream),
    rect(812, 170, 38, 104, ink.paper),
    path('M770 270V214a30 30 0 0 1 60 0V270Z', ink.navy),
    path('M782 250Q784 214 800 212Q816 214 818 250Z', ink.amber),
    poly(ink.tide, [730, 174], [800, 70], [870, 174]),
    poly(ink.deep, [800, 70], [870, 174], [822, 174]),
    wire(ink.navy, 5, [800, 74], [800, 30]),
    // Door
    rect(690, 470, 220, 334, ink.cream),
    path('M720 804V580a80 80 0 0 1 160 0V804Z', ink.tide),
    path('M720 580a80 80 0 0 1 160 0Z', ink.gold),
    rect(796, 500, 8, 304, ink.cream),
    rect(720, 578, 160, 8, ink.cream),
    times(2, (i) => [rect(590 + i * 356, 482, 64, 240, ink.cream), sash(596 + i * 356, 488, 52, 228, ink.navy, ink.cream, 2, 4)]),
    bay(150, 400, 196),
    bay(1050, 400, 196),
    rect(120, 780, 1360, 26, ink.slate),
    // The yard, and the low sun across it
    rect(0, 804, 1600, 263, ink.paper),
    poly(ink.amber, [150, 806], [1450, 806], [1240, 900], [-120, 900]),
    fade({ x: 0, y: 896, w: 1600, h: 60 }, ink.amber, 15),
    stroke('M520 1067Q640 900 900 900T1400 1067', ink.cream, 9),
    // A plane tree and its shade
    path('M1496 860Q1510 700 1490 560L1530 560Q1530 720 1556 860Z', ink.night),
    ...[
      [1500, 470, 130],
      [1590, 400, 130],
      [1420, 540, 80],
      [1580, 560, 110],
    ].map(([x, y, s]) => circle(x!, y!, s!, ink.tide)),
    ...[
      [1560, 500, 100],
      [1620, 430, 90],
      [1500, 560, 60],
    ].map(([x, y, s]) => circle(x!, y!, s!, ink.deep)),
    ...[
      [300, 920, 150, 8],
      [410, 900, 130, 0],
      [468, 904, 136, 0],
      [610, 960, 170, 10],
      [850, 930, 152, 9],
      [960, 990, 196, 11],
      [1100, 910, 134, 8],
      [1230, 970, 176, 0],
      [1296, 976, 160, 0],
      [190, 1010, 206, 10],
      [720, 880, 118, 7],
    ].map(([x, y, h, stride], i) => [
      cut(ink.rust, x! - h! * 0.95, y! + 4, x! + 10, y!, 6),
      figure(x!, y!, h!, {
        coat: coats[i % 6]!,
        legs: i % 3 ? ink.navy : ink.night,
        stride: stride!,
        skin: [ink.rust, ink.paper, ink.rust, ink.cream][i % 4]!,
        hair: [ink.night, ink.rust, ink.night, ink.amber][(i * 3) % 4]!,
        bag: stride! ? [ink.brick, ink.tide, ink.gold, ink.navy][i % 4]! : undefined,
        facing: i % 4 === 1 || i === 8 ? -1 : 1,
        skirt: i % 3 === 2,
      }),
    ]),
    gull(560, 150, 0.9, ink.navy),
    gull(640, 190, 0.6, ink.navy),
  )
}

export function courthouse() {
  const r = seeded('courthouse')
  const column = (x: number) => [
    path(`M${x - 40} 760L${x - 34} 360H${x + 34}L${x + 40} 760Z`, ink.cream),
    path(`M${x + 8} 760L${x + 8} 360H${x + 34}L${x + 40} 760Z`, ink.mist),
    path(`M${x + 26} 760L${x + 24} 360H${x + 34}L${x + 40} 760Z`, ink.sea),
    times(3, (i) => wire(ink.paper, 4, [x - 24 + i * 13, 380], [x - 26 + i * 13, 745])),
    rect(x - 50, 336, 100, 26, ink.cream),
    rect(x + 10, 336, 40, 26, ink.mist),
    rect(x - 52, 756, 104, 26, ink.cream),
    rect(x + 10, 756, 42, 26, ink.mist),
  ]
  const wheel = (x: number, y: number) => [
    circle(x, y, 78, 'none', `stroke="${ink.brick}" stroke-width="9"`),
    times(8, (i) => wire(ink.brick, 2.5, [x, y], [x + Math.cos(i * 0.785) * 76, y + Math.sin(i * 0.785) * 76])),
    circle(x, y, 8, ink.brick),
  ]
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.slate),
    rect(0, 0, 1600, 170, ink.navy),
    fade({ x: 0, y: 166, w: 1600, h: 190 }, ink.navy, 18),
    streaks(r, 7, 0, 120, 1600, 260, ink.sea),
    skyline(r, -20, 220, 800, 320, 420, ink.navy, ink.gold),
    skyline(r, 1390, 1640, 800, 300, 400, ink.navy, ink.gold),
    // The front
    rect(250, 330, 1100, 480, ink.paper),
    poly(ink.amber, [250, 330], [330, 330], [250, 810]),
    rect(360, 350, 880, 440, ink.deep),
    poly(ink.night, [360, 350], [1240, 350], [1240, 430], [620, 790], [360, 790]),
    rect(718, 470, 164, 330, ink.night),
    rect(732, 484, 136, 310, ink.brick),
    rect(797, 484, 6, 310, ink.night),
    path('M732 484V470a68 60 0 0 1 136 0V484Z', ink.gold),
    times(2, (i) => [sash(470 + i * 560, 500, 100, 190, ink.gold, ink.night, 2, 4)]),
    ...[420, 673, 927, 1180].map(column),
    rect(230, 270, 1140, 66, ink.cream),
    rect(900, 270, 470, 66, ink.paper),
    rect(230, 326, 1140, 10, ink.sea),
    times(38, (i) => rect(244 + i * 30, 306, 14, 18, ink.sea)),
    poly(ink.cream, [200, 274], [800, 66], [1400, 274]),
    poly(ink.paper, [800, 66], [1400, 274], [900, 274]),
    poly(ink.deep, [330, 256], [800, 96], [1270, 256]),
    // Scales in the pediment
    stroke('M800 130V232M730 150H870M760 236H840', ink.gold, 7),
    path('M700 196h60q-4 24 -30 24t-30 -24ZM840 196h60q-4 24 -30 24t-30 -24Z', ink.gold),
    stroke('M730 150L702 196M730 150L758 196M870 150L842 196M870 150L898 196', ink.gold, 3.5),
    // Steps
    times(5, (i) => [
      rect(220 - i * 34, 786 + i * 26, 1160 + i * 68, 26, [ink.cream, ink.fog][i % 2]!),
      rect(220 - i * 34, 804 + i * 26, 1160 + i * 68, 8, ink.sea),
    ]),
    rect(0, 914, 1600, 153, ink.navy),
    hatch(r, { x: 0, y: 940, w: 1600, h: 120 }, ink.slate, 26, 3),
    figure(560, 840, 150, { coat: ink.navy, skin: ink.paper, stride: 6, bag: ink.brick, hat: 'none' }),
    cut(ink.sea, 440, 842, 570, 840, 5),
    // Railings and the bicycle
    ...[
      [-10, 470],
      [1010, 1620],
    ].map(([a, b]) => [
      rect(a!, 836, b! - a!, 9, ink.night),
      rect(a!, 984, b! - a!, 9, ink.night),
      times(Math.floor((b! - a!) / 34), (i) => [
        rect(a! + 12 + i * 34, 806, 7, 216, ink.night),
        path(`M${a! + 8 + i * 34} 812l7.500 -24l7.500 24Z`, ink.night),
      ]),
      rect(a === -10 ? b! - 14 : a!, 780, 18, 244, ink.night),
      circle(a === -10 ? b! - 5 : a! + 9, 774, 15, ink.night),
    ]),
    place(1160, 938, 1.12, [
      wheel(0, 0),
      wheel(216, 0),
      stroke('M0 0L62 -98L104 0Z', ink.gold, 9),
      stroke('M62 -98L180 -108L104 0M172 -136L216 0M62 -98L52 -124', ink.gold, 9),
      stroke('M170 -136Q176 -160 206 -158Q226 -154 222 -136', ink.night, 8),
      path('M22 -134Q50 -146 88 -130Q84 -118 54 -120Q30 -118 22 -134Z', ink.rust),
      circle(104, 0, 18, 'none', `stroke="${ink.cream}" stroke-width="6"`),
      stroke('M92 -20L116 20M84 -22h16M108 22h16', ink.cream, 6),
      path('M190 -150h66l-8 46h-50Z', ink.cream),
      hatch(r, { x: 194, y: -142, w: 56, h: 30 }, ink.amber, 10, 2),
    ]),
    rect(1000, 1026, 420, 6, ink.night),
    gull(1120, 90, 0.7, ink.cream),
  )
}

export function cinema() {
  const r = seeded('cinema')
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.night),
    stars(r, 40, 1600, 420, ink.slate),
    fade({ x: 0, y: 420, w: 1600, h: 380 }, ink.navy, 20, 'up'),
    skyline(r, -20, 340, 860, 300, 420, ink.navy, ink.amber),
    skyline(r, 1250, 1640, 860, 280, 410, ink.navy, ink.amber),
    // The front, stepped
    path('M330 860V330H430V250H540V190H1060V250H1170V330H1270V860Z', ink.deep),
    path('M330 860V330H430V250H540V190H620V860Z', ink.tide),
    dots({ x: 330, y: 560, w: 940, h: 100 }, ink.amber, 16, (_, v) => v * 1.05),
    times(9, (i) => rect(664 + i * 34, 210, 14, 350, i % 2 ? ink.tide : ink.slate)),
    // The fin
    path('M730 600V90Q800 10 870 90V600Z', ink.brick),
    path('M812 600V36Q846 48 870 90V600Z', ink.rust),
    ...[0, 1, 2].map((i) => stroke(`M${754 + i * 46} 580V${104 - (i === 1 ? 34 : 0)}`, i === 1 ? ink.cream : ink.gold, 12)),
    times(4, (i) => oval(800, 190 + i * 88, 60, 12, i % 2 ? ink.cream : ink.gold)),
    times(4, (i) => oval(800, 190 + i * 88, 46, 6, ink.brick)),
    circle(800, 62, 22, ink.cream),
    times(12, (i) =>
      wire(
        ink.gold,
        5,
        [800 + Math.cos(i * 0.5236) * 36, 62 + Math.sin(i * 0.5236) * 36],
        [800 + Math.cos(i * 0.5236) * 56, 62 + Math.sin(i * 0.5236) * 56],
      ),
    ),
    // Light spilling below the canopy
    poly(ink.amber, [330, 690], [1270, 690], [1270, 862], [330, 862]),
    fade({ x: 330, y: 690, w: 940, h: 172 }, ink.gold, 16),
    // Doors and frames
    times(4, (i) => [
      rect(560 + i * 124, 706, 108, 156, ink.night),
      rect(568 + i * 124, 714, 92, 148, ink.gold),
      rect(611 + i * 124, 706, 6, 156, ink.night),
      rect(624 + i * 124, 776, 22, 7, ink.brick),
    ]),
    ...[360, 450, 1090, 1180].map((x, i) => [
      rect(x, 712, 70, 110, ink.night),
      rect(x + 6, 718, 58, 98, [ink.tide, ink.brick, ink.cream, ink.tide][i]!),
      i % 2 ? circle(x + 35, 758, 18, ink.gold) : poly(ink.navy, [x + 10, 812], [x + 35, 740], [x + 60, 812]),
    ]),
    // The canopy
    path('M270 592H1330L1300 700H300Z', ink.night),
    path('M286 606H1314L1292 686H308Z', ink.cream),
    times(4, (i) => rect(330, 618 + i * 17, 940, 3, ink.mist)),
    ...[
      [360, 620, 300, 24],
      [360, 654, 210, 14],
      [940, 620, 290, 24],
      [1010, 654, 220, 14],
    ].map(([x, y, w, h]) =>
      times(Math.floor(w! / 26), (i) => (i % 6 === 4 ? [] : rect(x! + i * 26, y!, between(r, 12, 19), h!, ink.navy))),
    ),
    times(38, (i) => circle(284 + i * 28, 596, 8, i % 2 ? ink.gold : ink.cream)),
    times(36, (i) => circle(312 + i * 28, 698, 8, i % 2 ? ink.cream : ink.gold)),
    // The pavement
    rect(0, 860, 1600, 207, ink.navy),
    poly(ink.amber, [330, 862], [1270, 862], [1420, 960], [180, 960]),
    fade({ x: 160, y: 940, w: 1280, h: 90 }, ink.amber, 18),
    rect(0, 856, 330, 8, ink.slate),
    rect(1270, 856, 330, 8, ink.slate),
    glint(r, 800, 970, 90, 420, 520, ink.gold, 24),
    // The queue
    ...[
      [610, 190, ink.brick],
      [560, 178, ink.navy],
      [506, 196, ink.tide],
      [442, 186, ink.navy],
      [394, 140, ink.cream],
      [330, 192, ink.rust],
      [266, 184, ink.slate],
    ].map(([x, h, coat], i) => [
      cut(ink.rust, Number(x) - 150, 924 + (i % 2) * 8, Number(x) + 6, 912 + (i % 2) * 8, 6),
      figure(Number(x), 912 + (i % 2) * 8, Number(h) * 1.12, {
        coat: String(coat),
        skin: [ink.rust, ink.paper, ink.brick, ink.paper][i % 4]!,
        hat: (['brim', 'none', 'none', 'cap'] as const)[i % 4]!,
        skirt: i % 3 === 0,
        facing: i === 3 ? -1 : 1,
      }),
    ]),
    figure(1120, 950, 230, { coat: ink.night, skin: ink.rust, hat: 'brim', stride: 9, facing: -1 }),
    cut(ink.rust, 1110, 954, 1320, 968, 6),
    lampPost(1460, 930, 420, ink.night, ink.gold),
  )
}
