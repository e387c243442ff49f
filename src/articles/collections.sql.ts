import type { Db, Tx } from '../db/schema.ts'
import { claimAddress, pointAddress } from '../web/addresses.sql.ts'
import { collectionStream, type Collection, type Pick } from './pick.ts'
import { enterStreams } from './streams.sql.ts'

export async function insertCollection(tx: Tx, collection: Omit<Collection, 'id'>): Promise<Collection> {
  const path = await claimAddress(tx, collection.path, 'collection')
  const { id } = await tx
    .insertInto('collection')
    .values({ ...collection, path })
    .returning('id')
    .executeTakeFirstOrThrow()
  await pointAddress(tx, path, id)
  return { ...collection, id, path }
}

export async function findCollection(db: Db, id: number): Promise<Collection | undefined> {
  return db.selectFrom('collection').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findCollectionBySlug(db: Db, slug: string): Promise<Collection | undefined> {
  return db.selectFrom('collection').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** Every collection, by name: a paper has a handful. */
export async function loadCollections(db: Db): Promise<Collection[]> {
  return db.selectFrom('collection').selectAll().orderBy('name').orderBy('id').execute()
}

/** Writes over what a collection says of itself, and its path. */
export async function updateCollection(tx: Tx, { id, ...rest }: Collection): Promise<void> {
  await tx.updateTable('collection').set(rest).where('id', '=', id).execute()
}

/** Removes a collection without picks. */
export async function deleteCollection(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('collection').where('id', '=', id).execute()
}

/** Adds a published article to a collection; says false where it was picked before. */
export async function insertPick(
  tx: Tx,
  pick: { collectionId: number; articleId: number; pickedBy: number; at: number; reason: string; placedAt?: number },
): Promise<boolean> {
  const placedAt = pick.placedAt ?? pick.at
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('pick')
    .values({
      collection_id: pick.collectionId,
      article_id: pick.articleId,
      picked_by: pick.pickedBy,
      picked_at: pick.at,
      reason: pick.reason,
      placed_at: placedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await enterStreams(tx, pick.articleId, placedAt, [collectionStream(pick.collectionId)])
  return true
}

/** Enters an article that was picked into its collections' streams again, where it had left them. */
export async function enterCollections(tx: Tx, articleId: number): Promise<void> {
  const picks = await tx.selectFrom('pick').select(['collection_id', 'placed_at']).where('article_id', '=', articleId).execute()
  for (const pick of picks) await enterStreams(tx, articleId, pick.placed_at, [collectionStream(pick.collection_id)])
}

/** The picks among these articles, in one statement; an article in several collections shows its first. */
export async function loadPicks(db: Db, articleIds: number[]): Promise<Map<number, Pick>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('pick')
    .innerJoin('collection', 'collection.id', 'pick.collection_id')
    .innerJoin('author', 'author.id', 'pick.picked_by')
    .select([
      'pick.article_id as articleId',
      'pick.collection_id as collectionId',
      'collection.name as collectionName',
      'collection.path as collectionPath',
      'author.name as by',
      'pick.picked_at as at',
      'pick.reason',
    ])
    .where('pick.article_id', 'in', articleIds)
    .orderBy('pick.collection_id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.articleId, row]))
}
