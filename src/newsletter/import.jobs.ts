import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/connect.ts'
import type { Handler, NewJob } from '../jobs/job.ts'
import { dropImport, takePiece } from './import.commands.ts'
import { LIST_WAITS, type ImportBegun } from './import.ts'
import { loadForgotten } from './import.sql.ts'

export const IMPORT_SUBSCRIBERS = 'subscribers.import'

/** What follows `subscribers.import-begun`. */
export const importJob = ({ payload }: ImportBegun): NewJob => ({
  name: IMPORT_SUBSCRIBERS,
  key: `${IMPORT_SUBSCRIBERS}:${payload.importId}`,
  payload,
  lane: 'imports',
})

/** Takes a list in, piece by piece, and leaves others as much time to write as it takes. Goes on where it was stopped. */
export const importSubscribers =
  (database: Database): Handler<ImportBegun['payload']> =>
  async ({ importId }, { now, signal }) => {
    for (let began = performance.now(); await takePiece(database, importId, now); began = performance.now()) {
      signal.throwIfAborted()
      await pause(performance.now() - began)
    }
  }

/** Throws away what nobody has taken in for a day, and what was never read to its end. */
export async function dropForgottenLists(database: Database, now: number): Promise<void> {
  for (const state of ['reading', 'read'] as const) {
    const old = await loadForgotten(database.read, { state, before: now - LIST_WAITS, limit: 20 })
    for (const id of old) await database.transact((tx) => dropImport(tx, id, state))
  }
}
