import type { Db, Tx } from '../../db/schema.ts'
import type { Status } from '../article.ts'
import { collectionStream } from '../pick.ts'

/** A pick as the newsroom sees it. */
export interface PickedArticle {
  articleId: number
  headline: string
  path: string
  status: Status
  reason: string
  signerId: number
  by: string
  at: number
  /** The time by which it stands in its collection. */
  placedAt: number
}

/** The first picks of a collection, in its order. */
export async function picksOf(db: Db, collectionId: number, limit: number): Promise<PickedArticle[]> {
  return selectPicks(db, collectionId).orderBy('pick.placed_at', 'desc').orderBy('pick.article_id', 'desc').limit(limit).execute()
}

export async function findPick(db: Db, collectionId: number, articleId: number): Promise<PickedArticle | undefined> {
  return selectPicks(db, collectionId).where('pick.article_id', '=', articleId).executeTakeFirst()
}

const selectPicks = (db: Db, collectionId: number) =>
  db
    .selectFrom('pick')
    .innerJoin('article', 'article.id', 'pick.article_id')
    .innerJoin('author', 'author.id', 'pick.picked_by')
    .select([
      'pick.article_id as articleId',
      'article.headline',
      'article.path',
      'article.status',
      'pick.reason',
      'pick.picked_by as signerId',
      'author.name as by',
      'pick.picked_at as at',
      'pick.placed_at as placedAt',
    ])
    .where('pick.collection_id', '=', collectionId)

export async function deletePick(tx: Tx, collectionId: number, articleId: number): Promise<void> {
  await tx.deleteFrom('pick').where('collection_id', '=', collectionId).where('article_id', '=', articleId).execute()
}

export async function saveReason(tx: Tx, collectionId: number, articleId: number, reason: string): Promise<void> {
  await tx
    .updateTable('pick')
    .set({ reason })
    .where('collection_id', '=', collectionId)
    .where('article_id', '=', articleId)
    .execute()
}

/** Places picks in their collection at other times. */
export async function placePicks(tx: Tx, collectionId: number, places: { articleId: number; placedAt: number }[]): Promise<void> {
  for (const { articleId, placedAt } of places) {
    await tx
      .updateTable('pick')
      .set({ placed_at: placedAt })
      .where('collection_id', '=', collectionId)
      .where('article_id', '=', articleId)
      .execute()
    await tx
      .updateTable('stream_item')
      .set({ at: placedAt })
      .where('stream', '=', collectionStream(collectionId))
      .where('article_id', '=', articleId)
      .execute()
  }
}

/** Who may sign a pick: those of the newsroom who write, and whoever signed one before. */
export async function loadSigners(db: Db, limit: number): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('author')
    .select(['id', 'name'])
    .where((author) =>
      author.or([
        author(
          'id',
          'in',
          db.selectFrom('staff').select('author_id').where('state', '=', 'active').where('author_id', 'is not', null),
        ),
        author('id', 'in', db.selectFrom('pick').select('picked_by')),
      ]),
    )
    .orderBy('name')
    .limit(limit)
    .execute()
}
