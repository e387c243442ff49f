import { createHash } from 'node:crypto'
import type { Field, ReadyHead } from '../http/ready-head.ts'
import { readyHead } from '../http/ready-head.ts'
import type { Coding } from './coding.ts'
import { fromBrotli, toBrotli, toGzip } from './coding.ts'

/** A page in one content coding, ready to be sent. */
export interface Variant {
  head: ReadyHead
  body: Buffer
  /** A strong validator, and the 304 that goes with it; null where a condition has no meaning: all but 200. */
  tag: string | null
  notModified: ReadyHead | null
}

/** What a render gave, kept in the codings that were asked for. */
export interface Page {
  readonly key: string
  readonly status: number
  readonly tags: readonly string[]
  /** The app's own. */
  readonly fields: readonly Field[]
  /** Of the identity bytes. */
  readonly digest: string
  readonly isText: boolean
  readonly variants: Record<Coding, Variant | null>
  readonly pending: Map<Coding, Promise<Variant>>
  /** What it costs to keep, all variants together. */
  bytes: number
  isStale: boolean
  /** When its latest render began, failed ones included; in milliseconds. */
  begun: number
}

/** Fields that belong to the message or the connection, not to the page: we write our own. */
const NOT_THE_PAGES = new Set(['connection', 'content-length', 'date', 'etag', 'keep-alive', 'transfer-encoding', 'vary'])

/** What a 304 repeats (RFC 9110 section 15.4.5), and the tags, by which a CDN renews what it holds. */
const ON_NOT_MODIFIED = new Set(['cache-control', 'cache-tag', 'content-location', 'etag', 'expires', 'vary'])

const TEXT = /^text\/|^application\/(?:json|javascript|xml)\b|\+(?:json|xml)\b/

/** An estimate of what a page costs beside its bytes: objects, strings, places in indexes. */
const OVERHEAD = 1_000

const MISSING = [404, 410]
const KEEPABLE = [200, 301, 308, ...MISSING]

export function isMissing(page: Page): boolean {
  return MISSING.includes(page.status)
}

/** A page may be kept if the app named its tags, and nothing in the answer was meant for one reader only. */
export function isKeepable(response: Response): boolean {
  const { headers, status } = response
  const isForOne = headers.has('set-cookie') || headers.get('vary')?.includes('*')
  return KEEPABLE.includes(status) && headers.has('cache-tag') && !headers.has('content-encoding') && !isForOne
}

/** Reads a response to its end and prepares the variant nearly every browser asks for. */
export async function readPage(response: Response, made: { key: string; begun: number }): Promise<Page> {
  const identity = Buffer.from(await response.arrayBuffer())
  const isText = identity.length > 0 && isCompressible(response.headers)
  const fields: Field[] = [...response.headers].filter(([name]) => !NOT_THE_PAGES.has(name))
  if (isText) fields.push(['vary', withAcceptEncoding(response.headers.get('vary'))])
  const page: Page = {
    ...made,
    status: response.status,
    tags: (response.headers.get('cache-tag') ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    fields,
    digest: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    isText,
    variants: { br: null, gzip: null, identity: null },
    pending: new Map(),
    bytes: OVERHEAD,
    isStale: false,
  }
  if (isText) setVariant(page, 'br', await toBrotli(identity, 5))
  else setVariant(page, 'identity', identity)
  return page
}

/** Makes a variant that is not there yet, once however many ask for it. */
export function makeVariant(page: Page, coding: Coding): Promise<Variant> {
  const pending = page.pending.get(coding)
  if (pending) return pending
  const making = encode(page, coding)
    .then((body) => setVariant(page, coding, body))
    .finally(() => page.pending.delete(coding))
  page.pending.set(coding, making)
  return making
}

/** Puts smaller bytes in the place of the first brotli variant. */
export async function squeeze(page: Page): Promise<void> {
  setVariant(page, 'br', await toBrotli(await identityOf(page), 11))
}

async function encode(page: Page, coding: Coding): Promise<Buffer> {
  const identity = await identityOf(page)
  return coding === 'gzip' ? toGzip(identity) : identity
}

/** Only what was asked for is kept: the brotli bytes hold the others too. */
async function identityOf(page: Page): Promise<Buffer> {
  return page.variants.identity?.body ?? fromBrotli(page.variants.br!.body)
}

function setVariant(page: Page, coding: Coding, body: Buffer): Variant {
  const tag = page.status === 200 ? `"${page.digest}-${coding}"` : null
  const fields: Field[] = tag === null ? [...page.fields] : [...page.fields, ['etag', tag]]
  const repeated = fields.filter(([name]) => ON_NOT_MODIFIED.has(name))
  if (coding !== 'identity') fields.push(['content-encoding', coding])
  const variant: Variant = {
    head: readyHead(page.status, [...fields, ['content-length', String(body.length)]]),
    body,
    tag,
    notModified: tag === null ? null : readyHead(304, repeated),
  }
  page.bytes += costOf(variant) - costOf(page.variants[coding])
  page.variants[coding] = variant
  return variant
}

function isCompressible(headers: Headers): boolean {
  return TEXT.test(headers.get('content-type') ?? '') && !headers.has('content-encoding')
}

function costOf(variant: Variant | null): number {
  if (variant === null) return 0
  // A head is kept twice, as fields and as text.
  return variant.body.length + 2 * (variant.head.text.length + (variant.notModified?.text.length ?? 0))
}

function withAcceptEncoding(vary: string | null): string {
  if (vary === null) return 'Accept-Encoding'
  return /\baccept-encoding\b/i.test(vary) ? vary : `${vary}, Accept-Encoding`
}
