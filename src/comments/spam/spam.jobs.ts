import type { Database } from '../../db/connect.ts'
import { countFeatures, dropRarest } from './spam.sql.ts'

/** More features than this are not kept: those that were found least often go first. */
const MOST_KEPT = 200_000

/** Few enough rows that nobody waits for the transaction. */
const AT_ONCE = 2000

/** Keeps what was learnt about spam bounded. */
export async function sweepSpamWords(database: Database, keep = MOST_KEPT): Promise<void> {
  for (let surplus = (await countFeatures(database.read)) - keep; surplus > 0; surplus -= AT_ONCE) {
    await database.transact((tx) => dropRarest(tx, Math.min(surplus, AT_ONCE)))
  }
}
