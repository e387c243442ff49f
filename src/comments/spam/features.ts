/** Something about a comment that spam or talk may have in common. */
export interface Feature {
  /** Names it among all, in 32 bits; never 0. */
  hash: number
  /** How much it says beside a word, which says 1. */
  weight: number
  /** What a person can be told of: a word, two words, a host. Empty for what is no word. */
  words: string
}

/** As many features as one comment may have. */
export const MOST_FEATURES = 500

/** Characters that are looked at, at the beginning and at the end: where an advertisement stands if it is to be seen. */
const LOOKED_AT = 500

/** Pieces of words overlap and come in numbers: together they say about as much as their words. */
const PIECE_WEIGHT = 0.25

/** In letters. */
const PIECE = 3

const LINK = /(?:https?:\/\/|www\.)\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*/gi

/** Stands for any link among the words, so that what is said beside a link is known by it. */
export const LINK_AS_WORD = 'www'

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu

/** Each word, each two words, each piece of a word, each host that is linked to, and the manner of writing, once. Takes HTML or text. */
export function featuresOf(html: string): Feature[] {
  const text = excerpt(plainText(html))
  const links = text.match(LINK) ?? []
  const prose = text.replace(LINK, ` ${LINK_AS_WORD} `)
  const words = prose.toLowerCase().match(WORD) ?? []
  const features = new Map<string, Feature>()
  const add = (kind: string, name: string, { weight = 1, words = '' } = {}) =>
    features.set(kind + name, { hash: hashOf(kind + name), weight, words })
  for (const host of links.map(hostOf)) add('host ', host, { words: host })
  for (const manner of mannersOf({ text, prose, links: links.length, words: words.length })) add('manner ', manner)
  for (const word of words) add('word ', word, { words: word })
  for (const [at, word] of words.slice(1).entries()) {
    const pair = `${words[at]} ${word}`
    add('pair ', pair, { words: pair })
  }
  for (const word of words.filter(({ length }) => length >= PIECE)) {
    for (const piece of piecesOf(`_${word}_`)) add('piece ', piece, { weight: PIECE_WEIGHT })
  }
  return [...features.values()].slice(0, MOST_FEATURES)
}

export const wordHash = (word: string) => hashOf(`word ${word}`)
export const mannerHash = (manner: Manner) => hashOf(`manner ${manner}`)

export type Manner = 'link' | 'links' | 'shouting' | 'digits' | 'drawn out' | `length ${number}`

function mannersOf({ text, prose, links, words }: { text: string; prose: string; links: number; words: number }): Manner[] {
  const letters = prose.match(/\p{L}/gu)?.length ?? 0
  const capitals = prose.match(/\p{Lu}/gu)?.length ?? 0
  const manners: [Manner, boolean][] = [
    ['link', links > 0],
    ['links', links > 1],
    ['shouting', letters > 8 && capitals > 0.6 * letters],
    ['digits', /\d{3}/.test(prose)],
    ['drawn out', /(.)\1{3}/u.test(text)],
    [`length ${Math.round(Math.log2(words + 1))}`, true],
  ]
  return manners.filter(([, has]) => has).map(([manner]) => manner)
}

/** What a reader would read, with the addresses that its links lead to; one spelling for what looks the same. */
function plainText(html: string): string {
  return html
    .replace(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>/gi, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|(amp|lt|gt|quot|nbsp));/g, (_, code, name) => (code ? character(Number(code)) : NAMED[name]!))
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ')

const excerpt = (text: string) => (text.length <= 2 * LOOKED_AT ? text : `${text.slice(0, LOOKED_AT)} ${text.slice(-LOOKED_AT)}`)

const hostOf = (link: string) => /^(?:https?:\/\/)?(?:www\.)?([^\s/?#]*)/i.exec(link)![1]!.toLowerCase()

function piecesOf(word: string): string[] {
  const letters = [...word]
  return letters.slice(PIECE - 1).map((_, at) => letters.slice(at, at + PIECE).join(''))
}

/** FNV-1a over UTF-16, 32 bits; 0 is kept for the totals. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash >>> 0 || 1
}
