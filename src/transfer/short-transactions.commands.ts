import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/connect.ts'
import type { Tx } from '../db/schema.ts'

/** How long one transaction may hold the lock, in milliseconds. */
const HOLD = 12

/** Writes beside a site that is served: never holds the lock for long, and leaves it free for as long as it held it. */
export class ShortTransactions {
  readonly #database: Database
  /** When the lock may be taken again. */
  #restUntil = 0

  constructor(database: Database) {
    this.#database = database
  }

  /** Does many small things one after another. Each is done whole or not at all; what was done before an error stays. */
  async each<T>(things: readonly T[], work: (tx: Tx, thing: T) => Promise<void>): Promise<void> {
    for (let next = 0; next < things.length;) {
      const rest = this.#restUntil - performance.now()
      if (rest > 0) await pause(rest)
      const began = performance.now()
      await this.#database.transact(async (tx) => {
        do await work(tx, things[next++]!)
        while (next < things.length && performance.now() - began < HOLD)
      })
      this.#restUntil = 2 * performance.now() - began
    }
  }
}
