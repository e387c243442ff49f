import type { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_ASSETS, openSite, type Site } from '../../bench/kit/site.ts'
import { listen } from '../../bench/kit/statements.ts'
import { insertThread } from '../../bench/kit/thread.sql.ts'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { commentPath } from '../comments/comment.ts'
import { fillDemo } from '../demo/demo.commands.ts'
import { filesInMemory } from '../outside/files/memory.ts'
import { DEMO_ARTICLE } from '../web/demo-line.view.tsx'

/** How many statements any page may cost, whatever it shows. */
const BUDGET = 8

const NOW = Date.UTC(2026, 10, 24, 9)

/** Of pages of comments. */
const THREAD_BUDGET = 6

const SHORT = '/news/harbour/ferry-strikes-custom-house-steps'

const PAGES: [kind: string, path: string, status?: number][] = [
  ['the front page', '/'],
  ['Latest', '/latest'],
  ['a page of Latest further down', '/latest?before=2026-11-20T09:00:00.000Z.1'],
  ['a section', '/news'],
  ['a section within a section', '/news/harbour'],
  ['a tag', '/tag/tides'],
  ['an author', '/author/ines-calloway'],
  ['Staff Picks', '/staff-picks'],
  ['an article that shows all there is', DEMO_ARTICLE],
  ['a short article', SHORT],
  ['a standing page', '/about'],
  ['the history of an article', '/news/harbour/ferry-strikes-custom-house-steps/history'],
  ['Corrections', '/corrections'],
  ['the head of the record', '/-/record/head.json'],
  ['a version on the record', '/-/record/versions/1.json'],
  ['RSS', '/feed.xml'],
  ['Atom of a section', '/news/feed.atom'],
  ['JSON Feed of an author', '/author/ines-calloway/feed.json'],
  ['the index of sitemaps', '/sitemap.xml'],
  ['the sitemap of the standing pages', '/sitemaps/pages.xml'],
  ['the sitemap of a month', '/sitemaps/2026-11.xml'],
  ['the sitemap of news', '/sitemaps/news.xml'],
  ['robots.txt', '/robots.txt'],
  ['nothing', '/nothing/here', 404],
  ['another spelling', '/About/', 301],
]

onBothEngines('statements', (open) => {
  let database: TestDatabase
  let site: Site
  let statements: CompiledQuery[]
  let thread: number[]

  beforeAll(async () => {
    database = await open()
    await fillDemo({ database, files: filesInMemory(), addressKey: Buffer.alloc(32), now: NOW }, 'src/demo/pictures')
    const listening = listen(database.read)
    statements = listening.statements
    thread = await database.transact(async (tx) => {
      const { id } = await tx.selectFrom('article').select('id').where('path', '=', SHORT).executeTakeFirstOrThrow()
      return insertThread(tx, id, 300, NOW)
    })
    site = await openSite(listening.db, { assets: NO_ASSETS, clock: () => NOW })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  test.each(PAGES)(`of %s are at most ${BUDGET}`, async (_, path, status = 200) => {
    statements.length = 0
    const response = await site.app.request(path)
    expect(response.status).toBe(status)
    await response.text()
    expect(statements.length, statements.map((statement) => statement.sql).join('\n')).toBeLessThanOrEqual(BUDGET)
  })

  test.each([
    ['a thread', () => `${SHORT}/comments`],
    ['a comment that is answered', () => commentPath(thread[0]!)],
    ['a comment that answers others', () => commentPath(thread.at(-1)!)],
    ['the feed of a thread', () => `${SHORT}/comments/feed.xml`],
  ])(`of %s are at most ${THREAD_BUDGET}`, async (_, path) => {
    statements.length = 0
    expect((await site.app.request(path())).status).toBe(200)
    expect(statements.length, statements.map((statement) => statement.sql).join('\n')).toBeLessThanOrEqual(THREAD_BUDGET)
  })
})
