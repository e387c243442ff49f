import { embedOfLine } from './figures.ts'
import { noteMark, type Note } from './footnotes.ts'
import { canBeId, isHeading } from './ids.ts'
import { lines, verse, type Run } from './line.ts'
import { makerOf } from './makers.ts'
import { languageOf, marksOf, NO_MARKS, withMarks, withoutMark, type Marks } from './marks.ts'
import {
  attributeOf,
  cleanText,
  hasClass,
  isBlank,
  isElement,
  isInline,
  isRaw,
  isText,
  textOf,
  VANISHING,
  type SourceElement,
  type SourceNode,
} from './source.ts'
import { fragmentOf, type Survey } from './survey.ts'
import { tag, withAttributes, type Attributes, type Name, type Piece, type Tag } from './vocabulary.ts'
import type { CanonicalOptions, Writer } from './writer.ts'

/** Where the writer is: among blocks, or in a line of one. */
interface Place {
  kind: 'blocks' | 'line' | 'verse'
  depth: number
  blocks: Tag[]
  /** The line that is being written. */
  runs: Run[]
  /** What the line will be, when the source says so; a paragraph otherwise. */
  wrap?: { name: Name; attributes: Attributes }
  /** The id that the next block gets: links lead to an element that has no block of its own. */
  anchor?: string
}

/** Walks a source once and builds what it means; footnotes and ids are settled afterwards, when all of it is known. */
export class BodyWriter implements Writer {
  readonly ids = new Set<string>()
  readonly notes = new Map<string, Note>()
  readonly noteMarks = new Map<Tag, string>()
  private readonly options: CanonicalOptions
  private readonly survey: Survey
  private inNotes = false

  constructor(options: CanonicalOptions, survey: Survey) {
    this.options = options
    this.survey = survey
  }

  media(src: string): number | undefined {
    return this.options.media?.(src)
  }

  report(what: string): void {
    this.options.report?.(what)
  }

  blocks(nodes: SourceNode[], depth: number, marks: Marks): Tag[] {
    const place: Place = { kind: 'blocks', depth, blocks: [], runs: [] }
    this.walk(nodes, place, marks)
    this.finish(place)
    return place.blocks
  }

  line(nodes: SourceNode[], marks: Marks): Piece[] {
    const place: Place = { kind: 'line', depth: 0, blocks: [], runs: [] }
    this.walk(nodes, place, marks)
    return lines(place.runs, { several: false })[0] ?? []
  }

  verse(nodes: SourceNode[], marks: Marks): Piece[] {
    const place: Place = { kind: 'verse', depth: 0, blocks: [], runs: [] }
    this.walk(nodes, place, marks)
    return verse(place.runs)
  }

  shared(element: SourceElement): Attributes {
    const id = this.claimId(element)
    return { ...(id !== undefined && { id }), ...languageOf(element) }
  }

  private walk(nodes: SourceNode[], place: Place, marks: Marks): void {
    for (const node of nodes) {
      if (isText(node)) this.text(node.value, place, marks)
      else if (isElement(node)) this.element(node, place, marks)
    }
  }

  private text(text: string, place: Place, marks: Marks): void {
    const { lineBreaks } = this.options
    const parts = place.kind === 'verse' ? [text] : text.split(lineBreaks ? /\r\n?|\n/ : blankLineAt(place))
    parts.forEach((part, i) => {
      if (i > 0) this.lineEnd(place, marks)
      if (i > 0 && !lineBreaks) this.lineEnd(place, marks)
      if (part) place.runs.push({ kind: 'text', text: cleanText(part), marks })
    })
  }

  private element(element: SourceElement, place: Place, marks: Marks): void {
    const name = element.tagName
    if (VANISHING.has(name) || (name === 'svg' && attributeOf(element, 'aria-hidden') === 'true')) this.report(`dropped ${name}`)
    else if (this.survey.noteLists.has(element)) this.noteList(element)
    else if (name === 'br') place.runs.push({ kind: 'break', marks })
    else if (isInline(element)) this.inline(element, place, marks)
    else if (name === 'img' && hasClass(element, 'emoji', 'wp-smiley')) this.text(attributeOf(element, 'alt') ?? '', place, marks)
    else if (place.kind === 'blocks') this.block(element, place, marks)
    else if (isRaw(element) || name === 'img' || name === 'iframe') this.report(`dropped ${name}`)
    else this.apart(place, () => this.walk(element.childNodes, place, marks))
  }

  private inline(element: SourceElement, place: Place, marks: Marks): void {
    const target = fragmentOf(element)
    if (target !== undefined && this.isBackLink(element, target)) return
    if (target !== undefined && this.survey.noteIds.has(target)) {
      const mark = noteMark()
      this.noteMarks.set(mark, target)
      place.runs.push({ kind: 'note', tag: mark })
      return
    }
    place.anchor ??= this.claimId(element)
    this.walk(element.childNodes, place, withMarks(marks, marksOf(element, marks)))
  }

