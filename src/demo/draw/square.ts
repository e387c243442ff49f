// The Town Hall and its square.
import { between, circle, cut, fade, hatch, ink, oval, path, poly, rect, seeded, stroke, svg, times, wire } from './kit.ts'
import { cloud, figure, gull, lampPost, skyline } from './things.ts'

const skins = [ink.rust, ink.paper, ink.brick, ink.paper, ink.rust]

export function townHall() {
  const r = seeded('town-hall')
  const pole = (x: number) => wire(ink.rust, 5, [x, 800], [x, 396])
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.sea),
    rect(0, 420, 1600, 400, ink.mist),
    fade({ x: 0, y: 416, w: 1600, h: 170 }, ink.sea, 17),
    cloud(r, -60, 380, 520, 130, ink.cream),
    cloud(r, 1080, 300, 600, 150, ink.cream),
    skyline(r, -20, 1640, 800, 130, 210, ink.slate),
    // The wings
    rect(300, 470, 1000, 330, ink.paper),
    poly(ink.navy, [280, 474], [350, 370], [1250, 370], [1320, 474]),
    hatch(r, { x: 340, y: 390, w: 920, h: 74 }, ink.slate, 22, 2),
    rect(286, 466, 1028, 20, ink.cream),
    times(8, (i) => {
      const x = i < 4 ? 340 + i * 84 : 950 + (i - 4) * 84
      return [
        path(`M${x} 600V530a24 24 0 0 1 48 0V600Z`, ink.navy),
        path(`M${x + 22} 600V506h4V600Z`, ink.paper),
        rect(x - 6, 598, 60, 9, ink.cream),
        rect(x, 650, 48, 96, i === 2 || i === 5 ? ink.gold : ink.navy),
        rect(x + 22, 650, 4, 96, ink.paper),
        rect(x - 6, 640, 60, 10, ink.cream),
      ]
    }),
    rect(960, 486, 340, 314, ink.amber, 'opacity=".22"'),
    rect(300, 770, 1000, 30, ink.slate),
    // The tower
    rect(670, 250, 260, 550, ink.cream),
    poly(ink.paper, [830, 250], [930, 250], [930, 800], [830, 800]),
    rect(694, 130, 212, 130, ink.cream),
    rect(826, 130, 80, 130, ink.paper),
    circle(800, 196, 56, ink.navy),
    circle(800, 196, 46, ink.cream),
    times(12, (i) => circle(800 + Math.sin((i * Math.PI) / 6) * 37, 196 - Math.cos((i * Math.PI) / 6) * 37, 3.4, ink.navy)),
    stroke('M800 196L800 164M800 196L822 212', ink.navy, 6),
    rect(680, 118, 240, 18, ink.brick),
    path('M700 118Q720 50 800 34Q880 50 900 118Z', ink.tide),
    path('M800 34Q880 50 900 118H836Q836 60 800 34Z', ink.deep),
    rect(790, 10, 20, 34, ink.brick),
    rect(654, 252, 292, 18, ink.brick),
    rect(654, 392, 292, 18, ink.brick),
    times(3, (i) => path(`M${708 + i * 70} 380V310a22 22 0 0 1 44 0V380Z`, ink.navy)),
    times(13, (i) => rect(660 + i * 23, 366, 6, 28, ink.rust)),
    times(13, (i) => rect(660 + i * 23, 226, 6, 28, ink.rust)),
    times(3, (i) => path(`M${708 + i * 70} 560V480a22 22 0 0 1 44 0V560Z`, ink.navy)),
    path('M740 800V690a60 60 0 0 1 120 0V800Z', ink.navy),
    // Scaffolding up to the second balcony
    rect(646, 420, 160, 370, ink.tide, 'opacity=".82"'),
    times(5, (i) => wire(ink.deep, 3, [650 + i * 32, 424], [650 + i * 32, 788])),
    times(8, (i) => pole(636 + i * 46.9)),
    times(7, (i) => [
      rect(618, 408 + i * 58, 364, 10, ink.amber),
      rect(618, 418 + i * 58, 364, 4, ink.rust),
      wire(ink.rust, 3.4, [620, 388 + i * 58], [980, 388 + i * 58]),
    ]),
    wire(ink.rust, 4, [636, 800], [964, 408]),
    wire(ink.rust, 4, [964, 800], [636, 408]),
    figure(880, 466, 52, { coat: ink.brick, skin: ink.paper, hair: ink.gold, hat: 'cap', hand: [14, -60] }),
    figure(700, 408, 52, { coat: ink.navy, skin: ink.rust, hair: ink.gold, hat: 'cap', facing: -1 }),
    // The square
    rect(0, 796, 1600, 271, ink.fog),
    rect(0, 796, 1600, 12, ink.slate),
    times(14, (i) => wire(ink.mist, 4, [800 + (i - 6.5) * 120, 808], [800 + (i - 6.5) * 360, 1067])),
    times(3, (i) => wire(ink.mist, 4, [0, 840 + i * i * 30 + i * 30], [1600, 840 + i * i * 30 + i * 30])),
    poly(ink.slate, [300, 808], [1300, 808], [1020, 880], [180, 880]),
    lampPost(210, 890, 260, ink.navy, ink.gold),
    lampPost(1400, 890, 260, ink.navy, ink.gold),
    ...[
      [360, 930, 128, ink.brick, 7],
      [470, 900, 108, ink.navy, 0],
      [512, 902, 104, ink.amber, 0],
      [1010, 940, 132, ink.tide, 9],
      [1190, 910, 112, ink.cream, 6],
      [1246, 912, 80, ink.brick, 5],
      [720, 985, 160, ink.navy, 10],
    ].map(([x, y, h, coat, stride], i) => [
      cut(ink.slate, Number(x) - Number(h) * 0.9, Number(y) + 3, Number(x) + 8, Number(y), 5),
      figure(Number(x), Number(y), Number(h), {
        coat: String(coat),
        stride: Number(stride),
        skin: skins[i % 5],
        facing: i % 2 ? -1 : 1,
        hat: i % 3 ? 'none' : 'brim',
        skirt: i % 3 === 1,
      }),
    ]),
    times(7, (i) => oval(560 + i * 26 + between(r, -8, 8), 1010 + between(r, -14, 14), 9, 5, ink.slate)),
    gull(520, 180, 0.9, ink.navy),
    gull(1060, 120, 0.7, ink.navy),
  )
}
