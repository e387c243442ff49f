// The river seen from above.
import {
  between,
  circle,
  cut,
  dots,
  ink,
  oval,
  path,
  poly,
  rect,
  ripples,
  seeded,
  stroke,
  svg,
  times,
  turned,
  wire,
  within,
} from './kit.ts'

export function rowingRace() {
  const r = seeded('rowing-race')
  const eight = (x: number, y: number, shirt: string, hull: string, blade: string) =>
    turned(x, y, -24, [
      times(8, (i) => {
        const at = -330 + i * 84
        const out = i % 2 ? 1 : -1
        return [
          oval(at - 52, out * 176, 30, 13, ink.cream, 'opacity=".85"'),
          oval(at - 92 - 50, out * 172, 18, 8, ink.cream, 'opacity=".55"'),
          wire(ink.paper, 6, [at + 16, out * 16], [at - 34, out * 160]),
          poly(blade, [at - 28, out * 146], [at - 50, out * 194], [at - 30, out * 200], [at - 16, out * 152]),
        ]
      }),
      path(
        'M-640 0Q-400 -36 -60 -36Q360 -34 640 0Q360 34 -60 36Q-400 36 -640 0Z',
        ink.night,
        'transform="translate(16 26)" opacity=".5"',
      ),
      path('M-640 0Q-400 -34 -60 -34Q360 -32 640 0Q360 32 -60 34Q-400 34 -640 0Z', hull),
      path('M-470 0Q-300 -20 -60 -20Q260 -20 450 0Q260 20 -60 20Q-300 20 -470 0Z', ink.navy),
      times(8, (i) => {
        const at = -330 + i * 84
        const out = i % 2 ? 1 : -1
        return [
          stroke(`M${at - 14} -14L${at + 24} ${out * 8 - 6}M${at - 14} 14L${at + 24} ${out * 8 + 6}`, ink.rust, 9),
          path(
            `M${at - 34} 0Q${at - 34} -26 ${at - 12} -25Q${at + 4} -14 ${at + 4} 0Q${at + 4} 14 ${at - 12} 25Q${at - 34} 26 ${at - 34} 0Z`,
            shirt,
          ),
          circle(at - 8, 0, 13, [ink.night, ink.rust, ink.amber, ink.night][i % 4]!),
        ]
      }),
      path('M378 -20Q402 -20 402 0Q402 20 378 20Q364 0 378 -20Z', ink.amber),
      circle(392, 0, 12, ink.cream),
    ])
  return svg(
    1600,
    1067,
    rect(0, 0, 1600, 1067, ink.tide),
    dots({ x: 0, y: 0, w: 1600, h: 1067 }, ink.deep, 26, (u, v) => Math.max(0, (1 - u) * 0.7 + v * 0.9 - 0.98)),
    turned(
      800,
      530,
      -24,
      ripples(r, { x: -1000, y: -620, w: 2000, h: 560 }, ink.sea, 40, 0.7),
      ripples(r, { x: -1000, y: -50, w: 2000, h: 620 }, ink.deep, 30, 0.9),
      cut(ink.mist, -1050, -250, -560, -236, 11),
      cut(ink.mist, -1050, -210, -640, -206, 7),
      cut(ink.mist, -1050, 246, -560, 250, 11),
      cut(ink.mist, -1050, 290, -650, 284, 7),
    ),
    eight(760, 330, ink.cream, ink.brick, ink.brick),
    eight(860, 770, ink.gold, ink.cream, ink.amber),
    // Mist, and the bank it comes from
    path('M1600 0V330Q1500 270 1430 160T1240 0Z', ink.navy),
    path('M1600 0V240Q1530 200 1480 120T1330 0Z', ink.deep),
    times(11, (i) => circle(1320 + i * 30, 30 + i * 26 + between(r, -20, 20), between(r, 26, 54), ink.navy)),
    within(
      'mist',
      '<rect width="1600" height="1067"/>',
      path('M-50 150Q180 90 420 130T760 80Q620 150 420 176T-50 230Z', ink.fog, 'opacity=".75"'),
      path('M-50 40Q200 0 420 30T620 10Q500 70 300 80T-50 110Z', ink.fog, 'opacity=".6"'),
      path('M1650 960Q1440 900 1240 960T900 1010Q1060 1040 1240 1020T1650 1060Z', ink.fog, 'opacity=".7"'),
    ),
  )
}
