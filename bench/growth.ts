import { join } from 'node:path'
import type { Database } from '../src/db/connect.ts'
import { formatCursor } from '../src/lib/cursor.ts'
import { startPostgres } from '../test/postgres.ts'
import type { Figure } from './figure.ts'
import { AUTHORS, authorSlug, NOW, pathOf, publishedAt, SECTIONS, sectionPath, TAGS, tagSlug } from './kit/archive.ts'
import { checkArchive } from './kit/check-archive.ts'
import { emptyPostgres, emptySqlite, postgresArchive, sqliteArchive } from './kit/databases.ts'
import { openNewsroom } from './kit/newsroom.ts'
import { scratchFolder } from './kit/scratch.ts'
import { measureServing } from './kit/serving.ts'
import { builtAssets, openSite, render } from './kit/site.ts'
import { compare, type Comparison } from './kit/timing.ts'

/** How many times dearer anything may be among so many more articles. */
const GOAL = 1.2

const SMALL = 1_000
const LARGE = { SQLite: 1_000_000, PostgreSQL: 100_000 }

/** How far down a page of Latest is asked for: this many articles, or as many as there are but a few. */
const DEEP = 100_000

const PAGE_ROUNDS = 100
const PUBLISHING_ROUNDS = 30

interface Archive {
  database: Database
  articles: number
}

/** What is asked for; `run` grows, so that it is not always the same. */
const PAGES: [name: string, path: (articles: number, run: number) => string][] = [
  ['Front page', () => '/'],
  ['Section', (_, run) => sectionPath(1 + (run % SECTIONS.length))],
  ['Tag', (_, run) => `/tag/${tagSlug(1 + (run % TAGS))}`],
  ['Author', (_, run) => `/author/${authorSlug(1 + (run % AUTHORS))}`],
  ['Article', (articles, run) => pathOf(1 + ((run * 7919) % articles))],
  ['Latest, deep', (articles, run) => `/latest?before=${placeDown(articles, Math.min(DEEP, 0.9 * articles) - run)}`],
  ['Feed', () => '/feed.xml'],
  ['Sitemap of a month', () => '/sitemaps/2026-12.xml'],
]

const placeDown = (articles: number, down: number) =>
  formatCursor({ at: publishedAt(articles - down, articles), id: articles - down })

/** Measures how the cost of each kind of page grows with the number of articles that the paper has published. */
export async function run(): Promise<Figure[]> {
  return [...(await onSqlite()), ...(await onPostgres())]
}

async function onSqlite(): Promise<Figure[]> {
  const folder = scratchFolder()
  const open = (articles: number) => sqliteArchive(join(folder, String(articles)), articles)
  const figures = await growth('SQLite', open, await emptySqlite(join(folder, 'empty')))
  const articles = LARGE.SQLite
  const pages = PAGES.map(([, path]) => path(articles, 0))
  const serving = await measureServing(join(folder, String(articles)), pages)
  return [
    ...figures,
    ...serving.map((figure) => ({ ...figure, name: `${figure.name}, ${articles.toLocaleString('en')} articles on SQLite` })),
  ]
}

async function onPostgres(): Promise<Figure[]> {
  const server = await startPostgres()
  if (!server) return [{ name: 'PostgreSQL (skipped: not installed)', value: '', goal: '', met: null }]
  try {
    return await growth('PostgreSQL', (articles) => postgresArchive(server.url, articles), await emptyPostgres(server.url))
  } finally {
    await server.stop()
  }
}

async function growth(
  engine: keyof typeof LARGE,
  open: (articles: number) => Promise<Database>,
  empty: Database,
): Promise<Figure[]> {
  const small = { articles: SMALL, database: await open(SMALL) }
  const large = { articles: LARGE[engine], database: await open(LARGE[engine]) }
  try {
    await checkArchive(large.database.read, large.articles, empty)
    const compared = [...(await comparePages(small, large)), await comparePublishing(small, large)]
    return compared.map(([name, times]) => figureOf(`${name}, ${engine}, 1,000 → ${LARGE[engine].toLocaleString('en')}`, times))
  } finally {
    for (const database of [small.database, large.database, empty]) await database.close()
  }
}

async function comparePages(small: Archive, large: Archive): Promise<[name: string, times: Comparison][]> {
  const rendering = async ({ database, articles }: Archive) => {
    const site = await openSite(database.read, { assets: builtAssets(), clock: () => NOW })
    return (path: (typeof PAGES)[number][1]) => (run: number) => render(site, path(articles, run))
  }
  const [ofSmall, ofLarge] = [await rendering(small), await rendering(large)]
  const compared: [name: string, times: Comparison][] = []
  for (const [name, path] of PAGES) {
    compared.push([name, await compare(ofSmall(path), ofLarge(path), PAGE_ROUNDS)])
  }
  return compared
}

/** Through the command, the outbox and the page cache, until a reader sees it. */
async function comparePublishing(small: Archive, large: Archive): Promise<[name: string, times: Comparison]> {
  const [ofSmall, ofLarge] = [
    await openNewsroom(small.database, small.articles),
    await openNewsroom(large.database, large.articles),
  ]
  try {
    return ['Publish to visible', await compare(ofSmall.publish, ofLarge.publish, PUBLISHING_ROUNDS)]
  } finally {
    for (const newsroom of [ofSmall, ofLarge]) await newsroom.close()
  }
}

const figureOf = (name: string, { small, large, ratio }: Comparison): Figure => ({
  name,
  value: `${ratio.toFixed(2)} × (${small.toFixed(2)} → ${large.toFixed(2)} ms)`,
  goal: `at most ${GOAL} ×`,
  met: ratio <= GOAL,
})
