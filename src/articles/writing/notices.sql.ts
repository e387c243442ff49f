import { staffOf } from '../../accounts/staff.sql.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Db } from '../../db/schema.ts'
import type { Note } from './note.ts'
import type { Noted } from './notices.ts'

/** A note with the article it is about, and everybody whose article that is: who began it, has it, or stands in its byline with an account. Without who wrote the note. */
export async function findNoted(
  db: Db,
  noteId: number,
): Promise<{ note: Note; article: Noted; concerned: Staff[]; assigneeId: number | null } | undefined> {
  const row = await db
    .selectFrom('note')
    .innerJoin('article', 'article.id', 'note.article_id')
    .leftJoin('staff', 'staff.id', 'note.staff_id')
    .select(['note.id', 'note.kind', 'note.words', 'note.at', 'note.staff_id', 'staff.name as by'])
    .select(['article.id as articleId', 'article.headline', 'article.begun_by', 'article.assignee_id'])
    .where('note.id', '=', noteId)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, kind, words, at, by } = row
  const authors = db.selectFrom('article_author').select('author_id').where('article_id', '=', row.articleId)
  const staff = await db
    .selectFrom('staff')
    .selectAll()
    .where('state', '=', 'active')
    .where((eb) => eb.or([eb('id', 'in', [row.begun_by ?? 0, row.assignee_id ?? 0]), eb('author_id', 'in', authors)]))
    .orderBy('id')
    .execute()
  return {
    note: { id, kind, words, at, by },
    article: { id: row.articleId, headline: row.headline },
    concerned: staff.filter((person) => person.id !== row.staff_id).map(staffOf),
    assigneeId: row.assignee_id,
  }
}
