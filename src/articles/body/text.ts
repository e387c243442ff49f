import { unescape } from './serialize.ts'
import { MARKS } from './vocabulary.ts'

/** What is in a body only for those who see it: marks of footnotes and links back from them. */
const SIGNS = /<sup class="footnote">.*?<\/sup>| ?<a href="#ref-\d+">↩<\/a>/g

const INLINE_TAGS = new RegExp(`</?(?:${MARKS.join('|')})(?: [^>]*)?>`, 'g')

/** The words of a canonical body without markup, one line a paragraph: for searching and describing. Without raw blocks. */
export const plainText = (canonical: string): string =>
  unescape(
    canonical
      .replace(SIGNS, '')
      .replace(INLINE_TAGS, '')
      .replace(/<[^>]*>/g, '\n'),
  )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()

/** What stands between blanks; Chinese and Japanese have none, and count by characters. */
const WORD = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|[\S--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]]+/gv

/** Where each word of a text ends. What has neither letter nor digit is no word. */
export function wordEnds(text: string): number[] {
  const ends: number[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) if (/[\p{L}\p{N}]/u.test(word)) ends.push(index + word.length)
  return ends
}

export const countWords = (canonical: string): number => wordEnds(plainText(canonical)).length

const MEDIA = /(<figure class="[^"]*" data-media=")(\d+)"/g

/** The pictures and files a canonical body shows, each once, in their order. */
export const mediaIds = (canonical: string): number[] => [
  ...new Set(Array.from(canonical.matchAll(MEDIA), (match) => Number(match[2]))),
]

/** Puts other pictures and files in the place of those that the map names. */
export const replaceMedia = (canonical: string, map: ReadonlyMap<number, number>): string =>
  canonical.replace(MEDIA, (_, start: string, id: string) => `${start}${map.get(Number(id)) ?? id}"`)
