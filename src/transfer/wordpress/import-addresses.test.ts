import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { claimAddress } from '../../web/addresses.sql.ts'
import { articles, at, paper, run } from './import.test-kit.ts'
import { category, item, wxr } from './wxr.test-kit.ts'

onBothEngines('the addresses of a site from WordPress', (open) => {
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

  test('a path that is reserved, or taken, moves and is reported', async () => {
    await using database = await open()
    await database.transact((tx) => claimAddress(tx, '/taken', 'article'))
    const link = (path: string) => `https://herald.example${path}`
    const text = wxr(
      item({ id: 1, link: link('/search/') }),
      item({ id: 2, link: link('/media/kit/') }),
      item({ id: 3, link: link('/taken/') }),
      item({ id: 4, link: link('/same/') }),
      item({ id: 5, link: link('/same/') }),
    )
    const rehearsed = await run(database, text, { isRehearsal: true })
    const report = await run(database, text)
    expect(rehearsed.items).toEqual(report.items)
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

  test('a site in a folder answers there, and its front page leads to ours', async () => {
    await using database = await open()
    const text = wxr(item({ id: 1 })).replaceAll('https://herald.example', 'https://herald.example/blog')
    await run(database, text)
    expect(await at(database, '/blog/2019/02/report-1/')).toBe('article /blog/2019/02/report-1/')
    expect(await at(database, '/blog/')).toBe('redirect /')
  })
})
