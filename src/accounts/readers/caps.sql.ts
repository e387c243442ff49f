import type { Db } from '../../db/schema.ts'
import { countAllowances } from '../../mail/allowances.sql.ts'
import type { Cap } from '../../mail/way.ts'
import { SITE_CAPS } from './confirming.ts'

/** How many letters have gone this hour that readers can ask for. Only those that ask for a yes wait for their turn. */
export async function readerCaps(db: Db, now: number): Promise<Cap[]> {
  const used = await countAllowances(
    db,
    SITE_CAPS.map(({ allowance }) => allowance),
    now,
  )
  const { due } = await db
    .selectFrom('confirmation_due')
    .select((eb) => eb.fn.countAll<number>().as('due'))
    .executeTakeFirstOrThrow()
  return SITE_CAPS.map(({ what, allowance: { most } }, n) => ({ what, most, used: used[n]!, waiting: n === 0 ? Number(due) : 0 }))
}
