import type { Database } from '../db/connect.ts'
import { dropUnconfirmed } from './end.commands.ts'
import { dropForgottenLists } from './import.jobs.ts'
import { NETWORK_KEPT } from './subscriber.ts'
import { eraseNetworks, loadForgettable } from './subscribers.sql.ts'

/** So many are done in one transaction. */
const AT_ONCE = 100

/** Forgets who asked for the newsletter and never confirmed. */
export async function forgetUnconfirmed(database: Database, now: number): Promise<void> {
  for (let done = AT_ONCE; done === AT_ONCE;) {
    done = await database.transact(async (tx) => {
      const over = await loadForgettable(tx, now, AT_ONCE)
      for (const subscriber of over) await dropUnconfirmed(tx, subscriber, now)
      return over.length
    })
  }
}

/** Forgets the networks from which people asked for the newsletter thirty days ago. */
export async function forgetNetworks(database: Database, now: number): Promise<void> {
  const old = { before: now - NETWORK_KEPT, limit: AT_ONCE }
  for (let done = AT_ONCE; done === AT_ONCE;) done = await database.transact((tx) => eraseNetworks(tx, old))
}

/** Every hour: forgets whose time is over. */
export async function sweepNewsletter(database: Database, now: number): Promise<void> {
  await forgetUnconfirmed(database, now)
  await forgetNetworks(database, now)
  await dropForgottenLists(database, now)
}
