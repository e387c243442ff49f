import type { Picture } from './picture.ts'

/** A focus is kept to a quarter: five places across and five down, each a class of `media.css`. */
const STEPS = 4

/** The classes that keep a picture's focus in view when it is cropped; none for the middle, where browsers crop to by themselves. */
export const focusClasses = ({ x, y }: Picture['focus']): string[] => [...classOf('fx', x), ...classOf('fy', y)]

function classOf(axis: 'fx' | 'fy', place: number): string[] {
  const step = Math.round(place * STEPS)
  return step === STEPS / 2 ? [] : [`${axis}-${step}`]
}
