import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { publishArticle, reviseArticle } from '../../articles/articles.commands.ts'
import { newestRevision } from '../../articles/articles.sql.ts'
import { loadSite } from '../../web/site.sql.ts'
import { articles, at, counts, NOW, paper, run } from './import.test-kit.ts'
import { item, wxr } from './wxr.test-kit.ts'

onBothEngines('an import that is repeated', (open) => {
  test('the same file again changes nothing', async () => {
    await using database = await open()
    await run(database, paper)
    const tables = ['article', 'revision', 'record', 'address', 'import_item', 'section', 'tag', 'event'] as const
    const before = await counts(database, ...tables)
    const report = await run(database, paper, { now: NOW + 1000 })
    expect(await counts(database, ...tables)).toEqual(before)
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
    expect(await counts(database, 'article', 'address', 'import_item')).toEqual([0, 0, 0])
    expect(await loadSite(database.read)).toBe(undefined)
    const done = await run(database, paper)
    expect({ ...rehearsed, isRehearsal: false, redirects: 0 }).toEqual({ ...done, redirects: 0 })
    const again = await run(database, paper, { isRehearsal: true })
    expect(again.items.filter(({ type }) => type === 'post').every(({ outcome }) => outcome === 'already there')).toBe(true)
  })

  test('a number that the file has twice is one item', async () => {
    await using database = await open()
    const report = await run(database, wxr(item({ id: 1 }), item({ id: 1, title: 'The same number' })))
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['imported', 'left out'])
    expect(await counts(database, 'article')).toEqual([1])
  })

  test('what has become sticky since is picked, once', async () => {
    await using database = await open()
    await run(database, wxr(item({ id: 1 })))
    await run(database, wxr(item({ id: 1, sticky: true })), { now: NOW + 1 })
    await run(database, wxr(item({ id: 1, sticky: true, content: 'x' })), { now: NOW + 2 })
    expect(await counts(database, 'pick', 'revision')).toEqual([1, 3])
  })
})
