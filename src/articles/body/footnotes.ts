import { isTag, tag, type Attributes, type Piece, type Tag } from './vocabulary.ts'

/** A footnote before it has its number. */
export interface Note {
  attributes: Attributes
  blocks: Tag[]
}

/** The mark of a footnote in the text; what it leads to is settled by `numberNotes`. */
export const noteMark = (): Tag => tag('sup', { class: 'footnote' }, [tag('a', {})])

/**
 * Numbers footnotes by their first mark in the text, those without a mark last, and puts their list after the
 * blocks, without the rule that other systems draw between.
 * `keys` says to which of the notes each mark belongs; a mark whose note is missing gets an empty one.
 */
export function numberNotes(blocks: Tag[], notes: Map<string, Note>, keys: Map<Tag, string>): Tag[] {
  const uses = new Map<string, number>()
  const numbers = new Map<string, number>()
  const order: Note[] = []
  const numberOf = (key: string): number => {
    let number = numbers.get(key)
    if (number === undefined) {
      number = order.push(notes.get(key) ?? { attributes: {}, blocks: [] })
      numbers.set(key, number)
    }
    return number
  }
  const visit = (piece: Piece): void => {
    if (typeof piece === 'string') return
    const key = keys.get(piece)
    if (key === undefined) return piece.children.forEach(visit)
    const number = numberOf(key)
    const use = (uses.get(key) ?? 0) + 1
    uses.set(key, use)
    const id = use === 1 ? `ref-${number}` : `ref-${number}-${use}`
    piece.children = [tag('a', { id, href: `#note-${number}` }, [String(number)])]
  }
  let visited = 0
  const visitNotes = () => {
    while (visited < order.length) order[visited++]!.blocks.forEach(visit)
  }
  blocks.forEach(visit)
  visitNotes()
  for (const key of notes.keys()) {
    numberOf(key)
    visitNotes()
  }
  if (order.length === 0) return blocks
  const used = new Set([...uses.keys()].map((key) => numbers.get(key)))
  const items = order.map(({ attributes, blocks }, i) =>
    tag('li', { ...attributes, id: `note-${i + 1}` }, used.has(i + 1) ? withBackLink(blocks, i + 1) : blocks),
  )
  const text = blocks.slice(0, blocks.findLastIndex((block) => block.name !== 'hr') + 1)
  return [...text, tag('ol', { class: 'footnotes' }, items)]
}

function withBackLink(blocks: Tag[], number: number): Tag[] {
  const link = tag('a', { href: `#ref-${number}` }, ['↩'])
  const last = blocks.at(-1)
  if (!isTag(last, 'p')) return [...blocks, tag('p', {}, [link])]
  const end = last.children.at(-1)
  const words = typeof end === 'string' ? [...last.children.slice(0, -1), `${end} `] : [...last.children, ' ']
  return [...blocks.slice(0, -1), { ...last, children: [...words, link] }]
}
