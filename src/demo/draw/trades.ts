// The press and the bakery.
import { circle, cut, dots, fade, hatch, ink, oval, path, place, poly, rect, seeded, stroke, svg, times } from './kit.ts'

export function printingPress() {
  const r = seeded('printing-press')
  const roller = (x: number, y: number, size: number, color: string, dark: string) => [
    circle(x, y, size, ink.night),
    circle(x, y, size - 8, color),
    path(
      `M${x} ${y - size + 8}A${size - 8} ${size - 8} 0 0 1 ${x} ${y + size - 8}A${size * 1.3} ${size * 1.3} 0 0 0 ${x} ${y - size + 8}Z`,
      dark,
    ),
    circle(x, y, size * 0.3, ink.night),
    circle(x, y, size * 0.14, ink.gold),
  ]
  const print = (x: number, y: number, w: number, h: number) => [
    rect(x, y, w, h * 0.16, ink.navy),
    rect(x, y + h * 0.24, w * 0.6, h * 0.44, ink.tide),
    times(7, (i) => rect(x + w * 0.66, y + h * 0.24 + i * h * 0.1, w * 0.34, h * 0.045, ink.slate)),
    times(3, (i) => rect(x, y + h * 0.76 + i * h * 0.09, w * 0.6, h * 0.04, ink.slate)),
  ]
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.brick),
    rect(0, 0, 1600, 150, ink.rust),
    fade({ x: 0, y: 146, w: 1600, h: 160 }, ink.rust, 18),
    // Windows high up
    ...[90, 420, 750, 1080, 1410].map((x) => [
      rect(x - 90, 40, 200, 210, ink.gold),
      times(3, (i) => rect(x - 42 + i * 50, 40, 6, 210, ink.rust)),
      rect(x - 90, 140, 200, 6, ink.rust),
    ]),
    poly(ink.amber, [0, 300], [1180, 1067], [560, 1067], [-220, 500]),
    // The frame
    path('M250 930V330Q250 300 280 300H1010Q1040 300 1040 330V930Z', ink.deep),
    path('M250 930V330Q250 300 280 300H330V930Z', ink.tide),
    rect(220, 280, 850, 36, ink.night, 'rx="6"'),
    times(9, (i) => [circle(290 + i * 90, 298, 6, ink.gold)]),
    path('M380 900V400H900V900Z', ink.navy),
    rect(560, 300, 18, 630, ink.night),
    // The web of paper, behind the rollers
    stroke('M150 836L150 800Q150 770 200 740L430 530', ink.paper, 26),
    roller(130, 820, 118, ink.cream, ink.paper),
    stroke('M130 820m-84 0a84 84 0 1 0 168 0a84 84 0 1 0 -168 0M130 820m-58 0a58 58 0 1 0 116 0a58 58 0 1 0 -116 0', ink.fog, 5),
    stroke('M126 712L404 452', ink.cream, 22),
    roller(470, 480, 82, ink.tide, ink.deep),
    roller(470, 680, 96, ink.slate, ink.deep),
    roller(680, 580, 108, ink.tide, ink.deep),
    roller(690, 796, 82, ink.slate, ink.deep),
    roller(868, 450, 76, ink.slate, ink.deep),
    roller(880, 690, 92, ink.tide, ink.deep),
    stroke(
      'M404 452A82 82 0 0 1 540 440Q590 520 574 590A108 108 0 0 0 786 600Q790 560 794 450A76 76 0 0 1 940 440',
      ink.cream,
      20,
    ),
    stroke('M940 440Q960 520 1060 430L1180 350', ink.cream, 20),
    // The folder, and copies coming off
    path('M1150 330H1300L1270 560H1180Z', ink.night),
    path('M1150 330H1190L1210 560H1180Z', ink.slate),
    roller(1226, 350, 44, ink.brick, ink.rust),
    path('M1060 930V700H1400V930Z', ink.navy),
    path('M1060 760L1400 700V730L1060 790Z', ink.slate),
    times(6, (i) => path(`M${1090 + i * 46} ${748 - i * 8}l84 -15l14 -34l-84 15Z`, i % 2 ? ink.paper : ink.cream)),
    stroke('M1225 560V690', ink.cream, 20),
    // The floor
    rect(0, 926, 1600, 150, ink.night),
    rect(0, 922, 1600, 10, ink.amber),
    hatch(r, { x: 0, y: 960, w: 1600, h: 100 }, ink.navy, 22, 3),
    // The printer and the sheet
    place(1400, 1010, 1, [
      path('M-64 0L-50 -330H70L84 0H24L10 -220L-8 0Z', ink.night),
      path('M-84 -300Q-96 -560 -40 -600Q20 -626 74 -596Q120 -540 104 -296Q0 -280 -84 -300Z', ink.slate),
      path('M20 -612Q96 -600 110 -500Q116 -400 104 -296L40 -290Q70 -470 20 -612Z', ink.navy),
      path('M-66 -560L-30 -590L-20 -470L30 -470L46 -604L60 -596L62 -280H-76Z', ink.amber),
      path('M-24 -600L-22 -650H26L30 -600Q4 -584 -24 -600Z', ink.rust),
      path('M-52 -680Q-56 -744 -2 -748Q46 -746 44 -690Q42 -640 -4 -630Q-44 -632 -52 -680Z', ink.rust),
      path('M-54 -694Q-60 -764 4 -764Q60 -760 50 -684Q40 -660 30 -690Q22 -720 -10 -722Q-40 -722 -54 -694Z', ink.night),
      path('M-72 -722Q-30 -740 40 -728L50 -742Q40 -780 -8 -780Q-52 -776 -56 -728Z', ink.cream),
    ]),
    poly(ink.cream, [1130, 470], [1420, 520], [1394, 776], [1104, 720]),
    place(1150, 500, 1, `<g transform="skewY(10) skewX(-6)">`, print(6, 0, 230, 200), '</g>'),
    path('M1500 440Q1560 560 1510 660Q1470 690 1396 660L1400 618Q1450 610 1440 560Z', ink.slate),
    circle(1396, 640, 22, ink.rust),
    circle(1130, 600, 21, ink.rust),
    // Bundles
    ...[
      [470, 950],
      [470, 904],
      [640, 960],
    ].map(([x, y]) => [
      rect(x!, y!, 150, 44, ink.cream),
      hatch(r, { x: x! + 4, y: y! + 8, w: 142, h: 32 }, ink.fog, 9, 2),
      rect(x! + 68, y!, 12, 44, ink.brick),
    ]),
  )
}

