import { sql } from 'kysely'
import { engineOf } from '../db/connect.ts'
import { COMMIT_CHANNEL } from '../db/postgres.ts'
import type { Db, Tx } from '../db/schema.ts'
import type { Event } from './event.ts'

export interface StoredEvent extends Event {
  id: number
}

/** Events are numbered in the order of their commits, so that a reader who has seen number 7 has missed none before it. */
const OUTBOX_LOCK = 6_210_002

/** Writes events, in their order, with the change they tell of. */
export async function emit(tx: Tx, events: Event[], now: number): Promise<void> {
  if (events.length === 0) return
  if (engineOf(tx) === 'postgres') {
    await sql`select pg_advisory_xact_lock(${OUTBOX_LOCK}), pg_notify(${COMMIT_CHANNEL}, '')`.execute(tx)
  }
  const rows = events.map(({ name, payload, renews }) => ({
    name,
    payload: JSON.stringify(payload),
    renews: JSON.stringify(renews),
    at: now,
  }))
  await tx.insertInto('event').values(rows).execute()
}

/** The next events after number `after`, oldest first. */
export async function eventsAfter(db: Db, after: number, limit: number): Promise<StoredEvent[]> {
  const rows = await db.selectFrom('event').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute()
  return rows.map((row) => ({ id: row.id, name: row.name, payload: JSON.parse(row.payload), renews: JSON.parse(row.renews) }))
}

/** The number of the newest event; 0 when nothing has happened yet. */
export async function lastEventId(db: Db): Promise<number> {
  const row = await db.selectFrom('event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? 0
}

/** The number of the last event this reader has read; 0 before its first. */
export async function readerPosition(db: Db, reader: string): Promise<number> {
  const row = await db.selectFrom('event_reader').select('event_id').where('name', '=', reader).executeTakeFirst()
  return row?.event_id ?? 0
}

/** The reader's position, kept from everybody else until the transaction ends: one node of many reads on. */
export async function lockReader(tx: Tx, reader: string): Promise<number> {
  const { event_id } = await tx
    .insertInto('event_reader')
    .values({ name: reader, event_id: 0 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ name: reader }))
    .returning('event_id')
    .executeTakeFirstOrThrow()
  return event_id
}

export async function moveReader(tx: Tx, reader: string, to: number): Promise<void> {
  await tx.updateTable('event_reader').set({ event_id: to }).where('name', '=', reader).execute()
}

/** Removes up to `limit` events that happened before this time and that every reader has read; says how many there were. The newest always stays. */
export async function sweepEvents(tx: Tx, { before, limit }: { before: number; limit: number }): Promise<number> {
  const firstYoung = await tx.selectFrom('event').select('id').where('at', '>=', before).orderBy('id').limit(1).executeTakeFirst()
  const { read } = await tx
    .selectFrom('event_reader')
    .select((eb) => eb.fn.min('event_id').as('read'))
    .executeTakeFirstOrThrow()
  const old = tx
    .selectFrom('event')
    .select('id')
    .where('id', '<', firstYoung?.id ?? (await lastEventId(tx)))
    .where('id', '<=', read ?? 0)
    .orderBy('id')
    .limit(limit)
  const { numDeletedRows } = await tx.deleteFrom('event').where('id', 'in', old).executeTakeFirst()
  return Number(numDeletedRows)
}
