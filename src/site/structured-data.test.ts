import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Label } from '../articles/article.ts'
import type { Author } from '../articles/author.ts'
import { plannedVariants, type Picture } from '../media/picture.ts'
import { NOON, ORIGIN, paperOf } from './feeds/lantern.test-kit.ts'
import {
  articleJsonLd,
  breadcrumbsJsonLd,
  jsonLd,
  newsArticle,
  newsMediaOrganization,
  paperJsonLd,
  type ArticleFacts,
} from './structured-data.ts'

// What schema.org (version 29) defines, as far as we use it: for each type the types above it and the properties it adds, with what they may hold.

type Kind = 'text' | 'url' | 'date' | 'integer' | 'boolean' | 'language' | `thing:${string}`

const THING = { name: ['text'], url: ['url'], image: ['url'], sameAs: ['url'], description: ['text'] } satisfies Record<
  string,
  Kind[]
>
const ORGANIZATION = {
  ...THING,
  logo: ['url'],
  slogan: ['text'],
  foundingDate: ['date'],
  email: ['text'],
  publishingPrinciples: ['url'],
  ethicsPolicy: ['url'],
  correctionsPolicy: ['url'],
  ownershipFundingInfo: ['url'],
} satisfies Record<string, Kind[]>
const ARTICLE = {
  ...THING,
  headline: ['text'],
  datePublished: ['date'],
  dateModified: ['date'],
  author: ['thing:Person', 'thing:Organization', 'thing:NewsMediaOrganization'],
  publisher: ['thing:NewsMediaOrganization'],
  isAccessibleForFree: ['boolean'],
  publishingPrinciples: ['url'],
  articleSection: ['text'],
  inLanguage: ['language'],
  isBasedOn: ['url'],
} satisfies Record<string, Kind[]>

const SCHEMA: Record<string, Record<string, Kind[]>> = {
  NewsArticle: ARTICLE,
  AnalysisNewsArticle: ARTICLE,
  OpinionNewsArticle: ARTICLE,
  ReviewNewsArticle: ARTICLE,
  AdvertiserContentArticle: ARTICLE,
  Person: THING,
  Organization: ORGANIZATION,
  NewsMediaOrganization: ORGANIZATION,
  BreadcrumbList: { ...THING, itemListElement: ['thing:ListItem'] },
  ListItem: { ...THING, position: ['integer'], item: ['url'] },
}

/** What search engines need to show a result of the type. */
const REQUIRED: Record<string, string[]> = {
  ListItem: ['position', 'name'],
  BreadcrumbList: ['itemListElement'],
  Person: ['name', 'url'],
  NewsMediaOrganization: ['name', 'url'],
  ...Object.fromEntries(
    Object.keys(SCHEMA)
      .filter((type) => SCHEMA[type] === ARTICLE)
      .map((type) => [type, ['headline', 'datePublished', 'author']]),
  ),
}

const HOLDS: Record<Exclude<Kind, `thing:${string}`>, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value !== '',
  url: (value) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value),
  date: (value) =>
    typeof value === 'string' && /^\d{4}(-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z)?$/.test(value) && !Number.isNaN(Date.parse(value)),
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  language: (value) => typeof value === 'string' && Intl.getCanonicalLocales(value)[0] === value,
}

/** What is wrong with a thing, in words; empty if it says only what schema.org knows, in the types it asks for. */
function faults(thing: Record<string, unknown>, at = ''): string[] {
  const type = String(thing['@type'])
  const known = SCHEMA[type]
  if (!known) return [`${at}: no type ${type}`]
  const missing = (REQUIRED[type] ?? []).filter((name) => thing[name] === undefined).map((name) => `${at}${type} lacks ${name}`)
  const wrong = Object.entries(thing)
    .filter(([name]) => name !== '@type')
    .flatMap(([name, value]) => [value].flat().flatMap((one) => faultsOf(one, known[name], `${at}${type}.${name}`)))
  return [...missing, ...wrong]
}

