import type { Db, Tx } from '../db/schema.ts'

/** What is kept of somebody's password; null for who has none. */
export async function findPassword(db: Db, staffId: number): Promise<string | null> {
  const row = await db.selectFrom('staff').select('password').where('id', '=', staffId).executeTakeFirst()
  return row?.password ?? null
}

export async function setPassword(tx: Tx, staffId: number, hash: string): Promise<void> {
  await tx.updateTable('staff').set({ password: hash }).where('id', '=', staffId).execute()
}
