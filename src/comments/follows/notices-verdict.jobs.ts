import type { Database } from '../../db/connect.ts'
import { loadSite } from '../../web/site.sql.ts'
import { tellWriter } from './notices-verdict.commands.ts'
import { dueVerdicts } from './notices-verdict.sql.ts'

/** Letters that one run writes; the rest a minute later. */
const MOST_A_RUN = 200

/** Tells writers what became of their comments, each in a transaction of its own, so that one that fails holds up no other. */
export async function tellWriters(
  { database, origin }: { database: Database; origin: string },
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<void> {
  const site = await loadSite(database.read)
  if (!site) return
  const paper = { settings: site.settings, origin }
  const failures: unknown[] = []
  for (const id of await dueVerdicts(database.read, now, MOST_A_RUN)) {
    signal.throwIfAborted()
    await database.transact((tx) => tellWriter(tx, paper, id, now)).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Writers could not be told of decisions')
}
