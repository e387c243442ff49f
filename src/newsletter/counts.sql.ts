import type { Db, Tx } from '../db/schema.ts'
import { STATES, weekOf, type State, type Week } from './subscriber.ts'

/** Counts that so many went from one state to another; from or to null where they were not on the list before, or are not after. */
export async function countMoves(
  tx: Tx,
  { from, to, count = 1 }: { from: State | null; to: State | null; count?: number },
  now: number,
): Promise<void> {
  if (count === 0) return
  const week = weekOf(now)
  const rows = STATES.filter((state) => state === from || state === to).map((state) => ({
    week,
    state,
    came: state === to ? count : 0,
    went: state === from ? count : 0,
  }))
  await tx
    .insertInto('subscriber_count')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['week', 'state']).doUpdateSet((eb) => ({
        came: eb('subscriber_count.came', '+', eb.ref('excluded.came')),
        went: eb('subscriber_count.went', '+', eb.ref('excluded.went')),
      })),
    )
    .execute()
}

/** How many there are in each state: sums of a row a week. */
export async function loadCounts(db: Db): Promise<Record<State, number>> {
  const rows = await db
    .selectFrom('subscriber_count')
    .select((eb) => ['state', eb(eb.fn.sum<number>('came'), '-', eb.fn.sum<number>('went')).as('count')])
    .groupBy('state')
    .execute()
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]))
  return { unconfirmed: counts.get('unconfirmed') ?? 0, active: counts.get('active') ?? 0, ended: counts.get('ended') ?? 0 }
}

/** The latest weeks in which anybody came or went, up to `limit`, newest first. */
export async function loadWeeks(db: Db, limit: number): Promise<Week[]> {
  return db
    .selectFrom('subscriber_count')
    .select(['week', 'came', 'went'])
    .where('state', '=', 'active')
    .orderBy('week', 'desc')
    .limit(limit)
    .execute()
}
