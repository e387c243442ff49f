import { noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { addressKey, isReserved } from '../../lib/address.ts'
import { Refusal } from '../../lib/refusal.ts'
import { addRedirect, findAddress } from '../../web/addresses.sql.ts'
import { MISSING_TAG } from '../../web/answer.ts'
import { deleteRedirect, type Redirect } from './redirects.sql.ts'

/**
 * Leads an address at which nothing stands to another one, here or on the web. Where that only leads on itself, to its end.
 * Refuses a circle, an address at which something stands, and a path of ours at which nothing does.
 */
export async function newRedirect(tx: Tx, who: Staff, { from, to }: Redirect, now: number): Promise<Redirect> {
  demand(who, 'arrange the paper')
  const end = await endOf(tx, to)
  if (addressKey(end) === addressKey(from)) throw new Refusal('invalid', 'This address would lead to itself.')
  if (!(await addRedirect(tx, from, end))) throw new Refusal('conflict', `Something stands at “${from}” already.`)
  await emit(tx, [changed(from)], now)
  await noteAudit(tx, who, 'added', 'redirect', { from, to: end }, now)
  return { from, to: end }
}

/** Gives a redirect's address free: it says from now on that nothing is there. */
export async function removeRedirect(tx: Tx, who: Staff, key: string, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  if (!(await deleteRedirect(tx, key))) throw new Refusal('not-found', 'This redirect is gone already.')
  await emit(tx, [changed(key)], now)
  await noteAudit(tx, who, 'removed', 'redirect', { from: key }, now)
}

/** Where an address leads in the end. Redirects never lead to redirects, so one step is enough. */
async function endOf(tx: Tx, to: string): Promise<string> {
  const key = to.startsWith('/') ? addressKey(to) : undefined
  if (key === undefined || isReserved(key)) return to
  const address = await findAddress(tx, key)
  if (!address) throw new Refusal('invalid', `Nothing stands at “${to}” yet.`)
  return address.location
}

const changed = (from: string) => ({ name: 'redirects.changed', payload: { from }, renews: [MISSING_TAG] })
