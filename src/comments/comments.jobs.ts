import { CONFIRM_LIFE } from '../accounts/readers/reader.ts'
import type { Database } from '../db/connect.ts'
import type { Tx } from '../db/schema.ts'
import { forgetNetworks, forgetRejected, forgetReporters, unconfirmedBefore } from './erase.sql.ts'
import { deleteComments } from './posting/own.sql.ts'

const DAY = 24 * 60 * 60 * 1000

/** Few enough rows that nobody waits for the transaction. */
const AT_ONCE = 500

const NETWORKS_KEPT = 30 * DAY
const REJECTED_KEPT = 90 * DAY

/** Forgets what may not be kept any longer: comments that nobody confirmed, where they came from, and the words of what was not let through. */
export async function sweepComments(database: Database, now: number): Promise<void> {
  await inBatches(database, async (tx) => {
    const ids = await unconfirmedBefore(tx, now - CONFIRM_LIFE, AT_ONCE)
    await deleteComments(tx, ids)
    return ids.length
  })
  await inBatches(database, (tx) => forgetNetworks(tx, now - NETWORKS_KEPT, AT_ONCE))
  await inBatches(database, (tx) => forgetReporters(tx, now - NETWORKS_KEPT, AT_ONCE))
  await inBatches(database, (tx) => forgetRejected(tx, now - REJECTED_KEPT, AT_ONCE))
}

async function inBatches(database: Database, batch: (tx: Tx) => Promise<number>): Promise<void> {
  while ((await database.transact(batch)) === AT_ONCE);
}
