import { sql } from 'kysely'
import { engineOf } from '../db/connect.ts'
import type { Db, Tx } from '../db/schema.ts'

/** Whoever changes who owns the paper does so alone: two owners who lower each other at once would else leave none. */
const OWNERS_LOCK = 6_210_003

/** Keeps everybody else from changing who is an owner, until the transaction ends. On SQLite transactions are one after another anyway. */
export async function lockOwners(tx: Tx): Promise<void> {
  if (engineOf(tx) === 'postgres') await sql`select pg_advisory_xact_lock(${OWNERS_LOCK})`.execute(tx)
}

/** Whether somebody owns this paper who can sign in. */
export async function hasOwner(db: Db): Promise<boolean> {
  const owners = db.selectFrom('staff').select('id').where('role', '=', 'owner').where('state', '=', 'active')
  return (await owners.limit(1).executeTakeFirst()) !== undefined
}
