import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { parseFragment } from 'parse5'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { writeAtom } from './atom.ts'
import type { Feed, FeedItem } from './feed.ts'
import { writeJsonFeed } from './json-feed.ts'
import { writeRss } from './rss.ts'

const item: FeedItem = {
  id: 'https://lantern.example/-/article/7',
  url: 'https://lantern.example/news/swing-bridge',
  title: 'Council votes nine to six to mend the Swing Bridge',
  summary: 'Repair for $6.4 million',
  html: '<p>Port Ellery will keep its <a href="https://lantern.example/tag/swing-bridge">Swing Bridge</a> &amp; its ferry.</p>',
  language: undefined,
  publishedAt: Date.UTC(2026, 2, 3, 9, 30, 0, 123),
  updatedAt: Date.UTC(2026, 2, 4, 18, 0, 0, 0),
  authors: [
    { name: 'Tobias Reyne', url: 'https://lantern.example/author/tobias-reyne' },
    { name: 'Mara Lindqvist', url: 'https://lantern.example/author/mara-lindqvist' },
  ],
  categories: ['Council', 'Ferry'],
  picture: {
    url: 'https://lantern.example/media/3f2a-1200.jpg',
    width: 1200,
    height: 800,
    alt: 'The iron “Swing Bridge” half open',
    credit: 'Drawing: Juno Halloran / The Lantern',
  },
  original: 'https://coastwire.example/story?id=1&lang=en',
}

const feed: Feed = {
  id: 'https://lantern.example/-/stream/section:3',
  title: 'Council — The Port Ellery Lantern',
  description: 'Fifteen councillors, five wards & every vote',
  language: 'en',
  publisher: 'The Port Ellery Lantern',
  home: 'https://lantern.example/news/council',
  self: 'https://lantern.example/news/council/feed.xml',
  updatedAt: item.updatedAt,
  items: [item],
}

test('RSS says everything its readers know how to show', () => {
  const read = parseRssFeed(writeRss(feed))
  expect(read).toMatchObject({
    title: feed.title,
    link: feed.home,
    language: 'en',
    lastBuildDate: 'Wed, 04 Mar 2026 18:00:00 GMT',
    atom: { links: [{ rel: 'self', href: feed.self, type: 'application/rss+xml' }] },
  })
  expect(read.items).toEqual([
    {
      title: item.title,
      link: item.url,
      guid: { value: item.id, isPermaLink: false },
      pubDate: 'Tue, 03 Mar 2026 09:30:00 GMT',
      atom: { updated: '2026-03-04T18:00:00.000Z' },
      dc: { creators: ['Tobias Reyne', 'Mara Lindqvist'], sources: [item.original] },
      categories: [{ name: 'Council' }, { name: 'Ferry' }],
      description: item.summary,
      content: { encoded: item.html },
      media: {
        contents: [
          {
            url: item.picture!.url,
            type: 'image/jpeg',
            medium: 'image',
            width: 1200,
            height: 800,
            description: { value: item.picture!.alt, type: 'plain' },
            credits: [{ value: item.picture!.credit }],
          },
        ],
      },
    },
  ])
})

test('Atom says the same', () => {
  const read = parseAtomFeed(writeAtom(feed))
  expect(read).toMatchObject({
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: '2026-03-04T18:00:00.000Z',
    authors: [{ name: feed.publisher }],
    xml: { lang: 'en' },
  })
  expect(read.links).toContainEqual({ rel: 'self', href: feed.self, type: 'application/atom+xml' })
  const [entry] = read.entries!
  expect(entry).toMatchObject({
    id: item.id,
    title: { value: item.title },
    published: '2026-03-03T09:30:00.123Z',
    updated: '2026-03-04T18:00:00.000Z',
    authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
    categories: [{ term: 'Council' }, { term: 'Ferry' }],
    summary: { value: item.summary },
    content: { value: item.html, type: 'html' },
  })
  expect(entry!.links).toContainEqual({ rel: 'via', href: item.original })
  expect(entry!.media!.contents![0]).toMatchObject({ url: item.picture!.url, credits: [{ value: item.picture!.credit }] })
})

