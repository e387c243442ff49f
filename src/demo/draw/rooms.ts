// Public rooms: the library, the council chamber.
import {
  between,
  camera,
  circle,
  fade,
  ink,
  oval,
  path,
  pick,
  place,
  poly,
  rect,
  seeded,
  stroke,
  svg,
  times,
  wire,
  within,
} from './kit.ts'
import type { Point } from './kit.ts'
import { cloud, figure, gull } from './things.ts'

export function library() {
  const r = seeded('library')
  const see = camera(800, 500, 900, 1.7)
  const books = (wall: number, y: number, z: number, width: number) =>
    times(Math.round(width / 0.48), (i) => {
      const from = z + i * 0.48
      const tall = between(r, 0.5, 0.68)
      const color = pick(r, [ink.brick, ink.rust, ink.amber, ink.tide, ink.paper, ink.slate, ink.deep])
      return poly(
        color,
        see(wall, y, from),
        see(wall, y, from + 0.45),
        see(wall, y + tall, from + 0.45),
        see(wall, y + tall, from),
      )
    })
  const wall = (x: number) => [
    poly(ink.navy, see(x, 0, 3.2), see(x, 0, 20), see(x, 9, 20), see(x, 9, 3.2)),
    [0.5, 1.3, 2.1].map((y) => books(x, y, 3.6, 16)),
    [4.5, 5.3].map((y) => books(x, y, 3.8, 16)),
    [0.42, 1.22, 2.02, 2.9, 4.42, 5.22, 6.1].map((y) => wire(ink.night, 4, see(x, y, 3.2), see(x, y, 20))),
    [5.6, 7.6, 10.2, 13.4, 17].map((z) => poly(ink.night, see(x, 0, z), see(x, 7, z), see(x, 7, z + 0.25), see(x, 0, z + 0.25))),
  ]
  const gallery = (x: number, edge: number) => [
    poly(ink.rust, see(x, 3.35, 3.2), see(edge, 3.35, 3.2), see(edge, 3.35, 20), see(x, 3.35, 20)),
    poly(ink.brick, see(edge, 3.3, 3.2), see(edge, 3.3, 20), see(edge, 3.62, 20), see(edge, 3.62, 3.2)),
    times(34, (i) =>
      wire(ink.night, Math.max(1.4, 14 / (3.4 + i * 0.5)), see(edge, 3.6, 3.4 + i * 0.5), see(edge, 4.4, 3.4 + i * 0.5)),
    ),
    wire(ink.gold, 7, see(edge, 4.42, 3.2), see(edge, 4.42, 20)),
    [5, 8, 12, 17].map((z) => poly(ink.rust, see(edge, 0, z), see(edge, 3.4, z), see(edge, 3.4, z + 0.3), see(edge, 0, z + 0.3))),
  ]
  const lamp = ([x, y]: Point, s: number) =>
    place(x, y, s, [
      path('M-90 10L-62 -38H62L90 10Z', ink.gold, 'opacity=".5"'),
      rect(-4, -60, 8, 60, ink.amber),
      rect(-22, -6, 44, 8, ink.amber),
      path('M-48 -44Q-40 -84 0 -86Q40 -84 48 -44Z', ink.tide),
      path('M-48 -44Q-40 -84 0 -86Q-26 -74 -30 -44Z', ink.sea),
      rect(-48, -46, 96, 6, ink.cream),
    ])
  const table = (left: number, right: number) => [
    poly(ink.brick, see(left, 0.78, 3.5), see(right, 0.78, 3.5), see(right, 0.78, 15), see(left, 0.78, 15)),
    poly(ink.rust, see(left, 0.78, 3.5), see(right, 0.78, 3.5), see(right, 0.6, 3.5), see(left, 0.6, 3.5)),
    poly(ink.night, see(left + 0.1, 0.6, 3.5), see(left + 0.3, 0.6, 3.5), see(left + 0.3, 0, 3.5), see(left + 0.1, 0, 3.5)),
    poly(ink.night, see(right - 0.1, 0.6, 3.5), see(right - 0.3, 0.6, 3.5), see(right - 0.3, 0, 3.5), see(right - 0.1, 0, 3.5)),
  ]
  const reader = (x: number, z: number, coat: string, skin: string, hair: string) => {
    const [sx, sy] = see(x, 0.78, z)
    return place(sx, sy, 900 / z / 100, [
      path('M-32 12Q-36 -38 0 -42Q36 -38 32 12Z', coat),
      rect(-6, -50, 12, 14, skin),
      oval(0, -60, 13, 16, skin),
      path('M-14 -58Q-18 -80 0 -80Q18 -80 14 -58Q8 -70 -4 -68Q-12 -66 -14 -58Z', hair),
      path('M-30 6L0 0L30 6V-8L0 -14L-30 -8Z', ink.cream),
    ])
  }
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.night),
    // The vault and the end window
    poly(ink.deep, see(-5.4, 6.8, 2), see(-5.4, 6.8, 20), see(5.4, 6.8, 20), see(5.4, 6.8, 2)),
    rect(560, 100, 480, 480, ink.deep),
    path('M560 580V270Q560 40 800 40Q1040 40 1040 270V580Z', ink.navy),
    path('M640 520V290Q640 96 800 96Q960 96 960 290V520Z', ink.gold),
    circle(800, 300, 92, ink.cream),
    times(5, (i) => rect(666 + i * 64, 96, 7, 430, ink.navy)),
    times(4, (i) => rect(636, 240 + i * 76, 330, 7, ink.navy)),
    stroke('M640 520V290Q640 96 800 96Q960 96 960 290V520Z', ink.night, 14),
    wall(-5.4),
    wall(5.4),
    [18, 13, 9.5, 7].map((z) =>
      stroke(`M${see(-5.4, 6.8, z).join(' ')}Q800 ${see(0, 10.4, z)[1]} ${see(5.4, 6.8, z).join(' ')}`, ink.slate, 90 / z),
    ),
    gallery(-5.4, -4),
    gallery(5.4, 4),
    // The floor and the light on it
    poly(ink.slate, see(-5.4, 0, 2.6), see(-5.4, 0, 20), see(5.4, 0, 20), see(5.4, 0, 2.6)),
    poly(ink.gold, see(-0.75, 0, 2.5), see(-1, 0, 20), see(1, 0, 20), see(0.75, 0, 2.5)),
    [-0.45, 0, 0.45].map((x) => wire(ink.amber, 6, see(x * 1.2, 0, 19), see(x, 0, 2.6))),
    [3.4, 4.6, 6.4, 9, 13].map((z) =>
      poly(ink.amber, see(-0.74, 0, z), see(0.74, 0, z), see(0.74, 0, z * 1.04), see(-0.74, 0, z * 1.04)),
    ),
    [12, 9, 6.8].map((z, i) => [
      reader(-3.1, z, [ink.tide, ink.brick, ink.navy][i]!, ink.rust, ink.night),
      reader(3.1, z * 1.08, [ink.amber, ink.navy, ink.cream][i]!, ink.paper, ink.rust),
    ]),
    table(-2.9, -1.1),
    table(1.1, 2.9),
    [13, 10.4, 8.2, 6.4, 5].map((z) => [lamp(see(-2, 0.78, z), 7 / z), lamp(see(2, 0.78, z), 7 / z)]),
    reader(-1.05, 7.6, ink.cream, ink.paper, ink.amber),
    reader(1.1, 5.6, ink.tide, ink.rust, ink.night),
    place(
      see(-2, 0.78, 4)[0],
      see(-2, 0.78, 4)[1],
      1.4,
      path('M-70 6Q-36 -12 0 4Q36 -12 70 6L78 30Q40 14 0 30Q-40 14 -78 30Z', ink.cream),
      stroke('M0 4V30', ink.mist, 4),
    ),
    place(
      see(2.1, 0.78, 4.1)[0],
      see(2.1, 0.78, 4.1)[1],
      1.3,
      rect(-60, -14, 120, 18, ink.tide),
      rect(-52, -32, 110, 18, ink.amber),
      rect(-58, -48, 104, 16, ink.navy),
    ),
  )
}

