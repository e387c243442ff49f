/** A colour as red, green and blue from 0 to 255. */
type Colour = [number, number, number]

/** The contrast at which text can be read (WCAG 2.2, 1.4.3). */
const READABLE = 4.5

/** Black or white, whichever is better read on this colour. Colours are written `#a33c1f`. */
export const inkOn = (ground: string): '#000000' | '#ffffff' =>
  contrast(read(ground), BLACK) > contrast(read(ground), WHITE) ? '#000000' : '#ffffff'

/** The colour itself where it can be read on this ground; else as little darker or lighter as will do. */
export function readableOn(ground: string, colour: string): string {
  const end = inkOn(ground) === '#000000' ? BLACK : WHITE
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(read(colour), end, share)
    if (contrast(mixed, read(ground)) >= READABLE) return write(mixed)
  }
  return write(end)
}

const BLACK: Colour = [0, 0, 0]
const WHITE: Colour = [255, 255, 255]

const read = (colour: string): Colour => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as Colour
const write = (colour: Colour) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
const mix = (one: Colour, other: Colour, share: number) =>
  one.map((part, n) => Math.round(part + (other[n]! - part) * share)) as Colour

/** WCAG 2.2, contrast ratio: from 1 to 21. */
export const contrastOf = (one: string, other: string) => contrast(read(one), read(other))

function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Colour
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
