import { attributeOf, isElement, type SourceElement } from './source.ts'
import { tag, type Attributes, type Tag } from './vocabulary.ts'
import { tight, type At, type Maker } from './writer.ts'

/** A cell that says it covers more columns or rows than this is taken to cover so many. */
const WIDEST_SPAN = 100

/**
 * `<table>`: a caption, the leading rows of nothing but column headings as `<thead>`, the others as one `<tbody>`. A table
 * of one cell was there for its looks: the blocks in it stand for it.
 */
export const makeTable: Maker = (table, at) => {
  const parts = table.childNodes.filter(isElement)
  const sources = parts.toSorted((a, b) => place(a) - place(b)).flatMap(rowsOf)
  const cells = sources.flatMap((row) => row.cells)
  const caption = makeCaption(
    parts.find((part) => part.tagName === 'caption'),
    at,
  )
  if (cells.length === 1 && caption.length === 0) return at.writer.blocks(cells[0]!.childNodes, at.depth, at.marks)
  const rows = sources.map(({ cells, inHead }) =>
    tag(
      'tr',
      {},
      cells.map((cell) => makeCell(cell, inHead, at)),
    ),
  )
  if (cellsOf(rows).every((cell) => cell.children.length === 0)) {
    return caption.map(({ attributes, children }) => tag('p', attributes, children))
  }
  return [tag('table', at.writer.shared(table), [...caption, ...inSections(rows)])]
}

/** `<thead>` comes first and `<tfoot>` last, wherever the source has them. */
const place = (part: SourceElement): number => (part.tagName === 'thead' ? 0 : part.tagName === 'tfoot' ? 2 : 1)

interface SourceRow {
  cells: SourceElement[]
  inHead: boolean
}

/** The rows of a section, or of a row that stands alone, without those that have no cell. */
function rowsOf(part: SourceElement): SourceRow[] {
  const rows = part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement).filter((row) => row.tagName === 'tr')
  return rows
    .map((row) => ({
      cells: row.childNodes.filter(isElement).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th'),
      inHead: part.tagName === 'thead',
    }))
    .filter((row) => row.cells.length > 0)
}

function makeCaption(caption: SourceElement | undefined, at: At): Tag[] {
  const words = caption ? at.writer.line(caption.childNodes, at.marks) : []
  return caption && words.length > 0 ? [tag('caption', at.writer.shared(caption), words)] : []
}

function makeCell(cell: SourceElement, inHead: boolean, at: At): Tag {
  const name = cell.tagName === 'th' || inHead ? 'th' : 'td'
  const scope = attributeOf(cell, 'scope')?.toLowerCase() ?? ''
  const own: Attributes = {
    ...(name === 'th' && ['col', 'row', 'colgroup', 'rowgroup'].includes(scope) && { scope }),
    ...span('colspan', cell),
    ...span('rowspan', cell),
    ...at.writer.shared(cell),
  }
  const { attributes, children } = tight(own, at.writer.blocks(cell.childNodes, at.depth + 4, at.marks))
  return tag(name, attributes, children)
}

function span(name: 'colspan' | 'rowspan', cell: SourceElement): Attributes {
  const count = Number(/^\s*(\d{1,9})/.exec(attributeOf(cell, name) ?? '')?.[1] ?? 1)
  return count > 1 ? { [name]: String(Math.min(count, WIDEST_SPAN)) } : {}
}

const cellsOf = (rows: Tag[]): Tag[] => rows.flatMap((row) => row.children as Tag[])

/** At least one row stays in the body. What a heading heads is said where the source left it to be guessed. */
function inSections(rows: Tag[]): Tag[] {
  const headEnd = rows.findIndex((row) => !isHead(row))
  const head = rows.slice(0, headEnd < 0 ? -1 : headEnd)
  const body = rows.slice(head.length)
  for (const cell of cellsOf(head)) cell.attributes.scope ??= 'col'
  for (const cell of cellsOf(body)) if (cell.name === 'th') cell.attributes.scope ??= 'row'
  return [...(head.length > 0 ? [tag('thead', {}, head)] : []), tag('tbody', {}, body)]
}

const isHead = (row: Tag): boolean =>
  cellsOf([row]).every((cell) => cell.name === 'th' && cell.attributes.scope !== 'row' && cell.attributes.scope !== 'rowgroup')
