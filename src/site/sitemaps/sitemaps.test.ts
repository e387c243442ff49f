import { sql } from 'kysely'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { insertCollection } from '../../articles/collections.sql.ts'
import { engineOf } from '../../db/connect.ts'
import type { Tx } from '../../db/schema.ts'
import { HOUR, listening, NOON, openLantern, ORIGIN, planOf } from '../feeds/lantern.test-kit.ts'
import { monthNames, parseMonth } from './month.ts'
import { writeNewsSitemap } from './sitemap.ts'
import { articlesOf, countArticles, newestOfMonths } from './sitemaps.sql.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

interface Element {
  name: string
  uri: string
  text: string
  children: Element[]
}

/** The document's root as a strict, namespace-aware parser reads it. */
function parse(document: string): Element {
  const open: Element[] = [{ name: '', uri: '', text: '', children: [] }]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri }) => {
    const element = { name: local, uri, text: '', children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => (open.at(-1)!.text += text))
  parser.on('closetag', () => void open.pop())
  parser.write(document).close()
  return open[0]!.children[0]!
}

const valueOf = (element: Element, name: string): string | undefined =>
  element.children.find((child) => child.name === name)?.text

async function read(response: Promise<Response>): Promise<{ root: Element; locs: (string | undefined)[] }> {
  const answer = await response
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
  const root = parse(await answer.text())
  return { root, locs: root.children.map((entry) => valueOf(entry, 'loc')) }
}

const march = Date.UTC(2026, 2)
const february = Date.UTC(2026, 1)

onBothEngines('the sitemaps', (open) => {
  test('name one for each month that has articles, cut in UTC', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    await lantern.publish('/old', {}, Date.UTC(2019, 1, 14))
    await lantern.publish('/last-of-february', {}, march - 1)
    await lantern.publish('/first-of-march', {}, march)
    await lantern.publish('/second-of-march', {}, march + 1)
    const { root, locs } = await read(lantern.ask('/sitemap.xml'))
    expect([root.name, root.uri]).toEqual(['sitemapindex', SITEMAP])
    expect(locs).toEqual(['pages', '2026-03', '2026-02', '2019-02', 'news'].map((name) => `${ORIGIN}/sitemaps/${name}.xml`))
    expect((await read(lantern.ask('/sitemaps/2026-02.xml'))).locs).toEqual([`${ORIGIN}/last-of-february`])
    expect((await read(lantern.ask('/sitemaps/2026-03.xml'))).locs).toEqual([
      `${ORIGIN}/second-of-march`,
      `${ORIGIN}/first-of-march`,
    ])
  })

  test('list no month of an empty paper', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    expect((await read(lantern.ask('/sitemap.xml'))).locs).toEqual([
      `${ORIGIN}/sitemaps/pages.xml`,
      `${ORIGIN}/sitemaps/news.xml`,
    ])
  })

  test('say when an article last changed, and write its address in ASCII', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    const id = await lantern.publish('/größe', {}, march)
    await lantern.publish('/plain', {}, march + HOUR)
    await lantern.correct(id, 'The sum was wrong.', march + 5 * HOUR)
    const { root, locs } = await read(lantern.ask('/sitemaps/2026-03.xml'))
    expect([root.name, root.uri]).toEqual(['urlset', SITEMAP])
    expect(locs).toEqual([`${ORIGIN}/plain`, `${ORIGIN}/gr%C3%B6%C3%9Fe`])
    expect(root.children.map((entry) => valueOf(entry, 'lastmod'))).toEqual([
      '2026-03-01T01:00:00.000Z',
      '2026-03-01T05:00:00.000Z',
    ])
  })

  test('have nothing at the address of a month or part that is not there, or in another spelling', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    await lantern.publish('/first-of-march', {}, march)
    for (const file of ['2026-04.xml', '2026-03-2.xml', '2026-03-1.xml', '2026-13.xml', '2026-03', 'x.xml']) {
      expect((await lantern.ask(`/sitemaps/${file}`)).status, file).toBe(404)
    }
  })

  test('list the standing pages, the sections and the collections', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    await lantern.publish('/About', { kind: 'page' }, february)
    await database.transact((tx) =>
      insertCollection(tx, { slug: 'staff-picks', name: 'Staff Picks', description: '', path: '/staff-picks' }),
    )
    const { locs } = await read(lantern.ask('/sitemaps/pages.xml'))
    expect(locs).toEqual(['/', '/latest', '/staff-picks', '/news', '/news/council', '/About'].map((path) => ORIGIN + path))
    expect((await lantern.ask('/sitemaps/pages.xml')).headers.get('Cache-Tag')).toBe('paper,article:1')
  })

  test('for news hold the articles of two days, with name, language, date and title, and nothing that was paid for', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    await lantern.publish('/too-old', {}, NOON - 48 * HOUR - 1)
    await lantern.publish('/just-news', { headline: 'Tide & “time”', language: 'pt-BR' }, NOON - 48 * HOUR)
    await lantern.publish('/paid', { label: 'sponsored' }, NOON - HOUR)
    const { root, locs } = await read(lantern.ask('/sitemaps/news.xml'))
    expect(locs).toEqual([`${ORIGIN}/just-news`])
    const news = root.children[0]!.children.find((child) => child.uri === NEWS)!
    expect(news.children.map(({ name, uri, text }) => [name, uri === NEWS, text.trim()])).toEqual([
      ['publication', true, ''],
      ['publication_date', true, '2026-03-01T12:00:00.000Z'],
      ['title', true, 'Tide & “time”'],
    ])
    expect(news.children[0]!.children.map(({ text }) => text)).toEqual(['The Port Ellery Lantern', 'pt'])
    expect((await read(lantern.ask('/sitemaps/news.xml', { now: NOON + 1 }))).locs).toEqual([])
  })

  test('for news are not kept, since news grows old without anybody doing anything', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    expect((await lantern.ask('/sitemaps/news.xml')).headers.get('Cache-Tag')).toBeNull()
    expect((await lantern.ask('/sitemap.xml')).headers.get('Cache-Tag')).toBe('paper,latest')
  })
})

