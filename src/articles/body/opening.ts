import { canonicalBody } from './canonical.ts'
import { tagsOf } from './markup.ts'
import { unescape, escapeText } from './serialize.ts'
import { wordEnds } from './text.ts'
import { MARKS, VOID, type Name } from './vocabulary.ts'

/** What stands inside a line, and so begins nothing new. */
const INLINE = new Set<string>([...MARKS, 'br'] satisfies Name[])

/** What an opening is made of. All else is left out with what it holds. */
const KEPT = new Set<string>(['p', 'ul', 'ol', 'li', 'blockquote', 'footer', ...INLINE])

/**
 * The beginning of a canonical body, as canonical HTML: its first paragraphs, lists and quotes, up to so many words; “…” ends
 * the last of them if it is cut. Without pictures, pull quotes, footnotes, and links within the text, whose targets stay behind.
 */
export function openingOf(canonical: string, words = 90): string {
  let html = ''
  let open: string[] = []
  let left = words
  /** What to fall back on when words follow after there is room for no more. */
  let full = { html, open }
  let at = 0
  /** How many elements deep this is in what is left out. */
  let skipped = 0
  for (const { name, isEnd, attributes, start, end } of tagsOf(canonical)) {
    if (skipped === 0) {
      const text = unescape(canonical.slice(at, start))
      const ends = wordEnds(text)
      if (ends.length > left) {
        const before = left > 0 ? { html: html + escapeText(text.slice(0, ends[left - 1])), open } : full
        return canonicalBody(ellipsis(before.html) + endTags(before.open))
      }
      html += escapeText(text)
      left -= ends.length
      if (left === 0 && ends.length > 0) full = { html, open }
    }
    at = end
    if (left === 0 && skipped === 0 && !INLINE.has(name)) break
    if (isEnd) {
      if (skipped > 0) skipped--
      else {
        html += `</${name}>`
        open = open.slice(0, -1)
      }
    } else if (VOID.has(name)) html += skipped === 0 && name === 'br' ? '<br>' : ''
    else if (skipped > 0 || !KEPT.has(name) || attributes.startsWith(' class=')) skipped++
    else {
      html += attributes.startsWith(' href="#') ? `<${name}>` : `<${name}${attributes}>`
      open = [...open, name]
    }
  }
  return canonicalBody(html + endTags(open))
}

const ellipsis = (html: string): string => `${html.replace(/[\s.,:\u2013\u2014-]+$/, '')}…`

const endTags = (open: string[]): string =>
  open
    .toReversed()
    .map((name) => `</${name}>`)
    .join('')
