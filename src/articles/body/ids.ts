import type { Piece, Tag } from './vocabulary.ts'

/** Whether the id is one that footnotes and their marks get: they are numbered anew each time, and nothing else may have it. */
export const isNoteId = (id: string): boolean => /^(?:note|ref)-\d/.test(id)

/** A fragment as the id it stands for; as it is if it is no such thing. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Whether a name is a heading's, in a source or here. */
export const isHeading = (name: string): boolean => /^h[1-6]$/.test(name)

/** Whether the text may be an id that the source gives: plain, and none of those that footnotes get. */
export const canBeId = (id: string): boolean => /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.:-]{0,99}$/u.test(id) && !isNoteId(id)

/** Ids that word processors give to every heading. */
const IDLE_ID = /^(?:h\.[a-z\d]+|_\w+)$/

/** Takes away the ids that no link in the body leads to, except on headings, to which other pages link. */
export function dropIdleIds(blocks: Tag[]): void {
  const targets = new Set<string>()
  const visit = (piece: Piece, see: (tag: Tag) => void): void => {
    if (typeof piece === 'string') return
    see(piece)
    for (const child of piece.children) visit(child, see)
  }
  for (const block of blocks) {
    visit(block, ({ attributes: { href } }) => href?.startsWith('#') && targets.add(decodeFragment(href.slice(1))))
  }
  const isIdle = ({ name }: Tag, id: string) => !targets.has(id) && (!isHeading(name) || IDLE_ID.test(id))
  for (const block of blocks) {
    visit(block, (found) => {
      const { id } = found.attributes
      if (id !== undefined && !isNoteId(id) && isIdle(found, id)) delete found.attributes.id
    })
  }
}
