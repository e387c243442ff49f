import { sql, type CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf, NOW, pathOf, publishedAt } from '../../bench/kit/archive.ts'
import { insertArchive, insertTown } from '../../bench/kit/archive.sql.ts'
import { planOf } from '../../bench/kit/plans.ts'
import { NO_ASSETS, openSite, render, type Site } from '../../bench/kit/site.ts'
import { listen } from '../../bench/kit/statements.ts'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import type { Db } from '../db/schema.ts'
import { formatCursor } from '../lib/cursor.ts'
import { beginArticle, publishArticle, reviseArticle, takeDownArticle } from './articles.commands.ts'

const ARTICLES = 2_000

const halfway = formatCursor({ at: publishedAt(1_000, ARTICLES), id: 1_000 })

const PAGES = [
  '/',
  '/latest',
  `/latest?before=${halfway}`,
  '/news',
  `/news?before=${halfway}`,
  '/tag/tag-3',
  `/tag/tag-3?before=${halfway}`,
  '/author/author-4',
  `/author/author-4?before=${halfway}`,
  '/staff-picks',
  pathOf(1_500),
  '/feed.xml',
  '/news/feed.atom',
  '/author/author-4/feed.json',
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/2026-12.xml',
  '/sitemaps/news.xml',
]

/** What may be read from end to end: tables of which a paper has tens of rows, and parts of statements that hold as few. */
const SMALL = ['section', 'collection', 'front_place', 'front_line', 'replaced', 'newest', 'month']

/** What may be sorted: the paper's sections, and the tags, picks or bylines of the articles on one page. */
const MAY_SORT = /^select [^()]* from "(section|article_tag|pick|article_author)" /

/** As many rows may be looked at; half the archive would be more. */
const MOST_ROWS = 600

async function faultsOf(db: Db, statement: CompiledQuery): Promise<string[]> {
  const { scanned, sorts, rows = 0 } = await planOf(db, statement)
  return [
    ...scanned.filter((table) => !SMALL.includes(table)).map((table) => `reads all of ${table}`),
    ...(sorts && !MAY_SORT.test(statement.sql) ? ['sorts a list'] : []),
    ...(rows > MOST_ROWS ? [`looks at ${rows} rows`] : []),
  ]
}

onBothEngines('the statements of an archive', (open, engine) => {
  let database: TestDatabase
  let site: Site
  let statements: CompiledQuery[]

  beforeAll(async () => {
    database = await open()
    await database.transact(async (tx) => {
      await insertTown(tx)
      await insertArchive(tx, ARTICLES)
    })
    const listening = listen(database.read)
    statements = listening.statements
    site = await openSite(listening.db, { assets: NO_ASSETS, clock: () => NOW })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  /** A paper on SQLite may run for ever without gathering any; PostgreSQL does it by itself. */
  const states = engine === 'sqlite' ? ['without statistics', 'with statistics'] : ['with statistics']
  describe.each(states)('%s', (state) => {
    beforeAll(async () => {
      if (state === 'without statistics') return
      if (engine === 'sqlite') await database.transact((tx) => sql`analyze`.execute(tx))
      else await sql`vacuum analyze`.execute(database.read)
    })

    test.each(PAGES)('%s walks along indexes', async (path) => {
      statements.length = 0
      await render(site, path)
      expect(statements).not.toEqual([])
      for (const statement of statements) expect(await faultsOf(database.read, statement), statement.sql).toEqual([])
    })

    test('the life of an article walks along indexes', async () => {
      const heard = await database.transact(async (tx) => {
        const listening = listen(tx)
        const { id } = await beginArticle(listening.db, contentOf(1_500), '/life', NOW)
        await publishArticle(listening.db, id, { kind: 'published', reason: null, at: NOW }, NOW)
        await reviseArticle(listening.db, id, contentOf(1_501), null, NOW)
        await publishArticle(listening.db, id, { kind: 'updated', reason: 'New facts', at: NOW }, NOW)
        await takeDownArticle(listening.db, id, 'By order of a court', NOW)
        return listening.statements
      })
      expect(heard.length).toBeGreaterThan(20)
      for (const statement of heard) expect(await faultsOf(database.read, statement), statement.sql).toEqual([])
    })
  })
})
