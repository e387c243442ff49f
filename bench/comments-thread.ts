import { brotliCompressSync } from 'node:zlib'
import { threadPath } from '../src/comments/comment.ts'
import { threadQuery, ORDERS, PAGE, grow } from '../src/comments/thread/thread.ts'
import { placesInThread } from '../src/comments/thread/thread.sql.ts'
import { DEMO_ARTICLE } from '../src/web/demo-line.view.tsx'
import type { Figure } from './figure.ts'
import { openDemo } from './kit/demo.ts'
import { scratchFolder } from './kit/scratch.ts'
import { builtAssets, openSite, render } from './kit/site.ts'
import { listen } from './kit/statements.ts'
import { insertThread } from './kit/thread.sql.ts'
import { medianTime } from './kit/timing.ts'

const COMMENTS = 10_000

/** In milliseconds. */
const TIME = 10

const STATEMENTS = 6

const BYTES = 20_000

/** Measures what pages of a thread of ten thousand comments cost that are not kept: from the address to the HTML, compression apart. */
export async function run(): Promise<Figure[]> {
  const now = Date.now()
  const database = await openDemo(scratchFolder(), now)
  const { articleId, answered } = await database.transact(async (tx) => {
    const { id } = await tx.selectFrom('article').select('id').where('path', '=', DEMO_ARTICLE).executeTakeFirstOrThrow()
    await insertThread(tx, id, COMMENTS, now)
    const most = tx.selectFrom('comment').select('id').where('article_id', '=', id).orderBy('replies', 'desc')
    return { articleId: id, answered: (await most.limit(1).executeTakeFirstOrThrow()).id }
  })
  const listening = listen(database.read)
  const open = { assets: builtAssets(), clock: () => now }
  const [site, heardSite] = [await openSite(database.read, open), await openSite(listening.db, open)]
  const path = threadPath(DEMO_ARTICLE)
  const pages: [name: string, path: string][] = ORDERS.map((order) => [`First page, by ${order}`, path + threadQuery(order)])
  const places = await placesInThread(database.read, articleId, { order: 'newest', after: undefined, limit: COMMENTS / 4 })
  const far = grow(places, Infinity).at(-PAGE)!.cursor
  pages.push(['A page far down', path + threadQuery('newest', far)], ['The page of one comment', `/comments/${answered}`])
  const figures: Figure[] = []
  for (const [name, path] of pages) {
    const time = await medianTime(() => render(site, path), 300)
    listening.statements.length = 0
    const bytes = brotliCompressSync(await render(heardSite, path)).length
    const count = listening.statements.length
    figures.push(
      { name, value: `${time.toFixed(2)} ms`, goal: `at most ${TIME} ms`, met: time <= TIME },
      { name: `${name}, statements`, value: String(count), goal: `at most ${STATEMENTS}`, met: count <= STATEMENTS },
      { name: `${name}, br`, value: `${bytes} bytes`, goal: `at most ${BYTES}`, met: bytes <= BYTES },
    )
  }
  await database.close()
  return figures
}
