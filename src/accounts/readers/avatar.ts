/** Where a reader's picture stands. Its name changes with its bytes. */
export const avatarPath = (stem: string): string => `/account/avatar/${stem}.webp`

/** The file behind it. */
export const avatarFile = (stem: string): string => `avatars/${stem}.webp`

/** The side of the square that is kept, in pixels: sharp on any screen at the size at which it is shown. */
export const AVATAR_SIDE = 128

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What stands for somebody without a picture: the first letter of their first and last name; `?` for a name without one. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  const letters = ends.map((word) => [...graphemes.segment(word.replace(/^['’]+/, ''))][0]!.segment.toUpperCase())
  return letters.join('') || '?'
}
