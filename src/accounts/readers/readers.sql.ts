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

export async function saveName(tx: Tx, id: number, name: string): Promise<void> {
  await tx.updateTable('reader').set({ name }).where('id', '=', id).execute()
}

export async function saveAvatar(tx: Tx, id: number, avatar: string | null): Promise<void> {
  await tx.updateTable('reader').set({ avatar }).where('id', '=', id).execute()
}

export async function saveAddress(
  tx: Tx,
  id: number,
  { email, addressHash }: { email: string; addressHash: string },
): Promise<void> {
  await tx.updateTable('reader').set({ email, address_hash: addressHash }).where('id', '=', id).execute()
}

/** Guests whose address is kept and who were last seen after `after` and no later than `until`, in that order. */
export async function loadUnseen(
  db: Db,
  { after, until, limit }: { after: { seenAt: number; id: number }; until: number; limit: number },
): Promise<{ id: number; email: string; seenAt: number }[]> {
  const rows = await db
    .selectFrom('reader')
    .select(['id', 'email', 'seen_at'])
    .where('seen_at', '>=', after.seenAt)
    .where('seen_at', '<=', until)
    .where((eb) => eb.or([eb('seen_at', '>', after.seenAt), eb('id', '>', after.id)]))
    .where('account_since', 'is', null)
    .where('email', 'is not', null)
    .orderBy('seen_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, email, seen_at }) => ({ id, email: email!, seenAt: seen_at }))
}

/** Forgets the address of a guest, unless they were seen meanwhile; says whether it did. */
export async function forgetAddress(tx: Tx, id: number, until: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reader')
    .set({ email: null })
    .where('id', '=', id)
    .where('seen_at', '<=', until)
    .where('account_since', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Readers without an address whose hash is still kept, last seen no later than `until`. */
export async function loadForgotten(db: Db, { until, limit }: { until: number; limit: number }): Promise<number[]> {
  const rows = await db
    .selectFrom('reader')
    .select('id')
    .where('seen_at', '>', 0)
    .where('seen_at', '<=', until)
    .where('email', 'is', null)
    .orderBy('seen_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Keeps in place of a hash one that is nobody's. The name stays, since it stands beside what they said. */
export async function forgetHash(tx: Tx, id: number, hash: string): Promise<void> {
  const nothing = { address_hash: hash, confirmed_at: null, created_at: 0, seen_at: 0 }
  await tx.updateTable('reader').set(nothing).where('id', '=', id).where('email', 'is', null).execute()
}

/** Leaves a number with nothing behind it; `hash` is nobody's. Never seen again, so no job looks at it any more. */
export async function emptyReader(tx: Tx, id: number, hash: string): Promise<void> {
  const nothing = { email: null, name: '', avatar: null, confirmed_at: null, account_since: null, created_at: 0, seen_at: 0 }
  await tx
    .updateTable('reader')
    .set({ ...nothing, address_hash: hash })
    .where('id', '=', id)
    .execute()
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
