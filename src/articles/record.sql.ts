import { engineOf } from '../db/connect.ts'
import type { Db, Tx } from '../db/schema.ts'
import { leafHash, type Leaf } from './record.ts'

/** The last leaf of the chain, locked until the transaction ends, so that every leaf has one follower. */
export async function lockHead(tx: Tx): Promise<{ seq: number; hash: string }> {
  const query = tx.selectFrom('record_head').select(['seq', 'hash']).where('id', '=', 1)
  const locked = engineOf(tx) === 'postgres' ? query.forUpdate() : query
  return locked.executeTakeFirstOrThrow()
}

/** Adds a leaf after the head that `lockHead` gave, with the salt of its commitment. */
export async function appendLeaf(tx: Tx, leaf: Leaf, revisionId: number, salt: string): Promise<void> {
  const hash = leafHash(leaf)
  const { articleId, ...rest } = leaf
  await tx
    .insertInto('record')
    .values({ ...rest, article_id: articleId, revision_id: revisionId, hash })
    .execute()
  await tx.insertInto('record_salt').values({ seq: leaf.seq, salt }).execute()
  await tx.updateTable('record_head').set({ seq: leaf.seq, hash }).where('id', '=', 1).execute()
}

/** Leaves after number `after`, in order. */
export async function leavesAfter(db: Db, after: number, limit: number): Promise<(Leaf & { hash: string })[]> {
  const rows = await db.selectFrom('record').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute()
  return rows.map(({ article_id, revision_id: _, ...leaf }) => ({ ...leaf, articleId: article_id }))
}
