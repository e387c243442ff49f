import { beginArticle, publishArticle } from '../../src/articles/articles.commands.ts'
import { followChanges } from '../../src/app/renewal.ts'
import type { Database } from '../../src/db/connect.ts'
import { lastEventId } from '../../src/jobs/outbox.sql.ts'
import { createPageCache } from '../../src/web/page-cache.ts'
import { createServer } from '../../src/web/server.ts'
import { contentOf, NOW, pathOf } from './archive.ts'
import { builtAssets, openSite, ORIGIN } from './site.ts'

/** A paper with all that stands between a commit and the readers. */
export interface Newsroom {
  /** Publishes one article more and resolves when a reader finds it at its address and on the front page. */
  publish(): Promise<void>
  close(): Promise<void>
}

/** Longer than a page waits before it may be renewed again, in milliseconds. */
const PAUSE = 2_000

/** Opens the newsroom of an archive of this many articles. */
export async function openNewsroom(database: Database, articles: number): Promise<Newsroom> {
  const { app, paper } = await openSite(database.read, { assets: builtAssets(), clock: () => NOW })
  let skipped = 0
  const cache = createPageCache({
    render: (request) => app.fetch(request),
    origin: ORIGIN,
    sessionCookies: [],
    onError: (error) => console.error(error),
    squeezes: false,
    now: () => Date.now() + skipped,
  })
  const seen = await lastEventId(database.read)
  const stopFollowing = followChanges({ database, cache, paper, onError: (error) => console.error(error) }, seen)
  const server = createServer({ fetch: app.fetch, cache, hosts: 'any', ready: async () => true })
  const port = await server.listen(0, '127.0.0.1')

  const shows = async (path: string, words: string) => {
    const response = await fetch(`${ORIGIN}:${port}${path}`, { headers: { 'Accept-Encoding': 'br' } })
    return (await response.text()).includes(words)
  }
  await shows('/', '')

  let number = articles
  return {
    async publish() {
      number++
      skipped += PAUSE
      const [path, headline, at] = [pathOf(number), `The news of hour ${number}`, NOW + number - articles]
      await database.transact(async (tx) => {
        const { id } = await beginArticle(tx, { ...contentOf(number - 1000), headline }, path, at)
        await publishArticle(tx, id, { kind: 'published', reason: null, at }, at)
      })
      if (!(await shows(path, headline))) throw new Error(`${path} is not there after it was published`)
      while (!(await shows('/', headline)));
    },
    async close() {
      stopFollowing()
      await server.stop()
    },
  }
}
