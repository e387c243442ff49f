// Streets in perspective, and who is in them.
import { camera, circle, fade, hatch, ink, oval, path, pick, place, poly, rect, seeded, stroke, svg, times, wire } from './kit.ts'
import type { Point } from './kit.ts'
import { cloud, crowd, figure, lampPost, skyline, streaks } from './things.ts'

const skins = [ink.rust, ink.paper, ink.brick, ink.paper, ink.rust]

/** The houses down one side of a street, nearest last. */
function row(
  see: (x: number, y: number, z: number) => Point,
  wall: number,
  depths: number[],
  fronts: readonly string[],
  lit: (i: number, j: number) => boolean,
) {
  return depths.slice(0, -1).map((_, index) => {
    const i = depths.length - 2 - index
    const [z1, z2] = [depths[i]!, depths[i + 1]!]
    const top = 8.4 + ((i * 7) % 3) * 1.1
    const front = fronts[i % fronts.length]!
    const trim = front === ink.cream || front === ink.paper ? ink.slate : ink.cream
    const mid = (z1 + z2) / 2
    const at = (t: number, y: number) => see(wall, y, z1 + (z2 - z1) * t)
    const pane = (t: number, y: number, w: number, h: number, fill: string) =>
      poly(fill, at(t, y), at(t + w, y), at(t + w, y + h), at(t, y + h))
    return [
      poly(front, see(wall, -0.2, z1), see(wall, -0.2, z2), see(wall, top, z2), see(wall, top + 2.6, mid), see(wall, top, z1)),
      poly(
        ink.night,
        at(-0.02, top),
        see(wall, top + 2.9, mid),
        at(1.02, top),
        at(1, top - 0.1),
        see(wall, top + 2.3, mid),
        at(0, top - 0.1),
      ),
      times(3, (j) =>
        times(2, (k) => [
          z1 < 18 ? pane(0.14 + k * 0.42, 3.3 + j * 2.1, 0.3, 1.5, trim) : [],
          pane(0.17 + k * 0.42, 3.4 + j * 2.1, 0.24, 1.3, lit(i, j * 2 + k) ? ink.gold : ink.navy),
        ]),
      ),
      pane(0.1, 0, 0.3, 2.5, ink.night),
      pane(0.48, 0.7, 0.42, 1.7, lit(i, 9) ? ink.gold : ink.navy),
      pane(0.04, 2.6, 0.92, 0.3, trim),
    ]
  })
}

