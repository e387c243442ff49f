import { Hono, type Context } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import type { Files } from '../outside/files/files.ts'
import type { WebEnv } from '../web/env.ts'
import { mimeOf, SAVED } from './file.ts'
import { originalName, variantName } from './media.commands.ts'
import { findFile } from './media.sql.ts'

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
  routes.use('/media/*', etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...Object.keys(HARMLESS)] }))

  routes.get('/media/:file', async (c) => {
    const file = c.req.param('file')
    const format = VARIANT.exec(file)?.[1]
    const bytes = format && (await files.get(variantName(file)))
    if (!format || !bytes) return missing(c, 'There is no such picture here.')
    return c.body(bytes, 200, { ...HARMLESS, ...described(TYPES[format]!, bytes) })
  })

  routes.get('/media/:hash{[0-9a-f]{20}}/:name', async (c) => {
    const file = await findFile(c.var.db, c.req.param('hash'))
    const bytes = file && file.fileName === c.req.param('name') ? await files.get(originalName(file.hash)) : undefined
    if (!file || !bytes) return missing(c, 'There is no such file here.')
    const mime = mimeOf(file.fileName)
    const headers = mime === 'application/pdf' ? HARMLESS_PDF : HARMLESS
    if (mime === SAVED) c.header('Content-Disposition', 'attachment')
    return c.body(bytes, 200, { ...headers, ...described(mime, bytes) })
  })
  return routes
}

const described = (type: string, bytes: Uint8Array) => ({
  'Content-Type': type,
  'Content-Length': String(bytes.length),
  'Cache-Control': FOR_EVER,
})

const missing = (c: Context<WebEnv>, words: string) => c.text(words, 404, { ...HARMLESS, 'Cache-Control': NOT_LONG })
