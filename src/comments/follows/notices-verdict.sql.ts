import type { Db, Tx } from '../../db/schema.ts'
import type { CommentState } from '../comment.ts'
import type { Decided } from './notices-verdict.ts'

/** Notes that a comment was decided about; its writer is told once it has stood so for a while. How it stood before the first of several decisions is kept. */
export async function insertVerdictDue(
  tx: Tx,
  { commentId, before }: { commentId: number; before: CommentState },
  { now, dueAt }: { now: number; dueAt: number },
): Promise<void> {
  await tx
    .insertInto('verdict_due')
    .values({ comment_id: commentId, before, noted_at: now, due_at: dueAt })
    .onConflict((conflict) => conflict.column('comment_id').doUpdateSet({ due_at: dueAt }))
    .execute()
}

/** Comments whose writers are to be told now, from the longest due on. */
export async function dueVerdicts(db: Db, now: number, limit: number): Promise<number[]> {
  const due = db.selectFrom('verdict_due').select('comment_id').where('due_at', '<=', now).orderBy('due_at').limit(limit)
  return (await due.execute()).map((row) => row.comment_id)
}

/** Takes a note away to act on it; undefined if somebody has, or has decided anew. */
export async function takeVerdictDue(
  tx: Tx,
  commentId: number,
  now: number,
): Promise<{ before: CommentState; notedAt: number } | undefined> {
  const row = await tx
    .deleteFrom('verdict_due')
    .where('comment_id', '=', commentId)
    .where('due_at', '<=', now)
    .returning(['before', 'noted_at'])
    .executeTakeFirst()
  return row && { before: row.before, notedAt: row.noted_at }
}

/** How a comment stands by the last word of a person, and who wrote it; undefined where nobody can be told. */
export async function findDecided(db: Db, commentId: number): Promise<Decided | undefined> {
  const row = await db
    .selectFrom('comment')
    .innerJoin('reader', 'reader.id', 'comment.reader_id')
    .innerJoin('article', 'article.id', 'comment.article_id')
    .leftJoin('suppression', 'suppression.address_hash', 'reader.address_hash')
    .leftJoin('objection', 'objection.comment_id', 'comment.id')
    .select(['comment.id', 'comment.state', 'comment.body', 'reader.id as reader_id', 'reader.email', 'article.headline'])
    .select(['objection.at as objected_at', 'objection.answered_at', 'objection.upheld', 'objection.answer'])
    .where('comment.id', '=', commentId)
    .where('reader.confirmed_at', 'is not', null)
    .where('suppression.at', 'is', null)
    .executeTakeFirst()
  const verdict = await db
    .selectFrom('verdict')
    .select(['id', 'reason'])
    .where('comment_id', '=', commentId)
    .where('staff_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || row.email === null || !verdict) return undefined
  const { id, state, body, reader_id, email, headline, objected_at, answered_at, upheld, answer } = row
  const objection = objected_at === null ? null : { answeredAt: answered_at, isUpheld: upheld === 1, answer: answer ?? '' }
  return { id, state, body, readerId: reader_id, email, headline, verdict, objection }
}

/** The key by which a reader ends letters about their own comments; null where they have. */
export async function verdictLettersKey(tx: Tx, readerId: number, key: string, now: number): Promise<string | null> {
  const row = await tx
    .insertInto('verdict_letters')
    .values({ reader_id: readerId, key, created_at: now })
    .onConflict((conflict) => conflict.column('reader_id').doUpdateSet({ reader_id: readerId }))
    .returning(['key', 'ended_at'])
    .executeTakeFirstOrThrow()
  return row.ended_at === null ? row.key : null
}

/** Whether the letters of this key were ended; undefined for a key that is nobody's. */
export async function findVerdictLetters(db: Db, key: string): Promise<{ isOver: boolean } | undefined> {
  const row = await db.selectFrom('verdict_letters').select('ended_at').where('key', '=', key).executeTakeFirst()
  return row && { isOver: row.ended_at !== null }
}

/** Ends the letters of this key at a time, or takes that back. */
export async function endVerdictLetters(tx: Tx, key: string, endedAt: number | null): Promise<void> {
  await tx.updateTable('verdict_letters').set({ ended_at: endedAt }).where('key', '=', key).execute()
}

export async function deleteVerdictLetters(tx: Tx, readerId: number): Promise<void> {
  await tx.deleteFrom('verdict_letters').where('reader_id', '=', readerId).execute()
}
