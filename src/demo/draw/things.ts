// Things that turn up in more than one picture: people, houses, clouds, gulls, boats.
import {
  between,
  circle,
  cut,
  cutOutline,
  group,
  ink,
  mirrored,
  oval,
  path,
  pick,
  place,
  poly,
  rect,
  stroke,
  times,
  wire,
} from './kit.ts'
import type { Drawn, Point, Rand } from './kit.ts'

export interface Figure {
  coat: string
  legs?: string
  skin?: string
  hair?: string
  hat?: 'cap' | 'brim' | 'none'
  /** How far apart the feet are; 0 stands still. */
  stride?: number
  /** Which way the figure looks: 1 to the right. */
  facing?: 1 | -1
  skirt?: boolean
  bag?: string
  /** Where the near hand is, in hundredths of the height from the feet (up is negative). */
  hand?: Point
}

/** A person of the given height with their feet at (x, y). */
export function figure(x: number, y: number, height: number, look: Figure): string {
  const { coat, legs = ink.night, skin = ink.rust, hair = ink.night, stride = 0, facing = 1, hand = [6, -42] } = look
  const leg = (dx: number) => poly(legs, [-5 + dx * 0.2, -46], [5 + dx * 0.2, -46], [dx + 3.2, -2], [dx + 7, 0], [dx - 3, 0])
  const body = look.skirt
    ? 'M-9 -80Q0 -86 9 -80L10 -58L15 -22Q0 -18 -15 -22L-10 -58Z'
    : 'M-10 -80Q0 -86 10 -80L11 -60L11.5 -36Q0 -33 -11.5 -36L-11 -60Z'
  const parts: Drawn[] = [
    leg(-stride - 3.5),
    leg(stride + 3.5),
    path(body, coat),
    look.bag ? rect(-17, -74, 11, 25, look.bag, 'rx="4"') : [],
    path(
      `M1 -79L9 -78L${hand[0] + 3} ${hand[1] - 6}L${hand[0] + 2} ${hand[1]}L${hand[0] - 3} ${hand[1]}L2 -60Z`,
      ink.night,
      'opacity=".28"',
    ),
    circle(hand[0], hand[1], 2.8, skin),
    rect(-2.6, -87, 5.2, 8, skin),
    oval(0.6, -92, 5.6, 7, skin),
    path('M-5.8 -90Q-7.5 -100 1 -100Q7 -100 6.4 -94Q0 -97 -2 -91Q-3 -87 -5.8 -90Z', hair),
    look.hat === 'cap' ? path('M-6.5 -94Q-6 -101.5 1 -101Q6 -100.5 6.6 -95.5L11 -94L6 -93.5Z', hair) : [],
    look.hat === 'brim' ? [oval(0, -96, 12, 2.4, hair), path('M-6 -96L-5 -103Q0 -106 5 -103L6 -96Z', hair)] : [],
  ]
  const drawn = group('', parts)
  return place(x, y, height / 100, facing === 1 ? drawn : mirrored(0, drawn))
}

/** People at random, spread along a line. */
export function crowd(
  r: Rand,
  count: number,
  from: number,
  to: number,
  y: number,
  height: number,
  coats: readonly string[],
  skins: readonly string[],
) {
  return times(count, (i) =>
    figure(from + ((i + between(r, 0.2, 0.8)) * (to - from)) / count, y + between(r, -3, 3), height * between(r, 0.9, 1.06), {
      coat: pick(r, coats),
      skin: pick(r, skins),
      hat: pick(r, ['cap', 'brim', 'none', 'none']),
      facing: r() < 0.5 ? 1 : -1,
      stride: between(r, 0, 6),
      skirt: r() < 0.3,
    }),
  )
}

/** A heaped cloud with a flat foot. */
export function cloud(r: Rand, x: number, y: number, w: number, h: number, fill: string) {
  const bumps = Math.max(4, Math.round(w / h / 0.55))
  let d = `M${x} ${y}`
  let lastY = y
  for (let i = 1; i <= bumps; i++) {
    const u = i / bumps
    const top = i === bumps ? y : y - h * Math.sin(Math.PI * u) ** 0.8 * between(r, 0.6, 1)
    const dx = w / bumps
    d += `a${dx * 0.62} ${dx * 0.56} 0 0 1 ${dx} ${top - lastY}`
    lastY = top
  }
  return path(`${d}Q${x + w / 2} ${y + h * 0.16} ${x} ${y}Z`, fill)
}

/** Long thin cloud, as at dawn. */
export const streaks = (r: Rand, count: number, x: number, y: number, w: number, h: number, color: string) =>
  path(
    Array.from({ length: count }, () => {
      const length = w * between(r, 0.15, 0.5)
      const left = x + (w - length) * r()
      const level = y + h * r()
      return cutOutline(left, level, left + length, level, between(r, 3, 13))
    }).join(''),
    color,
  )

