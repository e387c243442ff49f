import type { Tx } from '../db/schema.ts'
import { FORGOTTEN_AFTER, waitAfter, type Lock } from './attempt.ts'

/**
 * Counts a try at every lock before it is made, so that many at once are no more than many in turn. Undefined if it may be made;
 * else when the last of them opens, and nothing is counted.
 */
export async function beginAttempt(tx: Tx, locks: Lock[], now: number): Promise<number | undefined> {
  const counts = []
  // Always in the same order, so that two attempts never wait for each other.
  for (const lock of locks.toSorted((a, b) => (a.key < b.key ? -1 : 1))) counts.push({ lock, ...(await holdLock(tx, lock, now)) })
  const opensAt = Math.max(...counts.map(({ open_at }) => open_at))
  if (opensAt > now) return opensAt
  for (const { lock, count, at } of counts) {
    const next = now - at > FORGOTTEN_AFTER ? 1 : count + 1
    const set = { count: next, at: now, open_at: now + waitAfter(next, lock) }
    await tx.updateTable('attempt').set(set).where('key', '=', lock.key).execute()
  }
  return undefined
}

/** The lock as it stands, kept from everybody else until the transaction ends. */
const holdLock = (tx: Tx, { key }: Lock, now: number) =>
  tx
    .insertInto('attempt')
    .values({ key, count: 0, at: now, open_at: 0 })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ key }))
    .returning(['count', 'at', 'open_at'])
    .executeTakeFirstOrThrow()

/** Opens the locks again for an attempt that succeeded. */
export async function forgiveAttempt(tx: Tx, locks: Lock[]): Promise<void> {
  for (const { key, shared } of locks) {
    const forgiven = tx.updateTable('attempt').where('key', '=', key)
    await forgiven.set((eb) => ({ count: shared ? eb('count', '-', 1) : 0, open_at: 0 })).execute()
  }
}

/** Removes counts that no longer count. */
export async function sweepAttempts(tx: Tx, now: number): Promise<void> {
  await tx
    .deleteFrom('attempt')
    .where('at', '<', now - FORGOTTEN_AFTER)
    .execute()
}
