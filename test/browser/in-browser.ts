import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { takeDownArticle } from '../../src/articles/articles.commands.ts'
import { findAddress } from '../../src/web/addresses.sql.ts'
import { serveTown, type ServedTown, type TownOptions } from '../town.ts'
import { found, launchChromium } from './chromium.ts'
import { TAKEN_DOWN } from './pages.ts'

export interface How extends Pick<BrowserContextOptions, 'colorScheme'> {
  /** Whether pages may run their script; they may if nothing is said. */
  script?: boolean
  /** Of the window, in pixels; 1280 if nothing is said. */
  width?: number
  /** Done before the first page is asked for. */
  before?: (context: BrowserContext) => Promise<unknown>
}

/** A reader with a browser profile of their own. */
export interface Reader {
  page: Page
  /** Opens a page of the site; answers with its status. */
  open(path: string): Promise<number>
  /** Where the reader is: path and query. */
  path(): string
  /** What was asked of anybody but the site. A test that expects such a request takes it out. */
  strangers: string[]
  /** What the browser's console has to say: errors, and breaches of the page's own policy. A test that expects one takes it out. */
  complaints: string[]
}

export interface Scene {
  readonly town: ServedTown
  reader(how?: How): Promise<Reader>
}

/** A suite of journeys, with one browser and one served town. After each, nobody else was asked for anything and nothing was complained of. */
export function inBrowser(name: string, suite: (scene: Scene) => void, options?: TownOptions): void {
  describe.skipIf(!found)(name, () => {
    let browser: Browser
    let town: ServedTown
    let readers: Reader[] = []

    beforeAll(async () => {
      ;[browser, town] = await Promise.all([launchChromium(), serveTown(options)])
      if (!options?.fill) await takeDown(town, TAKEN_DOWN)
    })
    afterEach(async () => {
      const left = readers.map(({ strangers, complaints }) => ({ strangers, complaints }))
      await Promise.all(readers.map(({ page }) => page.context().close()))
      readers = []
      expect(left).toEqual(left.map(() => ({ strangers: [], complaints: [] })))
      expect(town.failures.splice(0)).toEqual([])
    })
    afterAll(async () => {
      await browser?.close()
      await town?.[Symbol.asyncDispose]()
    })

    suite({
      get town() {
        return town
      },
      async reader(how = {}) {
        const reader = await newReader(browser, town, how)
        readers.push(reader)
        return reader
      },
    })
  })
}

async function newReader(browser: Browser, town: ServedTown, how: How): Promise<Reader> {
  const { script = true, width = 1280, before, ...rest } = how
  const context = await browser.newContext({
    ...rest,
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    baseURL: town.url,
  })
  const strangers: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(`${town.url}/`) && !request.url().startsWith('data:')) strangers.push(request.url())
  })
  context.on('console', (message) => {
    // A page that says "not found" is itself a failed request in the console's eyes.
    const isThePage = message.text().startsWith('Failed to load resource') && message.location().url === message.page()?.url()
    if (message.type() === 'error' && !isThePage) complaints.push(message.text())
  })
  context.on('weberror', (thrown) => void complaints.push(String(thrown.error())))
  await before?.(context)
  await context.addInitScript((at) => void (Date.now = () => at), town.at)
  const page = await context.newPage()
  return {
    page,
    strangers,
    complaints,
    path: () => page.url().slice(town.url.length),
    open: async (path) => (await page.goto(path))!.status(),
  }
}

async function takeDown({ database, at }: ServedTown, path: string): Promise<void> {
  const { targetId } = (await findAddress(database.read, path))!
  await database.transact((tx) => takeDownArticle(tx, targetId!, 'Withdrawn at the request of a source.', at))
}

/** Both ways to read: with the page's script, and without any. */
export const BOTH_WAYS: [name: string, script: boolean][] = [
  ['with script', true],
  ['without script', false],
]

/** Goes back. A browser that has kept the page loads nothing, so nobody waits for that. */
export const back = (page: Page) => page.goBack({ waitUntil: 'commit' })
