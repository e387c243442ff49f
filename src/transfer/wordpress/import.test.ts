import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { reviseArticle, publishArticle } from '../../articles/articles.commands.ts'
import { newestRevision } from '../../articles/articles.sql.ts'
import { lastEventId } from '../../jobs/outbox.sql.ts'
import { addressKey } from '../../lib/address.ts'
import { filesInMemory } from '../../outside/files/memory.ts'
import { insertSection, insertTag } from '../../sections/sections.sql.ts'
import { claimAddress, findAddress } from '../../web/addresses.sql.ts'
import { parseSettings } from '../../web/settings.ts'
import { insertSite, loadSite } from '../../web/site.sql.ts'
import { importWordPress, type ImportOptions, type Progress } from './import.commands.ts'
import { author, category, fileOf, item, wxr } from './wxr.test-kit.ts'

const NOW = Date.parse('2024-06-01T12:00:00Z')

const run = (database: TestDatabase, text: string, { now = NOW, ...options }: Partial<ImportOptions> & { now?: number } = {}) =>
  importWordPress({ database, files: filesInMemory(), now }, { file: fileOf(text), ...options })

const articles = (database: TestDatabase) =>
  database.read
    .selectFrom('article')
    .select(['headline', 'status', 'path', 'standfirst', 'body', 'published_at'])
    .orderBy('id')
    .execute()

/** Where an address leads: what stands there and its path, or where it redirects. */
async function at(database: TestDatabase, path: string): Promise<string | undefined> {
  const address = await findAddress(database.read, addressKey(path)!)
  return address && `${address.kind} ${address.location}`
}

