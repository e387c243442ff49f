import type { Event } from '../../jobs/event.ts'

/** What articles are sorted by, each with a stream of its own. */
export type TermKind = 'section' | 'tag' | 'author'

export const streamOf = (kind: TermKind | 'collection', id: number) => `${kind}:${id}`

/** A term that gives way to another (null: to none), and how many articles have followed so far. */
export interface Replaced {
  kind: TermKind
  oldId: number
  newId: number | null
  moved: number
  isDone: boolean
}

/** So many articles follow at once, in one transaction. */
export const BATCH = 200

/** A term gives way to another, and more articles have it than follow at once. */
export type TermReplaced = Event<'term.replaced', { kind: TermKind; oldId: number }>
/** The last article has followed, and the term itself is gone. */
export type TermGone = Event<'term.gone', { kind: TermKind; oldId: number }>
/** A section stands below another one, and more articles stand in it than follow at once. */
export type SectionMoved = Event<'section.moved', BranchMove>

/** The streams that all articles of a section and of those below it are to enter and to leave. */
export interface BranchMove {
  sectionId: number
  enter: string[]
  leave: string[]
}
