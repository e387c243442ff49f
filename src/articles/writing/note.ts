import type { Schema } from '../../db/schema.ts'

/** Everything that is said about an article, or done with it, in its newsroom. */
export type NoteKind = Schema['note']['kind']

export interface Note {
  id: number
  kind: NoteKind
  words: string
  at: number
  /** Null for what happened by itself. */
  by: string | null
}
