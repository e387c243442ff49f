import type { Db, Schema, Tx } from '../db/schema.ts'
import { addressKey, isReserved } from '../lib/address.ts'
import { Refusal } from '../lib/refusal.ts'

export interface Address {
  kind: Schema['address']['kind']
  targetId: number | null
  /** The path as it is written in links; for a redirect, where it leads. */
  location: string
}

/** What stands at a path, however it was typed. */
export async function findAddress(db: Db, key: string): Promise<Address | undefined> {
  const row = await db.selectFrom('address').select(['kind', 'target_id', 'location']).where('key', '=', key).executeTakeFirst()
  return row && { kind: row.kind, targetId: row.target_id, location: row.location }
}

/**
 * Takes a path, or the next free one after it (`…-2`, `…-3`), because the unique key said which are taken.
 * Answers with the path as taken. Refuses what can be no address; a reserved path counts as taken.
 */
export async function claimAddress(tx: Tx, wanted: string, kind: Address['kind']): Promise<string> {
  if (addressKey(wanted) === undefined) throw new Refusal('invalid', `“${wanted}” can’t be an address on this site.`)
  for (let n = 1; n < 1000; n++) {
    const path = n === 1 ? wanted : numbered(wanted, n)
    const key = addressKey(path)!
    if (isReserved(key) && !isHome(kind, key)) continue
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('address')
      .values({ key, kind, target_id: null, location: path })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) return path
  }
  throw new Refusal('conflict', `Every address like “${wanted}” is taken.`)
}

/** Says which row stands at a path that was claimed for it. */
export async function pointAddress(tx: Tx, path: string, targetId: number): Promise<void> {
  await tx.updateTable('address').set({ target_id: targetId }).where('key', '=', addressKey(path)!).execute()
}

/** Leads an old path to a new one. Leaves what stands there already, and says whether it led anywhere new. */
export async function addRedirect(tx: Tx, from: string, to: string): Promise<boolean> {
  const key = addressKey(from)
  if (key === undefined || isReserved(key) || key === addressKey(to)) return false
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('address')
    .values({ key, kind: 'redirect', target_id: null, location: to })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The reserved places in which the paper's own lists live. */
const HOMES: Partial<Record<Address['kind'], RegExp>> = {
  tag: /^\/tag\/./,
  author: /^\/author\/./,
  collection: /^\/staff-picks$/,
}
const isHome = (kind: Address['kind'], key: string) => HOMES[kind]?.test(key) ?? false

const numbered = (path: string, n: number) => path.replace(/\/?$/, (slash) => `-${n}${slash}`)
