import { attributeOf, isBlank, isElement, type SourceElement, type SourceNode } from './source.ts'
import { tag, type Attributes, type Tag } from './vocabulary.ts'
import { tight, type At, type Maker } from './writer.ts'

/** `<ul>`, `<ol>`, `<menu>` and `<dir>`. Whatever stands between the items becomes an item; a list between them belongs to the one before. */
export const makeList: Maker = (list, at) => {
  const items: Tag[] = []
  for (const child of list.childNodes) {
    if (isBlank(child)) continue
    if (isElement(child) && isList(child)) {
      const nested = makeList(child, { ...at, depth: at.depth + 2 })
      const last = items.at(-1)
      if (last) last.children.push(...nested)
      else if (nested.length > 0) items.push(tag('li', {}, nested))
    } else items.push(...makeItem('li', child, at))
  }
  if (items.length === 0) return []
  const name = list.tagName === 'ol' ? 'ol' : 'ul'
  return [tag(name, { ...at.writer.shared(list), ...(name === 'ol' && numbering(list)) }, items)]
}

const isList = (element: SourceElement): boolean => ['ul', 'ol', 'menu', 'dir'].includes(element.tagName)

function numbering(list: SourceElement): Attributes {
  const start = attributeOf(list, 'start') ?? ''
  return {
    ...(/^-?\d{1,6}$/.test(start) && Number(start) !== 1 && { start: String(Number(start)) }),
    ...(attributeOf(list, 'reversed') !== undefined && { reversed: '' }),
  }
}

/** `<dl>`: terms and what is said of them, also where `<div>`s group them. */
export const makeDescriptions: Maker = (list, at) => {
  const items = list.childNodes.flatMap((child): Tag[] => {
    if (isBlank(child)) return []
    if (isElement(child) && child.tagName === 'div')
      return makeDescriptions(child, at).flatMap((inner) => inner.children as Tag[])
    if (!isElement(child) || child.tagName !== 'dt') return makeItem('dd', child, at)
    const term = at.writer.line(child.childNodes, at.marks)
    return term.length > 0 ? [tag('dt', at.writer.shared(child), term)] : []
  })
  return items.length > 0 ? [tag('dl', at.writer.shared(list), items)] : []
}

function makeItem(name: 'li' | 'dd', node: SourceNode, at: At): Tag[] {
  const isItem = isElement(node) && node.tagName === name
  const shared = isItem ? at.writer.shared(node) : {}
  const blocks = at.writer.blocks(isItem ? node.childNodes : [node], at.depth + 2, at.marks)
  if (blocks.length === 0) return []
  const { attributes, children } = tight(shared, blocks)
  return [tag(name, attributes, children)]
}
