import { defaultTreeAdapter as tree, html as standard } from 'parse5'
import {
  ancestorsOf,
  attributeOf,
  findElement,
  isBlank,
  isElement,
  textOf,
  type SourceElement,
  type SourceNode,
  type SourceRoot,
} from './source.ts'
import { fragmentOf } from './survey.ts'

/** Turns what Word, LibreOffice and Google Docs write below this node into the HTML they mean. */
export function tidyOffice(root: SourceRoot): void {
  const elements = elementsIn(root)
  if (elements.some((element) => attributeOf(element, 'class')?.startsWith('Mso'))) tidyWord(root, elements)
  if (elements.some((element) => attributeOf(element, 'id')?.startsWith('docs-internal-guid'))) tidyDocs(elements)
  const pairs = notePairs(elements)
  const notesIn = new Map<SourceElement, number>()
  for (const around of pairs.flatMap(({ back }) => ancestorsOf(back))) notesIn.set(around, (notesIn.get(around) ?? 0) + 1)
  for (const pair of pairs) makeNote(pair, notesIn)
}

function elementsIn(root: SourceRoot): SourceElement[] {
  const found = root.childNodes.filter(isElement)
  for (let i = 0; i < found.length; i++) for (const child of found[i]!.childNodes) if (isElement(child)) found.push(child)
  return found
}

/** Word states the language of its proofing tools everywhere, and writes list items as paragraphs with a typed bullet. */
function tidyWord(root: SourceRoot, elements: SourceElement[]): void {
  for (const element of elements) {
    element.attrs = element.attrs.filter(({ name }) => name !== 'lang')
    element.childNodes = withLists(element.childNodes)
  }
  root.childNodes = withLists(root.childNodes)
}

/** Google Docs states the direction of each paragraph. */
function tidyDocs(elements: SourceElement[]): void {
  for (const element of elements) element.attrs = element.attrs.filter(({ name, value }) => name !== 'dir' || value !== 'ltr')
}

function withLists(nodes: SourceNode[]): SourceNode[] {
  const result: SourceNode[] = []
  /** The lists that are open, outermost first. */
  let open: { list: SourceElement; level: number }[] = []
  for (const node of nodes) {
    const level = isElement(node) ? listLevel(node) : undefined
    if (level === undefined) {
      result.push(node)
      if (!isBlank(node)) open = []
      continue
    }
    const { name, item } = itemOf(node as SourceElement)
    open = open.filter((outer) => outer.level < level || (outer.level === level && outer.list.tagName === name))
    if (open.at(-1)?.level !== level) {
      const list = make(name)
      const outer = open.at(-1)
      if (outer) tree.appendChild(outer.list, list)
      else result.push(list)
      open = [...open, { list, level }]
    }
    tree.appendChild(open.at(-1)!.list, item)
  }
  return result
}

/** How deep Word's list item is; undefined for other elements. */
function listLevel(element: SourceElement): number | undefined {
  const style = element.tagName === 'p' ? (attributeOf(element, 'style') ?? '') : ''
  const level = /mso-list:[^;]*\blevel(\d)/.exec(style)?.[1]
  return level === undefined ? undefined : Number(level)
}

/** The paragraph as an item, without the bullet or number that was typed into it. */
function itemOf(paragraph: SourceElement): { name: 'ol' | 'ul'; item: SourceElement } {
  const bullet = findElement(paragraph, (element) => /mso-list:\s*ignore/i.test(attributeOf(element, 'style') ?? ''))
  const name = bullet && /^\(?[a-z\d]{1,4}[.)]/i.test(textOf(bullet).trim()) ? 'ol' : 'ul'
  if (bullet) tree.detachNode(bullet)
  const item = make('li')
  for (const child of paragraph.childNodes) tree.appendChild(item, child)
  return { name, item }
}

interface NotePair {
  mark: SourceElement
  /** The link at the beginning of the note. */
  back: SourceElement
  paragraph: SourceElement
  /** What the mark leads to. */
  id: string
}

/** Two links that lead to each other are a footnote's mark in the text and, where a paragraph begins, the note it leads to. */
function notePairs(elements: SourceElement[]): NotePair[] {
  const links = new Map<string, SourceElement>()
  for (const element of elements) {
    const id = element.tagName === 'a' ? (attributeOf(element, 'id') ?? attributeOf(element, 'name')) : undefined
    if (id && fragmentOf(element)) links.set(id, element)
  }
  return [...links].flatMap(([id, back]) => {
    const mark = links.get(fragmentOf(back)!)
    const paragraph = paragraphBegunBy(back)
    return mark && paragraph && fragmentOf(mark) === id && !paragraphBegunBy(mark) ? [{ mark, back, paragraph, id }] : []
  })
}

/** The paragraph in which nothing to read comes before the link. */
function paragraphBegunBy(link: SourceElement): SourceElement | undefined {
  for (let inner = link; ;) {
    const outer = inner.parentNode
    if (!outer || !('tagName' in outer)) return undefined
    const before = outer.childNodes.slice(0, 9).indexOf(inner)
    if (before < 0 || outer.childNodes.slice(0, before).some((sibling) => textOf(sibling).trim())) return undefined
    if (outer.tagName === 'p') return outer
    inner = outer
  }
}

/** Makes the paragraph an item of a list of footnotes, or the division around it if it holds this note and nothing else. */
function makeNote({ mark, back, paragraph, id }: NotePair, notesIn: Map<SourceElement, number>): void {
  const [around] = ancestorsOf(paragraph)
  const isAlone = around?.tagName === 'div' && notesIn.get(around) === 1 && !ancestorsOf(mark).includes(around)
  const note = isAlone ? around : paragraph
  tree.detachNode(back)
  const list = make('ol', { class: 'footnotes' })
  const item = make('li', { id })
  tree.insertBefore(note.parentNode!, list, note)
  tree.detachNode(note)
  tree.appendChild(item, note)
  tree.appendChild(list, item)
}

const make = (name: 'ol' | 'ul' | 'li', attributes: Record<string, string> = {}): SourceElement =>
  tree.createElement(
    name,
    standard.NS.HTML,
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
  )
