import { expect, test } from 'vitest'
import { besideOthers, besideReserved, dateRedirects, permalinkOf, siteOf } from './addresses.ts'

test.each([
  ['https://www.example.org/', 'example.org'],
  ['http://example.org/blog/', 'example.org/blog'],
  ['', ''],
  ['no address', ''],
])('the site of %s', (home, site) => expect(siteOf(home)).toBe(site))

test.each([
  ['https://example.org/2010/10/05/post/', '/2010/10/05/post/'],
  ['http://www.example.org/post', '/post'],
  ['/blog/post.html', '/blog/post.html'],
  ['https://example.org//greek/%ce%b5%cf%80/', '/greek/επ/'],
  ['https://example.org/?p=12', undefined],
  ['https://example.org/', undefined],
  ['https://other.example/post/', undefined],
  ['https://example.org/%ff/', undefined],
  ['mailto:a@example.org', undefined],
  ['', undefined],
])('the permalink of %s', (link, path) => expect(permalinkOf(link, 'https://example.org')).toBe(path))

test('the front page of a site in a folder is no permalink of an item', () => {
  expect(permalinkOf('https://example.org/blog/', 'https://example.org/blog')).toBe(undefined)
  expect(permalinkOf('https://example.org/blog/a/', 'https://example.org/blog')).toBe('/blog/a/')
})

test.each([
  ['/search/', '/search-2/'],
  ['/Feed', '/Feed-2'],
  ['/media/kit/', '/media-2/kit/'],
  ['/news/search/', '/news/search/'],
])('%s stands beside what is reserved at %s', (path, beside) => expect(besideReserved(path)).toBe(beside))

test('a path gives way to those that others have a right to', () => {
  const rights = new Set(['/about', '/about-2'])
  expect(besideOthers('/About', rights)).toBe('/About-3')
  expect(besideOthers('/about/', rights)).toBe('/about-3/')
  expect(besideOthers('/else', rights)).toBe('/else')
})

test('days, months and years lead to what was published until their ends', () => {
  expect([...dateRedirects(['2019-12-31', '2020-01-01'], 'Europe/Paris')]).toEqual([
    ['/2019', '/latest?before=2019-12-31T23:00:00.000Z.0'],
    ['/2019/12', '/latest?before=2019-12-31T23:00:00.000Z.0'],
    ['/2019/12/31', '/latest?before=2019-12-31T23:00:00.000Z.0'],
    ['/2020', '/latest?before=2020-12-31T23:00:00.000Z.0'],
    ['/2020/01', '/latest?before=2020-01-31T23:00:00.000Z.0'],
    ['/2020/01/01', '/latest?before=2020-01-01T23:00:00.000Z.0'],
  ])
})
