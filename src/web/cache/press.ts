import { Generations } from './generations.ts'
import type { KeptPages } from './kept-pages.ts'
import type { Page } from './page.ts'
import { isKeepable, isMissing, readPage } from './page.ts'

export interface PressOptions {
  pages: KeptPages
  render: (request: Request) => Response | Promise<Response>
  origin: string
  onKept: (page: Page) => void
  onError: (error: unknown, key: string) => void
  /** In milliseconds. */
  now: () => number
}

/** In milliseconds: a page is renewed at most this often. */
const RENEWAL_PAUSE = 1_000

/** In milliseconds: for so long an address that the app does not let us keep is not tried again. */
const NOT_KEPT_FOR = 60_000
const MAX_NOT_KEPT = 1_000

/** A page whose tags are forgotten while it is made is made again, but not for ever. */
const MAX_ATTEMPTS = 3

/** Makes pages, one render an address at a time, and keeps those that are fit to be kept. */
export function createPress({ pages, render, origin, onKept, onError, now }: PressOptions) {
  const generations = new Generations()
  const running = new Map<string, Promise<Page | null>>()
  const notKept = new Map<string, number>()
  let renewals = 0

  async function run(key: string): Promise<Page | null> {
    const begun = now()
    const before = pages.get(key)
    if (before) before.begun = begun
    try {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const since = generations.now
        const response = await render(new Request(origin + key))
        if (response.status >= 500 || response.status === 429) return await failed(response, { key, begun })
        if (!isKeepable(response)) return await passed(response, key)
        const page = await readPage(response, { key, begun })
        if (generations.wasForgotten(page.tags, since)) continue
        page.isStale = generations.wasRenewed(page.tags, since)
        if (page.isStale && isMissing(page)) continue
        pages.put(page)
        onKept(page)
        return page
      }
      return null
    } catch (error) {
      onError(error, key)
      return pages.get(key) ?? null
    }
  }

  /** Readers go on seeing the page as it was; if it never was, all who wait share the one answer, which is not kept. */
  async function failed(response: Response, made: { key: string; begun: number }): Promise<Page | null> {
    const kept = pages.get(made.key)
    if (!kept) return response.headers.has('set-cookie') ? null : readPage(response, made)
    await response.body?.cancel()
    onError(new Error(`A renewal was answered ${response.status}`), made.key)
    return kept
  }

  /** Whoever waits must ask the app for an answer of his own. */
  async function passed(response: Response, key: string): Promise<null> {
    await response.body?.cancel()
    const kept = pages.get(key)
    if (kept) pages.remove(kept)
    notKept.set(key, now())
    if (notKept.size > MAX_NOT_KEPT) notKept.delete(notKept.keys().next().value!)
    return null
  }

  /** The page at this address, made now; null if the app has to answer each reader itself. Never rejects. */
  function print(key: string): Promise<Page | null> {
    const underWay = running.get(key)
    if (underWay) return underWay
    const begun = run(key).finally(() => {
      running.delete(key)
      if (running.size === 0) generations.clear()
    })
    running.set(key, begun)
    return begun
  }

  function age(page: Page): void {
    if (isMissing(page)) pages.remove(page)
    else page.isStale = true
  }

  return {
    print,

    get renewals(): number {
      return renewals
    },

    isNotKept(key: string): boolean {
      const since = notKept.get(key)
      return since !== undefined && now() - since < NOT_KEPT_FOR
    },

    renewIfDue(page: Page): void {
      if (!page.isStale || running.has(page.key) || now() - page.begun < RENEWAL_PAUSE) return
      renewals++
      void print(page.key)
    },

    renew(tags: readonly string[]): void {
      generations.renew(tags)
      pages.tagged(tags).forEach(age)
    },

    renewAll(): void {
      generations.renewAll()
      pages.all().forEach(age)
    },

    forget(tags: readonly string[]): void {
      generations.forget(tags)
      for (const page of pages.tagged(tags)) pages.remove(page)
    },
  }
}
