import { sql, type ExpressionBuilder } from 'kysely'
import type { Db, Schema, Tx } from '../../db/schema.ts'
import type { Cursor } from '../../lib/cursor.ts'
import { MOST_COUNTED, PEACE, type DueFollow, type News } from './notices.ts'

/** A comment that followers are to be told of. */
export interface NewComment {
  articleId: number
  /** The how-manieth of the thread's news it is. */
  n: number
  writerId: number | null
  /** Who wrote what it answers. */
  answeredId: number | null
}

/**
 * Numbers a comment among the news of its thread, once, in the order in which these transactions end: whoever was told up to a number
 * has missed none below. Undefined for what nobody is told of: what is not published, was imported, or is no comment.
 */
export async function numberNews(tx: Tx, commentId: number): Promise<NewComment | undefined> {
  // Held in the order in which comments are moved: the comment, then its thread.
  const fresh = await tx
    .updateTable('comment')
    .set({ news: 0 })
    .where('id', '=', commentId)
    .where('news', 'is', null)
    .where('state', '=', 'published')
    .where('kind', '=', 'comment')
    .where('source_key', 'is', null)
    .returning('article_id')
    .executeTakeFirst()
  if (fresh) {
    const { news } = await tx
      .updateTable('thread')
      .set((eb) => ({ news: eb('news', '+', 1) }))
      .where('article_id', '=', fresh.article_id)
      .returning('news')
      .executeTakeFirstOrThrow()
    await tx.updateTable('comment').set({ news }).where('id', '=', commentId).execute()
  }
  const row = await tx
    .selectFrom('comment')
    .leftJoin('comment as answered', 'answered.id', 'comment.parent_id')
    .select(['comment.article_id', 'comment.news', 'comment.reader_id', 'answered.reader_id as answered_id'])
    .where('comment.id', '=', commentId)
    .where('comment.state', '=', 'published')
    .executeTakeFirst()
  if (!row || row.news === null) return undefined
  return { articleId: row.article_id, n: row.news, writerId: row.reader_id, answeredId: row.answered_id }
}

/** Has up to `limit` followers of all comments told, soon or when their peace is over; says how many there were. Who waits for a letter already hears of it in that. */
export async function callFollowers(tx: Tx, news: NewComment, limit: number, now: number): Promise<number> {
  const waiting = tx
    .selectFrom('follow')
    .select('id')
    .where('article_id', '=', news.articleId)
    .where('state', '=', 'active')
    .where('kind', '=', 'all')
    .where('due_at', 'is', null)
    .where('told', '<', news.n)
    .$if(news.writerId !== null, (query) => query.where('reader_id', '<>', news.writerId))
    .orderBy('id')
    .limit(limit)
  const { numUpdatedRows } = await tx.updateTable('follow').set(dueAfterPeace(now)).where('id', 'in', waiting).executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Has who wrote what is answered told, if they want to hear of answers alone. */
export async function callAnswered(tx: Tx, { articleId, answeredId, n }: NewComment, now: number): Promise<void> {
  await tx
    .updateTable('follow')
    .set(dueAfterPeace(now))
    .where('reader_id', '=', answeredId)
    .where('article_id', '=', articleId)
    .where('state', '=', 'active')
    .where('kind', '=', 'replies')
    .where('due_at', 'is', null)
    .where('told', '<', n)
    .execute()
}

const dueAfterPeace = (now: number) => (eb: ExpressionBuilder<Schema, 'follow'>) => ({
  due_at: eb
    .case()
    .when('sent_at', '>', now - PEACE)
    .then(eb('sent_at', '+', PEACE))
    .else(now)
    .end(),
})

/** The follows that are due, from the longest due on, after this one. */
export async function dueFollows(db: Db, now: number, after: Cursor, limit: number): Promise<DueFollow[]> {
  const rows = await db
    .selectFrom('follow')
    .innerJoin('reader', 'reader.id', 'follow.reader_id')
    .innerJoin('article', 'article.id', 'follow.article_id')
    .leftJoin('suppression', 'suppression.address_hash', 'reader.address_hash')
    .select(['follow.id', 'reader_id', 'article_id', 'follow.kind', 'key', 'due_at', 'told'])
    .select(['reader.email', 'suppression.at as suppressed_at', 'article.status', 'headline', 'path'])
    .where('due_at', '<=', now)
    .where(sql<boolean>`(due_at, follow.id) > (${after.at}, ${after.id})`)
    .orderBy('due_at')
    .orderBy('follow.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    readerId: row.reader_id,
    articleId: row.article_id,
    kind: row.kind,
    key: row.key,
    dueAt: row.due_at!,
    told: row.told,
    email: row.email,
    isDeliverable: row.email !== null && row.suppressed_at === null && row.status === 'published',
    headline: row.headline,
    path: row.path,
  }))
}

