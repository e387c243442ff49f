import type { Selectable } from 'kysely'
import { engineOf } from '../db/connect.ts'
import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Content } from './article.ts'
import { leafHash, type Checkpoint, type Leaf } from './record.ts'

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

/** The revision that readers see, or saw last: the one the record's newest leaf of this article commits to. */
export async function publishedRevision(db: Db, articleId: number): Promise<{ id: number; content: Content } | undefined> {
  const row = await db
    .selectFrom('record')
    .innerJoin('revision', 'revision.id', 'record.revision_id')
    .select(['revision.id', 'revision.content'])
    .where('record.article_id', '=', articleId)
    .orderBy('record.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { id: row.id, content: JSON.parse(row.content) as Content }
}

/** Leaves after number `after`, in order. */
export async function leavesAfter(db: Db, after: number, limit: number): Promise<(Leaf & { hash: string })[]> {
  const rows = await db.selectFrom('record').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute()
  return rows.map(({ article_id, revision_id: _, ...leaf }) => ({ ...leaf, articleId: article_id }))
}

/** What the leaves after number `after`, up to `upTo`, published: of those whose salt was not erased. */
export async function contentsOf(
  db: Db,
  after: number,
  upTo: number,
): Promise<{ seq: number; commitment: string; salt: string; content: Content }[]> {
  const rows = await db
    .selectFrom('record')
    .innerJoin('record_salt', 'record_salt.seq', 'record.seq')
    .innerJoin('revision', 'revision.id', 'record.revision_id')
    .select(['record.seq', 'record.commitment', 'record_salt.salt', 'revision.content'])
    .where('record.seq', '>', after)
    .where('record.seq', '<=', upTo)
    .orderBy('record.seq')
    .execute()
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as Content }))
}

export async function insertCheckpoint(tx: Tx, { publicKey, ...rest }: Checkpoint): Promise<void> {
  await tx
    .insertInto('checkpoint')
    .values({ ...rest, public_key: publicKey })
    .execute()
}

export async function newestCheckpoint(db: Db): Promise<Checkpoint | undefined> {
  const row = await db.selectFrom('checkpoint').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row && checkpointOf(row)
}

/** All checkpoints, oldest first: one an hour at most, and none where nothing was published. */
export async function loadCheckpoints(db: Db): Promise<Checkpoint[]> {
  const rows = await db.selectFrom('checkpoint').selectAll().orderBy('seq').execute()
  return rows.map(checkpointOf)
}

const checkpointOf = ({ public_key, ...row }: Selectable<Schema['checkpoint']>): Checkpoint => ({ ...row, publicKey: public_key })
