import type { Db, Tx } from '../db/schema.ts'
import type { Allowance } from './allowance.ts'

/** Counts one letter at each of these allowances, if each has room for it; else at none. Says which was the first without. */
export async function takeAllowances(tx: Tx, allowances: Allowance[], now: number): Promise<Allowance | undefined> {
  const keys = allowances.map(({ key }) => key)
  const rows = await tx.selectFrom('mail_allowance').selectAll().where('key', 'in', keys).where('until', '>', now).execute()
  const counts = new Map(rows.map(({ key, count }) => [key, count]))
  const full = allowances.find(({ key, most }) => (counts.get(key) ?? 0) >= most)
  if (full) return full
  const fresh = allowances.map(({ key, per }) => ({ key, count: 1, since: now, until: now + per }))
  await tx
    .insertInto('mail_allowance')
    .values(fresh)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => {
        const begunAnew = (old: 'count' | 'since' | 'until', going: typeof old) =>
          eb
            .case()
            .when('mail_allowance.until', '<=', now)
            .then(eb.ref(`excluded.${old}`))
            .else(eb.ref(`mail_allowance.${going}`))
            .end()
        return {
          count: eb
            .case()
            .when('mail_allowance.until', '<=', now)
            .then(1)
            .else(eb('mail_allowance.count', '+', 1))
            .end(),
          since: begunAnew('since', 'since'),
          until: begunAnew('until', 'until'),
        }
      }),
    )
    .execute()
  return undefined
}

/** How many letters have gone of each of these, in their order. */
export async function countAllowances(db: Db, allowances: Allowance[], now: number): Promise<number[]> {
  const keys = allowances.map(({ key }) => key)
  const rows = await db
    .selectFrom('mail_allowance')
    .select(['key', 'count'])
    .where('key', 'in', keys)
    .where('until', '>', now)
    .execute()
  const counts = new Map(rows.map(({ key, count }) => [key, count]))
  return keys.map((key) => counts.get(key) ?? 0)
}

/** Forgets counts that no longer matter. */
export async function sweepAllowances(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('mail_allowance').where('until', '<=', now).execute()
}
