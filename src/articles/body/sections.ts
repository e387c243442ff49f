import { cleanText, hasClass, isBlank, isElement, textOf, type SourceElement } from './source.ts'
import { tag } from './vocabulary.ts'
import type { Maker } from './writer.ts'

/** `<blockquote>`: who said it goes last, from a `<footer>` or, as WordPress has it, a `<cite>` after the paragraphs. */
export const makeQuote: Maker = (quote, at) => {
  const nodes = quote.childNodes.filter((node) => !isBlank(node))
  const last = nodes.at(-1)
  const cited = last && isElement(last) && last.tagName === 'cite' && isBlock(nodes.at(-2)) ? last : undefined
  const sources = quote.childNodes.filter((node) => node === cited || (isElement(node) && node.tagName === 'footer'))
  const rest = quote.childNodes.filter((node) => !sources.includes(node))
  const words = at.writer.blocks(rest, at.depth + 1, at.marks)
  const source = cited && sources.length === 1 ? at.writer.line(cited.childNodes, at.marks) : at.writer.line(sources, at.marks)
  if (words.length === 0) return source.length > 0 ? [tag('p', at.writer.shared(quote), source)] : []
  const pull = hasClass(quote, 'pull', 'wp-block-pullquote')
  const footer = sources.find(isElement)
  return [
    tag('blockquote', { ...(pull && { class: 'pull' }), ...at.writer.shared(quote) }, [
      ...words,
      ...(footer && source.length > 0 ? [tag('footer', at.writer.shared(footer), source)] : []),
    ]),
  ]
}

const isBlock = (node: SourceElement['childNodes'][number] | undefined): boolean =>
  node !== undefined && isElement(node) && ['p', 'ul', 'ol', 'blockquote', 'pre', 'h2', 'h3', 'h4'].includes(node.tagName)

/** `<pre>`: verse if it says so, else code. */
export const makePreformatted: Maker = (pre, at) => {
  const shared = at.writer.shared(pre)
  if (hasClass(pre, 'verse', 'wp-block-verse')) {
    const words = at.writer.verse(pre.childNodes, at.marks)
    return words.length > 0 ? [tag('pre', { class: 'verse', ...shared }, words)] : []
  }
  const code = cleanText(textOf(pre)).replace(/\r\n?|\f/g, '\n').replace(/^\n+|[ \t\n]+$/g, '')
  return code ? [tag('pre', shared, [tag('code', {}, [code])])] : []
}

/** Whether the element is a box of facts beside the text, here or in Ghost. A box in a box is only a part of it. */
export const isBox = (element: SourceElement): boolean => looksBoxed(element) && !ancestors(element).some(looksBoxed)

const looksBoxed = (element: SourceElement): boolean => element.tagName === 'aside' || hasClass(element, 'kg-callout-card')

function ancestors(element: SourceElement): SourceElement[] {
  const parent = element.parentNode
  return parent && 'tagName' in parent ? [parent, ...ancestors(parent)] : []
}

/** `<aside>`: a box of facts. Its headings stand below those of the text. */
export const makeBox: Maker = (box, at) => {
  const blocks = at.writer.blocks(box.childNodes, at.depth + 1, at.marks)
  const lowered = blocks.map((block) => (block.name === 'h2' ? { ...block, name: 'h3' as const } : block))
  return lowered.length > 0 ? [tag('aside', { class: 'box', ...at.writer.shared(box) }, lowered)] : []
}

/** `<details>`: nothing is hidden behind a summary that says nothing. */
export const makeDetails: Maker = (details, at) => {
  const summary = details.childNodes.filter(isElement).find((child) => child.tagName === 'summary')
  const words = summary ? at.writer.line(summary.childNodes, at.marks) : []
  const rest = details.childNodes.filter((node) => node !== summary)
  const blocks = at.writer.blocks(rest, at.depth + 1, at.marks)
  if (!summary || words.length === 0) return blocks
  const shared = at.writer.shared(summary)
  if (blocks.length === 0) return [tag('p', shared, words)]
  return [tag('details', at.writer.shared(details), [tag('summary', shared, words), ...blocks])]
}

/** `<hr>`, unless it only parts the footnotes from the text: their list does. */
export const makeRule: Maker = (rule) => {
  const parent = rule.parentNode
  return parent && 'tagName' in parent && hasClass(parent, 'footnotes') ? [] : [tag('hr', {})]
}
