// The football ground, the allotments and the hill above the town.
import {
  between,
  circle,
  cut,
  dots,
  fade,
  ink,
  mix,
  path,
  pick,
  place,
  poly,
  rect,
  seeded,
  stroke,
  svg,
  times,
  turned,
  wire,
} from './kit.ts'
import type { Rand } from './kit.ts'
import { figure, gull, reeds, skyline, stars, streaks } from './things.ts'

export function footballGround() {
  const r = seeded('football-ground')
  const pylon = (x: number, top: number, base: number) => [
    wire(ink.night, 8, [x - 26, base], [x - 8, top]),
    wire(ink.night, 8, [x + 26, base], [x + 8, top]),
    times(9, (i) =>
      wire(ink.night, 4, [x - 8 - i * 2, top + (i * (base - top)) / 9], [x + 10 + i * 2, top + ((i + 1) * (base - top)) / 9]),
    ),
    rect(x - 84, top - 76, 168, 84, ink.night, 'rx="6"'),
    times(2, (j) => times(5, (i) => circle(x - 64 + i * 32, top - 54 + j * 38, 13, ink.cream))),
  ]
  const player = (x: number, y: number, h: number, shirt: string, stride: number, facing: 1 | -1, skin: string) => [
    cut(ink.deep, x - h * 0.5, y, x + h * 0.5, y + 2, 4),
    figure(x, y, h, { coat: shirt, legs: shirt === ink.brick ? ink.cream : ink.navy, stride, facing, skin }),
  ]
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.night),
    rect(0, 300, 1600, 260, ink.navy),
    fade({ x: 0, y: 296, w: 1600, h: 120 }, ink.night),
    stars(r, 50, 1600, 320, ink.slate),
    // Marsh and the far light
    rect(0, 470, 1600, 90, ink.deep),
    fade({ x: 0, y: 466, w: 1600, h: 60 }, ink.navy, 13),
    cut(ink.sea, 520, 500, 1060, 500, 5),
    cut(ink.sea, 900, 524, 1500, 524, 7),
    reeds(r, 60, 380, 1620, 566, 62, ink.night),
    // Cones of light
    path('M330 170L-20 620V1067H1250Z', ink.sea, 'opacity=".22"'),
    path('M1310 150L1620 520V1067H300Z', ink.sea, 'opacity=".22"'),
    circle(1310, 112, 130, ink.gold, 'opacity=".16"'),
    circle(330, 132, 130, ink.gold, 'opacity=".16"'),
    // The pitch
    path('M-10 640L320 560H1620V1067H-10Z', ink.tide),
    times(5, (i) =>
      poly(ink.deep, [340 + i * 270, 560], [470 + i * 270, 560], [560 + i * 500 - 300, 1067], [300 + i * 500 - 300, 1067]),
    ),
    dots({ x: 0, y: 930, w: 1600, h: 140 }, ink.night, 22, (_, v) => v * 0.8),
    stroke('M-10 650L330 574H1620M760 574Q800 690 1160 690T1560 574M920 574Q950 626 1160 626T1400 574', ink.cream, 5),
    circle(1160, 720, 6, ink.cream),
    // Pylons
    pylon(330, 170, 570),
    pylon(1310, 150, 570),
    // The stand
    poly(ink.night, [-20, 640], [-20, 250], [430, 400], [430, 566]),
    poly(ink.rust, [-20, 600], [-20, 360], [400, 446], [400, 556]),
    times(5, (j) => wire(ink.night, 4, [-20, 400 + j * 46], [400, 464 + j * 20])),
    times(36, (i) => {
      const x = between(r, 0, 390)
      const j = i % 5
      const t = x / 400
      const y = mix(392 + j * 46, 458 + j * 20, t)
      const s = mix(1.7, 0.75, t)
      return place(
        x,
        y,
        s,
        path('M-9 14Q-9 -4 0 -4Q9 -4 9 14Z', pick(r, [ink.brick, ink.cream, ink.navy, ink.amber, ink.slate])),
        circle(0, -9, 5.4, pick(r, [ink.rust, ink.paper, ink.paper])),
      )
    }),
    poly(ink.brick, [-20, 150], [460, 366], [460, 400], [-20, 270]),
    poly(ink.night, [-20, 270], [460, 400], [460, 408], [-20, 290]),
    times(9, (i) => wire(ink.rust, 4, [-20 + i * 58, 160 + i * 26], [-20 + i * 58, 270 + i * 15.5])),
    wire(ink.night, 9, [120, 320], [120, 622]),
    wire(ink.night, 7, [310, 370], [310, 580]),
    poly(ink.cream, [-20, 600], [400, 546], [400, 572], [-20, 656]),
    times(7, (i) =>
      poly(
        [ink.brick, ink.tide, ink.navy][i % 3]!,
        [-10 + i * 58, 602 - i * 7.4],
        [40 + i * 58, 595 - i * 7.4],
        [40 + i * 58, 641 - i * 10],
        [-10 + i * 58, 652 - i * 11],
      ),
    ),
    // The goal
    times(15, (i) => wire(ink.slate, 2, [1000 + i * 22.8, 424], [1014 + i * 20.8, 566])),
    times(6, (i) => wire(ink.slate, 2, [1000, 430 + i * 26], [1320, 430 + i * 26])),
    stroke('M1000 574V424H1320V574', ink.cream, 9),
    // The Herons attack
    player(1150, 584, 104, ink.amber, 6, -1, ink.paper),
    player(930, 650, 124, ink.navy, 8, -1, ink.rust),
    player(1330, 660, 126, ink.brick, 10, -1, ink.paper),
    player(560, 690, 136, ink.brick, 11, 1, ink.rust),
    player(700, 640, 118, ink.navy, 6, -1, ink.paper),
    player(1080, 760, 170, ink.navy, 12, -1, ink.paper),
    player(830, 880, 250, ink.brick, 13, 1, ink.rust),
    circle(926, 868, 21, ink.cream),
    path('M918 860l10 -5l9 6l-3 10h-11Z', ink.navy),
    cut(ink.deep, 880, 890, 980, 892, 5),
  )
}

