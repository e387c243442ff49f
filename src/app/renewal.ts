import type { Database } from '../db/connect.ts'
import type { StoredEvent } from '../jobs/outbox.sql.ts'
import { eventsAfter } from '../jobs/outbox.sql.ts'
import type { PageCache } from '../web/page-cache.ts'
import type { CurrentPaper } from './current-paper.ts'

/** What these events tell of must never be served again as it was. */
const FORGOTTEN = ['article.taken-down', 'version.erased', 'paper.emptied']

/** Events read at once. */
const BATCH = 500

export interface Followed {
  database: Database
  cache: PageCache
  paper: CurrentPaper
  onError: (error: unknown) => void
}

/**
 * Renews the pages that a committed change is on, whoever made it: this process, another one, another node. `seen` is the number
 * of the last event that the paper and the cache know of. What fails is tried again at the next commit. Returns how to stop.
 */
export function followChanges({ database, cache, paper, onError }: Followed, seen: number): () => void {
  const follow = async () => {
    for (let events; (events = await eventsAfter(database.read, seen, BATCH)).length > 0;) {
      await renew(events)
      seen = events.at(-1)!.id
    }
  }
  const renew = async (events: StoredEvent[]) => {
    const tags = events.flatMap((event) => event.renews)
    const isOnEveryPage = tags.some((tag) => paper.shows(tag))
    if (isOnEveryPage) await paper.reload()
    cache.forget(events.filter((event) => FORGOTTEN.includes(event.name)).flatMap((event) => event.renews))
    if (isOnEveryPage) cache.renewAll()
    else cache.renew(tags)
  }
  let running = Promise.resolve()
  return database.onCommit(() => {
    // One after another: a commit during a look is followed by another look.
    running = running.then(follow).catch(onError)
    return running
  })
}
