import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { filesInMemory } from '../../outside/files/memory.ts'
import { insertSection, insertTag } from '../../sections/sections.sql.ts'
import { parseSettings } from '../../web/settings.ts'
import { insertSite, loadSite } from '../../web/site.sql.ts'
import { importWordPress, soundExport, type Progress } from './import.commands.ts'
import { articles, at, counts, NOW, paper, run } from './import.test-kit.ts'
import { ADDRESSES, fileOf, item, wxr } from './wxr.test-kit.ts'

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
      'categories that are tags here: sport',
      'it had a password: it is private here',
      'the menu here is made of the sections',
      'a type of its own, “product”',
    ])
    expect(report.comments).toEqual([{ name: 'comment', outcome: 'imported', count: 2 }])
    const streams = await database.read.selectFrom('stream_item').select('article_id').distinct().execute()
    const published = await database.read
      .selectFrom('article')
      .select('id')
      .where('status', '=', 'published')
      .where('kind', '=', 'article')
      .execute()
    expect(new Set(streams.map((row) => row.article_id))).toEqual(new Set(published.map((row) => row.id)))
  })

  test('keeps text, excerpt, date, author, section and tags', async () => {
    await using database = await open()
    await run(database, paper)
    const [bridge] = await articles(database)
    expect(bridge).toMatchObject({
      standfirst: 'It is closed.',
      body: '<p>One.</p>\n<p>Two.</p>',
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

  test('what was private, or had a password, keeps its date for the day it is published', async () => {
    await using database = await open()
    await run(database, paper)
    const dates = (await articles(database))
      .filter(({ status }) => status !== 'published')
      .map(({ headline, published_at }) => [headline, published_at])
    expect(dates).toEqual([
      ['Report 2', null],
      ['Report 4', Date.parse('2019-02-14T09:30:00Z')],
      ['Report 5', Date.parse('2019-02-14T09:30:00Z')],
      ['Report 6', null],
      ['Report 10', null],
    ])
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
    expect(await at(database, '/staff-picks')).toBe('collection /staff-picks')
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

  test('pages that said there is nothing at an old address are renewed', async () => {
    await using database = await open()
    await run(database, paper)
    const events = await database.read
      .selectFrom('event')
      .select(['payload', 'renews'])
      .where('name', '=', 'import.addresses-added')
      .execute()
    expect(events).toEqual([
      { payload: '{"added":2}', renews: '["missing"]' },
      { payload: '{"added":5}', renews: '["missing"]' },
    ])
  })

  test('a file that is not sound changes nothing, however far it is sound', async () => {
    await using database = await open()
    const broken = paper.replace('</channel>', '<item>&nbsp;</item></channel>')
    await expect(run(database, broken)).rejects.toThrow(/herald\.xml, line \d+, column \d+: the file is not well-formed/)
    expect(await counts(database, 'article', 'section', 'import_item')).toEqual([0, 0, 0])
    expect(await loadSite(database.read)).toBe(undefined)
  })

  test('tells how far it is', async () => {
    await using database = await open()
    const told: Progress[] = []
    const file = fileOf(paper)
    const sound = await soundExport(file, (progress) => told.push(progress))
    await importWordPress({ database, files: filesInMemory(), addresses: ADDRESSES, now: NOW }, sound, {}, (progress) =>
      told.push(progress),
    )
    expect(told[0]).toEqual({ phase: 'reading', done: readFileSync(file).length, total: readFileSync(file).length })
    expect(told.at(-1)).toEqual({ phase: 'items', done: 10, total: 10 })
    rmSync(dirname(file), { recursive: true })
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