function faultsOf(value: unknown, kinds: Kind[] | undefined, at: string): string[] {
  if (!kinds) return [`${at} is not defined`]
  if (value !== null && typeof value === 'object') {
    const thing = value as Record<string, unknown>
    return kinds.includes(`thing:${String(thing['@type'])}`)
      ? faults(thing, `${at} > `)
      : [`${at} may not hold ${String(thing['@type'])}`]
  }
  const holds = kinds.some((kind) => !kind.startsWith('thing:') && HOLDS[kind as keyof typeof HOLDS](value))
  return holds ? [] : [`${at} may not hold ${JSON.stringify(value)}`]
}

/** The things in a script element, read as a browser's parser and a JSON-LD reader would. */
function read(text: string): Record<string, unknown>[] {
  const document = JSON.parse(text)
  expect(document['@context']).toBe('https://schema.org')
  return document['@graph']
}

const size = { width: 1600, height: 1000 }
const picture: Picture = {
  ...size,
  id: 7,
  hash: '3f2a91bc00',
  alt: '',
  caption: '',
  credit: '',
  creditUrl: null,
  licence: '',
  focus: { x: 0.5, y: 0.5 },
  variants: plannedVariants(size).map((variant) => ({ ...variant, bytes: 1 })),
}

const author = (kind: Author['kind'], name: string, path: string): Author => ({
  id: 1,
  kind,
  name,
  path,
  slug: '',
  role: null,
  bio: '',
  url: null,
  portraitId: null,
})

const facts = (changes: Partial<ArticleFacts['article']> = {}): ArticleFacts => ({
  article: {
    id: 12,
    kind: 'article',
    status: 'published',
    label: 'news',
    path: '/news/council/swing-bridge-repair-vote',
    headline: 'Council votes nine to six to mend the Swing Bridge',
    standfirst: '',
    body: '',
    bodyMedia: [],
    words: 1200,
    leadId: 7,
    leadCaption: null,
    disclosure: null,
    attribution: null,
    sectionId: 3,
    language: 'en-GB',
    social: { title: null, description: null, pictureId: null },
    search: { title: null, description: null },
    publishedAt: NOON,
    updatedAt: null,
    changes: [],
    revision: 1,
    ...changes,
  },
  authors: [author('person', 'Tobias Reyne', '/author/tobias-reyne')],
  pictures: new Map([[7, picture]]),
})

const paper = paperOf([
  { id: 1, parentId: null, name: 'News', path: '/news', description: '' },
  { id: 3, parentId: 1, name: 'Council', path: '/news/council', description: '' },
])

test('an article says who wrote it, when, where it stands and by which rules, and the way to it', () => {
  const [article, crumbs] = read(articleJsonLd(paper, facts({ updatedAt: NOON + 1 })))
  expect([article!, crumbs!].flatMap((thing) => faults(thing))).toEqual([])
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    url: `${ORIGIN}/news/council/swing-bridge-repair-vote`,
    datePublished: '2026-03-03T12:00:00.000Z',
    dateModified: '2026-03-03T12:00:00.001Z',
    author: [{ '@type': 'Person', name: 'Tobias Reyne', url: `${ORIGIN}/author/tobias-reyne` }],
    isAccessibleForFree: true,
    publishingPrinciples: `${ORIGIN}/ethics`,
    publisher: { correctionsPolicy: `${ORIGIN}/corrections-policy` },
    articleSection: 'Council',
    image: `${ORIGIN}/media/3f2a91bc00-1200.jpg`,
  })
  expect(crumbs).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'News', item: `${ORIGIN}/news` },
      { '@type': 'ListItem', position: 2, name: 'Council', item: `${ORIGIN}/news/council` },
      { '@type': 'ListItem', position: 3, name: 'Council votes nine to six to mend the Swing Bridge' },
    ],
  })
})

