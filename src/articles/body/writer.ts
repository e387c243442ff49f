import type { Marks } from './marks.ts'
import type { SourceElement, SourceNode } from './source.ts'
import type { Attributes, Piece, Tag } from './vocabulary.ts'

export interface CanonicalOptions {
  /** The number of the paper's own picture or file that stands at an address of the source. */
  media?(src: string): number | undefined
  /** Told of what was dropped, kept as a raw block or left at another site, in a few words for a log. */
  report?(what: string): void
  /** Line ends in the source are meant as such, and blank lines part paragraphs: WordPress's classic editor stores texts so. */
  lineBreaks?: boolean
}

/** What the makers of lists, tables and figures ask of the writer of the body they stand in. */
export interface Writer {
  /** The number of the picture or file that stands at this address, if the paper has it. */
  media(src: string): number | undefined
  report(what: string): void
  /** The blocks that these nodes make, `depth` elements below the body. */
  blocks(nodes: SourceNode[], depth: number, marks: Marks): Tag[]
  /** The nodes as what stands in one line; blocks in them become line breaks. */
  line(nodes: SourceNode[], marks: Marks): Piece[]
  /** The nodes with their blanks and line ends as they are. */
  verse(nodes: SourceNode[], marks: Marks): Piece[]
  /** The id (if it can be one and is not taken), language and direction of a block. */
  shared(element: SourceElement): Attributes
}

/** Where a block is made. */
export interface At {
  writer: Writer
  /** Elements above it. */
  depth: number
  /** What the elements around it say of all text in it. */
  marks: Marks
}

/** Makes blocks of an element that it knows. An empty answer means: nothing worth keeping. */
export type Maker = (element: SourceElement, at: At) => Tag[]

/**
 * What a list item or table cell holds: its blocks, except that a first paragraph needs no `<p>` where only lists follow.
 * A lone paragraph's language and direction pass to the item.
 */
export function tight(attributes: Attributes, blocks: Tag[]): { attributes: Attributes; children: Piece[] } {
  const [first, ...rest] = blocks
  if (first?.name !== 'p' || rest.some((block) => block.name !== 'ul' && block.name !== 'ol'))
    return { attributes, children: blocks }
  const own = Object.keys(first.attributes)
  if (own.length > 0 && (rest.length > 0 || own.some((name) => name in attributes))) return { attributes, children: blocks }
  return { attributes: { ...attributes, ...first.attributes }, children: [...first.children, ...rest] }
}