export function councilChamber() {
  const r = seeded('council-chamber')
  const seats = times(15, (i) => {
    const angle = Math.PI * (1.02 - (i / 14) * 1.04)
    return [800 + Math.cos(angle) * 610, 600 + Math.sin(angle) * 250 - 20, i].map(String)
  }) as string[][]
  const order = seats.map(([x, y, i]) => ({ x: Number(x), y: Number(y), i: Number(i) })).sort((a, b) => a.y - b.y)
  const taken = [0, 2, 3, 6, 8, 9, 12, 14]
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.brick),
    // The painted ceiling: sky, gulls, a ship
    path('M-20 -20H1620V40Q1300 300 800 300Q300 300 -20 40Z', ink.navy),
    path('M60 -20H1540Q1260 262 800 262Q340 262 60 -20Z', ink.tide),
    path('M300 -20H1300Q1120 226 800 226Q480 226 300 -20Z', ink.sea),
    circle(800, 40, 120, ink.gold),
    times(24, (i) =>
      poly(
        ink.gold,
        [800 + Math.cos(i * 0.2618) * 140, 40 + Math.sin(i * 0.2618) * 140],
        [800 + Math.cos(i * 0.2618 + 0.05) * 140, 40 + Math.sin(i * 0.2618 + 0.05) * 140],
        [800 + Math.cos(i * 0.2618 + 0.025) * 200, 40 + Math.sin(i * 0.2618 + 0.025) * 186],
      ),
    ),
    cloud(r, 420, 110, 260, 60, ink.cream),
    cloud(r, 930, 120, 270, 60, ink.cream),
    gull(560, 180, 1, ink.cream),
    gull(1010, 176, 1, ink.cream),
    gull(330, 60, 1, ink.cream),
    gull(1260, 70, 1, ink.cream),
    stroke('M-20 40Q300 300 800 300Q1300 300 1620 40', ink.gold, 14),
    stroke('M-20 62Q300 322 800 322Q1300 322 1620 62', ink.rust, 10),
    // The wall: windows and panelling
    ...[220, 470, 1130, 1380].map((x) => [
      path(`M${x - 66} 540V${330}a66 62 0 0 1 132 0V540Z`, ink.cream),
      path(`M${x - 54} 530V${332}a54 52 0 0 1 108 0V530Z`, ink.gold),
      rect(x - 4, 280, 8, 250, ink.cream),
      rect(x - 54, 400, 108, 7, ink.cream),
    ]),
    rect(0, 548, 1600, 150, ink.rust),
    times(20, (i) => rect(14 + i * 80, 566, 54, 70, 'none', `stroke="${ink.brick}" stroke-width="5"`)),
    rect(0, 544, 1600, 12, ink.amber),
    // The chair
    path('M680 640V400Q800 330 920 400V640Z', ink.navy),
    path('M700 640V416Q800 356 900 416V640Z', ink.deep),
    circle(800, 386, 20, ink.gold),
    figure(800, 700, 270, { coat: ink.navy, skin: ink.paper, hair: ink.fog }),
    stroke('M780 484Q800 566 824 484', ink.gold, 6),
    rect(690, 590, 220, 70, ink.brick),
    rect(680, 582, 240, 14, ink.amber),
    // The floor
    rect(0, 660, 1600, 407, ink.deep),
    within(
      'carpet',
      '<rect x="0" y="660" width="1600" height="407"/>',
      oval(800, 690, 480, 170, ink.tide),
      oval(800, 690, 444, 150, ink.slate),
    ),
    rect(0, 930, 1600, 140, ink.navy),
    fade({ x: 0, y: 850, w: 1600, h: 84 }, ink.navy, 15, 'up'),
    poly(ink.gold, [160, 660], [280, 660], [470, 760], [330, 790]),
    poly(ink.gold, [1320, 660], [1440, 660], [1270, 790], [1130, 760]),
    // Clerks' table
    rect(690, 742, 220, 20, ink.amber),
    path('M700 762H900L916 840H684Z', ink.rust),
    path('M730 736l50 -8l20 10l-50 6ZM820 738l54 -4l10 8h-60Z', ink.cream),
    // The horseshoe
    order.map(({ x, y, i }) => {
      const s = 0.74 + (y - 500) / 560
      const full = taken.includes(i)
      const skin = [ink.rust, ink.paper, ink.paper, ink.brick][i % 4]!
      return place(x, y, s, [
        path('M-46 20V-92Q0 -118 46 -92V20Z', ink.rust),
        path('M-36 16V-84Q0 -104 36 -84V16Z', ink.brick),
        full
          ? [
              path('M-42 20Q-44 -70 0 -78Q44 -70 42 20Z', [ink.navy, ink.slate, ink.night, ink.tide][(i * 7) % 4]!),
              path('M-10 -76L0 -40L10 -76Z', ink.cream),
              rect(-9, -96, 18, 24, skin),
              oval(0, -112, 20, 25, skin),
              path(
                'M-22 -108Q-26 -142 2 -142Q28 -140 22 -108Q14 -126 -4 -124Q-18 -122 -22 -108Z',
                [ink.night, ink.fog, ink.rust, ink.night][(i * 3) % 4]!,
              ),
            ]
          : [],
        path('M-78 10L-66 -14H66L78 10Z', ink.amber),
        path('M-78 10H78V92H-78Z', ink.brick),
        path('M30 10H78V92H30Z', ink.rust),
        rect(-64, 24, 86, 54, 'none', `stroke="${ink.rust}" stroke-width="5"`),
        full ? path('M-34 2l10 -14h38l6 14Z', ink.cream) : [],
        stroke('M42 -8Q44 -34 30 -40', ink.night, 5),
      ])
    }),
  )
}
