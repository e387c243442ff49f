/** Everything that is said about an article, or done with it, in its newsroom. */
export type NoteKind =
  | 'note'
  | 'assigned'
  | 'sent'
  | 'returned'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'taken down'
  | 'restored'
  | 'trashed'
  | 'failed'

export interface Note {
  id: number
  kind: NoteKind
  words: string
  at: number
  /** Null for what happened by itself. */
  by: string | null
}
