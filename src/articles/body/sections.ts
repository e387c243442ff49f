import { ancestorsOf, cleanText, hasClass, isBlank, isElement, textOf, type SourceElement, type SourceNode } from './source.ts'
import { tag } from './vocabulary.ts'
import type { Maker } from './writer.ts'

/** `<blockquote>`: who said it goes last, from a `<footer>` or, as WordPress has it, a `<cite>` after the paragraphs. */
export const makeQuote: Maker = (quote, at) => {
  const nodes = quote.childNodes.filter((node) => !isBlank(node))
  const last = nodes.at(-1)
  const cited = isElementNamed(last, 'cite') && isBlock(nodes.at(-2)) ? last : undefined
  const isSource = (node: SourceNode) => node === cited || isElementNamed(node, 'footer')
  const sources = quote.childNodes.filter(isSource).flatMap((node) => (node === cited ? cited.childNodes : [node]))
  const words = at.writer.blocks(
    quote.childNodes.filter((node) => !isSource(node)),
    at.depth + 1,
    at.marks,
  )
  const source = at.writer.line(sources, at.marks)
  const shared = at.writer.shared(quote)
  if (words.length === 0) return source.length > 0 ? [tag('p', shared, source)] : []
  const pull = hasClass(quote, 'pull', 'wp-block-pullquote') && { class: 'pull' }
  const footer = source.length > 0 ? [tag('footer', {}, source)] : []
  return [tag('blockquote', { ...pull, ...shared }, [...words, ...footer])]
}

const isElementNamed = (node: SourceNode | undefined, ...names: string[]): node is SourceElement =>
  node !== undefined && isElement(node) && names.includes(node.tagName)

const isBlock = (node: SourceNode | undefined): boolean =>
  isElementNamed(node, 'p', 'ul', 'ol', 'blockquote', 'pre', 'h2', 'h3', 'h4')

/** `<pre>`: verse if it says so, else code. */
export const makePreformatted: Maker = (pre, at) => {
  const shared = at.writer.shared(pre)
  if (hasClass(pre, 'verse', 'wp-block-verse')) {
    const words = at.writer.verse(pre.childNodes, at.marks)
    return words.length > 0 ? [tag('pre', { class: 'verse', ...shared }, words)] : []
  }
  const code = cleanText(textOf(pre))
    .replace(/\r\n?|\f/g, '\n')
    .replace(/^\n+|[ \t\n]+$/g, '')
  return code ? [tag('pre', shared, [tag('code', {}, [code])])] : []
}

/** Whether the element is a box of facts beside the text, here or in Ghost. A box in a box is only a part of it. */
export const isBox = (element: SourceElement): boolean => looksBoxed(element) && !ancestorsOf(element).some(looksBoxed)

const looksBoxed = (element: SourceElement): boolean => element.tagName === 'aside' || hasClass(element, 'kg-callout-card')

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
