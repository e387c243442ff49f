import type { Database } from '../db/connect.ts'
import type { Tx } from '../db/schema.ts'
import { DAY, LANES } from './job.ts'
import { sweepDone } from './jobs.sql.ts'
import { sweepEvents } from './outbox.sql.ts'

/** Few enough rows that nobody waits for the transaction. */
const AT_ONCE = 500

const EVENTS_KEPT = 30 * DAY
const DONE_KEPT = 7 * DAY

/** Removes events and done jobs that nobody looks at any more. */
export async function sweep(database: Database, now: number): Promise<void> {
  await inBatches(database, (tx) => sweepEvents(tx, { before: now - EVENTS_KEPT, limit: AT_ONCE }))
  for (const lane of LANES) await inBatches(database, (tx) => sweepDone(tx, lane, { before: now - DONE_KEPT, limit: AT_ONCE }))
}

async function inBatches(database: Database, batch: (tx: Tx) => Promise<number>): Promise<void> {
  while ((await database.transact(batch)) === AT_ONCE);
}
