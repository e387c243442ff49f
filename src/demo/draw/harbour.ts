// The harbour, the river and what sails there.
import {
  between,
  camera,
  circle,
  cut,
  fade,
  glint,
  ink,
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
} from './kit.ts'
import type { Point } from './kit.ts'
import { cloud, figure, gull, lampPost, reeds, skyline, streaks, trawler } from './things.ts'

export function harbourDawn() {
  const r = seeded('harbour-dawn')
  const water = 640
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.deep),
    rect(0, 210, 1600, 440, ink.tide),
    fade({ x: 0, y: 205, w: 1600, h: 110 }, ink.deep),
    rect(0, 400, 1600, 240, ink.gold),
    fade({ x: 0, y: 395, w: 1600, h: 110 }, ink.tide),
    rect(0, 540, 1600, 110, ink.cream),
    fade({ x: 0, y: 535, w: 1600, h: 60 }, ink.gold, 12),
    streaks(r, 9, 100, 190, 1400, 170, ink.sea),
    streaks(r, 6, 300, 420, 1200, 90, ink.brick),
    circle(1010, 640, 88, ink.brick),
    skyline(r, -10, 760, water, 18, 62, ink.slate),
    path('M330 640V520h10v-40l14 -34l14 34v40h10V640Z', ink.slate),
    path('M1180 640Q1400 590 1620 606V640Z', ink.slate),
    path('M1352 610l6 -78h16l6 78Z', ink.slate),
    rect(0, water, 1600, 427, ink.deep),
    rect(0, water, 1600, 46, ink.tide),
    fade({ x: 0, y: water + 44, w: 1600, h: 60 }, ink.tide, 13),
    glint(r, 1010, water + 6, 410, 70, 210, ink.gold, 15),
    glint(r, 1010, water + 4, 150, 60, 90, ink.brick, 18),
    ripples(r, { x: 0, y: water + 14, w: 1600, h: 330 }, ink.sea, 46, 0.7),
    ripples(r, { x: 0, y: water + 40, w: 1600, h: 380 }, ink.night, 40),
    glint(r, 1290, 720, 190, 150, 110, ink.night, 15),
    trawler(1290, 724, 0.86, ink.navy, ink.tide, ink.slate, ink.amber),
    glint(r, 330, 800, 200, 230, 170, ink.night, 15),
    trawler(380, 806, 1.25, ink.night, ink.brick, ink.navy, ink.gold),
    glint(r, 770, 874, 190, 300, 200, ink.night, 17),
    trawler(760, 880, 1.72, ink.night, ink.cream, ink.navy, ink.gold),
    path('M-10 1067V900L260 930L340 1067Z', ink.night),
    path('M-10 900L260 930L264 948L-10 918Z', ink.slate),
    rect(176, 872, 34, 62, ink.night, 'rx="8"'),
    rect(168, 868, 50, 16, ink.night, 'rx="8"'),
    stroke('M192 890Q330 960 500 820', ink.night, 5),
    gull(560, 300, 1, ink.cream),
    gull(640, 262, 0.7, ink.cream),
    gull(1210, 330, 0.8, ink.cream),
  )
}

/** One lattice side of the bridge, from its near end to its far one. */
function lattice(at: (t: number, up: number) => Point, bays: number, color: string, weight: (t: number) => number) {
  const high = (t: number) => 4.2 + 5.2 * Math.max(0, 1 - Math.abs(t - 0.5) * 2) ** 1.25
  const chord = (level: (t: number) => number, scale: number) =>
    poly(
      color,
      ...Array.from({ length: 41 }, (_, i) => at(i / 40, level(i / 40))),
      ...Array.from({ length: 41 }, (_, i) => at(1 - i / 40, level(1 - i / 40) - scale)),
    )
  return [
    chord(() => 0.9, 1.3),
    chord(high, 0.55),
    times(bays + 1, (i) => wire(color, weight(i / bays), at(i / bays, 0), at(i / bays, high(i / bays)))),
    times(bays, (i) => {
      const [a, b] = [i / bays, (i + 1) / bays]
      return [wire(color, weight(a) * 0.6, at(a, 0), at(b, high(b))), wire(color, weight(a) * 0.6, at(b, 0), at(a, high(a)))]
    }),
  ]
}