const leaves = (r: Rand, x: number, y: number, w: number, h: number, color: string, count: number) =>
  times(count, () => {
    const [px, py] = [x + between(r, -w, w), y - h * r()]
    return path(`M${px} ${py}q24 -27 48 0q-24 27 -48 0Z`, color, `transform="rotate(${between(r, -70, 70)} ${px} ${py})"`)
  })

export function allotments() {
  const r = seeded('allotments')
  const shed = (x: number, y: number, s: number, wall: string, shade: string, roof: string) =>
    place(x, y, s, [
      poly(wall, [-90, 0], [-90, -130], [0, -190], [90, -130], [90, 0]),
      times(8, (i) => wire(shade, 3, [-68 + i * 22, 0], [-68 + i * 22, -140 - (4 - Math.abs(i - 3.2)) * 10])),
      poly(shade, [90, 0], [90, -130], [150, -146], [150, -14]),
      poly(roof, [-106, -122], [0, -196], [60, -212], [166, -140], [90, -122], [0, -178], [-100, -112]),
      rect(-70, -100, 50, 44, ink.gold),
      rect(-48, -100, 5, 44, wall),
      rect(6, -108, 58, 108, shade),
      circle(56, -52, 4, ink.gold),
    ])
  const beans = (x: number, y: number, s: number) =>
    place(x, y, s, [
      times(5, (i) => [
        wire(ink.rust, 7, [-210 + i * 100, 0], [-160 + i * 92, -300]),
        wire(ink.rust, 7, [-120 + i * 100, 14], [-170 + i * 92, -310]),
      ]),
      wire(ink.rust, 7, [-210, -270], [260, -270]),
      times(5, (i) => [leaves(r, -160 + i * 96, -10, 46, 270, ink.tide, 9), leaves(r, -160 + i * 96, -10, 46, 250, ink.deep, 5)]),
      times(12, () => circle(between(r, -200, 250), between(r, -250, -30), 7, ink.brick)),
    ])
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.cream),
    fade({ x: 0, y: 0, w: 1600, h: 300 }, ink.gold, 18),
    circle(800, 260, 130, ink.amber),
    streaks(r, 6, 400, 200, 900, 130, ink.cream),
    skyline(r, -20, 1640, 440, 24, 70, ink.sea),
    path('M290 440V300h14v-40l12 -34l12 34v40h14V440Z', ink.sea),
    path('M0 440Q400 400 800 436T1620 420V560H0Z', ink.tide),
    times(16, (i) => circle(40 + i * 106, 450, between(r, 26, 52), ink.tide)),
    rect(0, 470, 1600, 600, ink.paper),
    path('M0 470H1600V520Q800 500 0 530Z', ink.deep),
    shed(290, 590, 0.92, ink.brick, ink.rust, ink.navy),
    shed(760, 556, 0.66, ink.slate, ink.navy, ink.night),
    shed(1360, 600, 1, ink.tide, ink.deep, ink.navy),
    // Beds
    poly(ink.rust, [560, 580], [1120, 580], [1240, 680], [480, 680]),
    poly(ink.rust, [-20, 640], [380, 640], [300, 760], [-20, 760]),
    poly(ink.rust, [380, 720], [1340, 720], [1620, 1067], [60, 1067]),
    times(7, (i) =>
      poly(ink.night, [440 + i * 140, 720], [464 + i * 140, 720], [180 + i * 230 + 40, 1067], [150 + i * 230 - 20, 1067]),
    ),
    times(9, (i) => [leaves(r, 560 + i * 70, 610, 26, 24, ink.tide, 7)]),
    // Cabbages in rows
    ...[
      [700, 760, 0.5],
      [840, 760, 0.5],
      [980, 760, 0.5],
      [660, 840, 0.8],
      [860, 840, 0.8],
      [560, 960, 1.15],
      [860, 960, 1.15],
    ].map(([x, y, s]) =>
      place(x!, y!, s!, [
        times(7, (i) => turned(0, 0, -78 + i * 26, path('M0 6Q-40 -40 0 -92Q40 -40 0 6Z', i % 2 ? ink.sea : ink.tide))),
        circle(0, -22, 30, ink.mist),
        stroke('M-18 -20Q0 -44 18 -20M0 -6V-44', ink.sea, 4),
      ]),
    ),
    beans(250, 880, 1.15),
    // The woman and her spade
    cut(ink.night, 830, 1012, 1240, 1000, 9),
    place(1190, 1004, 1.06, [
      path('M-50 0V-64Q-50 -78 -34 -78H-14V-26L8 -10V0ZM24 0V-64Q24 -78 38 -78H62V-26L86 -10V0Z', ink.night),
      path('M-52 -60L-60 -250H72L62 -60H26L10 -190L-12 -60Z', ink.night),
      path('M-74 -230Q-92 -440 -34 -470Q10 -486 56 -468Q104 -440 86 -230Q10 -214 -74 -230Z', ink.slate),
      path('M30 -478Q104 -450 86 -230L40 -226Q64 -380 30 -478Z', ink.deep),
      path('M-12 -470L-12 -516H34L36 -470Q10 -456 -12 -470Z', ink.rust),
      path('M-36 -552Q-36 -610 12 -610Q58 -608 56 -556Q52 -502 8 -498Q-30 -502 -36 -552Z', ink.brick),
      path('M20 -609Q58 -604 56 -556Q52 -502 8 -498Q38 -520 38 -556Q38 -590 20 -609Z', ink.rust),
      path('M-44 -566Q-40 -628 14 -628Q64 -626 68 -570Q60 -520 74 -496Q50 -500 46 -560Q10 -590 -44 -566Z', ink.amber),
      path('M-48 -562Q10 -594 68 -562L66 -578Q10 -606 -46 -580Z', ink.cream),
      wire(ink.amber, 13, [-126, -400], [-140, -60]),
      stroke('M-152 -400H-100', ink.amber, 14),
      path('M-172 -80H-106L-112 -10Q-140 26 -168 -10Z', ink.slate),
      stroke('M-46 -430Q-100 -380 -122 -396', ink.slate, 40),
      stroke('M70 -420Q60 -330 -100 -388', ink.deep, 36),
      circle(-124, -404, 22, ink.brick),
    ]),
    leaves(r, 1490, 1060, 120, 150, ink.tide, 16),
    leaves(r, 1500, 1067, 120, 120, ink.deep, 12),
    times(8, () => circle(between(r, 1390, 1590), between(r, 930, 1050), 11, ink.amber)),
    gull(520, 190, 0.9, ink.navy),
    gull(600, 160, 0.6, ink.navy),
  )
}

