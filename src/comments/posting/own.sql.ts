import { sql } from 'kysely'
import type { Db, Tx } from '../../db/schema.ts'
import { commentOf } from '../comments.sql.ts'
import type { Comment } from '../comment.ts'
import type { NewReport, OwnComment, OwnObjection, Reason } from './own.ts'

/** How many comments of a reader wait for their click; counted up to `most`. */
export async function countWaiting(db: Db, readerId: number, most: number): Promise<number> {
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('reader_id', '=', readerId)
    // Spelled out, so that both engines know that `comment_waiting` holds it.
    .where('state', '=', sql.lit('unconfirmed' as const))
    .limit(most)
    .execute()
  return rows.length
}

/** A reader's own comments just before one of them, newest first, each with its article. */
export async function ownComments(
  db: Db,
  readerId: number,
  { before, limit, state }: { before?: number | undefined; limit: number; state?: Comment['state'] },
): Promise<OwnComment[]> {
  const rows = await own(db)
    .where('comment.reader_id', '=', readerId)
    .$if(before !== undefined, (query) => query.where('comment.id', '<', before!))
    .$if(state !== undefined, (query) => query.where('comment.state', '=', state!))
    .orderBy('comment.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(ownOf)
}

/** One comment with its article; undefined if there is none. */
export async function findOwn(db: Db, id: number): Promise<OwnComment | undefined> {
  const row = await own(db).where('comment.id', '=', id).executeTakeFirst()
  return row && ownOf(row)
}

const own = (db: Db) =>
  db
    .selectFrom('comment')
    .innerJoin('article', 'article.id', 'comment.article_id')
    .leftJoin('reader', 'reader.id', 'comment.reader_id')
    .selectAll('comment')
    .select(['reader.avatar', 'article.headline', 'article.path'])

type Row = Awaited<ReturnType<ReturnType<typeof own>['execute']>>[number]

const ownOf = (row: Row): OwnComment => ({
  ...commentOf(row),
  network: row.network,
  headline: row.headline,
  path: row.path,
})

/** Why a comment stands as it does: what was said of it the last time that it was judged. */
export async function lastReasons(db: Db, commentId: number): Promise<Reason[]> {
  const last = db
    .selectFrom('verdict as other')
    .select((eb) => eb.fn.max('other.at').as('at'))
    .where('other.comment_id', '=', commentId)
  const rows = await db
    .selectFrom('verdict')
    .select(['outcome', 'reason', 'staff_id'])
    .where('comment_id', '=', commentId)
    .where('at', '=', last)
    .orderBy('id')
    .execute()
  return rows.map(({ outcome, reason, staff_id }) => ({ outcome, reason, isByPerson: staff_id !== null }))
}

export async function findObjection(db: Db, commentId: number): Promise<OwnObjection | undefined> {
  const row = await db.selectFrom('objection').selectAll().where('comment_id', '=', commentId).executeTakeFirst()
  return row && { words: row.words, isAnswered: row.answered_at !== null, isUpheld: row.upheld === 1, answer: row.answer }
}

/** False if there is one already. */
export async function insertObjection(tx: Tx, { id, words }: { id: number; words: string }, now: number): Promise<boolean> {
  const row = await tx
    .insertInto('objection')
    .values({ comment_id: id, words, at: now })
    .onConflict((conflict) => conflict.column('comment_id').doNothing())
    .returning('comment_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts other words in the place of those that were read; false if they have been changed meanwhile. */
export async function rewrite(
  tx: Tx,
  { id, body, state }: Pick<Comment, 'id' | 'body' | 'state'>,
  { body: rewritten, editedAt }: { body: string; editedAt: number },
): Promise<boolean> {
  const row = await tx
    .updateTable('comment')
    .set({ body: rewritten, edited_at: editedAt })
    .where('id', '=', id)
    .where('body', '=', body)
    .where('state', '=', state)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes the words of comments away. */
export async function eraseBodies(tx: Tx, ids: number[]): Promise<void> {
  if (ids.length > 0) await tx.updateTable('comment').set({ body: '' }).where('id', 'in', ids).execute()
}

/** Takes a comment out of the table with all that hangs on it: for what was never let in. */
export async function deleteComments(tx: Tx, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  for (const table of ['verdict', 'recommendation', 'report', 'objection', 'spam_lesson'] as const) {
    await tx.deleteFrom(table).where('comment_id', 'in', ids).execute()
  }
  await tx.deleteFrom('comment').where('id', 'in', ids).execute()
}

/** Recommends a comment, or takes that back: once a reader, whatever is pressed how often at the same time. */
export async function toggleRecommendation(
  tx: Tx,
  { commentId, readerId }: { commentId: number; readerId: number },
  now: number,
): Promise<boolean> {
  const made = await tx
    .insertInto('recommendation')
    .values({ comment_id: commentId, reader_id: readerId, at: now })
    .onConflict((conflict) => conflict.columns(['comment_id', 'reader_id']).doNothing())
    .returning('comment_id')
    .executeTakeFirst()
  const change = made === undefined ? -(await takeBack(tx, { commentId, readerId })) : 1
  await tx
    .updateTable('comment')
    .set((eb) => ({ recommended: eb('recommended', '+', change) }))
    .where('id', '=', commentId)
    .execute()
  return made !== undefined
}

/** Says how many it took back: of two presses at once, one has it. */
async function takeBack(tx: Tx, { commentId, readerId }: { commentId: number; readerId: number }): Promise<number> {
  const made = tx.deleteFrom('recommendation').where('comment_id', '=', commentId).where('reader_id', '=', readerId)
  return Number((await made.executeTakeFirst()).numDeletedRows)
}

/** Keeps a report and counts it; undefined if they have reported this already, else how many open ones of it are trusted. */
export async function insertReport(tx: Tx, report: NewReport, now: number): Promise<number | undefined> {
  const { commentId, reporter, readerId, reason, words, isTrusted } = report
  const row = await tx
    .insertInto('report')
    .values({ comment_id: commentId, reporter, reader_id: readerId, reason, words, trusted: isTrusted ? 1 : 0, at: now })
    .onConflict((conflict) => conflict.columns(['comment_id', 'reporter']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return undefined
  await tx
    .updateTable('comment')
    .set((eb) => ({ reports: eb('reports', '+', 1) }))
    .where('id', '=', commentId)
    .execute()
  const { count } = await tx
    .selectFrom('report')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('comment_id', '=', commentId)
    .where('trusted', '=', 1)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whether the reports of a reader count: they have a published comment, and their reports were not refused more often than upheld. */
export async function isTrustedReporter(db: Db, readerId: number): Promise<boolean> {
  const row = await db.selectFrom('commenter').selectAll().where('reader_id', '=', readerId).executeTakeFirst()
  return row !== undefined && row.published > 0 && row.reports_refused <= row.reports_upheld
}
