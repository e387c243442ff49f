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
