import { sql } from 'kysely'
import type { Db, Tx } from '../db/schema.ts'

/** Every comment of a reader. */
export async function idsOfReader(db: Db, readerId: number): Promise<number[]> {
  const rows = await db.selectFrom('comment').select('id').where('reader_id', '=', readerId).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** The articles under which a reader has published something. */
export async function threadsOfReader(db: Db, readerId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('comment')
    .select('article_id')
    .distinct()
    .where('reader_id', '=', readerId)
    .where('state', '=', 'published')
    .execute()
  return rows.map((row) => row.article_id)
}

/** All that a reader has written here and done about comments of others. */
export async function exportOf(db: Db, readerId: number) {
  const [comments, recommended, reported, objected] = await Promise.all([
    db
      .selectFrom('comment')
      .innerJoin('article', 'article.id', 'comment.article_id')
      .select(['comment.id', 'article.path as article', 'comment.name', 'comment.body', 'comment.state'])
      .select(['comment.created_at as createdAt', 'comment.edited_at as editedAt', 'comment.published_at as publishedAt'])
      .where('reader_id', '=', readerId)
      .orderBy('comment.id')
      .execute(),
    db.selectFrom('recommendation').select(['comment_id as comment', 'at']).where('reader_id', '=', readerId).execute(),
    db
      .selectFrom('report')
      .select(['comment_id as comment', 'reason', 'words', 'at'])
      .where('reader_id', '=', readerId)
      .execute(),
    db
      .selectFrom('objection')
      .innerJoin('comment', 'comment.id', 'objection.comment_id')
      .select(['comment_id as comment', 'words', 'at', 'answer'])
      .where('reader_id', '=', readerId)
      .execute(),
  ])
  return { comments, recommended, reported, objected }
}

/** Takes back what a reader recommended, and the words and the name from what they reported. */
export async function eraseActsOf(tx: Tx, readerId: number): Promise<void> {
  const theirs = tx.selectFrom('recommendation').select('comment_id').where('reader_id', '=', readerId)
  await tx
    .updateTable('comment')
    .set((eb) => ({ recommended: eb('recommended', '-', 1) }))
    .where('id', 'in', theirs)
    .execute()
  await tx.deleteFrom('recommendation').where('reader_id', '=', readerId).execute()
  await tx
    .updateTable('report')
    .set({ reader_id: null, words: '', reporter: sql`'erased ' || id` })
    .where('reader_id', '=', readerId)
    .execute()
}

/** Takes the name, the words and the writer from all that a reader wrote. */
export async function eraseWriter(tx: Tx, readerId: number): Promise<void> {
  const theirs = tx.selectFrom('comment').select('id').where('reader_id', '=', readerId)
  await tx.updateTable('objection').set({ words: '' }).where('comment_id', 'in', theirs).execute()
  await tx
    .updateTable('comment')
    .set({ name: '', body: '', mark: null, network: null, reader_id: null })
    .where('reader_id', '=', readerId)
    .execute()
  await tx.deleteFrom('commenter').where('reader_id', '=', readerId).execute()
}

/** Comments that nobody has confirmed since. */
export async function unconfirmedBefore(db: Db, before: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('state', '=', 'unconfirmed')
    .where('created_at', '<', before)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Forgets where comments came from that are older; how many these were. The conditions are those of the index, to the letter. */
export async function forgetNetworks(tx: Tx, before: number, limit: number): Promise<number> {
  const old = tx
    .selectFrom('comment')
    .select('id')
    .where('network', 'is not', null)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(limit)
  const { numUpdatedRows } = await tx
    .updateTable('comment')
    .set({ network: null })
    .where('id', 'in', old)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Forgets from where older reports came whose makers nobody knows; how many these were. Each keeps a reporter of its own. */
export async function forgetReporters(tx: Tx, before: number, limit: number): Promise<number> {
  const old = tx
    .selectFrom('report')
    .select('id')
    .where('reporter', '>=', 'network ')
    .where('reporter', '<', 'network!')
    .where('at', '<', before)
    .limit(limit)
  const { numUpdatedRows } = await tx
    .updateTable('report')
    .set({ reporter: sql<string>`'forgotten ' || id` })
    .where('id', 'in', old)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Erases the words of what was not let through and is older; how many these were. */
export async function forgetRejected(tx: Tx, before: number, limit: number): Promise<number> {
  const old = tx
    .selectFrom('comment')
    .select('id')
    .where(sql<boolean>`state in ('rejected', 'spam') and body <> ''`)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(limit)
  const { numUpdatedRows } = await tx.updateTable('comment').set({ body: '' }).where('id', 'in', old).executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