export function tram() {
  const r = seeded('tram')
  const see = camera(800, 560, 900, 1.4)
  const depths = [2.6, 7, 10.5, 14, 18, 23, 29, 37]
  const lit = (i: number, j: number) => (i * 5 + j * 3) % 7 === 0
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.gold),
    rect(0, 0, 1600, 130, ink.amber),
    fade({ x: 0, y: 126, w: 1600, h: 170 }, ink.amber, 16),
    circle(800, 430, 130, ink.cream),
    streaks(r, 4, 560, 250, 500, 140, ink.cream),
    skyline(r, 660, 950, 560, 40, 80, ink.sea),
    // A rise in the street, so the far end stands high
    row(see, -4.3, depths, [ink.brick, ink.navy, ink.paper, ink.tide, ink.rust, ink.slate], lit),
    row(see, 4.3, depths, [ink.slate, ink.cream, ink.rust, ink.navy, ink.brick, ink.tide], (i, j) => lit(i + 1, j)),
    poly(ink.slate, see(-4.3, -0.2, 2.4), see(-4.3, -0.2, 37), see(4.3, -0.2, 37), see(4.3, -0.2, 2.4)),
    poly(ink.mist, see(-4.3, 0, 2.5), see(-4.3, 0, 37), see(-3.2, 0, 37), see(-3.2, 0, 2.5)),
    poly(ink.mist, see(4.3, 0, 2.5), see(4.3, 0, 37), see(3.2, 0, 37), see(3.2, 0, 2.5)),
    // Cobbles
    times(26, (i) => {
      const z = 2.75 * 1.085 ** i
      return times(19, (k) => {
        const [x, y] = see(-3 + (k + (i % 2) / 2) * 0.33, -0.15, z)
        return z < 12 && r() < 0.42 ? oval(x, y, 110 / z, 26 / z, pick(r, [ink.deep, ink.navy, ink.deep]), 'opacity=".75"') : []
      })
    }),
    [-0.72, 0.72].map((x) =>
      poly(ink.gold, see(x - 0.04, -0.1, 2.6), see(x - 0.04, -0.1, 37), see(x + 0.04, -0.1, 37), see(x + 0.04, -0.1, 2.6)),
    ),
    // Wires overhead
    wire(ink.night, 4, [800, -20], [800, 200]),
    stroke('M-10 120Q800 250 1610 120M200 260Q800 330 1400 260M440 380Q800 410 1160 380', ink.night, 3),
    // The tram
    place(800, 800, 1, [
      poly(ink.night, [-200, 14], [200, 14], [250, 44], [-250, 44]),
      stroke('M-60 -500L0 -596L60 -500', ink.night, 6),
      rect(-70, -604, 140, 7, ink.night),
      path('M-166 -470Q0 -540 166 -470L176 -440H-176Z', ink.navy),
      path('M-176 -446Q-176 -462 -160 -462H160Q176 -462 176 -446L186 -180H-186Z', ink.cream),
      rect(-90, -452, 180, 40, ink.navy, 'rx="8"'),
      rect(-78, -444, 156, 24, ink.gold, 'rx="5"'),
      path('M-162 -396H-70V-196H-168Z', ink.deep),
      path('M-58 -396H58V-196H-58Z', ink.deep),
      path('M70 -396H162L168 -196H70Z', ink.deep),
      poly(ink.sea, [-162, -396], [-120, -396], [-150, -196], [-168, -196]),
      poly(ink.sea, [86, -396], [120, -396], [96, -196], [72, -196]),
      path('M-20 -196V-270Q-20 -300 4 -300Q30 -300 32 -270L44 -196Z', ink.night),
      circle(6, -318, 22, ink.rust),
      path('M-18 -322Q-16 -348 6 -348Q30 -346 28 -322L40 -318Z', ink.night),
      path('M-186 -184H186L190 -10Q0 20 -190 -10Z', ink.brick),
      path('M100 -184H186L190 -10Q150 0 100 4Z', ink.rust),
      rect(-188, -190, 376, 16, ink.gold),
      circle(0, -96, 40, ink.night),
      circle(0, -96, 31, ink.cream),
      rect(-150, -120, 46, 20, ink.gold, 'rx="10"'),
      rect(104, -120, 46, 20, ink.gold, 'rx="10"'),
      path('M-196 -14Q0 18 196 -14L190 18Q0 44 -190 18Z', ink.night),
      times(9, (i) =>
        wire(
          ink.slate,
          4,
          [-140 + i * 35, 6 + 8 * (1 - Math.abs(i - 4) / 4)],
          [-140 + i * 35, 24 + 8 * (1 - Math.abs(i - 4) / 4)],
        ),
      ),
    ]),
    lampPost(330, 960, 520, ink.night, ink.gold),
    figure(1250, 960, 300, { coat: ink.navy, skin: ink.rust, hat: 'brim', stride: 8, facing: -1, bag: ink.amber }),
    figure(230, 930, 250, { coat: ink.amber, skin: ink.paper, stride: 0, skirt: true }),
  )
}

