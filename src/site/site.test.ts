import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openTown, TUESDAY, type Town } from '../../test/town.ts'
import { takeDownArticle } from '../articles/articles.commands.ts'
import { verifyRecord } from '../articles/record.commands.ts'
import { addRedirect } from '../web/addresses.sql.ts'
import { signCheckpoint } from '../articles/record.jobs.ts'
import { generateKeyPairSync } from 'node:crypto'

const ENGINES = inject('postgres') ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)
const EVERYTHING = '/news/harbour/everything-the-tide-table-knows'

describe.each(ENGINES)('a reader on %s', (engine) => {
  let town: Town
  beforeAll(async () => void (town = await openTown({ engine })))
  afterAll(() => town[Symbol.asyncDispose]())

  const get = async (path: string) => {
    const response = await town.app.request(path)
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  test.each([
    '/',
    '/latest',
    '/news',
    '/news/harbour',
    '/tag/tides',
    '/author/ines-calloway',
    '/author/coastwire',
    '/staff-picks',
    EVERYTHING,
    '/about',
  ])('reads %s', async (path) => {
    const { status, text, headers } = await get(path)
    expect(status).toBe(200)
    expect(text).toMatch(/^<!doctype html><html lang="en-GB" dir="ltr">/)
    expect(text).not.toContain('undefined')
    expect(text).not.toMatch(/ style="/)
    expect(headers.get('cache-tag')).toMatch(/^paper/)
    expect(headers.get('set-cookie')).toBeNull()
  })

  test('walks the whole of Latest by its links, meeting every article once', async () => {
    const met: string[] = []
    for (let path: string | undefined = '/latest'; path;) {
      const { text }: { text: string } = await get(path)
      met.push(...[...text.matchAll(/<h2><a href="([^"]+)"/g)].map((match) => match[1]!))
      path = /<a href="(\/latest\?before=[^"]+)" rel="next"/.exec(text)?.[1]
    }
    expect(new Set(met).size).toBe(met.length)
    expect(met.length).toBe(45)
  })

  test('is led from every other spelling of an address to the one it has', async () => {
    for (const path of ['/News/Harbour/', '/news/harbour/', `${EVERYTHING.toUpperCase()}`]) {
      const { status, headers } = await get(path)
      expect([status, headers.get('location')]).toEqual([301, path.toLowerCase().replace(/\/$/, '')])
    }
  })

  test('is led from the feeds of old addresses to those of the new ones', async () => {
    await town.database.transact((tx) => addRedirect(tx, '/category/harbour/', '/news/harbour'))
    const moved = async (path: string) => (await get(path)).headers.get('location')
    expect(await moved('/category/harbour/feed/')).toBe('/news/harbour/feed.xml')
    expect(await moved('/category/harbour/feed/atom/')).toBe('/news/harbour/feed.atom')
    expect(await moved(`${EVERYTHING}/feed/`)).toBe(`${EVERYTHING}/comments/feed.xml`)
  })

  test('finds an article by its number for ever', async () => {
    const { id } = await town.database.read
      .selectFrom('article')
      .select('id')
      .where('path', '=', EVERYTHING)
      .executeTakeFirstOrThrow()
    const { status, headers } = await get(`/-/article/${id}`)
    expect([status, headers.get('location')]).toEqual([301, EVERYTHING])
    expect((await get('/-/article/999999')).status).toBe(404)
  })

  test.each([
    ['/latest?before=yesterday', 400],
    ['/latest?before=1999-01-01T00:00:00.000Z.1', 404],
    ['/news/nothing-here', 404],
    ['/?p=77', 404],
    ['/%ff', 400],
    ['/nothing/feed.xml', 404],
  ])('meets %s with %i', async (path, status) => expect((await get(path)).status).toBe(status))

  test('sees what a corrected article was corrected for', async () => {
    const { text } = await get('/news/harbour/ferry-strikes-custom-house-steps')
    expect(text).toMatch(/class="upd"><p>Correction, <time[^>]*>[^<]*<\/time>: /)
  })

  test('finds 410 where a piece was taken down, and the piece in no list', async () => {
    const article = await town.database.read
      .selectFrom('article')
      .select('id')
      .where('path', '=', EVERYTHING)
      .executeTakeFirstOrThrow()
    await town.database.transact((tx) => takeDownArticle(tx, article.id, 'A test', TUESDAY))
    expect((await get(EVERYTHING)).status).toBe(410)
    for (const path of ['/', '/latest', '/news/harbour', '/author/ines-calloway', '/tag/tides', '/staff-picks', '/feed.xml']) {
      const { text } = await get(path)
      expect(/<(h[23]><a href="|link>)[^"<]*everything-the-tide-table-knows/.test(text)).toBe(false)
    }
  })

  test('can trust the record of it all', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    await signCheckpoint(town.database, privateKey, TUESDAY)
    const whole = await verifyRecord(town.database.read)
    expect(whole).toMatchObject({ checkpoints: 1, fault: undefined })
    expect(whole.leaves).toBeGreaterThan(45)
  })
})
