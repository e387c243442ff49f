import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import { IDLE_LIFE, WHOLE_LIFE, type Session } from './session.ts'
import { staffById } from './staff.sql.ts'
import type { Staff } from './staff.ts'

/** Whose session this is, if it has neither ended nor been ended, and they are not suspended. */
export async function findSession(
  db: Db,
  tokenHash: string,
  now: number,
): Promise<{ session: Session; staff: Staff } | undefined> {
  const row = await alive(db, now).where('token_hash', '=', tokenHash).executeTakeFirst()
  const staff = row && (await staffById(db, row.staff_id))
  return staff?.state === 'active' ? { session: sessionOf(row!), staff } : undefined
}

/** Where somebody is signed in, the latest used first. */
export async function loadSessions(db: Db, staffId: number, now: number): Promise<Session[]> {
  const rows = await alive(db, now).where('staff_id', '=', staffId).orderBy('seen_at', 'desc').execute()
  return rows.map(sessionOf)
}

const alive = (db: Db, now: number) =>
  db
    .selectFrom('session')
    .selectAll()
    .where('seen_at', '>', now - IDLE_LIFE)
    .where('created_at', '>', now - WHOLE_LIFE)

export async function insertSession(
  tx: Tx,
  { staffId, device, tokenHash }: { staffId: number; device: string; tokenHash: string },
  now: number,
): Promise<void> {
  const times = { created_at: now, seen_at: now, proved_at: now }
  await tx
    .insertInto('session')
    .values({ staff_id: staffId, device, token_hash: tokenHash, ...times })
    .execute()
}

export async function noteUse(tx: Tx, id: number, now: number): Promise<void> {
  await tx.updateTable('session').set({ seen_at: now }).where('id', '=', id).execute()
}

export async function noteProof(tx: Tx, id: number, now: number): Promise<void> {
  await tx.updateTable('session').set({ proved_at: now, seen_at: now }).where('id', '=', id).execute()
}

/** Ends one session of this person; says whether there was one. */
export async function endSession(tx: Tx, { id, staffId }: { id: number; staffId: number }): Promise<boolean> {
  const ended = await tx.deleteFrom('session').where('id', '=', id).where('staff_id', '=', staffId).executeTakeFirst()
  return ended.numDeletedRows > 0n
}

/** Ends every session of a person at once. */
export async function endSessions(tx: Tx, staffId: number): Promise<void> {
  await tx.deleteFrom('session').where('staff_id', '=', staffId).execute()
}

export async function sweepSessions(tx: Tx, now: number): Promise<void> {
  await tx
    .deleteFrom('session')
    .where((eb) => eb.or([eb('seen_at', '<=', now - IDLE_LIFE), eb('created_at', '<=', now - WHOLE_LIFE)]))
    .execute()
}

const sessionOf = (row: Selectable<Schema['session']>): Session => ({
  id: row.id,
  staffId: row.staff_id,
  device: row.device,
  createdAt: row.created_at,
  seenAt: row.seen_at,
  provedAt: row.proved_at,
})
