import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'

/** Writes down that these readers recommend these comments, and counts it. */
export async function insertRecommendations(tx: Tx, all: { commentId: number; readerId: number }[], at: number): Promise<void> {
  await tx
    .insertInto('recommendation')
    .values(all.map(({ commentId, readerId }) => ({ comment_id: commentId, reader_id: readerId, at })))
    .execute()
  await tx
    .updateTable('comment')
    .set({ recommended: sql<number>`(select count(*) from recommendation where comment_id = comment.id)` })
    .where(
      'id',
      'in',
      all.map(({ commentId }) => commentId),
    )
    .execute()
}

/** Writes down that the checks found nothing in these comments when they came. */
export async function insertPasses(tx: Tx, comments: { id: number; at: number }[]): Promise<void> {
  const found = { rule: 'checks', outcome: 'pass', reason: '', before: 'unconfirmed' } as const
  await tx
    .insertInto('verdict')
    .values(comments.map(({ id, at }) => ({ comment_id: id, at, ...found })))
    .execute()
}
