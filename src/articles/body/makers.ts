import { isFigure, makeFigure, makeFile, makeFrame, makePicture, makeSound } from './figures.ts'
import { makeDescriptions, makeList } from './lists.ts'
import { isRawBlock, makeRaw } from './raw.ts'
import { isBox, makeBox, makeDetails, makePreformatted, makeQuote } from './sections.ts'
import { hasClass, isRaw, type SourceElement } from './source.ts'
import { makeTable } from './tables.ts'
import { DEEPEST, tag } from './vocabulary.ts'
import type { Maker } from './writer.ts'

/** What holds blocks of its own, and so could nest for ever. */
const CONTAINERS = new Map<string, Maker>([
  ['blockquote', makeQuote],
  ['details', makeDetails],
  ['dir', makeList],
  ['dl', makeDescriptions],
  ['menu', makeList],
  ['ol', makeList],
  ['table', makeTable],
  ['ul', makeList],
])

const OTHERS = new Map<string, Maker>([
  ['amp-img', makePicture],
  ['audio', makeSound],
  ['hr', () => [tag('hr', {})]],
  ['iframe', makeFrame],
  ['img', makePicture],
  ['listing', makePreformatted],
  ['pre', makePreformatted],
  ['video', makeSound],
  ['xmp', makePreformatted],
])

/** Who makes blocks of the element, `depth` elements below the body. Undefined if it only parts its content from what is beside it. */
export function makerOf(element: SourceElement, depth: number): Maker | undefined {
  if (isRawBlock(element)) return makeRaw
  if (isFigure(element)) return makeFigure
  if (hasClass(element, 'wp-block-file')) return makeFile
  if (isBox(element)) return depth < DEEPEST ? makeBox : undefined
  const maker = OTHERS.get(element.tagName) ?? (depth < DEEPEST ? CONTAINERS.get(element.tagName) : undefined)
  return maker ?? (isRaw(element) ? makeRaw : undefined)
}
