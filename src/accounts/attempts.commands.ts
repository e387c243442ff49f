import type { Database } from '../db/connect.ts'
import type { Lock } from './attempt.ts'
import { beginAttempt, forgiveAttempt } from './attempts.sql.ts'

/** How an attempt went: what it gave, or when the next may be made. */
export type Attempted<T> = { passed: T } | { failed: true } | { opensAt: number }

/** Makes an attempt at these locks, unless they are shut. `check` gives nothing for a failure; it may take long, and runs outside any transaction. */
export async function attempt<T>(
  { transact }: Database,
  locks: Lock[],
  now: number,
  check: () => Promise<T | undefined>,
): Promise<Attempted<T>> {
  const opensAt = await transact((tx) => beginAttempt(tx, locks, now))
  if (opensAt !== undefined) return { opensAt }
  const passed = await check()
  if (passed === undefined) return { failed: true }
  await transact((tx) => forgiveAttempt(tx, locks))
  return { passed }
}
