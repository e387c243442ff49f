import type { Database } from '../db/connect.ts'
import { eventsAfter, lastEventId } from '../jobs/outbox.sql.ts'
import type { PageCache } from '../web/page-cache.ts'
import { PAPER_TAG } from '../web/paper.ts'
import type { CurrentPaper } from './current-paper.ts'

/** So many events at once are not told apart: everything is renewed. */
const MANY = 500

/** Renews the pages that a committed change is on, whoever made it: this process, another one, another node. Returns how to stop. */
export async function followChanges(database: Database, cache: PageCache, paper: CurrentPaper): Promise<() => void> {
  let seen = await lastEventId(database.read)
  let running: Promise<void> | undefined
  const follow = async () => {
    const events = await eventsAfter(database.read, seen, MANY)
    if (events.length === 0) return
    seen = events.length < MANY ? events.at(-1)!.id : await lastEventId(database.read)
    const tags = events.flatMap((event) => event.renews)
    if (tags.includes(PAPER_TAG)) await paper.reload()
    cache.forget(events.filter((event) => event.name === 'article.taken-down').flatMap((event) => event.renews))
    if (events.length === MANY || tags.includes(PAPER_TAG)) cache.renewAll()
    else cache.renew(tags)
  }
  return database.onCommit(() => {
    // One after another: a commit during a look is followed by another look.
    running = (running ?? Promise.resolve()).then(follow, follow)
    return running
  })
}