const types: [Label, string][] = [
  ['news', 'NewsArticle'],
  ['interview', 'NewsArticle'],
  ['analysis', 'AnalysisNewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['review', 'ReviewNewsArticle'],
  ['sponsored', 'AdvertiserContentArticle'],
]
test.each(types)('a piece labelled %s is a %s', (label, type) => {
  expect(newsArticle(paper, facts({ label }))['@type']).toBe(type)
})

test('an article from elsewhere names its original, and one without a byline the paper as its author', () => {
  const attribution = { source: 'Coastwire', url: 'https://coastwire.example/1', reporter: null }
  const unsigned = { ...facts({ attribution, leadId: null, sectionId: null }), authors: [] }
  const [article, crumbs] = read(articleJsonLd(paper, unsigned))
  expect(faults(article!)).toEqual([])
  expect(article).toMatchObject({
    isBasedOn: 'https://coastwire.example/1',
    author: { '@type': 'NewsMediaOrganization', name: 'The Port Ellery Lantern' },
  })
  expect(Object.keys(article!)).not.toContain('articleSection')
  expect(crumbs!.itemListElement).toHaveLength(1)
  const wire = { ...facts(), authors: [author('organisation', 'Coastwire', '/author/coastwire')] }
  expect(newsArticle(paper, wire).author).toMatchObject([{ '@type': 'Organization' }])
})

test('the paper says who it is and where its policies stand', () => {
  const [organization] = read(paperJsonLd({ ...paper, logo: { url: '/media/3f2a91bc00-1200.jpg', width: 1200, height: 750 } }))
  expect(faults(organization!)).toEqual([])
  expect(organization).toMatchObject({
    '@type': 'NewsMediaOrganization',
    foundingDate: '2009',
    ethicsPolicy: `${ORIGIN}/ethics`,
    correctionsPolicy: `${ORIGIN}/corrections-policy`,
    ownershipFundingInfo: 'https://trust.example/lantern',
    logo: `${ORIGIN}/media/3f2a91bc00-1200.jpg`,
    sameAs: ['https://social.example/@lantern'],
  })
  const bare = paperOf([], {
    policies: { ethics: null, corrections: null, ownership: null },
    social: [],
    founded: null,
    email: null,
    motto: '',
  })
  expect(JSON.parse(JSON.stringify(newsMediaOrganization(bare)))).toEqual({
    '@type': 'NewsMediaOrganization',
    name: 'The Port Ellery Lantern',
    url: ORIGIN,
  })
})

test('a list says the way to it', () => {
  const names = (list: { title: string; path: string }) =>
    read(breadcrumbsJsonLd(paper, list)).map((thing) => [
      faults(thing),
      (thing.itemListElement as { name: string }[]).map(({ name }) => name),
    ])
  expect(names({ title: 'Council', path: '/news/council' })).toEqual([[[], ['News', 'Council']]])
  expect(names({ title: 'Tagged “Tides”', path: '/tag/tides' })).toEqual([[[], ['Tagged “Tides”']]])
})

describe('the text of the script element', () => {
  test('can hold any words, and ends only where it ends', () => {
    const words = '</script><!--<script>\u2028\u2029 “Fish & chips”'
    const text = jsonLd([{ '@type': 'Person', name: words }])
    expect(text).not.toMatch(/[<\u2028\u2029]/)
    expect(read(text)).toEqual([{ '@type': 'Person', name: words }])
  })

  test('of an article takes at most 450 of the page’s 700 compressed bytes for what it tells machines', () => {
    const { authors, ...rest } = facts({
      updatedAt: NOON + 1,
      attribution: { source: 'x', url: 'https://coastwire.example/1', reporter: null },
    })
    const text = articleJsonLd(paper, {
      ...rest,
      authors: [...authors, author('person', 'Mara Lindqvist', '/author/mara-lindqvist')],
    })
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(450)
  })
})

test('the check itself finds what schema.org does not know', () => {
  expect(
    faults({
      '@type': 'NewsArticle',
      headline: '',
      datePublished: 'yesterday',
      author: { '@type': 'Person', name: 'x' },
      correction: 'x',
    }),
  ).toEqual([
    'NewsArticle.headline may not hold ""',
    'NewsArticle.datePublished may not hold "yesterday"',
    'NewsArticle.author > Person lacks url',
    'NewsArticle.correction is not defined',
  ])
})
