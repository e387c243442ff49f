import type { Db, Tx } from '../db/schema.ts'
import { searchWords, type KeptStep, type State, type Step, type Subscriber } from './subscriber.ts'

/** The subscription of a reader. */
export const findByReader = async (db: Db, readerId: number): Promise<Subscriber | undefined> =>
  subscribers(db).where('reader_id', '=', readerId).executeTakeFirst()

/** The subscription that a letter's key is for. */
export const findByKey = async (db: Db, key: string): Promise<Subscriber | undefined> =>
  subscribers(db).where('key', '=', key).executeTakeFirst()

export const findSubscriber = async (db: Db, id: number): Promise<Subscriber | undefined> =>
  subscribers(db).where('subscriber.id', '=', id).executeTakeFirst()

/** Those in a state, or all, newest first, below number `before`. */
export async function listSubscribers(
  db: Db,
  { state, before = Number.MAX_SAFE_INTEGER, limit }: { state: State | undefined; before: number | undefined; limit: number },
): Promise<Subscriber[]> {
  return subscribers(db)
    .$if(state !== undefined, (all) => all.where('subscriber.state', '=', state!))
    .where('subscriber.id', '<', before)
    .orderBy('subscriber.id', 'desc')
    .limit(limit)
    .execute()
}

/** Those whose address begins so, in the order of addresses. */
export async function findByAddress(db: Db, beginning: string, limit: number): Promise<Subscriber[]> {
  return subscribers(db)
    .where('reader.email', '>=', beginning)
    .where('reader.email', '<', beyond(beginning))
    .orderBy('reader.email')
    .limit(limit)
    .execute()
}

/** Those with a name, or words within it, that begins so; `beginning` is folded as `searchWords` are. In the order of names. */
export async function findByName(db: Db, beginning: string, limit: number): Promise<Subscriber[]> {
  return subscribers(db)
    .innerJoin('subscriber_word', 'subscriber_word.subscriber_id', 'subscriber.id')
    .where('word', '>=', beginning)
    .where('word', '<', beyond(beginning))
    .orderBy('word')
    .orderBy('subscriber_id')
    .limit(limit)
    .execute()
}

export async function insertSubscriber(
  tx: Tx,
  { readerId, name, key, waitsUntil }: { readerId: number; name: string; key: string; waitsUntil: number },
  now: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('subscriber')
    .values({ reader_id: readerId, name, key, state: 'unconfirmed', waits_until: waitsUntil, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertWords(tx, [{ id, name }])
  return id
}

/** Has somebody wait for a yes who left. */
export async function markUnconfirmed(tx: Tx, id: number, waitsUntil: number): Promise<void> {
  await tx.updateTable('subscriber').set({ state: 'unconfirmed', waits_until: waitsUntil }).where('id', '=', id).execute()
}

export async function markActive(tx: Tx, id: number, now: number): Promise<void> {
  const set = { state: 'active', waits_until: null, confirmed_at: now, ended_at: null, ended_by: null } as const
  await tx.updateTable('subscriber').set(set).where('id', '=', id).execute()
}

/** Ends it; for one that has been ended before, `at` and `by` say so again. */
export async function markEnded(
  tx: Tx,
  id: number,
  { at, by }: { at: number; by: NonNullable<Subscriber['endedBy']> },
): Promise<void> {
  const set = { state: 'ended', waits_until: null, ended_at: at, ended_by: by } as const
  await tx.updateTable('subscriber').set(set).where('id', '=', id).execute()
}

/** Forgets somebody with all that is known of the subscription. */
export async function deleteSubscriber(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('subscriber_word').where('subscriber_id', '=', id).execute()
  await tx.deleteFrom('subscriber_step').where('subscriber_id', '=', id).execute()
  await tx.deleteFrom('subscriber').where('id', '=', id).execute()
}

/** Unconfirmed ones whose time to confirm is over, up to `limit`. */
export async function loadForgettable(db: Db, now: number, limit: number): Promise<Subscriber[]> {
  return subscribers(db).where('waits_until', '<=', now).orderBy('waits_until').limit(limit).execute()
}

/** Which of these readers are on the list, or may be soon. */
export async function readersOnList(db: Db, readerIds: number[]): Promise<number[]> {
  if (readerIds.length === 0) return []
  const rows = await db
    .selectFrom('subscriber')
    .select('reader_id')
    .where('reader_id', 'in', readerIds)
    .where('state', '<>', 'ended')
    .execute()
  return rows.map((row) => row.reader_id)
}

/** Writes down what has happened, and from which network where that is known. */
export async function insertStep(
  tx: Tx,
  subscriberId: number,
  { what, detail }: Step,
  { at, network = null }: { at: number; network?: string | null },
): Promise<void> {
  const row = { subscriber_id: subscriberId, at, what, detail: JSON.stringify(detail), network }
  await tx.insertInto('subscriber_step').values(row).execute()
}

/** All that has happened with a subscription, oldest first. */
export async function loadSteps(db: Db, subscriberId: number): Promise<KeptStep[]> {
  const rows = await db
    .selectFrom('subscriber_step')
    .select(['at', 'what', 'detail', 'network'])
    .where('subscriber_id', '=', subscriberId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as unknown }) as KeptStep)
}

/** Forgets up to `limit` networks from which somebody asked before this; says how many there were. */
export async function eraseNetworks(tx: Tx, { before, limit }: { before: number; limit: number }): Promise<number> {
  const old = tx
    .selectFrom('subscriber_step')
    .select('id')
    .where('network', 'is not', null)
    .where('at', '<', before)
    .orderBy('at')
    .limit(limit)
  const { numUpdatedRows } = await tx
    .updateTable('subscriber_step')
    .set({ network: null })
    .where('id', 'in', old)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Has these be found by their names. */
export async function insertWords(tx: Tx, named: { id: number; name: string }[]): Promise<void> {
  const rows = named.flatMap(({ id, name }) => searchWords(name).map((word) => ({ word, subscriber_id: id })))
  if (rows.length > 0) await tx.insertInto('subscriber_word').values(rows).execute()
}

const subscribers = (db: Db) =>
  db
    .selectFrom('subscriber')
    .innerJoin('reader', 'reader.id', 'subscriber.reader_id')
    .select([
      'subscriber.id',
      'reader_id as readerId',
      'reader.email',
      'subscriber.name',
      'subscriber.state',
      'subscriber.key',
      'subscriber.created_at as createdAt',
      'subscriber.confirmed_at as confirmedAt',
      'ended_at as endedAt',
      'ended_by as endedBy',
    ])

/** The first text after all that begin so, byte by byte: no character is above the last one of Unicode. */
const beyond = (beginning: string) => `${beginning}\u{10FFFF}`
