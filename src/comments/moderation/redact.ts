import { escapeText, unescape } from '../../articles/body/serialize.ts'
import { commentHtml } from '../markup.ts'

/** Tags, signs that are written as entities, and every other sign by itself. */
const TOKENS = /<[^>]*>|&\w+;|[^<]/gu

/**
 * A comment with a trace wherever these words stood, whatever emphasis and line breaks run through them; white space counts as one blank.
 * A link that holds them, in its words or its address, is no link any more. Undefined where they don't stand.
 */
export function redacted(body: string, words: string, trace: string): string | undefined {
  const passage = words.trim().replaceAll(/\s+/g, ' ')
  if (passage === '') return undefined
  const tokens: string[] = body.match(TOKENS) ?? []
  const { text, tokenOf } = read(tokens)
  const replaced = [...tokens]
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + passage.length)) {
    for (let n = at; n < at + passage.length; n++) if (!isTag(tokens[tokenOf[n]!]!)) replaced[tokenOf[n]!] = ''
    replaced[tokenOf[at]!] = escapeText(trace)
  }
  const isTouched = (n: number) => replaced[n] !== tokens[n]
  for (const [from, tag] of tokens.entries()) {
    if (!tag.startsWith('<a ')) continue
    const to = tokens.indexOf('</a>', from)
    const within = Array.from({ length: to - from }, (_, k) => from + k)
    if (unescape(tag).includes(passage) || within.some(isTouched)) replaced[from] = replaced[to] = ''
  }
  return tokens.some((_, n) => isTouched(n)) ? commentHtml(replaced.join('')) : undefined
}

/** What a reader sees of it, and which token each sign of that comes from. */
function read(tokens: string[]): { text: string; tokenOf: number[] } {
  let text = ''
  const tokenOf: number[] = []
  for (const [n, token] of tokens.entries()) {
    const signs = isTag(token) ? (IN_LINE.test(token) ? '' : ' ') : unescape(token)
    const isBlank = /^\s$/.test(signs)
    if (isBlank && (text === '' || text.endsWith(' '))) continue
    text += isBlank ? ' ' : signs
    for (let k = 0; k < signs.length; k++) tokenOf.push(n)
  }
  return { text, tokenOf }
}

const isTag = (token: string) => token.length > 1 && token.startsWith('<')
const IN_LINE = /^<\/?(?:a|em|strong)\b/