export const gull = (x: number, y: number, size: number, color: string) =>
  place(x, y, size, path('M-30 -8Q-14 -22 0 0Q14 -22 32 -12Q14 -14 2 6Q0 8 -2 6Q-14 -13 -30 -8Z', color))

/** Roofs of a far town in one flat colour, with lit windows if wanted. */
export function skyline(r: Rand, from: number, to: number, base: number, low: number, high: number, color: string, lit?: string) {
  let d = `M${from} ${base}`
  const windows: Drawn[] = []
  for (let x = from; x < to;) {
    const w = between(r, 0.5, 1) * high * 0.75
    const h = between(r, low, high)
    const gable = w * between(r, 0.28, 0.5)
    const chimney = x + w * 0.72
    d += `L${x} ${base - h}L${x + w / 2} ${base - h - gable}L${chimney} ${base - h - gable * 0.56}V${base - h - gable * 1.1}h${w * 0.1}V${base - h - gable * 0.36}L${x + w} ${base - h}`
    if (lit && r() < 0.55) windows.push(rect(x + w * 0.4, base - h * 0.72, w * 0.14, h * 0.2, lit))
    x += w
  }
  return [path(`${d}V${base}Z`, color), windows]
}

/** A fishing boat, bow to the right, 300 wide, its waterline at (x, y). */
export function trawler(x: number, y: number, scale: number, hull: string, band: string, cabin: string, light: string) {
  return place(x, y, scale, [
    wire(hull, 5, [-62, -70], [-62, -330]),
    wire(hull, 4, [-62, -310], [-150, -76]),
    wire(hull, 2.5, [-62, -325], [142, -92]),
    wire(hull, 2.5, [-62, -250], [60, -150]),
    wire(hull, 4, [-62, -150], [-4, -260]),
    wire(hull, 4, [72, -80], [72, -215]),
    wire(hull, 2.5, [72, -205], [142, -92]),
    rect(-14, -140, 78, 80, cabin),
    rect(-20, -148, 90, 11, hull),
    rect(-6, -128, 18, 24, light),
    rect(20, -128, 34, 24, light),
    path('M-160 -74L-150 4H118Q142 -40 156 -96Q120 -66 40 -62Q-70 -58 -160 -74Z', hull),
    path('M-158 -58Q-60 -44 40 -48Q112 -50 146 -72L141 -58Q110 -38 40 -36Q-60 -32 -156.500 -45Z', band),
    cut(band, -100, -12, 90, -14, 2),
  ])
}

/** A ship's or street lamp on a post, its foot at (x, y). */
export const lampPost = (x: number, y: number, h: number, color: string, light: string) =>
  place(x, y, h / 100, [
    path('M-3 0L-1.300 -82H1.300L3 0Z', color),
    rect(-4, -4, 8, 4, color),
    path('M-5 -97L-3.400 -84H3.400L5 -97Z', light),
    path('M-6.500 -96.500L0 -103L6.500 -96.500Z', color),
    rect(-4, -85, 8, 2.2, color),
  ])

/** A window with glazing bars. */
export const sash = (x: number, y: number, w: number, h: number, glass: string, frame: string, across = 2, down = 3) => [
  rect(x, y, w, h, glass),
  times(across - 1, (i) => rect(x + ((i + 1) * w) / across - w * 0.03, y, w * 0.06, h, frame)),
  times(down - 1, (i) => rect(x, y + ((i + 1) * h) / down - w * 0.03, w, w * 0.06, frame)),
]

/** Stars, a few of them large. */
export const stars = (r: Rand, count: number, w: number, h: number, color: string) =>
  times(count, () => {
    const size = r() ** 6 * 5 + 1.2
    const [x, y] = [w * r(), h * r() ** 1.2]
    return size > 4.2
      ? stroke(`M${x - size * 2.2} ${y}h${size * 4.4}M${x} ${y - size * 2.2}v${size * 4.4}`, color, 1.8) +
          circle(x, y, size * 0.7, color)
      : circle(x, y, size, color)
  })

/** Tall grass or reeds fanning from a base line. */
export function reeds(r: Rand, count: number, from: number, to: number, y: number, height: number, color: string, heads = 0) {
  let d = ''
  const tips: Drawn[] = []
  for (let i = 0; i < count; i++) {
    const x = between(r, from, to)
    const tall = height * between(r, 0.45, 1)
    const lean = between(r, -0.3, 0.42) * tall
    d += `M${x - 4} ${y}Q${x} ${y - tall * 0.6} ${x + lean} ${y - tall}Q${x + 6} ${y - tall * 0.5} ${x + 5} ${y}Z`
    if (r() < heads) tips.push(cut(color, x + lean * 0.9, y - tall * 0.93, x + lean * 1.12, y - tall * 1.2, tall * 0.035))
  }
  return [path(d, color), tips]
}
