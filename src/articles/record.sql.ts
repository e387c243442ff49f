import type { Selectable } from 'kysely'
import { engineOf } from '../db/connect.ts'
import type { Db, Schema, Tx } from '../db/schema.ts'
import { isPublic, type Content } from './article.ts'
import type { ReadableRecord } from './record-verify.ts'
import { leafHash, type Checkpoint, type Leaf, type Opening, type SealedLeaf } from './record.ts'

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

/** The record in the database, for whoever verifies it. */
export const recordOf = (db: Db): ReadableRecord => ({
  head: () => readHead(db),
  checkpoints: () => loadCheckpoints(db),
  leavesAfter: (after) => leavesAfter(db, after, 500),
  async openings(leaves) {
    const [from, until] = [leaves.at(0)?.seq ?? 0, leaves.at(-1)?.seq ?? 0]
    const rows = await selectOpenings(db).where('record.seq', '>=', from).where('record.seq', '<=', until).execute()
    const openings = new Map(rows.map((row) => [row.seq, openingOf(row)]))
    return leaves.map(({ seq }) => openings.get(seq))
  },
})

/** The last leaf of the chain. */
export const readHead = (db: Db): Promise<{ seq: number; hash: string }> =>
  db.selectFrom('record_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow()

/** Leaves after number `after`, in order. */
export async function leavesAfter(db: Db, after: number, limit: number): Promise<SealedLeaf[]> {
  const rows = await db.selectFrom('record').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute()
  return rows.map(({ article_id, revision_id: _, ...leaf }) => ({ ...leaf, articleId: article_id }))
}

/** What a leaf published, as the public may have it: nothing of a piece that isn't public any more. */
export async function publicOpening(db: Db, seq: number): Promise<Opening | undefined> {
  const row = await selectOpenings(db)
    .innerJoin('article', 'article.id', 'record.article_id')
    .select('article.status')
    .where('record.seq', '=', seq)
    .executeTakeFirst()
  const opening = row && openingOf(row)
  return opening && 'salt' in opening && !isPublic(row) ? { seq, withheld: row.status } : opening
}

const selectOpenings = (db: Db) =>
  db
    .selectFrom('record')
    .innerJoin('revision', 'revision.id', 'record.revision_id')
    .leftJoin('record_salt', 'record_salt.seq', 'record.seq')
    .leftJoin('erasure', 'erasure.seq', 'record.seq')
    .select(['record.seq', 'record_salt.salt', 'revision.content', 'erasure.reason as erased'])

function openingOf({ seq, salt, content, erased }: OpeningRow): Opening | undefined {
  if (erased !== null) return { seq, erased }
  return salt === null ? undefined : { seq, salt, content: JSON.parse(content) as Content }
}

interface OpeningRow {
  seq: number
  salt: string | null
  content: string
  erased: string | null
}

/** The text that a leaf published: a revision, which later leaves may have published again. */
export async function findPublishedText(db: Db, seq: number): Promise<PublishedText | undefined> {
  return db
    .selectFrom('record')
    .innerJoin('revision', 'revision.id', 'record.revision_id')
    .select(['record.article_id as articleId', 'record.revision_id as revisionId', 'revision.number'])
    .where('record.seq', '=', seq)
    .executeTakeFirst()
}

export interface PublishedText {
  articleId: number
  revisionId: number
  number: number
}

/** Puts `blank` in the place of a text and of all drafts before it, and erases the salts of the leaves that published it. Answers with their numbers. */
export async function eraseSaltsAndText(
  tx: Tx,
  { articleId, revisionId, number }: PublishedText,
  { blank, reason, now }: { blank: Content; reason: string; now: number },
): Promise<number[]> {
  const published = tx.selectFrom('record').select('revision_id').where('article_id', '=', articleId)
  await tx
    .updateTable('revision')
    .set({ content: JSON.stringify(blank) })
    .where('article_id', '=', articleId)
    .where('number', '<=', number)
    .where((is) => is.or([is('id', '=', revisionId), is.not(is('id', 'in', published))]))
    .execute()
  const leaves = await tx
    .selectFrom('record')
    .select('seq')
    .where('article_id', '=', articleId)
    .where('revision_id', '=', revisionId)
    .orderBy('seq')
    .execute()
  const seqs = leaves.map(({ seq }) => seq)
  await tx.deleteFrom('record_salt').where('seq', 'in', seqs).execute()
  await tx
    .insertInto('erasure')
    .values(seqs.map((seq) => ({ seq, reason, at: now })))
    .onConflict((conflict) => conflict.column('seq').doNothing())
    .execute()
  return seqs
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