export function observatory() {
  const r = seeded('observatory')
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.night),
    path('M-50 900L1250 -60H1640V140L420 1000Z', ink.navy),
    path('M100 900L1420 -60H1640V30L330 960Z', ink.deep),
    dots({ x: 0, y: 0, w: 1600, h: 900 }, ink.deep, 22, (u, v) => 0.62 - Math.abs(u * 1.36 + v - 1.12) * 1.5),
    times(130, () => {
      const t = r()
      return circle(
        mix(120, 1600, t) + between(r, -190, 190),
        mix(860, -80, t) + between(r, -90, 90),
        between(r, 1.4, 3.6),
        ink.mist,
      )
    }),
    stars(r, 210, 1600, 760, ink.cream),
    // A few bright ones, and the pattern they make
    ...[
      [250, 150],
      [352, 210],
      [420, 172],
      [520, 250],
      [478, 350],
      [610, 330],
    ].map(([x, y], i, all) => [
      i ? wire(ink.slate, 2.5, [all[i - 1]![0]!, all[i - 1]![1]!], [x!, y!]) : [],
      circle(x!, y!, 7, ink.gold),
    ]),
    cut(ink.cream, 1130, 120, 880, 250, 4),
    circle(880, 250, 5, ink.cream),
    // Horizon and town below
    fade({ x: 0, y: 640, w: 1600, h: 160 }, ink.tide, 18, 'up'),
    rect(0, 792, 1600, 290, ink.tide),
    cut(ink.gold, -200, 812, 760, 812, 9),
    skyline(r, -20, 560, 842, 12, 34, ink.deep, ink.gold),
    times(40, () => circle(between(r, 0, 560), between(r, 838, 872), 3, ink.gold)),
    rect(0, 840, 620, 230, ink.deep),
    // Hob Hill
    path('M0 1067V960Q300 900 560 840Q820 760 1090 760Q1380 764 1620 870V1067Z', ink.navy),
    path('M0 1067V1010Q420 960 760 900T1620 930V1067Z', ink.night),
    // The dome
    rect(900, 590, 420, 190, ink.paper),
    rect(1150, 590, 170, 190, ink.sea),
    rect(1252, 590, 68, 190, ink.slate),
    times(4, (i) => rect(940 + i * 96, 640, 34, 64, i === 1 ? ink.gold : ink.navy)),
    path('M880 590A230 232 0 0 1 1340 590Z', ink.cream),
    path('M1160 362A230 232 0 0 1 1340 590H1190Q1220 470 1160 362Z', ink.sea),
    path('M1280 450A230 232 0 0 1 1340 590H1270Q1290 520 1280 450Z', ink.slate),
    stroke('M930 590Q930 470 1000 410M1250 590Q1250 470 1190 390', ink.mist, 5),
    // Slit and telescope
    path('M1010 590Q990 450 1040 370Q1070 350 1108 358Q1076 450 1092 590Z', ink.night),
    path('M1022 590Q1006 470 1050 380L1090 372Q1064 460 1080 590Z', ink.amber),
    path('M1036 590V560L958 372L1014 348L1086 540V590Z', ink.navy),
    path('M958 372L1014 348L1020 364L964 388Z', ink.brick),
    path('M976 424L1034 400L1040 414L982 438Z', ink.brick),
    rect(866, 580, 488, 22, ink.brick),
    rect(1200, 580, 154, 22, ink.rust),
    path('M1076 780V690a30 30 0 0 1 60 0V780Z', ink.brick),
    poly(ink.gold, [1076, 780], [1136, 780], [1030, 900], [930, 900]),
    figure(1000, 842, 96, { coat: ink.night, skin: ink.paper, hat: 'cap' }),
    figure(966, 850, 70, { coat: ink.brick, skin: ink.paper }),
    reeds(r, 60, 0, 1600, 1080, 120, ink.night),
  )
}
