import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Town } from '../../test/town.ts'
import { publishArticle, takeDownArticle } from '../articles/articles.commands.ts'
import { eraseVersion } from '../articles/record.commands.ts'
import { addRedirect } from '../web/addresses.sql.ts'
import { BAKERY, BRIDGE, change, openRecordTown, publish } from './record/record.test-kit.ts'

const ENGINES = inject('postgres') ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)

describe.each(ENGINES)('a reader of what was changed, on %s', (engine) => {
  let town: Town
  beforeAll(async () => void (town = await openRecordTown(engine)))
  afterAll(() => town[Symbol.asyncDispose]())
  const get = async (path: string, from = town) => {
    const response = await from.app.request(path)
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  test('finds every told change on the article’s page, the retraction above the headline', async () => {
    const { text } = await get(BRIDGE)
    const [above, below] = text.split('<h1>')
    expect(above).toMatch(/<p class="discl">Retracted <time[^>]*>24 November 2026<\/time>: It has moved\.<\/p>/)
    const notes = [...below!.matchAll(/<p>(Updated|Correction,|Clarification,) <time[^>]*>[^<]*<\/time>: ([^<]*)<\/p>/g)]
    expect(notes.map(([, kind, reason]) => [kind, reason])).toEqual([
      ['Clarification,', 'Moved by hand, that is.'],
      ['Updated', 'It has been weighed.'],
      ['Correction,', 'The bridge opened in 1907.'],
    ])
    expect(below).toContain(`<a href="${BRIDGE}/history">History of this article</a>`)
  })

  test('finds them in the feeds and in the structured data, with the time of the last', async () => {
    const feed = JSON.parse((await get('/feed.json')).text).items[0]
    expect(feed.date_modified).toBe('2026-11-24T10:00:00.000Z')
    for (const reason of ['It has moved.', 'Moved by hand, that is.', 'The bridge opened in 1907.'])
      expect(feed.content_html).toContain(reason)
    const { text } = await get(BRIDGE)
    const [article] = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(text)![1]!)['@graph']
    expect(article.dateModified).toBe('2026-11-24T10:00:00.000Z')
    expect(article.correction[0]).toEqual({
      '@type': 'CorrectionComment',
      text: 'The bridge opened in 1907.',
      datePublished: '2026-11-24T10:00:00.000Z',
    })
    expect(article.correction).toHaveLength(3)
  })

  test('sees nothing of a typo on the page, but finds it in the history', async () => {
    const id = await publish(town.database, '/typo', { headline: 'A tyop' })
    expect((await get('/typo')).text).not.toContain('/typo/history')
    await change(town.database, id, 'typo', null, { headline: 'A typo' })
    const { text } = await get('/typo')
    expect(text).not.toContain('Updated')
    expect(JSON.parse((await get('/feed.json')).text).items[0].date_modified).toBe('2026-11-24T09:00:00.000Z')
    expect(text).toContain('<a href="/typo/history">')
    expect((await get('/typo/history')).text).toMatch(/<h2>Typo mended<\/h2>.*<h3>A <del>tyop<\/del><ins>typo<\/ins><\/h3>/s)
  })

  test('is always told why: a change without a reason is refused', async () => {
    const id = await publish(town.database, '/reason', { headline: 'Why' })
    for (const kind of ['clarification', 'corrected', 'updated', 'retracted'] as const)
      await expect(change(town.database, id, kind, ' ', { headline: 'Why not' }), kind).rejects.toMatchObject({ kind: 'invalid' })
    await change(town.database, id, 'typo', null, { headline: 'Why!' })
  })

  test('reads each version in the history: its kind, its reason, and how its words changed', async () => {
    const { status, text, headers } = await get(`${BRIDGE}/history`)
    expect(status).toBe(200)
    expect(headers.get('cache-tag')).toBe('paper,article:1')
    expect([...text.matchAll(/<h2>([^<]*)<\/h2>/g)].map((match) => match[1])).toEqual([
      'Retraction',
      'Clarification',
      'Update',
      'Correction',
      'Typo mended',
      'Published',
    ])
    expect(text).toContain('<p>The Swing Bridge opened in <del>1917</del><ins>1907</ins>. It weighs 412 tons.</p>')
    expect(text).toContain('<h3>The bridge that stays<ins> put</ins></h3>')
    expect(text).toContain('<a href="/-/record/versions/3.json">Leaf 3 of the record</a>')
    expect(text).not.toContain('Nobody has moved it')
    expect((await get(`${BRIDGE}/history?before=3`)).text.match(/<h2>/g)).toHaveLength(2)
  })

  test('is led to it from every other spelling and from the article’s old addresses', async () => {
    await town.database.transact((tx) => addRedirect(tx, '/2019/bridge', BRIDGE))
    for (const path of [`${BRIDGE.toUpperCase()}/HISTORY/`, `${BRIDGE}/history/`, '/2019/bridge/history']) {
      const { status, headers } = await get(path)
      expect([status, headers.get('location')], path).toEqual([301, `${BRIDGE}/history`])
    }
    for (const path of [
      '/nothing/history',
      '/history',
      '/staff-picks/history',
      `${BRIDGE}/history?before=1`,
      `${BRIDGE}/history/history`,
    ])
      expect((await get(path)).status, path).toBe(404)
    expect((await get(`${BRIDGE}/history?before=x`)).status).toBe(400)
  })

  test('may find an article at an address that ends so', async () => {
    await publish(town.database, '/news-of/history', { headline: 'A history of the world' })
    expect((await get('/news-of/history')).text).toContain('<h1>A history of the world</h1>')
  })

  test('learns of a piece that was taken down when and why, and not a word of it', async () => {
    const { status, text } = await get(`${BAKERY}/history`)
    expect(status).toBe(200)
    expect(text).toContain('Mrs Fenwick asked us to.')
    expect(text).toMatch(/<h2>Taken down<\/h2>.*<h2>Published<\/h2>/s)
    expect(text).not.toContain('oven')
  })

  test('finds what was erased named as such, and nothing compared with it', async () => {
    await using erased = await openRecordTown(engine)
    await erased.database.transact((tx) => eraseVersion(tx, 2, 'By order of the court.', erased.at))
    const { text } = await get(`${BRIDGE}/history`, erased)
    expect(text).toContain('This version was erased: By order of the court.')
    expect(text).toContain('The version before was erased')
    expect(text).not.toContain('1917')
  })

  test('reads all corrections of the paper in one place, newest first, and those of a piece taken down without its headline', async () => {
    await using paper = await openRecordTown(engine)
    const { text, headers } = await get('/corrections', paper)
    const reasons = (page: string) =>
      [...page.matchAll(/<p class="stand">(?:Retracted|Clarification,|Correction,) <time[^>]*>[^<]*<\/time>: ([^<]*)</g)].map(
        (match) => match[1],
      )
    expect(reasons(text)).toEqual(['It has moved.', 'Moved by hand, that is.', 'The bridge opened in 1907.'])
    expect(headers.get('cache-tag')).toBe('paper,corrections,article:1')
    expect(reasons((await get('/corrections?before=5', paper)).text)).toEqual(['The bridge opened in 1907.'])
    expect((await get('/corrections?before=3', paper)).status).toBe(404)
    await paper.database.transact((tx) => takeDownArticle(tx, 1, 'It fell.', paper.at))
    const after = (await get('/corrections', paper)).text
    expect(reasons(after)).toHaveLength(3)
    expect(after).not.toContain('The bridge<')
  })

  test('walks through many corrections by their links, meeting each once', async () => {
    await using paper = await openRecordTown(engine)
    for (let n = 1; n <= 64; n++)
      await paper.database.transact((tx) => publishArticle(tx, 1, { kind: 'corrected', reason: `No ${n}`, at: n }, n))
    const met: string[] = []
    for (let path: string | undefined = '/corrections'; path;) {
      const { text }: { text: string } = await get(path, paper)
      met.push(...[...text.matchAll(/: No (\d+)</g)].map((match) => match[1]!))
      path = /<a href="(\/corrections\?before=\d+)" rel="next"/.exec(text)?.[1]
    }
    expect(met).toEqual(Array.from({ length: 64 }, (_, n) => String(64 - n)))
  })

  test('is led there from the foot of every page, once there is something to read', async () => {
    expect((await get('/')).text).toContain('<a href="/corrections">Corrections</a>')
    await using clean = await openRecordTown(
      engine,
      async ({ database }) => void (await publish(database, '/one', { headline: 'One' })),
    )
    expect((await get('/', clean)).text).not.toContain('/corrections"')
    expect((await get('/corrections', clean)).text).toContain('Nothing has been corrected yet.')
    await change(clean.database, 1, 'corrected', 'Two', { headline: 'Two' })
    expect((await get('/', clean)).text).toContain('/corrections"')
  })
})