export function bakery() {
  const r = seeded('bakery')
  const round = (x: number, y: number, s: number) =>
    place(x, y, s, [
      path('M-70 0Q-76 -66 0 -70Q76 -66 70 0Z', ink.brick),
      path('M-70 0Q-76 -66 0 -70Q34 -68 52 -46Q0 -60 -40 -34Q-62 -20 -70 0Z', ink.amber),
      stroke('M-34 -46Q-10 -36 -14 -10M0 -56Q26 -42 20 -12', ink.cream, 6),
    ])
  const tin = (x: number, y: number, s: number) =>
    place(x, y, s, [
      path('M-64 0L-68 -62Q-76 -104 0 -106Q76 -104 68 -62L64 0Z', ink.rust),
      path('M-68 -62Q-76 -104 0 -106Q76 -104 68 -62Q0 -84 -68 -62Z', ink.amber),
      cut(ink.gold, -46, -84, 40, -90, 5),
    ])
  const stick = (x: number, y: number, s: number, lean: number) =>
    place(
      x,
      y,
      s,
      `<g transform="rotate(${lean})">`,
      path('M-20 0Q-28 -150 0 -220Q28 -150 20 0Z', ink.amber),
      times(5, (i) => cut(ink.rust, -13, -40 - i * 34, 13, -54 - i * 34, 4)),
      '</g>',
    )
  const plait = (x: number, y: number, s: number) =>
    place(
      x,
      y,
      s,
      times(5, (i) => [
        oval(-80 + i * 40, -26 - (i === 2 ? 8 : i % 2 ? 5 : 0), 32, 30, i % 2 ? ink.brick : ink.amber),
        cut(ink.gold, -96 + i * 40, -44, -70 + i * 40, -30, 4),
      ]),
    )
  const shelf = (y: number) => [rect(330, y, 940, 20, ink.cream), rect(330, y + 20, 940, 10, ink.rust, 'opacity=".6"')]
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.navy),
    // Shop front
    times(10, (i) => rect(i * 160 + 6, 0, 148, 1067, ink.deep, 'opacity=".55"')),
    rect(250, 190, 1100, 730, ink.night),
    rect(284, 222, 1032, 666, ink.amber),
    dots({ x: 284, y: 222, w: 1032, h: 666 }, ink.gold, 20, (u, v) => 1.15 - Math.hypot(u - 0.5, v - 0.35) * 1.7),
    // The oven wall and the baker
    path('M380 560V420a90 90 0 0 1 180 0V560Z', ink.brick),
    path('M408 560V430a62 62 0 0 1 124 0V560Z', ink.night),
    path('M420 556Q430 500 470 486Q516 510 520 556Z', ink.amber),
    place(800, 720, 1, [
      path('M-130 0Q-150 -230 -86 -270Q0 -306 86 -270Q150 -230 130 0Z', ink.cream),
      path('M40 -286Q150 -260 130 0H60Q100 -160 40 -286Z', ink.paper),
      path('M-60 0L-46 -240Q0 -210 46 -240L60 0Z', ink.tide),
      path('M-30 -274L-28 -330H28L30 -274Q0 -252 -30 -274Z', ink.rust),
      path('M-56 -372Q-58 -436 0 -438Q58 -436 56 -372Q54 -312 0 -304Q-54 -312 -56 -372Z', ink.brick),
      path('M8 -438Q58 -436 56 -372Q54 -312 0 -304Q40 -340 34 -384Q30 -420 8 -438Z', ink.rust),
      stroke('M-30 -374q9 -7 18 0M14 -374q9 -7 18 0', ink.night, 5),
      stroke('M-16 -334Q2 -322 22 -336', ink.night, 5),
      path('M-60 -396Q-84 -448 -40 -456Q-8 -482 32 -460Q84 -450 62 -396Q0 -414 -60 -396Z', ink.cream),
      path('M-62 -398Q0 -418 64 -398L62 -382Q0 -402 -60 -382Z', ink.paper),
      stroke('M-112 -224Q-176 -140 -120 -96M112 -224Q176 -140 120 -96', ink.cream, 44),
      rect(-230, -112, 460, 20, ink.night, 'rx="8"'),
      circle(-120, -98, 20, ink.brick),
      circle(120, -98, 20, ink.brick),
      times(5, (i) => round(-168 + i * 84, -112, 0.58)),
    ]),
    // Loaves on three shelves
    shelf(640),
    shelf(756),
    shelf(872),
    ...[370, 452, 534].map((x) => tin(x, 640, 0.6)),
    tin(1290, 640, 0),
    ...[410, 530, 650, 770].map((x) => round(x, 756, 0.78)),
    plait(910, 756, 0.86),
    ...[1060, 1150, 1236].map((x) => tin(x, 756, 0.62)),
    plait(420, 872, 0.95),
    plait(620, 872, 0.95),
    ...[780, 880, 980].map((x) => tin(x, 872, 0.66)),
    ...[1100, 1210].map((x) => round(x, 872, 0.82)),
    ...[-14, -5, 4, 13].map((lean, i) => stick(1126 + i * 28, 560, 0.95, lean)),
    path('M1084 490H1252L1232 640H1104Z', ink.rust),
    hatch(r, { x: 1098, y: 506, w: 144, h: 124 }, ink.brick, 20, 3),
    // Glass and glazing
    poly(ink.cream, [300, 240], [470, 240], [284, 520], [284, 260]),
    rect(284, 222, 1032, 666, 'none', `stroke="${ink.brick}" stroke-width="18"`),
    // Fascia and awning
    rect(220, 888, 1160, 40, ink.brick),
    rect(250, 928, 1100, 140, ink.rust),
    times(4, (i) => rect(290 + i * 262, 956, 232, 112, ink.brick)),
    times(12, (i) =>
      path(
        `M${208 + i * 100} 70H${308 + i * 100}L${305 + i * 104 - 18} 236Q${250 + i * 104 - 18} 286 ${203 + i * 104 - 18} 236Z`,
        i % 2 ? ink.cream : ink.brick,
      ),
    ),
    rect(200, 50, 1200, 30, ink.night),
    poly(ink.night, [0, 1040], [1600, 1040], [1600, 1067], [0, 1067]),
    // The lamp and the light it throws
    stroke('M110 300Q110 250 170 250', ink.night, 8),
    path('M80 300H140L150 380H70Z', ink.gold),
    path('M70 300L110 268L150 300Z', ink.night),
    rect(66, 378, 88, 10, ink.night),
  )
}