export function swingBridge() {
  const r = seeded('swing-bridge')
  const see = camera(800, 610, 900, 5)
  const pivot = { x: -9.5, z: 34 }
  const turn = 0.98
  const side = (offset: number) => (t: number, up: number) => {
    const along = (t - 0.5) * 44
    return see(
      pivot.x + Math.cos(turn) * along + Math.sin(turn) * offset,
      up + 6,
      pivot.z + Math.sin(turn) * along + Math.cos(turn) * offset,
    )
  }
  const weight = (t: number) => 13 - t * 8
  const deck = (t: number, o: number) => side(o)(t, 0)
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 700, ink.gold),
    rect(0, 0, 1600, 200, ink.amber),
    fade({ x: 0, y: 195, w: 1600, h: 190 }, ink.amber, 17),
    circle(1130, 420, 150, ink.cream),
    streaks(r, 7, 0, 250, 1600, 220, ink.cream),
    skyline(r, -20, 640, 616, 30, 84, ink.sea),
    path('M560 616Q900 560 1300 590T1620 560V640H560Z', ink.sea),
    rect(0, 612, 1600, 455, ink.tide),
    rect(0, 612, 1600, 10, ink.cream, 'opacity=".7"'),
    path('M0 1067V930Q400 900 800 930T1600 910V1067Z', ink.deep),
    ripples(r, { x: 0, y: 800, w: 1600, h: 160 }, ink.deep, 40, 1.6),
    ripples(r, { x: 0, y: 626, w: 1600, h: 420 }, ink.sea, 60),
    glint(r, 1130, 630, 400, 90, 190, ink.gold, 15),
    // The barge, in the gap
    glint(r, 1080, 742, 170, 130, 90, ink.navy, 15),
    place(1080, 736, 1.06, [
      wire(ink.navy, 8, [20, -30], [20, -430]),
      path('M26 -396L212 -330Q190 -180 176 -56L26 -48Z', ink.brick),
      path('M26 -396L212 -330L207 -290L26 -346Z', ink.rust),
      stroke('M26 -50L212 -334', ink.navy, 5),
      path('M12 -420L-120 -50Q-40 -70 12 -62Z', ink.brick),
      path('M12 -420L-120 -50Q-74 -60 -54 -62Q-14 -210 12 -320Z', ink.rust),
      path('M20 -430l38 8l-38 10Z', ink.cream),
      path('M-170 -44Q0 -10 232 -50L214 6H-132Z', ink.navy),
      path('M-166 -36Q0 -2 230 -42L228 -32Q0 8 -160 -26Z', ink.cream),
      figure(150, -26, 52, { coat: ink.navy, legs: ink.navy }),
    ]),
    // The fixed approach on the right
    poly(ink.navy, see(12.5, 5.1, 30), see(60, 5.1, 30), see(60, 6.6, 30), see(12.5, 6.6, 30)),
    times(9, (i) => wire(ink.navy, 5, see(13 + i * 1.4, 6, 30), see(13 + i * 1.4, 8, 30))),
    wire(ink.navy, 5, see(12.6, 8, 30), see(60, 8, 30)),
    poly(ink.slate, see(12.5, 5.2, 30), see(19, 5.2, 30), see(19.4, -0.5, 30), see(12, -0.5, 30)),
    poly(ink.navy, see(15.5, 5.2, 30), see(19, 5.2, 30), see(19.4, -0.5, 30), see(15.9, -0.5, 30)),
    lampPost(see(13.6, 6.6, 30)[0], see(13, 6.6, 30)[1], 130, ink.navy, ink.cream),
    // The pier
    glint(r, 548, 800, 230, 190, 150, ink.night, 17),
    path('M400 612Q548 640 696 612L706 790Q548 850 390 790Z', ink.slate),
    path('M560 634Q640 628 696 612L706 790Q640 814 560 818Z', ink.navy),
    times(5, (i) => stroke(`M${398 - i * 2} ${650 + i * 32}Q548 ${682 + i * 36} ${698 + i * 2} ${650 + i * 32}`, ink.deep, 4)),
    oval(548, 612, 150, 22, ink.paper),
    rect(440, 575, 216, 36, ink.night, 'rx="6"'),
    // The span
    lattice(side(2.6), 12, ink.slate, (t) => weight(t) * 0.7),
    poly(ink.night, deck(0, -2.6), deck(1, -2.6), deck(1, 2.6), deck(0, 2.6)),
    lattice(side(-2.6), 12, ink.navy, weight),
    gull(880, 240, 0.9, ink.navy),
    gull(960, 200, 0.6, ink.navy),
  )
}