/** What was published in a thread after the `told`th of its news and is there still, oldest first. */
export async function newsSince(db: Db, articleId: number, told: number, upTo: number): Promise<News[]> {
  const rows = await db
    .selectFrom('comment')
    .select(['id', 'reader_id'])
    .where('article_id', '=', articleId)
    .where('news', '>', told)
    .where('news', '<=', upTo)
    .where('state', '=', 'published')
    .orderBy('news')
    .limit(MOST_COUNTED)
    .execute()
  return rows.map((row) => ({ commentId: row.id, writerId: row.reader_id }))
}

/** The same of answers to one reader's own comments. */
export async function answersSince(
  db: Db,
  { readerId, articleId, told }: Pick<DueFollow, 'readerId' | 'articleId' | 'told'>,
  upTo: number,
): Promise<News[]> {
  const rows = await db
    .selectFrom('comment as own')
    .innerJoin('comment as answer', 'answer.parent_id', 'own.id')
    .select(['answer.id', 'answer.reader_id'])
    .where('own.reader_id', '=', readerId)
    .where('own.article_id', '=', articleId)
    .where('answer.news', '>', told)
    .where('answer.news', '<=', upTo)
    .where('answer.state', '=', 'published')
    .orderBy('answer.news')
    .limit(MOST_COUNTED)
    .execute()
  return rows.map((row) => ({ commentId: row.id, writerId: row.reader_id }))
}

/** How many news a thread has, kept so until the transaction ends: nothing is numbered meanwhile. */
export async function holdNews(tx: Tx, articleId: number): Promise<number> {
  const held = tx.updateTable('thread').set((eb) => ({ news: eb.ref('news') }))
  const row = await held.where('article_id', '=', articleId).returning('news').executeTakeFirst()
  return row?.news ?? 0
}

/** Notes that these are told up to a number, and when the next letter is due if there is more to tell. Which of them were due still: nobody else has told them, and they haven't ended it. */
export async function takeDue(
  tx: Tx,
  ids: number[],
  { told, dueAt }: { told: number; dueAt: number | null },
  now: number,
): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await stillDue(tx, ids, now).set({ told, sent_at: now, due_at: dueAt }).returning('id').execute()
  return new Set(rows.map(({ id }) => id))
}

/** Notes that there is nothing to tell these up to a number. */
export async function passDue(tx: Tx, ids: number[], told: number, now: number): Promise<void> {
  if (ids.length === 0) return
  await stillDue(tx, ids, now).set({ told, due_at: null }).execute()
}

/** Has these wait for the next comment, with all that they were not told of. */
export async function restDue(tx: Tx, ids: number[], now: number): Promise<void> {
  if (ids.length === 0) return
  await stillDue(tx, ids, now).set({ due_at: null }).execute()
}

const stillDue = (tx: Tx, ids: number[], now: number) =>
  tx.updateTable('follow').where('id', 'in', ids).where('state', '=', 'active').where('due_at', '<=', now)

/** How many news these threads have. */
export async function newsOfThreads(db: Db, articleIds: number[]): Promise<Map<number, number>> {
  const rows = await db.selectFrom('thread').select(['article_id', 'news']).where('article_id', 'in', articleIds).execute()
  return new Map(rows.map((row) => [row.article_id, row.news]))
}
