import { expect, test } from 'vitest'
import { categoryTree, placeOf, termSlug } from './terms.ts'
import type { WxrTerm } from './wxr.ts'

const category = (slug: string, parent = ''): WxrTerm => ({
  taxonomy: 'category',
  id: '',
  slug,
  name: slug.toUpperCase(),
  parent,
  description: '',
})
const tree = (...terms: WxrTerm[]) => new Map(categoryTree(terms).map((category) => [category.slug, category]))

test.each([
  ['%e8%bf%9c%e5%be%81', '远征'],
  ['foo_bar.baz', 'foo_bar.baz'],
  ['uncat\u202eegorized', 'uncat-egorized'],
  ['', 'a-name'],
])('the slug of %s', (slug, expected) => expect(termSlug({ slug, name: 'A name' })).toBe(expected))

test('the tree has each category once, after the one above it', () => {
  const categories = categoryTree([category('child', 'parent'), category('parent'), category('child'), category('alone', 'gone')])
  expect(categories.map(({ slug, parent }) => [slug, parent])).toEqual([
    ['parent', undefined],
    ['child', 'parent'],
    ['alone', undefined],
  ])
})

test('a circle is cut', () => {
  expect(
    categoryTree([category('a', 'b'), category('b', 'a'), category('c', 'c')]).map(({ slug, parent }) => [slug, parent]),
  ).toEqual([
    ['b', undefined],
    ['a', 'b'],
    ['c', undefined],
  ])
})

const paper = tree(category('news'), category('politics', 'news'), category('town', 'politics'), category('sport'))
test.each([
  [['sport', 'news'], 'sport', ['news']],
  [['news', 'politics', 'town'], 'town', []],
  [['news', 'sport', 'town'], 'town', ['sport']],
  [['uncategorized', 'sport'], 'sport', []],
  [['uncategorized'], null, []],
  [['unknown'], 'unknown', []],
  [[], null, []],
])('an item in %s stands in section %s', (slugs, section, asTags) => {
  const terms = slugs.map((slug) => ({ taxonomy: 'category', slug, name: slug }))
  expect(placeOf(terms, paper)).toEqual({ section, asTags, tags: [] })
})
