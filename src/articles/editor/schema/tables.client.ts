import { Node, type Attribute } from '@tiptap/core'
import { kept, shared } from './attributes.client.ts'

/**
 * A table with the line above it. ProseMirror's tables hold rows and nothing else, so the caption stands beside the rows
 * here and inside the table in HTML (`html.client.ts`).
 */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableCaption? tableRows',
  isolating: true,
  parseHTML: () => [{ tag: 'figure.table', priority: 60 }],
  renderHTML: () => ['figure', { class: 'table' }, 0],
})

export const TableCaption = Node.create({
  name: 'tableCaption',
  content: 'inline*',
  defining: true,
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'figcaption', context: 'table/' }],
  renderHTML: ({ HTMLAttributes }) => ['figcaption', HTMLAttributes, 0],
})

/** By these names ProseMirror's tables know their parts. */
const ROLES: Record<string, string> = {
  tableRows: 'table',
  tableRow: 'row',
  cell: 'cell',
  headingCell: 'header_cell',
}

export const TableRows = Node.create({
  name: 'tableRows',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (name in ROLES ? { tableRole: ROLES[name] } : {}),
  addAttributes: () => shared,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(cell | headingCell)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const span = (name: string): Partial<Attribute> => ({
  default: 1,
  parseHTML: (element) => Number(element.getAttribute(name) ?? 1),
  renderHTML: ({ [name]: count }) => (count === 1 ? {} : { [name]: count as number }),
})

const cell: Record<string, Partial<Attribute>> = {
  ...shared,
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  // Asked for by ProseMirror's tables; ours are as wide as what they hold.
  colwidth: { default: null, rendered: false },
}

export const Cell = Node.create({
  name: 'cell',
  content: 'block+',
  isolating: true,
  addAttributes: () => cell,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
})

export const HeadingCell = Node.create({
  name: 'headingCell',
  content: 'block+',
  isolating: true,
  addAttributes: () => ({ ...cell, scope: kept('scope') }),
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
})
