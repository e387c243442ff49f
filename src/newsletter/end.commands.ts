import { noteAudit } from '../accounts/audit.sql.ts'
import { demand } from '../accounts/roles.ts'
import type { Staff } from '../accounts/staff.ts'
import type { Tx } from '../db/schema.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { countMoves } from './counts.sql.ts'
import type { Step, Subscriber } from './subscriber.ts'
import { deleteSubscriber, findByKey, findSubscriber, insertStep, markActive, markEnded } from './subscribers.sql.ts'

/** Ends a subscription by the key in its letters, for good. To say so twice is to say so once. */
export async function endByKey(tx: Tx, key: string, now: number): Promise<void> {
  await end(tx, found(await findByKey(tx, key)), { by: 'reader' }, now)
}

/** Takes back what its reader has ended. Nothing happens to what is not over, or what somebody else has ended. */
export async function keepByKey(tx: Tx, key: string, now: number): Promise<void> {
  const subscriber = found(await findByKey(tx, key))
  if (subscriber.state !== 'ended' || subscriber.endedBy !== 'reader') return
  await markActive(tx, subscriber.id, subscriber.confirmedAt ?? now)
  await insertStep(tx, subscriber.id, { what: 'kept', detail: {} }, { at: now })
  await countMoves(tx, { from: 'ended', to: 'active' }, now)
}

/** Takes somebody off the list at the desk. Refuses without a reason, and where it is over already. */
export async function endAtDesk(tx: Tx, who: Staff, id: number, reason: string, now: number): Promise<void> {
  demand(who, 'keep the list of subscribers')
  const subscriber = found(await findSubscriber(tx, id))
  if (reason === '') throw new Refusal('invalid', 'Please say why: it is kept with the subscription.')
  if (subscriber.state === 'ended') throw new Refusal('conflict', 'This subscription has ended already.')
  await end(tx, subscriber, { by: 'staff', name: who.name, reason }, now)
  await noteAudit(tx, who, 'ended', `subscription ${id}`, { reason }, now)
}

/** Forgets a subscription: nobody is on the list by it any more, and nothing says that somebody was. */
export async function forgetSubscriber(tx: Tx, { id, state }: Pick<Subscriber, 'id' | 'state'>, now: number): Promise<void> {
  await deleteSubscriber(tx, id)
  await countMoves(tx, { from: state, to: null }, now)
}

/** Drops what was asked for and never confirmed: who had left before has left, and of anybody else nothing stays. */
export async function dropUnconfirmed(tx: Tx, subscriber: Subscriber, now: number): Promise<void> {
  if (subscriber.state !== 'unconfirmed') return
  if (subscriber.endedAt === null || subscriber.endedBy === null) return forgetSubscriber(tx, subscriber, now)
  await markEnded(tx, subscriber.id, { at: subscriber.endedAt, by: subscriber.endedBy })
  await countMoves(tx, { from: 'unconfirmed', to: 'ended' }, now)
}

async function end(tx: Tx, { id, state }: Subscriber, detail: (Step & { what: 'ended' })['detail'], now: number): Promise<void> {
  if (state === 'ended') return
  await markEnded(tx, id, { at: now, by: detail.by })
  await insertStep(tx, id, { what: 'ended', detail }, { at: now })
  await countMoves(tx, { from: state, to: 'ended' }, now)
}
