import type { Database } from '../../db/connect.ts'
import { Refusal } from '../../lib/refusal.ts'
import { dueArticles } from './work.sql.ts'
import { failScheduled, publishScheduled } from './workflow.commands.ts'

/** Most articles that one run publishes; the rest a minute later. */
const AT_ONCE = 50

/** Publishes every article whose minute has come, each in a transaction of its own, so that one that fails holds up no other. */
export async function publishDue(database: Database, now: number): Promise<void> {
  const failures: unknown[] = []
  for (const id of await dueArticles(database.read, now, AT_ONCE)) {
    try {
      await publishOrTell(database, id, now)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Articles could not be published at their time')
}

async function publishOrTell(database: Database, id: number, now: number): Promise<void> {
  try {
    await database.transact((tx) => publishScheduled(tx, id, now))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await database.transact((tx) => failScheduled(tx, id, error.message, now))
  }
}
