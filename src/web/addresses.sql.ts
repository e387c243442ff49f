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
 * Answers with the path as taken. Refuses what can be no address; a reserved path counts as taken. What stands there may be said later.
 */
export async function claimAddress(
  tx: Tx,
  wanted: string,
  kind: Address['kind'],
  targetId: number | null = null,
): Promise<string> {
  if (addressKey(wanted) === undefined) throw new Refusal('invalid', `“${wanted}” can’t be an address on this site.`)
  for (let n = 1; n < 1000; n++) {
    const path = n === 1 ? wanted : numbered(wanted, n)
    const key = addressKey(path)!
    if (isReserved(key) && !isHome(kind, key)) continue
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('address')
      .values({ key, kind, target_id: targetId, location: path })
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

/** Moves what stands at a path to another, or the next free one after it. The old path leads to the new where anybody may know it (`leads`); else it is free again. */
export async function moveAddress(
  tx: Tx,
  move: { from: string; to: string; kind: Address['kind']; targetId: number; leads: boolean },
): Promise<string> {
  const path = await claimAddress(tx, move.to, move.kind, move.targetId)
  if (move.leads) await retireAddress(tx, move.from, path)
  else await tx.deleteFrom('address').where('key', '=', addressKey(move.from)!).execute()
  return path
}

/**
 * Moves what stands at a path to exactly the one that somebody chose. The old one, and all that led to it, lead there from now on.
 * Refuses what can be no address, and one at which something else stands.
 */
export async function renameAddress(
  tx: Tx,
  { kind, targetId, from, to }: { kind: Address['kind']; targetId: number; from: string; to: string },
): Promise<void> {
  const [old, key] = [addressKey(from)!, addressKey(to)]
  if (key === undefined || (isReserved(key) && !isHome(kind, key)))
    throw new Refusal('invalid', `“${to}” can’t be an address of this.`)
  if (key !== old) {
    // Back to an address that it had before.
    await tx.deleteFrom('address').where('key', '=', key).where('kind', '=', 'redirect').where('location', '=', from).execute()
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('address')
      .values({ key, kind, target_id: targetId, location: to })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) throw new Refusal('conflict', `“${to}” is taken already.`)
    await retireAddress(tx, from, to)
  } else await tx.updateTable('address').set({ location: to }).where('key', '=', key).execute()
}

/** Makes a path a redirect; all that led to it follows. */
export async function retireAddress(tx: Tx, from: string, to: string): Promise<void> {
  const redirect = { kind: 'redirect', target_id: null, location: to } as const
  await tx.updateTable('address').set(redirect).where('key', '=', addressKey(from)!).execute()
  await tx.updateTable('address').set({ location: to }).where('location', '=', from).where('kind', '=', 'redirect').execute()
}

/** Gives up a path and all that led there: nothing stands at any of them from now on. */
export async function dropAddress(tx: Tx, path: string): Promise<void> {
  await tx.deleteFrom('address').where('key', '=', addressKey(path)!).execute()
  await tx.deleteFrom('address').where('location', '=', path).where('kind', '=', 'redirect').execute()
}

/** The reserved places in which the paper's own lists live. */
const HOMES: Partial<Record<Address['kind'], RegExp>> = {
  tag: /^\/tag\/./,
  author: /^\/author\/./,
  collection: /^\/staff-picks$/,
}
const isHome = (kind: Address['kind'], key: string) => HOMES[kind]?.test(key) ?? false

const numbered = (path: string, n: number) => path.replace(/\/?$/, (slash) => `-${n}${slash}`)
