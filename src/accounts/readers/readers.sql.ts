import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../../db/schema.ts'
import type { Reader } from './reader.ts'

/** The reader of a mail address, who is made if there is none yet. Says who it is, whatever name is given: a name is changed by its owner only. */
export async function readerAt(
  tx: Tx,
  { email, addressHash, name }: { email: string; addressHash: string; name: string },
  now: number,
): Promise<Reader> {
  const row = await tx
    .insertInto('reader')
    .values({ email, address_hash: addressHash, name, created_at: now, seen_at: now })
    .onConflict((conflict) => conflict.column('address_hash').doUpdateSet({ email, seen_at: now }))
    .returningAll()
    .executeTakeFirstOrThrow()
  return readerOf(row)
}

export async function readerById(db: Db, id: number): Promise<Reader | undefined> {
  const row = await db.selectFrom('reader').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readerOf(row)
}

/** Whose address has this hash. */
export async function readerByHash(db: Db, addressHash: string): Promise<Reader | undefined> {
  const row = await db.selectFrom('reader').selectAll().where('address_hash', '=', addressHash).executeTakeFirst()
  return row && readerOf(row)
}

/** Notes that whoever reads this address has pressed a link that was mailed there. */
export async function confirmReader(tx: Tx, id: number, now: number): Promise<void> {
  await tx
    .updateTable('reader')
    .set((eb) => ({ confirmed_at: eb.fn.coalesce('confirmed_at', eb.val(now)), seen_at: now }))
    .where('id', '=', id)
    .execute()
}

/** A guest becomes a reader with an account; whoever has one keeps it as it is. */
export async function openAccount(tx: Tx, id: number, now: number): Promise<void> {
  await tx.updateTable('reader').set({ account_since: now }).where('id', '=', id).where('account_since', 'is', null).execute()
}

export const readerOf = (row: Selectable<Schema['reader']>): Reader => ({
  id: row.id,
  email: row.email,
  addressHash: row.address_hash,
  name: row.name,
  avatar: row.avatar,
  confirmedAt: row.confirmed_at,
  accountSince: row.account_since,
})
