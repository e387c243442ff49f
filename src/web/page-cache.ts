import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Coding } from './cache/coding.ts'
import { negotiate } from './cache/coding.ts'
import { isNamedBy } from './cache/entity-tag.ts'
import { KeptPages } from './cache/kept-pages.ts'
import type { Page, Variant } from './cache/page.ts'
import { makeVariant, squeeze } from './cache/page.ts'
import { createPress } from './cache/press.ts'
import { createSqueezer } from './cache/squeezer.ts'
import type { Address } from './http/address.ts'
import { canonicalAddress } from './http/address.ts'
import { answerPlainly } from './http/plain.ts'
import { sendReady } from './http/ready-head.ts'

export interface PageCacheOptions {
  /** Makes a page. It is given a bare GET of the canonical address, without any field of a reader's request. */
  render: (request: Request) => Response | Promise<Response>
  /** The site's own, such as `https://example.org`. */
  origin: string
  /** Whoever sends one of these sees no kept page. */
  sessionCookies: readonly string[]
  /** Is told of renders that failed; readers meanwhile see the page as it was. */
  onError: (error: unknown, key: string) => void
  /** Query parameters that choose a page, beside WordPress's and our own. */
  query?: readonly string[]
  /** Paths that begin so, such as `/media/`, are never kept, and so cost no render to find that out. */
  except?: readonly string[]
  /** Of all kept pages with all their codings. */
  maxBytes?: number
  /** Whether kept pages are compressed harder while the process is idle. */
  squeezes?: boolean
  /** In milliseconds. */
  now?: () => number
}

export interface PageCache {
  /** Answers from ready bytes if the request's target is the address of a kept page; else does nothing and returns false. */
  answerAtOnce(req: IncomingMessage, res: ServerResponse): boolean
  /** Answers from a kept page, made now if need be; resolves false, with nothing done, if the app has to see the request. */
  answer(req: IncomingMessage, res: ServerResponse, address: Address): Promise<boolean>
  /** Pages with any of these tags are made anew when next asked for, and served as they are meanwhile. */
  renew(tags: readonly string[]): void
  renewAll(): void
  /** Pages with any of these tags are never served again as they are: for what was taken down. */
  forget(tags: readonly string[]): void
  statistics(): PageCacheStatistics
}

export interface PageCacheStatistics {
  entries: number
  bytes: number
  hits: number
  misses: number
  renewals: number
}

const KNOWN_QUERY = ['before', 'after', 'order', 'q', 'p', 'page_id', 'cat', 's']
const MAX_BYTES = 64 * 1024 * 1024
const MAX_MISSING_BYTES = 1024 * 1024

/** Browsers send a handful of different Accept-Encoding fields; only a joker sends more than this. */
const MAX_FIELDS = 200

/** Holds rendered pages as the bytes that go on the wire, bounded in memory (design, section 6). */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { except = [], maxBytes = MAX_BYTES, now = Date.now, squeezes = true } = options
  const query = [...KNOWN_QUERY, ...(options.query ?? [])].sort()
  const cookies = options.sessionCookies.map((name) => `${name}=`)
  const pages = new KeptPages({ found: maxBytes, missing: Math.min(MAX_MISSING_BYTES, maxBytes) })
  const squeezer = createSqueezer(squeezeKept)
  const press = createPress({ ...options, now, pages, onKept: (page) => squeezes && page.isText && squeezer.add(page) })
  const wanted = new Map<string, Coding | null>()
  let hits = 0
  let misses = 0

  function answerAtOnce(req: IncomingMessage, res: ServerResponse): boolean {
    const page = pages.get(req.url!)
    if (page === undefined || !isForAll(req) || !send(page, req, res)) return false
    countHit(page)
    return true
  }

  async function answer(req: IncomingMessage, res: ServerResponse, address: Address): Promise<boolean> {
    if (!isForAll(req) || except.some((prefix) => address.path.startsWith(prefix))) return false
    const key = canonicalAddress(address, query)
    if (press.isNotKept(key)) return false
    let page = pages.get(key) ?? null
    if (page) countHit(page)
    else {
      misses++
      page = await press.print(key)
      if (!page) return false
    }
    if (!send(page, req, res)) {
      await makeVariant(page, codingFor(req, page)!)
      pages.recount(page)
      send(page, req, res)
    }
    return true
  }

  /** A kept page knows no reader: who signs in, by cookie or by field, is answered by the app. */
  function isForAll({ method, headers }: IncomingMessage): boolean {
    if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined) return false
    const { cookie } = headers
    return cookie === undefined || !cookies.some((name) => cookie.includes(name))
  }

  function countHit(page: Page): void {
    hits++
    pages.markUsed(page)
    if (page.isStale) press.renewIfDue(page)
  }

  /** False if the page is not there yet in the coding this reader wants. */
  function send(page: Page, req: IncomingMessage, res: ServerResponse): boolean {
    const coding = codingFor(req, page)
    if (coding === null) {
      answerPlainly(res, 406, 'This page is not available in an encoding you accept.\n', { Vary: 'Accept-Encoding' })
      return true
    }
    const variant = page.variants[coding]
    if (variant === null) return false
    if (isKnown(variant, req)) sendReady(res, variant.notModified!, null)
    else sendReady(res, variant.head, variant.body)
    return true
  }

  function codingFor({ headers }: IncomingMessage, page: Page): Coding | null {
    const field = headers['accept-encoding']
    if (!page.isText) return negotiate(field, ['identity'])
    const known = wanted.get(field ?? '')
    if (known !== undefined) return known
    const coding = negotiate(field)
    if (wanted.size >= MAX_FIELDS) wanted.clear()
    wanted.set(field ?? '', coding)
    return coding
  }

  async function squeezeKept(page: Page): Promise<void> {
    if (!pages.has(page)) return
    await squeeze(page)
    pages.recount(page)
  }

  return {
    answerAtOnce,
    answer,
    renew: press.renew,
    renewAll: press.renewAll,
    forget: press.forget,
    statistics: () => ({ entries: pages.size, bytes: pages.bytes, hits, misses, renewals: press.renewals }),
  }
}

/** Tells whether the reader has these very bytes already. */
function isKnown(variant: Variant, req: IncomingMessage): boolean {
  const field = req.headers['if-none-match']
  return field !== undefined && variant.tag !== null && isNamedBy(field, variant.tag)
}
