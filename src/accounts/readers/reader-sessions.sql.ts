import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../../db/schema.ts'
import { READER_SESSION, type Reader, type ReaderSession } from './reader.ts'
import { readerOf } from './readers.sql.ts'

/** Whose session this is, if it has not ended. */
export async function findReaderSession(db: Db, tokenHash: string, now: number): Promise<Reader | undefined> {
  const row = await db
    .selectFrom('reader_session')
    .innerJoin('reader', 'reader.id', 'reader_session.reader_id')
    .selectAll('reader')
    .where('token_hash', '=', tokenHash)
    .where('reader_session.seen_at', '>', now - READER_SESSION)
    .executeTakeFirst()
  return row && readerOf(row)
}

export async function insertReaderSession(
  tx: Tx,
  { readerId, device, tokenHash }: { readerId: number; device: string; tokenHash: string },
  now: number,
): Promise<void> {
  const times = { created_at: now, seen_at: now }
  await tx
    .insertInto('reader_session')
    .values({ reader_id: readerId, device, token_hash: tokenHash, ...times })
    .execute()
}

/** Ends the session of a browser, if it had one. */
export async function endSessionOf(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('reader_session').where('token_hash', '=', tokenHash).execute()
}

/** Whether a session was last used before some time. */
export async function wasUsedBefore(db: Db, tokenHash: string, time: number): Promise<boolean> {
  const session = db.selectFrom('reader_session').select('id').where('token_hash', '=', tokenHash).where('seen_at', '<', time)
  return (await session.executeTakeFirst()) !== undefined
}

/** Has a session last from now on anew, and its reader count as seen. */
export async function noteSessionUse(
  tx: Tx,
  { tokenHash, readerId }: { tokenHash: string; readerId: number },
  now: number,
): Promise<void> {
  await tx.updateTable('reader_session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute()
  await tx.updateTable('reader').set({ seen_at: now }).where('id', '=', readerId).execute()
}

/** Where a reader is signed in, the latest used first. */
export async function loadReaderSessions(db: Db, readerId: number, now: number): Promise<ReaderSession[]> {
  const rows = await db
    .selectFrom('reader_session')
    .selectAll()
    .where('reader_id', '=', readerId)
    .where('seen_at', '>', now - READER_SESSION)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(sessionOf)
}

/** Ends one session of this reader; says whether there was one. */
export async function endReaderSession(tx: Tx, { id, readerId }: { id: number; readerId: number }): Promise<boolean> {
  const ended = tx.deleteFrom('reader_session').where('id', '=', id).where('reader_id', '=', readerId)
  return (await ended.executeTakeFirst()).numDeletedRows > 0n
}

/** Ends every session of a reader at once. */
export async function endReaderSessions(tx: Tx, readerId: number): Promise<void> {
  await tx.deleteFrom('reader_session').where('reader_id', '=', readerId).execute()
}

export async function sweepReaderSessions(tx: Tx, now: number): Promise<void> {
  await tx
    .deleteFrom('reader_session')
    .where('seen_at', '<=', now - READER_SESSION)
    .execute()
}

const sessionOf = (row: Selectable<Schema['reader_session']>): ReaderSession => ({
  id: row.id,
  tokenHash: row.token_hash,
  device: row.device,
  createdAt: row.created_at,
  seenAt: row.seen_at,
})