  private block(element: SourceElement, place: Place, marks: Marks): void {
    const make = makerOf(element, place.depth)
    if (make) {
      this.finish(place)
      for (const block of make(element, { writer: this, depth: place.depth, marks })) this.push(block, place)
      return
    }
    const name = LINES.get(element.tagName)
    if (name === undefined || (name === 'p' && place.wrap)) this.unwrap(element, place, marks)
    else {
      this.finish(place)
      const { wrap } = place
      place.wrap = { name, attributes: this.shared(element) }
      this.walk(element.childNodes, place, marks)
      this.finish(place)
      place.wrap = wrap
    }
  }

  /** What the element holds, parted from what is beside it. Its language holds for the blocks that it held. */
  private unwrap(element: SourceElement, place: Place, marks: Marks): void {
    const before = place.blocks.length
    this.apart(place, () => {
      place.anchor ??= this.claimId(element)
      this.walk(element.childNodes, place, marks)
    })
    const language = languageOf(element)
    for (let i = before; i < place.blocks.length; i++) place.blocks[i] = withAttributes(place.blocks[i]!, language)
  }

  private apart(place: Place, write: () => void): void {
    const part = () => (place.kind === 'blocks' ? this.finish(place) : this.lineEnd(place, NO_MARKS))
    part()
    write()
    part()
  }

  private lineEnd(place: Place, marks: Marks): void {
    const isNew = place.runs.length === 0 || (place.kind === 'verse' && place.runs.at(-1)!.kind === 'break')
    if (!isNew) place.runs.push({ kind: 'break', marks })
  }

  /** Ends the line, which becomes paragraphs or headings. */
  private finish(place: Place): void {
    if (place.runs.length === 0) return
    const { name, attributes } = place.wrap ?? { name: 'p', attributes: {} }
    const isParagraph = name === 'p'
    for (const pieces of lines(isParagraph ? place.runs : plainHeading(place.runs), { several: isParagraph })) {
      const embed = isParagraph && place.depth === 0 ? embedOfLine(pieces) : undefined
      this.push(embed ?? tag(name, { ...attributes }, pieces), place)
      delete attributes.id
    }
    place.runs = []
  }

  private push(block: Tag, place: Place): void {
    const anchored = place.anchor === undefined ? block : withAttributes(block, { id: place.anchor })
    if (anchored !== block) delete place.anchor
    place.blocks.push(anchored)
  }

  private noteList(list: SourceElement): void {
    const outside = this.inNotes
    this.inNotes = true
    for (const child of list.childNodes.filter((node) => !isBlank(node))) {
      const item = isElement(child) && child.tagName === 'li' ? child : undefined
      const key = (item && attributeOf(item, 'id')) || ` ${this.notes.size}`
      const note: Note = this.notes.get(key) ?? { attributes: item ? languageOf(item) : {}, blocks: [] }
      this.notes.set(key, note)
      note.blocks = note.blocks.concat(this.blocks(item?.childNodes ?? [child], 2, NO_MARKS))
    }
    this.inNotes = outside
  }

  private isBackLink(link: SourceElement, target: string): boolean {
    return this.inNotes && (this.survey.markIds.has(target) || /^[\s^↑↩⤴\uFE0E\uFE0F]+$/.test(textOf(link)))
  }

  /** The id of an element, if it may keep it: headings may, and what links lead to. Each is given once, and footnotes have theirs. */
  private claimId(element: SourceElement): string | undefined {
    const id = attributeOf(element, 'id') ?? (element.tagName === 'a' ? attributeOf(element, 'name') : undefined)
    if (id === undefined || !canBeId(id) || this.ids.has(id)) return undefined
    if (!(isHeading(element.tagName) || this.survey.targets.has(id))) return undefined
    this.ids.add(id)
    return id
  }
}

/** Elements that hold one line, and what it becomes. */
const LINES = new Map<string, Name>([
  ['h1', 'h2'],
  ['h2', 'h2'],
  ['h3', 'h3'],
  ['h4', 'h4'],
  ['h5', 'h4'],
  ['h6', 'h4'],
  ['p', 'p'],
])

/** Blank lines part paragraphs only in text that no paragraph holds. */
const blankLineAt = (place: Place): RegExp => (place.kind === 'blocks' && !place.wrap ? /\n[ \t]*\r?(?=\n)/ : /$^/)

/** A heading that is bold throughout is only a heading. */
function plainHeading(runs: Run[]): Run[] {
  const isBold = (run: Run) => run.kind !== 'text' || !run.text.trim() || run.marks.some(({ name }) => name === 'strong')
  if (!runs.every(isBold)) return runs
  return runs.map((run) => (run.kind === 'text' ? { ...run, marks: withoutMark(run.marks, 'strong') } : run))
}
