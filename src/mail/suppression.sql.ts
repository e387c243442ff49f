import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Suppression } from './suppression.ts'

/** Whether an address gets no letters any more. */
export async function isSuppressed(db: Db, addressHash: string): Promise<boolean> {
  return (await findSuppression(db, addressHash)) !== undefined
}

export async function findSuppression(db: Db, addressHash: string): Promise<Suppression | undefined> {
  const row = await db.selectFrom('suppression').selectAll().where('address_hash', '=', addressHash).executeTakeFirst()
  return row && suppressionOf(row)
}

/** Strikes an address off. What stands there already stays; says whether nothing did. */
export async function insertSuppression(tx: Tx, { addressHash, reason, detail, at }: Suppression): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('suppression')
    .values({ address_hash: addressHash, reason, detail, at })
    .onConflict((conflict) => conflict.column('address_hash').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Lets letters go there again; says whether the address had been struck off. */
export async function deleteSuppression(tx: Tx, addressHash: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('suppression').where('address_hash', '=', addressHash).executeTakeFirst()
  return numDeletedRows > 0n
}

/** The latest, newest first. */
export async function latestSuppressions(db: Db, limit: number): Promise<Suppression[]> {
  return (await db.selectFrom('suppression').selectAll().orderBy('at', 'desc').limit(limit).execute()).map(suppressionOf)
}

const suppressionOf = (row: Selectable<Schema['suppression']>): Suppression => ({
  addressHash: row.address_hash,
  reason: row.reason,
  detail: row.detail,
  at: row.at,
})