test('JSON Feed has what its specification requires, in the types it requires', () => {
  const read = JSON.parse(writeJsonFeed(feed))
  expect(read).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: 'en',
    items: [
      { id: item.id, url: item.url, content_html: item.html, date_modified: '2026-03-04T18:00:00.000Z', tags: item.categories },
    ],
  })
  expect(read.items[0].authors).toEqual(item.authors)
  expect(read.items[0].image).toBe(item.picture!.url)
})

test('an item without a picture, author, tag or original leaves nothing empty behind', () => {
  const bare = {
    ...feed,
    items: [{ ...item, picture: undefined, authors: [], categories: [], original: undefined, summary: '' }],
  }
  expect(Object.keys(parseRssFeed(writeRss(bare)).items![0]!)).toEqual(['title', 'link', 'guid', 'pubDate', 'atom', 'content'])
  expect(parseAtomFeed(writeAtom(bare)).entries![0]).not.toHaveProperty('authors')
  const [read] = JSON.parse(writeJsonFeed(bare)).items
  expect(Object.keys(read)).toEqual(['id', 'url', 'title', 'content_html', 'date_published', 'date_modified'])
})

test('an item in another language than the paper’s says so in each format', () => {
  const other = { ...feed, items: [{ ...item, language: 'pt-BR' }] }
  expect(parseRssFeed(writeRss(other)).items![0]!.dc!.languages).toEqual(['pt-BR'])
  expect(parseAtomFeed(writeAtom(other)).entries![0]!.xml).toEqual({ lang: 'pt-BR' })
  expect(parseJsonFeed(writeJsonFeed(other)).items![0]!.language).toBe('pt-BR')
})

/** Text as people and machines write it: with markup, references that look escaped already, and signs XML knows nothing of. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '&amp;',
        '&lt;b&gt;',
        '<b>',
        ']]>',
        '<![CDATA[',
        '&nbsp;',
        '&#x26;',
        '\r\n',
        '\0',
        '“naïve”',
        '🪔',
        '&',
        '"',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** What is left of a text that no XML may hold; parsers of feeds trim what they read. */
const speakable = (text: string) => text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '').trim()

/** The text a reader sees where HTML is asked for. */
const seen = (html: string | undefined) => {
  const node = parseFragment(html ?? '').childNodes[0]
  return node === undefined ? '' : 'value' in node ? node.value : node.nodeName
}

/** HTML knows one kind of line end. */
const inHtml = (text: string) => speakable(text).replace(/\r\n?/g, '\n')

const formats: { name: string; read: (feed: Feed) => { title?: string; summary?: string; author?: string } }[] = [
  {
    name: 'RSS',
    read: (feed) => {
      const [read] = parseRssFeed(writeRss(feed)).items!
      return { title: read!.title, summary: seen(read!.description), author: read!.dc?.creators?.[0] }
    },
  },
  {
    name: 'Atom',
    read: (feed) => {
      const [read] = parseAtomFeed(writeAtom(feed)).entries!
      return { title: read!.title?.value, summary: read!.summary?.value, author: read!.authors?.[0]?.name }
    },
  },
  {
    name: 'JSON Feed',
    read: (feed) => {
      const [read] = JSON.parse(writeJsonFeed(feed)).items
      return { title: read.title, summary: read.summary, author: read.authors[0].name }
    },
  },
]

describe.each(formats)('$name', ({ name, read }) => {
  test('carries any headline, standfirst and name of an author to the reader as it was written', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, summary, author) => {
        const written = { ...item, title, summary, authors: [{ name: author, url: 'https://lantern.example/author/x' }] }
        const found = read({ ...feed, items: [written] })
        const kept = name === 'JSON Feed' ? (text: string) => text : speakable
        const keptSummary = name === 'RSS' ? inHtml : kept
        expect({ title: found.title ?? '', summary: found.summary ?? '', author: found.author ?? '' }).toEqual({
          title: kept(title),
          summary: keptSummary(summary),
          author: kept(author),
        })
      }),
      { numRuns: 400 },
    )
  })
})

test.each([
  ['RSS', writeRss],
  ['Atom', writeAtom],
])('%s is well-formed whatever it holds', (_, write) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const picture = { ...item.picture!, alt: text, credit: text }
      const items = [{ ...item, title: text, summary: text, html: text, categories: [text], picture }]
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => {
        throw error
      })
      parser.write(write({ ...feed, title: text, description: text, items })).close()
    }),
    { numRuns: 400 },
  )
})
