import { Hono, type Context } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import type { Files, OpenFile } from '../outside/files/files.ts'
import type { WebEnv } from '../web/env.ts'
import { mimeOf, SAVED } from './file.ts'
import { originalName, variantName } from './media.commands.ts'
import { findFile } from './media.sql.ts'
import { rangeOf } from './range.ts'

/** A name holds the hash of what it was made from, so what it stands for never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const NOT_LONG = 'public, max-age=60'

/** Nothing that somebody uploaded may act as a page of ours. */
const HARMLESS = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'" }

/** A browser's own PDF reader doesn't open in a sandbox; it runs no script as ours. */
const HARMLESS_PDF = {
  ...HARMLESS,
  'Content-Security-Policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'",
}

const VARIANT = /^[0-9a-f]{20}-[1-9]\d{0,3}\.(avif|webp|jpg)$/
const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** The variants of pictures, and files as they are. Originals of pictures are never served: they may say where they were taken. */
export function mediaRoutes(files: Files): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.use('/media/:file', etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...Object.keys(HARMLESS)] }))

  routes.get('/media/:file', async (c) => {
    const file = c.req.param('file')
    const format = VARIANT.exec(file)?.[1]
    const bytes = format && (await files.get(variantName(file)))
    if (!format || !bytes) return missing(c, 'There is no such picture here.')
    return c.body(bytes, 200, { ...HARMLESS, ...described(TYPES[format]!, bytes) })
  })

  routes.get('/media/:hash{[0-9a-f]{20}}/:name', async (c) => {
    const file = await findFile(c.var.db, c.req.param('hash'))
    const stored = file && file.fileName === c.req.param('name') ? await files.open(originalName(file.hash)) : undefined
    if (!file || !stored) return missing(c, 'There is no such file here.')
    return answerFile(c, stored, mimeOf(file.fileName), `"${file.hash}"`)
  })
  return routes
}

/** A file or the part of it that is asked for: a player that jumps ahead doesn't wait for what lies before. */
function answerFile(c: Context<WebEnv>, stored: OpenFile, mime: string, tag: string): Response {
  const headers = { ...(mime === 'application/pdf' ? HARMLESS_PDF : HARMLESS), 'Cache-Control': FOR_EVER, ETag: tag }
  if (knows(c.req.header('If-None-Match'), tag)) return c.body(null, 304, headers)
  if (mime === SAVED) c.header('Content-Disposition', 'attachment')
  c.header('Accept-Ranges', 'bytes')
  const isWhole = c.req.method !== 'GET' || (c.req.header('If-Range') ?? tag) !== tag
  const range = isWhole ? undefined : rangeOf(c.req.header('Range'), stored.size)
  if (range === 'unsatisfiable') return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${stored.size}` })
  const { from, to } = range ?? { from: 0, to: stored.size }
  if (range) c.header('Content-Range', `bytes ${from}-${to - 1}/${stored.size}`)
  return c.body(stored.read(from, to), range ? 206 : 200, {
    ...headers,
    'Content-Type': mime,
    'Content-Length': String(to - from),
  })
}

/** Whether the caller has this already (RFC 9110, section 13.1.2). */
const knows = (header: string | undefined, tag: string) =>
  header?.trim() === '*' || header?.split(',').some((known) => known.trim().replace(/^W\//, '') === tag)

const described = (type: string, bytes: Uint8Array) => ({
  'Content-Type': type,
  'Content-Length': String(bytes.length),
  'Cache-Control': FOR_EVER,
})

const missing = (c: Context<WebEnv>, words: string) => c.text(words, 404, { ...HARMLESS, 'Cache-Control': NOT_LONG })
