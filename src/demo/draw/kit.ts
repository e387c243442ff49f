// The drawing kit: inks, seeded chance, and the few shapes every picture is cut from.

export type Rand = () => number
export type Point = readonly [number, number]
export type Drawn = string | Drawn[]

/** One family of inks for the whole paper; a picture takes four or five of them. */
export const ink = {
  night: '#0e1a2b',
  navy: '#17293f',
  slate: '#35566b',
  deep: '#1b5563',
  tide: '#2c7d84',
  sea: '#74aeab',
  mist: '#b9cfc9',
  fog: '#d6dad0',
  cream: '#f6ecd8',
  paper: '#ecdcbb',
  gold: '#f5c66d',
  amber: '#e9a03a',
  brick: '#be5431',
  rust: '#8a3b27',
} as const

/** The same seed always gives the same numbers, so the same picture. */
export function seeded(seed: string): Rand {
  let state = 2166136261
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (r: Rand, low: number, high: number) => low + (high - low) * r()
export const pick = <T>(r: Rand, of: readonly T[]): T => of[Math.floor(r() * of.length)]!
export const mix = (a: number, b: number, t: number) => a + (b - a) * t
export const times = (count: number, draw: (index: number) => Drawn): Drawn[] => Array.from({ length: count }, (_, i) => draw(i))
export const join = (drawn: Drawn): string => (typeof drawn === 'string' ? drawn : drawn.map(join).join(''))

export const svg = (width: number, height: number, ...drawn: Drawn[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${join(drawn)}</svg>`

export const rect = (x: number, y: number, w: number, h: number, fill: string, extra = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${extra}/>`
export const circle = (x: number, y: number, r: number, fill: string, extra = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${extra}/>`
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, extra = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${extra}/>`
export const path = (d: string, fill: string, extra = '') => `<path d="${d}" fill="${fill}" ${extra}/>`
export const poly = (fill: string, ...points: Point[]) => path(`M${points.map((p) => p.join(' ')).join('L')}Z`, fill)
export const stroke = (d: string, color: string, width: number, extra = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`
export const wire = (color: string, width: number, ...points: Point[]) =>
  stroke(`M${points.map((p) => p.join(' ')).join('L')}`, color, width)

export const group = (attributes: string, ...drawn: Drawn[]) => `<g ${attributes}>${join(drawn)}</g>`
export const place = (x: number, y: number, scale: number, ...drawn: Drawn[]) =>
  group(`transform="translate(${x} ${y}) scale(${scale})"`, ...drawn)
export const turned = (x: number, y: number, degrees: number, ...drawn: Drawn[]) =>
  group(`transform="translate(${x} ${y}) rotate(${degrees})"`, ...drawn)
export const mirrored = (x: number, ...drawn: Drawn[]) => group(`transform="translate(${2 * x} 0) scale(-1 1)"`, ...drawn)
/** Draws only inside `shape`; the id must be the only one of its kind in the picture. */
export const within = (id: string, shape: string, ...drawn: Drawn[]) =>
  `<clipPath id="${id}">${shape}</clipPath>${group(`clip-path="url(#${id})"`, ...drawn)}`

/** The outline of one cut of the gouge: a stroke that swells and tapers. */
export function cutOutline(x1: number, y1: number, x2: number, y2: number, width: number, bend = 0) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [nx, ny] = [-(y2 - y1) / length, (x2 - x1) / length]
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const [a, b] = [bend + width, bend - width]
  return `M${x1} ${y1}Q${mx + nx * a} ${my + ny * a} ${x2} ${y2}Q${mx + nx * b} ${my + ny * b} ${x1} ${y1}Z`
}
export const cut = (color: string, x1: number, y1: number, x2: number, y2: number, width: number, bend = 0) =>
  path(cutOutline(x1, y1, x2, y2, width, bend), color)

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** A field of halftone dots; `size` says how full each cell is (0 to 1) at (u, v) across the box. */
export function dots(box: Box, color: string, step: number, size: (u: number, v: number) => number) {
  let d = ''
  step *= 2
  const row = step * 0.72
  for (let j = 0; j * row <= box.h; j++) {
    for (let i = 0; i * step <= box.w; i++) {
      const x = box.x + i * step + (j % 2 ? step / 2 : 0)
      const y = box.y + j * row
      const radius = Math.min(1.2, size((x - box.x) / box.w, (y - box.y) / box.h)) * step * 0.56
      if (radius > 2.2)
        d += `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
    }
  }
  return path(d, color)
}
/** How one flat colour gives way to the next: downwards in engraved lines that grow thin, upwards in dots that dwindle. */
export function fade(box: Box, color: string, step = 15, way: 'down' | 'up' = 'down') {
  if (way === 'up') return dots(box, color, step, (_, v) => 1.2 * v)
  const rows = Math.max(4, Math.round(box.h / (step * 1.75)))
  const gap = box.h / rows
  let d = ''
  for (let i = 0; i < rows; i++) {
    const y = box.y + i * gap
    const thick = gap * (1 - i / rows) * 0.92
    const [left, right] = i % 2 ? [thick * 0.55, thick] : [thick, thick * 0.6]
    const crest = box.x + box.w * (0.2 + 0.6 * ((i * 0.618) % 1))
    d += `M${box.x} ${y}H${box.x + box.w}V${y + right}Q${crest} ${y + thick * 1.25} ${box.x} ${y + left}Z`
  }
  return path(d, color)
}

/** Parallel tapered cuts across a box, a little uneven as by hand. */
export function hatch(r: Rand, box: Box, color: string, gap: number, width: number, slant = 0) {
  let d = ''
  for (let y = box.y; y < box.y + box.h; y += gap * between(r, 0.8, 1.2)) {
    const start = box.x + box.w * between(r, 0, 0.12)
    const end = box.x + box.w * between(r, 0.8, 1)
    d += cutOutline(start, y, end, y + (end - start) * slant, width * between(r, 0.6, 1.2))
  }
  return path(d, color)
}

/** Marks of light on water: short at the far edge of the box, long and heavy at the near one. */
export function ripples(r: Rand, box: Box, color: string, count: number, heavy = 1) {
  let d = ''
  for (let i = 0; i < count * 0.75; i++) {
    const depth = r() ** 0.8
    const length = mix(34, 210, depth) * between(r, 0.5, 1.2)
    const x = box.x + box.w * r() - length / 2
    const y = box.y + box.h * depth
    d += cutOutline(x, y, x + length, y, mix(1.6, 7, depth) * heavy * between(r, 0.6, 1.1), mix(0, 4, depth) * between(r, -1, 1))
  }
  return path(d, color)
}

/** A broken column of reflected light or shadow below something standing at (x, y). */
export function glint(r: Rand, x: number, y: number, h: number, narrow: number, wide: number, color: string, gap = 12) {
  let d = ''
  for (let down = 0; down < h; down += gap * between(r, 0.8, 1.25) * (1 + down / h)) {
    const half = mix(narrow, wide, down / h) * between(r, 0.55, 1.1)
    const shift = between(r, -0.25, 0.25) * half
    d += cutOutline(x + shift - half, y + down, x + shift + half, y + down, gap * 0.42 * (1 + down / h))
  }
  return path(d, color)
}

/** A room or a street in perspective: metres to the right, up and away, to a point on the sheet. */
export const camera =
  (middle: number, horizon: number, focal: number, eye: number) =>
  (x: number, y: number, z: number): Point => [middle + (focal * x) / z, horizon + (focal * (eye - y)) / z]
