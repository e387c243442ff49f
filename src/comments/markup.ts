import { lines, type Run } from '../articles/body/line.ts'
import { mark, NO_MARKS, withMarks, type Mark, type Marks } from '../articles/body/marks.ts'
import { attributeIn, tagsOf } from '../articles/body/markup.ts'
import { serialize, unescape } from '../articles/body/serialize.ts'
import {
  attributeOf,
  cleanText,
  isElement,
  isInline,
  isRaw,
  isText,
  parseSource,
  VANISHING,
  type SourceElement,
  type SourceNode,
} from '../articles/body/source.ts'
import { tag, type Tag } from '../articles/body/vocabulary.ts'
import { webAddress } from '../lib/url.ts'
import { typedBlocks } from './posting/typed.ts'

/** How deep quotes of quotes are told apart. */
const DEEPEST_QUOTE = 3

/**
 * Any HTML as a comment: paragraphs and quotes of them, line breaks, emphasis, and links to the web that vouch for nothing. What the
 * source means is built anew, nothing is passed through, and what it wrote it takes unchanged. Empty if there is nothing to see.
 */
export function commentHtml(html: string): string {
  return written(blocksOf(parseSource(html).childNodes, NO_MARKS, 0))
}

/** The same of a comment as somebody typed it: an empty line ends a paragraph, `> ` quotes, `*strong*`, `_emphasis_`, addresses become links. */
export const commentOfTyped = (text: string): string => commentHtml(typedBlocks(cleanText(text), DEEPEST_QUOTE))

/** Signs of emphasis, as they are typed. */
const SIGNS: Record<string, string> = { strong: '*', em: '_' }

/** A comment as it would be typed: for changing it, and for whoever reads plain text. */
export function typedOfComment(comment: string): string {
  let [text, at, href, words] = ['', 0, '', '']
  // How deep it is quoted here, and at least since the last paragraph: two quotes side by side are not one.
  let [depth, lowest] = [0, 0]
  let closedAt = 0
  const quotes = (times: number) => '> '.repeat(times)
  for (const { name, isEnd, attributes, start, end } of tagsOf(comment)) {
    const said = unescape(comment.slice(at, start).replaceAll('\n', ''))
    text += said
    words += said
    at = end
    if (name === 'blockquote') lowest = Math.min(lowest, (depth += isEnd ? -1 : 1))
    else if (name === 'p' && !isEnd) {
      text += `${text === '' ? '' : `\n${quotes(lowest)}\n`}${quotes(depth)}`
      lowest = depth
    } else if (name === 'br') text += `\n${quotes(depth)}`
    else if (name === 'a' && !isEnd) [href, words] = [attributeIn(attributes, 'href')!, '']
    else if (name === 'a') text += webAddress(words) === href ? '' : ` (${href})`
    else if (name in SIGNS) {
      // What goes on across the edge of a link needs no signs there.
      const sign = SIGNS[name]!
      const goesOn = !isEnd && closedAt === text.length && text.endsWith(sign)
      text = goesOn ? text.slice(0, -1) : text + sign
      if (isEnd || goesOn) closedAt = text.length
    }
  }
  return text.replace(/ +$/gm, '')
}

/** A comment as it begins an answer that quotes it. */
export const quotedComment = (comment: string): string =>
  `${typedOfComment(comment).replace(/^(?=(.?))/gm, (_, next) => (next ? '> ' : '>'))}\n\n`

const written = (blocks: Tag[]): string =>
  // Only our own writer has written these: each `<a` is a tag, and its address has no quotation mark.
  serialize(blocks).replace(/<a href="[^"]*"/g, (link) => `${link} rel="ugc nofollow"`)

function blocksOf(nodes: SourceNode[], marks: Marks, quotes: number): Tag[] {
  const blocks: Tag[] = []
  let runs: Run[] = []
  const endLine = () => {
    blocks.push(...lines(runs, { several: true }).map((pieces) => tag('p', {}, pieces)))
    runs = []
  }
  const read = (node: SourceNode, around: Marks): void => {
    if (isText(node)) return void runs.push({ kind: 'text', text: cleanText(node.value), marks: around })
    if (!isElement(node) || VANISHING.has(node.tagName) || isRaw(node)) return
    if (node.tagName === 'br') return void runs.push({ kind: 'break', marks: around })
    const within = withMarks(around, marksOf(node))
    if (isInline(node)) return node.childNodes.forEach((child) => read(child, within))
    endLine()
    const isQuote = node.tagName === 'blockquote' && quotes < DEEPEST_QUOTE
    const inside = blocksOf(node.childNodes, within, quotes + (isQuote ? 1 : 0))
    if (!isQuote) blocks.push(...inside)
    else if (inside.length > 0) blocks.push(tag('blockquote', {}, inside))
  }
  for (const node of nodes) read(node, marks)
  endLine()
  return blocks
}

/** What an element says of the text within it. */
function marksOf(element: SourceElement): Mark[] {
  if (/^(?:strong|b)$/.test(element.tagName)) return [mark('strong')]
  if (/^(?:em|i)$/.test(element.tagName)) return [mark('em')]
  const href = element.tagName === 'a' ? webAddress(attributeOf(element, 'href') ?? '') : undefined
  return href === undefined ? [] : [mark('a', { href })]
}

/** How many links a comment has. */
export const countLinks = (comment: string): number => comment.split('<a href=').length - 1
