import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Passkey } from './passkeys.ts'

/** A person's passkeys, the oldest first. */
export async function loadPasskeys(db: Db, staffId: number): Promise<Passkey[]> {
  const rows = await db.selectFrom('passkey').selectAll().where('staff_id', '=', staffId).orderBy('id').execute()
  return rows.map(passkeyOf)
}

export async function findPasskey(db: Db, credentialId: string): Promise<Passkey | undefined> {
  const row = await db.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()
  return row && passkeyOf(row)
}

/** False where this key is somebody's already. */
export async function insertPasskey(
  tx: Tx,
  passkey: Omit<Passkey, 'id' | 'createdAt' | 'usedAt'>,
  now: number,
): Promise<boolean> {
  const { staffId, credentialId, publicKey, transports, counter, name } = passkey
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values({
      counter,
      name,
      staff_id: staffId,
      credential_id: credentialId,
      public_key: publicKey,
      transports: JSON.stringify(transports),
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function notePasskeyUse(tx: Tx, id: number, counter: number, now: number): Promise<void> {
  await tx.updateTable('passkey').set({ counter, used_at: now }).where('id', '=', id).execute()
}

/** The passkey that is gone now; undefined if this person has none such. */
export async function dropPasskey(tx: Tx, { id, staffId }: { id: number; staffId: number }): Promise<Passkey | undefined> {
  const dropped = tx.deleteFrom('passkey').where('id', '=', id).where('staff_id', '=', staffId)
  const row = await dropped.returningAll().executeTakeFirst()
  return row && passkeyOf(row)
}

export async function dropPasskeys(tx: Tx, staffId: number): Promise<void> {
  await tx.deleteFrom('passkey').where('staff_id', '=', staffId).execute()
}

const passkeyOf = (row: Selectable<Schema['passkey']>): Passkey => ({
  id: row.id,
  staffId: row.staff_id,
  credentialId: row.credential_id,
  publicKey: row.public_key,
  counter: row.counter,
  transports: JSON.parse(row.transports) as string[],
  name: row.name,
  createdAt: row.created_at,
  usedAt: row.used_at,
})