const count = async (
  database: TestDatabase,
  table: 'article' | 'revision' | 'record' | 'address' | 'import_item' | 'section' | 'tag',
) =>
  Number(
    (
      await database.read
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

const paper = wxr(
  author('ada', 'Ada Lovelace'),
  author('bob@example.com', ''),
  category('uncategorized', 'Uncategorized', { id: '1' }),
  category('politics', 'Politics', { parent: 'news', id: '3' }),
  category('news', 'News', { id: '2' }),
  item({
    id: 1,
    title: 'The bridge',
    excerpt: 'It is <b>closed</b>.',
    content: 'One.\n\nTwo.',
    categories: ['news', 'politics', 'sport'],
    tags: ['Sea'],
  }),
  item({ id: 2, author: 'bob@example.com', status: 'draft', link: 'https://herald.example/?p=2', slug: 'secret' }),
  item({ id: 3, author: 'cyd', sticky: true, comments: 2, date: '2019-03-01 00:00:00' }),
  item({ id: 4, status: 'private' }),
  item({ id: 5, password: 'x' }),
  item({ id: 6, status: 'future', date: '2030-01-01 12:00:00' }),
  item({ id: 7, type: 'page', title: 'About', link: 'https://herald.example/about/' }),
  item({ id: 8, type: 'nav_menu_item' }),
  item({ id: 9, type: 'product' }),
  item({ id: 10, status: 'trash' }),
)

onBothEngines('an import from WordPress', (open) => {
  test('brings each item in the state it had, and publishes nothing by accident', async () => {
    await using database = await open()
    const report = await run(database, paper)
    expect((await articles(database)).map(({ headline, status, path }) => [headline, status, path])).toEqual([
      ['The bridge', 'published', '/2019/02/report-1/'],
      ['Report 2', 'draft', '/secret'],
      ['Report 3', 'published', '/2019/02/report-3/'],
      ['Report 4', 'private', '/2019/02/report-4/'],
      ['Report 5', 'private', '/2019/02/report-5/'],
      ['Report 6', 'scheduled', '/2019/02/report-6/'],
      ['About', 'published', '/about/'],
      ['Report 10', 'trash', '/2019/02/report-10/'],
    ])
    expect(report.items.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      '1 changed',
      '2 imported',
      '3 imported',
      '4 imported',
      '5 changed',
      '6 imported',
      '7 imported',
      '8 left out',
      '9 not yet',
      '10 imported',
    ])
    expect(report.items.map(({ notes }) => notes.join()).filter(Boolean)).toEqual([
      '“sport”: categories that are tags here',
      'it had a password: it is private here',
      'the menu here is made of the sections',
      'a type of its own, “product”',
    ])
    expect(report.comments).toEqual([{ name: 'comment', outcome: 'not yet', count: 2 }])
    const streams = await database.read.selectFrom('stream_item').select('article_id').distinct().execute()
    const published = await database.read
      .selectFrom('article')
      .select('id')
      .where('status', '=', 'published')
      .where('kind', '=', 'article')
      .execute()
    expect(streams.map((row) => row.article_id).sort()).toEqual(published.map((row) => row.id).sort())
  })

  test('keeps text, excerpt, date, author, section and tags', async () => {
    await using database = await open()
    await run(database, paper)
    const [bridge] = await articles(database)
    expect(bridge).toMatchObject({
      standfirst: 'It is closed.',
      body: '<p>One.</p><p>Two.</p>',
      published_at: Date.parse('2019-02-14T09:30:00Z'),
    })
    const bylines = await database.read
      .selectFrom('article_author')
      .innerJoin('author', 'author.id', 'article_author.author_id')
      .innerJoin('article', 'article.id', 'article_author.article_id')
      .select(['headline', 'name', 'author.path'])
      .orderBy('article.id')
      .execute()
    expect(bylines.slice(0, 3)).toEqual([
      { headline: 'The bridge', name: 'Ada Lovelace', path: '/author/ada' },
      { headline: 'Report 2', name: 'bob', path: '/author/bob' },
      { headline: 'Report 3', name: 'cyd', path: '/author/cyd' },
    ])
    const streams = await database.read.selectFrom('stream_item').select('stream').where('article_id', '=', 1).execute()
    const sections = await database.read.selectFrom('section').select(['id', 'path']).orderBy('path').execute()
    expect(sections.map(({ path }) => path)).toEqual(['/news', '/news/politics', '/sport'])
    const [news, politics] = sections
    expect(streams.map(({ stream }) => stream)).toEqual(
      expect.arrayContaining(['latest', `section:${news!.id}`, `section:${politics!.id}`]),
    )
    expect(
      await database.read
        .selectFrom('article_tag')
        .innerJoin('tag', 'tag.id', 'tag_id')
        .select('slug')
        .where('article_id', '=', 1)
        .orderBy('slug')
        .execute(),
    ).toEqual([{ slug: 'sea' }, { slug: 'sport' }])
  })

  test('old addresses answer: permalinks as they were, numbers, categories, tags, authors and dates by a redirect', async () => {
    await using database = await open()
    await run(database, paper)
    const answers = async (...paths: string[]) => Promise.all(paths.map((path) => at(database, path)))
    expect(await answers('/2019/02/report-1/', '/2019/02/report-1', '/?p=1', '/about', '/?page_id=7', '/?p=7')).toEqual([
      'article /2019/02/report-1/',
      'article /2019/02/report-1/',
      'redirect /2019/02/report-1/',
      'article /about/',
      'redirect /about/',
      'redirect /about/',
    ])
    expect(
      await answers(
        '/category/news/politics/',
        '/category/politics',
        '/?cat=3',
        '/category/uncategorized/',
        '/tag/sea/',
        '/author/ada/',
      ),
    ).toEqual([
      'redirect /news/politics',
      'redirect /news/politics',
      'redirect /news/politics',
      'redirect /latest',
      'tag /tag/sea',
      'author /author/ada',
    ])
    expect(await answers('/2019/', '/2019/02/', '/2019/02/14/', '/2019/01', '/2030')).toEqual([
      'redirect /latest?before=2020-01-01T00:00:00.000Z.0',
      'redirect /latest?before=2019-03-01T00:00:00.000Z.0',
      'redirect /latest?before=2019-02-15T00:00:00.000Z.0',
      undefined,
      undefined,
    ])
    expect(await answers('/?p=2', '/?p=4', '/?p=5', '/?p=6', '/?p=10')).toEqual(Array(5).fill(undefined))
  })

  test('what is sticky is a pick of its author’s', async () => {
    await using database = await open()
    await run(database, paper)
    const picks = await database.read
      .selectFrom('pick')
      .innerJoin('author', 'author.id', 'picked_by')
      .innerJoin('collection', 'collection.id', 'collection_id')
      .select(['article_id', 'author.name', 'reason', 'collection.slug'])
      .execute()
    expect(picks).toEqual([{ article_id: 3, name: 'cyd', reason: 'Sticky in WordPress', slug: 'staff-picks' }])
  })

  test('a schedule is kept, and nothing else says when it will be', async () => {
    await using database = await open()
    await run(database, paper)
    const [scheduled] = await database.read
      .selectFrom('article')
      .select(['scheduled_at', 'scheduled_wall', 'scheduled_zone', 'published_at'])
      .where('status', '=', 'scheduled')
      .execute()
    expect(scheduled).toEqual({
      scheduled_at: Date.parse('2030-01-01T12:00:00Z'),
      scheduled_wall: '2030-01-01T12:00',
      scheduled_zone: 'UTC',
      published_at: null,
    })
  })

  test('the same file again changes nothing', async () => {
    await using database = await open()
    await run(database, paper)
    const tables = ['article', 'revision', 'record', 'address', 'import_item', 'section', 'tag'] as const
    const before = await Promise.all([...tables.map((table) => count(database, table)), lastEventId(database.read)])
    const report = await run(database, paper, { now: NOW + 1000 })
    expect(await Promise.all([...tables.map((table) => count(database, table)), lastEventId(database.read)])).toEqual(before)
    const outcomes = new Set([...report.items, ...report.authors, ...report.tags].map(({ outcome }) => outcome))
    expect(outcomes).toEqual(new Set(['already there', 'left out', 'not yet']))
    expect(report.redirects).toBe(0)
  })

  test('what has changed in the file since is revised, for all to see', async () => {
    await using database = await open()
    await run(database, wxr(item({ id: 1 }), item({ id: 2, status: 'draft' }), item({ id: 3 }), item({ id: 4 })))
    const later = wxr(
      item({ id: 1, content: 'Another text.' }),
      item({ id: 2 }),
      item({ id: 3, status: 'private' }),
      item({ id: 4, slug: 'another-place' }),
    )
    const report = await run(database, later, { now: NOW + 1000 })
    expect(report.items.map(({ outcome, path }) => `${outcome} ${path}`)).toEqual(
      [1, 2, 3, 4].map((id) => `revised /2019/02/report-${id}/`),
    )
    expect((await articles(database)).map(({ status, body }) => [status, body])).toEqual([
      ['published', '<p>Another text.</p>'],
      ['published', '<p>Text of 2.</p>'],
      ['taken down', '<p>Text of 3.</p>'],
      ['published', '<p>Text of 4.</p>'],
    ])
    const record = await database.read
      .selectFrom('record')
      .select(['article_id', 'kind', 'reason'])
      .where('seq', '>', 3)
      .orderBy('seq')
      .execute()
    expect(record).toEqual([
      { article_id: 1, kind: 'updated', reason: 'Changed in WordPress' },
      { article_id: 2, kind: 'published', reason: null },
      { article_id: 3, kind: 'taken down', reason: 'Not public any more in WordPress' },
      { article_id: 4, kind: 'updated', reason: 'Changed in WordPress' },
    ])
    expect(await at(database, '/2019/02/another-place/')).toBe('redirect /2019/02/report-4/')
    expect((await run(database, later, { now: NOW + 2000 })).items.every(({ outcome }) => outcome === 'already there')).toBe(true)
  })

  test('what was edited or published here since stays as it is, and is reported', async () => {
    await using database = await open()
    await run(database, wxr(item({ id: 1 }), item({ id: 2, status: 'draft' })))
    await database.transact(async (tx) => {
      const { content } = (await newestRevision(tx, 1))!
      await reviseArticle(tx, 1, { ...content, headline: 'Our headline' }, null, NOW + 1)
      await publishArticle(tx, 2, { kind: 'published', reason: null, at: NOW + 1 }, NOW + 1)
    })
    const report = await run(database, wxr(item({ id: 1, content: 'x' }), item({ id: 2, content: 'y', status: 'draft' })), {
      now: NOW + 2,
    })
    expect(report.items.map(({ outcome, notes }) => [outcome, notes.length])).toEqual([
      ['kept', 1],
      ['kept', 1],
    ])
    expect((await articles(database)).map(({ status, body }) => [status, body])).toEqual([
      ['published', '<p>Text of 1.</p>'],
      ['published', '<p>Text of 2.</p>'],
    ])
    expect((await newestRevision(database.read, 1))!.content.headline).toBe('Our headline')
  })

  test('a rehearsal says the same and writes nothing', async () => {
    await using database = await open()
    const rehearsed = await run(database, paper, { isRehearsal: true })
    expect(await Promise.all([count(database, 'article'), count(database, 'address'), count(database, 'import_item')])).toEqual([
      0, 0, 0,
    ])
    expect(await loadSite(database.read)).toBe(undefined)
    const done = await run(database, paper)
    expect({ ...rehearsed, isRehearsal: false, redirects: 0 }).toEqual({ ...done, redirects: 0 })
    const again = await run(database, paper, { isRehearsal: true })
    expect(again.items.filter(({ type }) => type === 'post').every(({ outcome }) => outcome === 'already there')).toBe(true)
  })

  test('a path that is reserved, or taken, moves and is reported', async () => {
    await using database = await open()
    await database.transact((tx) => claimAddress(tx, '/taken', 'article'))
    const link = (path: string) => `https://herald.example${path}`
    const report = await run(
      database,
      wxr(
        item({ id: 1, link: link('/search/') }),
        item({ id: 2, link: link('/media/kit/') }),
        item({ id: 3, link: link('/taken/') }),
        item({ id: 4, link: link('/same/') }),
        item({ id: 5, link: link('/same/') }),
      ),
    )
    expect(report.items.map(({ path, notes }) => `${path} ${notes.join()}`)).toEqual([
      '/search-2/ it moved from /search/ to /search-2/: this program answers there itself',
      '/media-2/kit/ it moved from /media/kit/ to /media-2/kit/: this program answers there itself',
      '/taken-2/ it moved from /taken/ to /taken-2/: something else stands there',
      '/same/ ',
      '/same-2/ it moved from /same/ to /same-2/: something else stands there',
    ])
  })

  test('sections give way to the permalinks of posts and pages, drafts to both', async () => {
    await using database = await open()
    const link = (path: string) => `https://herald.example${path}`
    await run(
      database,
      wxr(
        category('about', 'About'),
        category('team', 'Team', { parent: 'about' }),
        item({ id: 1, status: 'draft', link: link('/?p=1'), slug: 'history' }),
        item({ id: 2, type: 'page', link: link('/about/') }),
        item({ id: 3, type: 'page', link: link('/history/') }),
      ),
    )
    expect((await articles(database)).map(({ path }) => path)).toEqual(['/history-2', '/about/', '/history/'])
    expect(await database.read.selectFrom('section').select('path').orderBy('id').execute()).toEqual([
      { path: '/category/about' },
      { path: '/category/about/team' },
    ])
  })

  test('what is here by the same name is joined, not doubled', async () => {
    await using database = await open()
    await database.transact(async (tx) => {
      await insertSection(tx, {
        name: 'Our news',
        slug: 'news',
        description: '',
        position: 0,
        parentId: null,
        wantedPath: '/our-news',
      })
      await insertTag(tx, { name: 'Our sea', slug: 'sea' })
    })
    const report = await run(database, paper)
    expect(await database.read.selectFrom('section').select(['name', 'path']).orderBy('id').execute()).toEqual([
      { name: 'Our news', path: '/our-news' },
      { name: 'Politics', path: '/our-news/politics' },
      { name: 'sport', path: '/sport' },
    ])
    expect(report.sections.find(({ slug }) => slug === 'news')).toMatchObject({ outcome: 'changed', path: '/our-news' })
    expect(await at(database, '/category/news')).toBe('redirect /our-news')
    expect(await database.read.selectFrom('tag').select('name').where('slug', '=', 'sea').execute()).toEqual([
      { name: 'Our sea' },
    ])
  })

  test('an empty database gets a paper by the old site’s name; one that has a paper keeps it', async () => {
    await using database = await open()
    await run(database, paper)
    expect(await loadSite(database.read)).toMatchObject({ demo: false, settings: { name: 'The Herald', language: 'en' } })
    await using other = await open()
    await other.transact((tx) =>
      insertSite(tx, { settings: parseSettings({ name: 'Ours', timeZone: 'Europe/Paris' }), demo: false }, NOW),
    )
    await run(other, wxr(item({ id: 1, date: '2019-07-14 09:30:00', dateGmt: '0000-00-00 00:00:00' })))
    expect((await loadSite(other.read))!.settings.name).toBe('Ours')
    expect((await articles(other))[0]!.published_at).toBe(Date.parse('2019-07-14T07:30:00Z'))
  })

  test('a served site learns of new sections', async () => {
    await using database = await open()
    await run(database, paper)
    const renewed = await database.read.selectFrom('event').select('renews').where('name', '=', 'import.section-added').execute()
    expect(renewed.map(({ renews }) => renews)).toEqual(Array(3).fill('["paper"]'))
  })

  test('a file that is not sound changes nothing, however far it is sound', async () => {
    await using database = await open()
    const broken = paper.replace('</channel>', '<item>&nbsp;</item></channel>')
    await expect(run(database, broken)).rejects.toThrow(/herald\.xml, line \d+, column \d+: the file is not well-formed/)
    expect(await Promise.all([count(database, 'article'), count(database, 'section'), count(database, 'import_item')])).toEqual([
      0, 0, 0,
    ])
    expect(await loadSite(database.read)).toBe(undefined)
  })

  test('tells how far it is', async () => {
    await using database = await open()
    const told: Progress[] = []
    const file = fileOf(paper)
    await importWordPress({ database, files: filesInMemory(), now: NOW }, { file }, (progress) => told.push(progress))
    expect(told[0]).toEqual({ phase: 'reading', done: readFileSync(file).length, total: readFileSync(file).length })
    expect(told.at(-1)).toEqual({ phase: 'items', done: 10, total: 10 })
  })

  test('two sites in one paper keep apart', async () => {
    await using database = await open()
    await run(database, wxr(item({ id: 1 })))
    const other = wxr(item({ id: 1, title: 'Elsewhere', link: 'https://other.example/1/' })).replaceAll(
      'https://herald.example',
      'https://other.example',
    )
    await run(database, other)
    expect((await articles(database)).map(({ headline }) => headline)).toEqual(['Report 1', 'Elsewhere'])
  })
})
