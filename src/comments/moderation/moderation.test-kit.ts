import type { Tx } from '../../db/schema.ts'
import { TUESDAY } from '../comments.test-kit.ts'
import { insertComment, type NewComment } from '../comments.sql.ts'
import { commentOfTyped } from '../markup.ts'

/** A reader who has told us an address. */
export async function aWriter(tx: Tx, name: string): Promise<number> {
  const address = { email: `${name.toLowerCase()}@reader.example`, address_hash: `hash of ${name}` }
  const { id } = await tx
    .insertInto('reader')
    .values({ ...address, name, created_at: TUESDAY, seen_at: TUESDAY })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Puts everything of the demo aside, so that nothing waits but what a test writes. */
export async function emptyQueue(tx: Tx): Promise<void> {
  await tx.updateTable('comment').set({ state: 'removed', reports: 0 }).execute()
  await tx.updateTable('objection').set({ answered_at: TUESDAY, upheld: 0 }).execute()
  await tx.deleteFrom('word_rule').execute()
}

/** A published article of the demo. */
export const aDemoArticle = async (tx: Tx): Promise<{ id: number; path: string }> =>
  tx
    .selectFrom('article')
    .select(['id', 'path'])
    .where('status', '=', 'published')
    .where('kind', '=', 'article')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()

/** A comment that a rule holds. */
export async function aHeldComment(
  tx: Tx,
  articleId: number,
  { typed, ...comment }: Partial<NewComment> & { typed: string },
): Promise<number> {
  const base = { parent: null, readerId: null, name: 'Odile', mark: null, network: 'their network', createdAt: TUESDAY } as const
  const id = (await insertComment(tx, { articleId, state: 'held', body: commentOfTyped(typed), ...base, ...comment }))!
  const verdict = { comment_id: id, at: TUESDAY, rule: 'links', outcome: 'hold', reason: 'It has many links.' } as const
  await tx.insertInto('verdict').values(verdict).execute()
  return id
}

/** Somebody's report of a comment. */
export async function aReport(tx: Tx, commentId: number, readerId: number | null, words = ''): Promise<void> {
  const report = { comment_id: commentId, reporter: `reporter ${readerId}`, reader_id: readerId, words, trusted: 1, at: TUESDAY }
  await tx
    .insertInto('report')
    .values({ ...report, reason: 'abuse' })
    .execute()
  await tx
    .updateTable('comment')
    .set((eb) => ({ reports: eb('reports', '+', 1) }))
    .where('id', '=', commentId)
    .execute()
}

export async function anObjection(tx: Tx, commentId: number, words: string): Promise<void> {
  await tx.insertInto('objection').values({ comment_id: commentId, words, at: TUESDAY }).execute()
}
