import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../../db/schema.ts'
import type { FollowedThread, FollowKind } from './follow.ts'

export interface NewFollow {
  readerId: number
  articleId: number
  kind: FollowKind
  key: string
  /** How many news of the article there were then: they are told of what comes after. */
  told: number
}

/** How many news of an article there were so far. */
export async function newsOf(db: Db, articleId: number): Promise<number> {
  const row = await db.selectFrom('thread').select('news').where('article_id', '=', articleId).executeTakeFirst()
  return row?.news ?? 0
}

/** Writes down that somebody asks to follow; says whether that waits for a click, or is so already. Nothing else changes before it is confirmed. */
export async function insertAsked(tx: Tx, follow: NewFollow, now: number): Promise<boolean> {
  const row = await tx
    .insertInto('follow')
    .values({ ...rowOf(follow, now), state: 'unconfirmed', asked: follow.kind, asked_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['reader_id', 'article_id'])
        .doUpdateSet({ asked: follow.kind, asked_at: now })
        .where((eb) => eb.or([eb('follow.state', '<>', 'active'), eb('follow.kind', '<>', follow.kind)])),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** How many follows of a reader wait for a click. */
export async function countAsked(db: Db, readerId: number): Promise<number> {
  const { count } = await db
    .selectFrom('follow')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('reader_id', '=', readerId)
    .where('asked', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Has somebody follow at once, or follow otherwise than before. */
export async function insertActive(tx: Tx, follow: NewFollow, now: number): Promise<void> {
  const { kind } = follow
  const set = { kind, state: 'active', asked: null, asked_at: null, confirmed_at: now, ended_at: null } as const
  await tx
    .insertInto('follow')
    .values({ ...rowOf(follow, now), ...set })
    .onConflict((conflict) =>
      conflict.columns(['reader_id', 'article_id']).doUpdateSet((eb) => ({
        ...set,
        told: eb.case().when('follow.state', '=', 'active').then(eb.ref('follow.told')).else(follow.told).end(),
      })),
    )
    .execute()
}

/** Does what was asked for. It is due at once, so that nothing is missed that was published while it waited. */
export async function activateAsked(tx: Tx, readerId: number, id: number, now: number): Promise<void> {
  await tx
    .updateTable('follow')
    .set((eb) => ({
      state: 'active',
      kind: eb.fn.coalesce('asked', 'kind'),
      asked: null,
      asked_at: null,
      confirmed_at: now,
      ended_at: null,
      due_at: eb.fn.coalesce('due_at', eb.val(now)),
    }))
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .where('asked', 'is not', null)
    .execute()
}

/** Forgets what was asked for; what was there before stays as it was. */
export async function dropAsked(tx: Tx, readerId: number, id: number): Promise<void> {
  const fresh = tx.deleteFrom('follow').where('id', '=', id).where('reader_id', '=', readerId)
  await fresh.where('state', '=', 'unconfirmed').execute()
  const set = { asked: null, asked_at: null }
  await tx.updateTable('follow').set(set).where('id', '=', id).where('reader_id', '=', readerId).execute()
}

/** Ends the follow of this key, with all that was asked for since. */
export async function endFollow(tx: Tx, key: string, now: number): Promise<void> {
  await tx
    .updateTable('follow')
    .set((eb) => ({
      state: 'ended',
      asked: null,
      asked_at: null,
      ended_at: eb.fn.coalesce('ended_at', eb.val(now)),
      due_at: null,
    }))
    .where('key', '=', key)
    .execute()
}

/** Takes an ending back: it goes on from here. What was never confirmed stays ended. */
export async function resumeFollow(tx: Tx, key: string, told: number): Promise<void> {
  await tx
    .updateTable('follow')
    .set({ state: 'active', ended_at: null, told })
    .where('key', '=', key)
    .where('state', '=', 'ended')
    .where('confirmed_at', 'is not', null)
    .execute()
}

export async function findFollow(db: Db, key: string): Promise<FollowedThread | undefined> {
  const row = await followed(db).where('key', '=', key).executeTakeFirst()
  return row && followedOf(row)
}

/** Whatever somebody follows, has followed or asked to follow, newest first. */
export async function followsOf(db: Db, readerId: number): Promise<FollowedThread[]> {
  const rows = await followed(db).where('reader_id', '=', readerId).orderBy('follow.id', 'desc').execute()
  return rows.map(followedOf)
}

/** What somebody follows now, newest first. */
export async function activeFollowsOf(db: Db, readerId: number, limit: number): Promise<FollowedThread[]> {
  const mine = followed(db).where('reader_id', '=', readerId).where('state', '=', 'active')
  return (await mine.orderBy('follow.id', 'desc').limit(limit).execute()).map(followedOf)
}

/** Which of these readers follow anything. */
export async function followersAmong(db: Db, readerIds: number[]): Promise<number[]> {
  if (readerIds.length === 0) return []
  const query = db.selectFrom('follow').select('reader_id').distinct().where('reader_id', 'in', readerIds)
  return (await query.where('state', '=', 'active').execute()).map((row) => row.reader_id)
}

export async function deleteFollowsOf(tx: Tx, readerId: number): Promise<void> {
  await tx.deleteFrom('follow').where('reader_id', '=', readerId).execute()
}

/** Forgets up to `limit` follows that were asked for or ended before these times; says how many there were. */
export async function sweepFollows(
  tx: Tx,
  { askedBefore, endedBefore, limit }: { askedBefore: number; endedBefore: number; limit: number },
): Promise<number> {
  const asked = tx.selectFrom('follow').select('id').where('asked_at', '<=', askedBefore).orderBy('asked_at').limit(limit)
  const waited = await tx.deleteFrom('follow').where('id', 'in', asked).where('state', '=', 'unconfirmed').executeTakeFirst()
  const changed = await tx.updateTable('follow').set({ asked: null, asked_at: null }).where('id', 'in', asked).executeTakeFirst()
  const old = tx.selectFrom('follow').select('id').where('ended_at', '<=', endedBefore).orderBy('ended_at').limit(limit)
  const ended = await tx.deleteFrom('follow').where('id', 'in', old).executeTakeFirst()
  return Number(waited.numDeletedRows + changed.numUpdatedRows + ended.numDeletedRows)
}

const rowOf = ({ readerId, articleId, kind, key, told }: NewFollow, now: number) => ({
  reader_id: readerId,
  article_id: articleId,
  kind,
  key,
  told,
  created_at: now,
})

const followed = (db: Db) =>
  db
    .selectFrom('follow')
    .innerJoin('article', 'article.id', 'follow.article_id')
    .selectAll('follow')
    .select(['article.headline', 'article.path'])

const followedOf = (row: Selectable<Schema['follow']> & { headline: string; path: string }): FollowedThread => ({
  id: row.id,
  readerId: row.reader_id,
  articleId: row.article_id,
  kind: row.kind,
  state: row.state,
  asked: row.asked,
  key: row.key,
  createdAt: row.created_at,
  confirmedAt: row.confirmed_at,
  endedAt: row.ended_at,
  headline: row.headline,
  path: row.path,
})
