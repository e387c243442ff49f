import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Hono } from 'hono'
import { createApp } from '../src/app/app.tsx'
import { createReaders } from '../src/app/readers.ts'
import type { PostLimits } from '../src/comments/posting/post-limits.ts'
import { createDesk } from '../src/app/desk.tsx'
import { readConfig } from '../src/app/config.ts'
import { holdPaper } from '../src/app/current-paper.ts'
import { openMail } from '../src/app/mail-way.ts'
import { serve } from '../src/app/serve.ts'
import type { Database, Engine } from '../src/db/connect.ts'
import { fillDemo } from '../src/demo/demo.commands.ts'
import type { Files } from '../src/outside/files/files.ts'
import { filesInFolder } from '../src/outside/files/folder.ts'
import { loadAssets } from '../src/web/assets.ts'
import type { WebEnv } from '../src/web/env.ts'
import { siteTemplate } from './site-template.ts'
import { openTestDatabase, type TestDatabase } from './databases.ts'

/** A Tuesday morning in Port Ellery, on which everything in these tests happens. */
export const TUESDAY = Date.UTC(2026, 10, 24, 9)

/** The pictures that ship with the demo. */
export const DEMO_PICTURES = resolve('src/demo/pictures')

/** What the build made for browsers. */
const ASSETS = resolve('dist/assets')

/** A throw-away site of its own, at a time that stands still. */
export interface Town extends AsyncDisposable {
  database: TestDatabase
  files: Files
  /** The folder that holds everything of the site but its database. */
  data: string
  at: number
  /** What time it is there; a test may move it on. */
  clock: { now: number }
  /** Every route, for `app.request('/latest')`: no server, no page cache. */
  app: Hono<WebEnv>
  /** What the app could not answer. */
  failures: unknown[]
}

export interface ServedTown extends Town {
  /** Where the real server answers for it, page cache, worker and all: `http://localhost:41234`. */
  url: string
}

export interface TownOptions {
  engine?: Engine
  at?: number
  /** How many comments may come from one place; any number if nothing else. */
  postLimits?: PostLimits
  /** What the empty site is filled with; the demo newsroom if nothing else. */
  fill?: (site: { database: Database; files: Files; now: number }) => Promise<unknown>
}

const ADDRESS_KEY = Buffer.alloc(32, 8)

/** Fills a new site. Thrown away by `await using`. */
export async function openTown({
  engine = 'sqlite',
  at = TUESDAY,
  fill = fillWithDemo,
  postLimits = { home: [], block: [] },
}: TownOptions = {}): Promise<Town> {
  const data = mkdtempSync(join(tmpdir(), 'broadsheet-town-'))
  // Nothing is kept for others where a picture is drawn, outside a run of tests.
  const isCopied = fill === fillWithDemo && at === TUESDAY && process.env.VITEST !== undefined
  const template = isCopied ? await demoTemplate(engine) : undefined
  const database = await openTestDatabase(engine, template?.database)
  if (template) cpSync(template.files, join(data, 'files'), { recursive: true })
  const files = filesInFolder(join(data, 'files'))
  if (!template) await fill({ database, files, now: at })
  const assets = loadAssets(ASSETS)
  const paper = await holdPaper(database.read, { origin: 'http://localhost', assets })
  database.onCommit(paper.reload)
  const failures: unknown[] = []
  const onError = (error: unknown) => void failures.push(error)
  const clock = { now: at }
  const tokenKeys = [Buffer.alloc(32, 7)]
  const client = () => ({ block: '192.0.2.0/24', isHere: true })
  const config = { ...readConfig({ BROADSHEET_DATA: data }), database: database.where }
  const addressKey = ADDRESS_KEY
  const mail = openMail(config)
  const desk = createDesk({ config, database, files, assets, tokenKeys, addressKey, mail, client, onError })
  const readers = createReaders({ database, files, tokenKeys, addressKey, client, postLimits })
  const served = { db: database.read, files, assets, paper: paper.get, clock: () => clock.now }
  const app = createApp({ ...served, desk, readers, tokenKeys, onError })
  return {
    database,
    files,
    data,
    at,
    clock,
    app,
    failures,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The same with the real server before it, on a free port of this machine. */
export async function serveTown(options: TownOptions = {}): Promise<ServedTown> {
  const town = await openTown(options)
  const { data, database, clock, failures } = town
  const port = String(await freePort())
  const config = { ...readConfig({ BROADSHEET_DATA: data, HOST: 'localhost', PORT: port }), database: database.where }
  const log = { error: (error: unknown) => void failures.push(error), info: () => {} }
  const serving = await serve(config, database, log, { assetFolder: ASSETS, clock: () => clock.now })
  return {
    ...town,
    url: serving.origin,
    async [Symbol.asyncDispose]() {
      await serving.stop()
      await town[Symbol.asyncDispose]()
    },
  }
}

const fillWithDemo: NonNullable<TownOptions['fill']> = (site) => fillDemo({ ...site, addressKey: ADDRESS_KEY }, DEMO_PICTURES)

/** The demo newsroom as it is on Tuesday: most towns are a copy of it. */
const demoTemplate = (engine: Engine) => siteTemplate(engine, (site) => fillWithDemo({ ...site, now: TUESDAY }))

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
