import type { Db, Tx } from '../../db/schema.ts'
import type { Note, NoteKind } from './note.ts'

export async function insertNote(
  tx: Tx,
  note: { articleId: number; by: number | null; kind: NoteKind; words: string },
  now: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('note')
    .values({ article_id: note.articleId, staff_id: note.by, kind: note.kind, words: note.words, at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The latest of an article's notes, newest first. */
export async function loadNotes(db: Db, articleId: number, limit: number): Promise<Note[]> {
  return db
    .selectFrom('note')
    .leftJoin('staff', 'staff.id', 'note.staff_id')
    .select(['note.id', 'note.kind', 'note.words', 'note.at', 'staff.name as by'])
    .where('note.article_id', '=', articleId)
    .orderBy('note.id', 'desc')
    .limit(limit)
    .execute()
}
