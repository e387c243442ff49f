import { serializeOuter } from 'parse5'
import { attributeOf, cleanText, hasClass, type SourceElement } from './source.ts'
import { tag } from './vocabulary.ts'
import type { Maker } from './writer.ts'

/** Keeps an element as text in an attribute, where nothing in it can act; only an editor may show it. */
export const makeRaw: Maker = (element, { writer }) => {
  const html = isRawBlock(element) ? attributeOf(element, 'data-html')! : serializeOuter(element)
  if (!isRawBlock(element)) writer.report(`raw ${element.tagName}`)
  const kept = cleanText(html)
    .replace(/\r\n?|\f/g, '\n')
    .trim()
  return kept ? [tag('div', { class: 'raw', 'data-html': kept })] : []
}

/** Whether the element is such a block already. */
export const isRawBlock = (element: SourceElement): boolean =>
  element.tagName === 'div' && hasClass(element, 'raw') && attributeOf(element, 'data-html') !== undefined