export function marketStreet() {
  const r = seeded('market-street')
  const see = camera(760, 500, 900, 2)
  const depths = [3.4, 7, 10.5, 14, 18, 23, 29, 40]
  const awning = (x: number, y: number, w: number, drop: number, a: string, b: string) => {
    const bands = 8
    return times(bands, (i) => {
      const [left, right] = [x + (w * i) / bands, x + (w * (i + 1)) / bands]
      const skew = (px: number) => (px - x - w / 2) * 0.1
      const fill = i % 2 ? a : b
      return path(
        `M${left} ${y}L${right} ${y}L${right + skew(right)} ${y + drop}Q${(left + right) / 2 + skew((left + right) / 2)} ${y + drop + 34} ${left + skew(left)} ${y + drop}Z`,
        fill,
      )
    })
  }
  const fruit = (x: number, y: number, w: number, color: string) => [
    times(3, (j) =>
      times(6 - j, (i) => circle(x + w * 0.1 + j * w * 0.08 + i * w * 0.16, y - 8 - j * w * 0.13, w * 0.095, color)),
    ),
    poly(ink.paper, [x - 4, y - 4], [x + w + 4, y - 4], [x + w - 4, y + 40], [x + 4, y + 40]),
    rect(x, y + 8, w, 4, ink.rust),
    rect(x + 3, y + 24, w - 6, 4, ink.rust),
  ]
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.mist),
    fade({ x: 0, y: 0, w: 1600, h: 260 }, ink.sea, 17),
    cloud(r, 600, 330, 380, 90, ink.cream),
    path('M730 500V330h18v-52l14 -44l14 44v52h18V500Z', ink.sea),
    row(see, -5, depths, [ink.brick, ink.cream, ink.tide, ink.rust, ink.paper, ink.slate], () => false),
    row(see, 5, depths, [ink.navy, ink.brick, ink.paper, ink.tide, ink.rust, ink.cream], (i, j) => (i + j) % 5 === 0),
    poly(ink.paper, see(-5, -0.2, 2.8), see(-5, -0.2, 40), see(5, -0.2, 40), see(5, -0.2, 2.8)),
    poly(ink.gold, see(-5, -0.2, 2.8), see(-5, -0.2, 7.4), see(5, -0.2, 7.4), see(5, -0.2, 2.8)),
    // Bunting
    ...[150, 270].map((y, k) => {
      const [a, b] = [120 + k * 190, 1400 - k * 190]
      return [
        stroke(`M${a} ${y}Q760 ${y + 110 - k * 20} ${b} ${y}`, ink.navy, 3),
        times(13 - k * 2, (i) => {
          const t = (i + 0.5) / (13 - k * 2)
          const [x, at] = [a + (b - a) * t, y + (110 - k * 20) * 2 * t * (1 - t)]
          const s = 24 - k * 6
          return poly(
            [ink.brick, ink.cream, ink.amber, ink.tide][i % 4]!,
            [x - s / 1.5, at],
            [x + s / 1.5, at],
            [x, at + s * 1.5],
          )
        }),
      ]
    }),
    crowd(r, 6, 600, 930, 575, 78, [ink.slate, ink.tide, ink.rust, ink.navy], skins),
    crowd(r, 6, 540, 1010, 640, 132, [ink.navy, ink.brick, ink.tide, ink.amber], skins),
    // Far stalls
    rect(360, 520, 190, 130, ink.navy),
    awning(350, 440, 210, 70, ink.amber, ink.cream),
    rect(960, 530, 180, 120, ink.navy),
    awning(950, 450, 210, 70, ink.tide, ink.cream),
    figure(640, 760, 230, { coat: ink.brick, skin: ink.paper, stride: 9, skirt: true, bag: ink.paper }),
    figure(724, 764, 150, { coat: ink.gold, skin: ink.paper, stride: 6, legs: ink.navy }),
    figure(880, 730, 220, { coat: ink.navy, skin: ink.rust, hat: 'cap', facing: -1, stride: 8 }),
    // The near stalls
    rect(-20, 520, 330, 260, ink.night),
    figure(170, 800, 300, { coat: ink.cream, skin: ink.brick, hat: 'cap', hand: [16, -58] }),
    awning(-60, 330, 420, 130, ink.brick, ink.cream),
    wire(ink.night, 9, [352, 470], [352, 1000]),
    fruit(-20, 760, 120, ink.amber),
    fruit(110, 760, 110, ink.brick),
    fruit(230, 760, 110, ink.gold),
    fruit(-20, 850, 170, ink.rust),
    fruit(170, 850, 180, ink.tide),
    rect(-20, 890, 372, 200, ink.navy),
    rect(1180, 510, 440, 280, ink.night),
    figure(1420, 820, 310, { coat: ink.tide, skin: ink.paper, hat: 'brim', facing: -1, hair: ink.amber, hand: [16, -52] }),
    awning(1150, 300, 500, 140, ink.navy, ink.gold),
    wire(ink.night, 9, [1166, 450], [1166, 1010]),
    fruit(1190, 770, 130, ink.cream),
    fruit(1330, 770, 130, ink.gold),
    fruit(1470, 770, 140, ink.brick),
    rect(1166, 812, 450, 270, ink.brick),
    hatch(r, { x: 1176, y: 840, w: 420, h: 220 }, ink.rust, 30, 3),
    figure(1040, 960, 390, { coat: ink.amber, skin: ink.rust, stride: 9, facing: 1, hat: 'none', skirt: true, bag: ink.cream }),
    figure(500, 990, 420, { coat: ink.slate, skin: ink.paper, stride: 10, facing: -1, hat: 'brim', hair: ink.navy }),
  )
}
