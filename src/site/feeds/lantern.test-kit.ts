import { Hono } from 'hono'
import type { CompiledQuery, KyselyPlugin } from 'kysely'
import type { TestDatabase } from '../../../test/databases.ts'
import { BLANK, type Content } from '../../articles/article.ts'
import { beginArticle, publishArticle, reviseArticle } from '../../articles/articles.commands.ts'
import { insertAuthor } from '../../articles/authors.sql.ts'
import type { Db } from '../../db/schema.ts'
import { insertPicture } from '../../media/media.sql.ts'
import { plannedVariants } from '../../media/picture.ts'
import { insertSection, insertTag, loadSections } from '../../sections/sections.sql.ts'
import type { WebEnv } from '../../web/env.ts'
import type { Paper } from '../../web/paper.ts'
import { settingsSchema } from '../../web/settings.ts'
import { machineRoutes } from '../machines/machines.pages.ts'
import { siteRoutes } from '../site.pages.tsx'
import { sitemapRoutes } from '../sitemaps/sitemaps.pages.ts'

export const ORIGIN = 'https://lantern.example'
export const NOON = Date.UTC(2026, 2, 3, 12)
export const HOUR = 60 * 60 * 1000

export const settings = settingsSchema.parse({
  name: 'The Port Ellery Lantern',
  motto: 'Independent & paid for by its readers',
  founded: 2009,
  language: 'en-GB',
  email: 'newsroom@lantern.example',
  securityContact: 'security@lantern.example',
  social: [{ title: 'Mastodon', url: 'https://social.example/@lantern' }],
  pages: [{ title: 'About', path: '/about' }],
  policies: { ethics: '/ethics', corrections: '/corrections-policy', ownership: 'https://trust.example/lantern' },
})

export const paperOf = (sections: Paper['sections'], changes: Partial<Paper['settings']> = {}): Paper => ({
  settings: { ...settings, ...changes },
  demo: false,
  logo: undefined,
  origin: ORIGIN,
  sections,
  assets: {
    style: '',
    styleHash: 'sha256-',
    readersStyle: '',
    readersStyleHash: 'sha256-',
    script: '/-/assets/reader.js',
    accountScript: '/-/assets/account.js',
    icon: '/-/assets/icon.svg',
  },
  hasCorrections: false,
})

/** A small paper: a section below another, two authors, a tag, a picture, and nothing published. */
export async function openLantern(database: TestDatabase) {
  const made = await database.transact(async (tx) => {
    const plain = { description: '', position: 0 }
    const news = await insertSection(tx, { ...plain, parentId: null, name: 'News', slug: 'news', wantedPath: '/news' })
    const council = await insertSection(tx, {
      ...plain,
      parentId: news.id,
      name: 'Council',
      slug: 'council',
      description: 'Fifteen councillors & every vote',
      wantedPath: '/news/council',
    })
    const person = { role: null, bio: '', url: null, portraitId: null }
    const mara = await insertAuthor(tx, { ...person, kind: 'person', name: 'Mara Lindqvist', slug: 'mara-lindqvist' })
    const wire = await insertAuthor(tx, { ...person, kind: 'organisation', name: 'Coastwire', slug: 'coastwire' })
    const tides = await insertTag(tx, { name: 'Tides & floods', slug: 'tides' })
    const size = { width: 1600, height: 1000 }
    const picture = await insertPicture(
      tx,
      {
        ...size,
        hash: '3f2a91bc00',
        alt: 'The iron “Swing Bridge” half open',
        caption: 'The bridge in March.',
        credit: 'Drawing: Juno Halloran',
        creditUrl: null,
        focus: { x: 0.5, y: 0.5 },
        variants: plannedVariants(size).map((variant) => ({ ...variant, bytes: 1000 })),
        fileName: 'bridge.png',
        mime: 'image/png',
        bytes: 1000,
      },
      NOON,
    )
    return { news, council, mara, wire, tides, pictureId: picture.id }
  })
  const content = (changes: Partial<Content>): Content => ({
    ...BLANK,
    headline: 'Council votes to mend the Swing Bridge',
    standfirst: 'Nine to six',
    body: '<p>Port Ellery will keep its bridge.</p>',
    sectionId: made.council.id,
    authorIds: [made.mara.id],
    language: 'en-GB',
    ...changes,
  })
  const sections = await loadSections(database.read)
  return {
    ...made,
    sections,
    content,
    /** Publishes an article; answers with its id. */
    publish: (path: string, changes: Partial<Content> = {}, at = NOON) =>
      database.transact(async (tx) => {
        const { id } = await beginArticle(tx, content(changes), path, at)
        await publishArticle(tx, id, { kind: 'published', reason: null, at }, at)
        return id
      }),
    /** Publishes an article's next version, which differs from the plain one by these changes. */
    correct: (id: number, reason: string, at: number, changes: Partial<Content> = {}) =>
      database.transact(async (tx) => {
        await reviseArticle(tx, id, content(changes), reason, at)
        await publishArticle(tx, id, { kind: 'corrected', reason, at }, at)
      }),
    /** Asks the site for an address; its paper may differ in some settings. */
    ask: async (path: string, { now = NOON, db = database.read, ...changes }: Ask = {}) =>
      siteOn(db, paperOf(sections, changes), now).request(`${ORIGIN}${path}`),
  }
}

type Ask = Partial<Paper['settings']> & { now?: number; db?: Db }

const siteOn = (db: Db, paper: Paper, now: number) =>
  new Hono<WebEnv>()
    .use(async (c, next) => {
      c.set('db', db)
      c.set('paper', paper)
      c.set('now', now)
      await next()
    })
    .route('/', machineRoutes())
    .route('/', sitemapRoutes())
    .route('/', siteRoutes({ places: {}, tokenKeys: [Buffer.alloc(32)], readerParts: [] }))
    .onError((error, c) => ('kind' in error && error.kind === 'not-found' ? c.notFound() : Promise.reject(error)))

/** A database that keeps account of the statements it is asked. */
export function listening(db: Db): { db: Db; statements: CompiledQuery[] } {
  const statements: CompiledQuery[] = []
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      statements.push(db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { db: db.withPlugin(plugin), statements }
}

/** How SQLite would go about a statement, one step a line. */
export async function planOf(db: Db, statement: CompiledQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ detail: string }>({ ...statement, sql: `explain query plan ${statement.sql}` })
  return rows.map((row) => row.detail)
}
