import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../../db/schema.ts'
import type { ReaderPasskey } from './reader.ts'

/** A reader's passkeys, the oldest first. */
export async function loadReaderPasskeys(db: Db, readerId: number): Promise<ReaderPasskey[]> {
  const rows = await db.selectFrom('reader_passkey').selectAll().where('reader_id', '=', readerId).orderBy('id').execute()
  return rows.map(passkeyOf)
}

export async function findReaderPasskey(db: Db, credentialId: string): Promise<ReaderPasskey | undefined> {
  const row = await db.selectFrom('reader_passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()
  return row && passkeyOf(row)
}

/** False where this key is somebody's already. */
export async function insertReaderPasskey(
  tx: Tx,
  passkey: Omit<ReaderPasskey, 'id' | 'createdAt' | 'usedAt'>,
  now: number,
): Promise<boolean> {
  const { readerId, credentialId, publicKey, transports, counter, name } = passkey
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reader_passkey')
    .values({
      counter,
      name,
      reader_id: readerId,
      credential_id: credentialId,
      public_key: publicKey,
      transports: JSON.stringify(transports),
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function noteReaderPasskeyUse(tx: Tx, id: number, counter: number, now: number): Promise<void> {
  await tx.updateTable('reader_passkey').set({ counter, used_at: now }).where('id', '=', id).execute()
}

/** Calls one of this reader's passkeys by another name; says whether there was one. */
export async function renameReaderPasskey(
  tx: Tx,
  { id, readerId, name }: { id: number; readerId: number; name: string },
): Promise<boolean> {
  const renamed = tx.updateTable('reader_passkey').set({ name }).where('id', '=', id).where('reader_id', '=', readerId)
  return (await renamed.executeTakeFirst()).numUpdatedRows > 0n
}

/** Says whether this reader had such a passkey. */
export async function dropReaderPasskey(tx: Tx, { id, readerId }: { id: number; readerId: number }): Promise<boolean> {
  const dropped = tx.deleteFrom('reader_passkey').where('id', '=', id).where('reader_id', '=', readerId)
  return (await dropped.executeTakeFirst()).numDeletedRows > 0n
}

export async function dropReaderPasskeys(tx: Tx, readerId: number): Promise<void> {
  await tx.deleteFrom('reader_passkey').where('reader_id', '=', readerId).execute()
}

/** What a browser was asked to sign: `readerId` where it is to make a new key for somebody who is signed in. */
export interface Challenge {
  tokenHash: string
  readerId: number | null
  challenge: string
  expiresAt: number
}

export async function insertChallenge(tx: Tx, { tokenHash, readerId, challenge, expiresAt }: Challenge): Promise<void> {
  const row = { token_hash: tokenHash, reader_id: readerId, challenge, expires_at: expiresAt }
  await tx.insertInto('reader_challenge').values(row).execute()
}

/** Uses up what a browser was asked to sign: it can be answered once. */
export async function takeChallenge(tx: Tx, tokenHash: string, now: number): Promise<Challenge | undefined> {
  const taken = tx.deleteFrom('reader_challenge').where('token_hash', '=', tokenHash).where('expires_at', '>', now)
  const row = await taken.returningAll().executeTakeFirst()
  return row && { tokenHash, readerId: row.reader_id, challenge: row.challenge, expiresAt: row.expires_at }
}

export async function dropChallengesOf(tx: Tx, readerId: number): Promise<void> {
  await tx.deleteFrom('reader_challenge').where('reader_id', '=', readerId).execute()
}

export async function sweepChallenges(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('reader_challenge').where('expires_at', '<=', now).execute()
}

const passkeyOf = (row: Selectable<Schema['reader_passkey']>): ReaderPasskey => ({
  id: row.id,
  readerId: row.reader_id,
  credentialId: row.credential_id,
  publicKey: row.public_key,
  counter: row.counter,
  transports: JSON.parse(row.transports) as string[],
  name: row.name,
  createdAt: row.created_at,
  usedAt: row.used_at,
})
