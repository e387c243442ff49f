// The closed vocabulary of an article's body. What is not named here cannot be written, whatever is read.

const SHARED = ['id', 'lang', 'dir'] as const

/** Every element a body may hold, each with its attributes in the order in which they are written. */
export const VOCABULARY = {
  p: SHARED,
  h2: SHARED,
  h3: SHARED,
  h4: SHARED,
  ul: SHARED,
  ol: ['class', ...SHARED, 'start', 'reversed'],
  li: SHARED,
  dl: SHARED,
  dt: SHARED,
  dd: SHARED,
  blockquote: ['class', ...SHARED],
  footer: SHARED,
  pre: ['class', ...SHARED],
  hr: [],
  table: SHARED,
  caption: SHARED,
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan', ...SHARED],
  td: ['colspan', 'rowspan', ...SHARED],
  figure: ['class', 'data-media', 'data-src', 'data-alt', 'data-url', 'data-title', ...SHARED],
  figcaption: SHARED,
  aside: ['class', ...SHARED],
  details: SHARED,
  summary: SHARED,
  div: ['class', 'data-html'],
  br: [],
  q: [],
  bdi: [],
  bdo: ['dir'],
  span: ['lang', 'dir'],
  a: ['id', 'href', 'title'],
  abbr: ['title'],
  time: ['datetime'],
  cite: [],
  mark: [],
  small: [],
  strong: [],
  em: [],
  u: [],
  s: [],
  sup: ['class'],
  sub: [],
  kbd: [],
  code: [],
} as const satisfies Record<string, readonly string[]>

export type Name = keyof typeof VOCABULARY
export type AttributeName = (typeof VOCABULARY)[Name][number]
export type Attributes = Partial<Record<AttributeName, string>>

export interface Tag {
  name: Name
  attributes: Attributes
  children: Piece[]
}
export type Piece = Tag | string

/**
 * What text can be inside a line, outermost first. Nesting has no meaning of its own: `<em><a>` and `<a><em>` are one
 * text with two marks, always written in this order, and an editor's schema keeps the same order.
 */
export const MARKS = [
  'q',
  'bdi',
  'bdo',
  'span',
  'a',
  'abbr',
  'time',
  'cite',
  'mark',
  'small',
  'strong',
  'em',
  'u',
  's',
  'sup',
  'sub',
  'kbd',
  'code',
] as const satisfies readonly Name[]
export type MarkName = (typeof MARKS)[number]

export const VOID: ReadonlySet<string> = new Set<Name>(['br', 'hr'])

/** Blocks hold blocks up to this many elements deep; what is nested deeper stands beside instead of inside. */
export const DEEPEST = 60

/** The element with those of the attributes that it may carry and does not yet. */
export function withAttributes(tag: Tag, attributes: Attributes): Tag {
  const allowed = Object.entries(attributes).filter(([name]) => (VOCABULARY[tag.name] as readonly string[]).includes(name))
  return allowed.length > 0 ? { ...tag, attributes: { ...Object.fromEntries(allowed), ...tag.attributes } } : tag
}

export const tag = (name: Name, attributes: Attributes, children: Piece[] = []): Tag => ({ name, attributes, children })

/** Whether the piece is an element of this name. */
export const isTag = (piece: Piece | undefined, ...names: Name[]): piece is Tag =>
  typeof piece === 'object' && names.includes(piece.name)