export function ferry() {
  const r = seeded('ferry')
  const coats = [ink.brick, ink.navy, ink.amber, ink.slate, ink.cream, ink.tide]
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.mist),
    rect(0, 0, 1600, 190, ink.sea),
    fade({ x: 0, y: 186, w: 1600, h: 150 }, ink.sea, 16),
    cloud(r, 120, 330, 520, 110, ink.cream),
    cloud(r, 900, 250, 620, 130, ink.cream),
    path('M0 470Q260 380 560 440T1100 420T1600 380V560H0Z', ink.sea),
    skyline(r, -20, 1640, 545, 34, 92, ink.tide, ink.gold),
    path('M1240 545V400h16v-44l18 -40l18 40v44h16V545Z', ink.tide),
    rect(0, 538, 1600, 16, ink.deep),
    rect(0, 550, 1600, 517, ink.tide),
    ripples(r, { x: 0, y: 566, w: 1600, h: 420 }, ink.sea, 60),
    ripples(r, { x: 0, y: 590, w: 1600, h: 420 }, ink.deep, 60, 1.2),
    glint(r, 760, 760, 170, 420, 300, ink.navy, 16),
    glint(r, 700, 770, 120, 300, 200, ink.cream, 34),
    // The ferry
    place(760, 760, 1, [
      rect(-180, -292, 330, 118, ink.cream),
      rect(-180, -292, 330, 22, ink.brick),
      rect(-210, -306, 400, 18, ink.navy),
      times(5, (i) => rect(-160 + i * 62, -256, 44, 46, i === 4 ? ink.gold : ink.deep)),
      rect(20, -392, 112, 88, ink.cream),
      rect(10, -402, 132, 14, ink.navy),
      rect(32, -376, 40, 34, ink.deep),
      rect(80, -376, 40, 34, ink.deep),
      path('M-120 -306L-112 -420H-48L-40 -306Z', ink.brick),
      path('M-114.500 -392L-112 -420H-48L-45.500 -392Z', ink.navy),
      wire(ink.navy, 5, [164, -306], [164, -480]),
      path('M164 -476q40 8 78 -4q-6 26 0 46q-40 10 -78 2Z', ink.amber),
      stroke('M-290 -250V-150M-210 -300V-150M190 -300V-150', ink.navy, 7),
      path('M-310 -266L-180 -286V-270L-310 -250Z', ink.navy),
      times(13, (i) =>
        figure(-300 + i * 48 + between(r, -7, 7), -104, 138 * between(r, 0.92, 1.05), {
          coat: coats[(i * 7 + 2) % coats.length]!,
          skin: [ink.rust, ink.paper, ink.paper, ink.brick][i % 4]!,
          hat: (['none', 'cap', 'none', 'brim'] as const)[(i * 3) % 4]!,
          facing: i % 3 ? 1 : -1,
        }),
      ),
      path('M-400 -112Q0 -70 430 -138L352 6H-350Z', ink.navy),
      path('M-398 -104Q0 -62 426 -130L418 -114Q0 -44 -392 -86Z', ink.cream),
      path('M-374 -40Q0 -14 388 -58L352 6H-350Z', ink.brick),
      times(17, (i) =>
        wire(
          ink.navy,
          4,
          [-380 + i * 47, -108 + Math.sin((i / 17) * 3) * 22],
          [-380 + i * 47, -158 + Math.sin((i / 17) * 3) * 18],
        ),
      ),
      stroke('M-388 -160Q0 -122 412 -178', ink.navy, 6),
    ]),
    path('M1092 758Q1180 716 1250 770Q1190 760 1140 784Q1000 800 400 782Q700 770 1000 772Z', ink.cream),
    cut(ink.cream, 250, 772, 520, 764, 10),
    cut(ink.cream, 90, 800, 420, 790, 9),
    // The near bank
    path('M0 1067V960Q240 920 520 980T1100 1010T1600 950V1067Z', ink.navy),
    reeds(r, 60, -10, 520, 1050, 250, ink.navy, 0.3),
    reeds(r, 44, 1240, 1620, 1050, 270, ink.navy, 0.3),
    reeds(r, 20, 20, 420, 1067, 190, ink.deep),
    gull(420, 250, 1, ink.navy),
    gull(520, 300, 0.7, ink.navy),
  )
}