onBothEngines('a month of more than 50,000 articles', (open) => {
  test('has a second sitemap, and each article stands in one of the two', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    await lantern.publish('/april', {}, Date.UTC(2026, 3))
    const first = await lantern.publish('/0', {}, march)
    await database.transact((tx) => copyArticle(tx, first, 50_600))
    expect((await read(lantern.ask('/sitemap.xml'))).locs.slice(1, -1)).toEqual(
      ['2026-04', '2026-03', '2026-03-2'].map((name) => `${ORIGIN}/sitemaps/${name}.xml`),
    )
    const one = await read(lantern.ask('/sitemaps/2026-03.xml'))
    const two = await read(lantern.ask('/sitemaps/2026-03-2.xml'))
    expect([one.locs.length, two.locs.length]).toEqual([50_000, 601])
    expect([...one.locs, ...two.locs]).toEqual(Array.from({ length: 50_601 }, (_, n) => `${ORIGIN}/${50_600 - n}`))
    expect((await lantern.ask('/sitemaps/2026-03-3.xml')).status).toBe(404)
  })
})

/** Adds an article so many times more, three in each millisecond, without the rest of a publication. */
async function copyArticle(tx: Tx, id: number, times: number): Promise<void> {
  const columns = Object.keys(await tx.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const copied = columns.filter((column) => column !== 'id' && column !== 'path' && column !== 'published_at')
  const names = sql.join(copied.map((column) => sql.ref(column)))
  // So many rows in one statement are not what the time-out of the pool is for.
  if (engineOf(tx) === 'postgres') await sql`set local statement_timeout = 0`.execute(tx)
  await sql`
    insert into article (path, published_at, ${names})
    with recursive copy (n) as (select 1 union all select n + 1 from copy where n < ${sql.lit(times)})
    select '/' || n, published_at + n / 3, ${names} from article, copy where article.id = ${id} order by n`.execute(tx)
  await sql`
    insert into stream_item (stream, at, article_id)
    select 'latest', published_at, id from article where id > ${id}`.execute(tx)
  await sql`analyze`.execute(tx)
}

test('a month’s sitemaps have one spelling each', () => {
  expect(monthNames(NOON, 3)).toEqual(['2026-03', '2026-03-2', '2026-03-3'])
  expect(parseMonth('2026-03.xml')).toEqual({ span: { from: march, until: Date.UTC(2026, 3) }, part: 1 })
  expect(parseMonth('2026-12-14.xml')).toEqual({ span: { from: Date.UTC(2026, 11), until: Date.UTC(2027, 0) }, part: 14 })
  expect(['2026-03-0.xml', '2026-03-1.xml', '2026-03-02.xml', '2026-3.xml', '2026-00.xml'].map(parseMonth)).toEqual(
    Array(5).fill(undefined),
  )
})

test.each([
  ['en-GB', 'en'],
  ['zh-Hant-TW', 'zh-tw'],
  ['zh', 'zh-cn'],
  ['gsw', 'gsw'],
])('calls %s %s, as Google wants it', (language, code) => {
  const root = parse(writeNewsSitemap({ name: 'x' }, [{ url: ORIGIN, title: 'x', language, publishedAt: NOON }]))
  const publication = root.children[0]!.children.at(-1)!.children[0]!
  expect(valueOf(publication, 'language')).toBe(code)
})

onBothEngines('the statements of sitemaps', (open, engine) => {
  test.runIf(engine === 'sqlite')('jump from month to month and walk along one index', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    await lantern.publish('/a', {}, march)
    const { db, statements } = listening(database.read)
    await newestOfMonths(db)
    await countArticles(db, { from: february, until: march })
    await articlesOf(db, { from: march, until: march + 1 }, { skip: 1, limit: 10 })
    await articlesOf(db, { from: march, until: march + 1 }, { skip: 0, limit: 10 })
    await lantern.ask('/sitemaps/news.xml', { db })
    expect(statements).toHaveLength(6)
    for (const statement of statements) {
      const plan = await planOf(database.read, statement)
      expect(
        plan.filter((step) => /stream_item/.test(step)).every((step) => /^SEARCH .*PRIMARY KEY \(stream=\?/.test(step)),
        plan.join('\n'),
      ).toBe(true)
      expect(plan.filter((step) => /TEMP B-TREE|^SCAN (?!month|CONSTANT)/.test(step))).toEqual([])
    }
  })
})
