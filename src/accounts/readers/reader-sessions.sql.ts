import type { Db, Tx } from '../../db/schema.ts'
import { READER_SESSION, type Reader } from './reader.ts'
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
