import { Hono } from 'hono'
import type { Files } from '../../outside/files/files.ts'
import type { WebEnv } from '../../web/env.ts'
import { avatarFile } from './avatar.ts'

/** A day, and not for ever: a picture that its owner takes away must go from caches too. */
const CACHING = 'public, max-age=86400'

/** Nothing that somebody uploaded may act as a page of ours. */
const HARMLESS = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'" }

/** The pictures of readers. Their names are random, and each stands for one picture only. */
export const avatarRoutes = (files: Files) =>
  new Hono<WebEnv>().get('/account/avatar/:file{[0-9a-f]{20}\\.webp}', async (c) => {
    const file = c.req.param('file')
    const bytes = await files.get(avatarFile(file.slice(0, 20)))
    if (!bytes) return c.text('There is no such picture here.', 404, { ...HARMLESS, 'Cache-Control': 'no-store' })
    const tag = `"${file.slice(0, 20)}"`
    const headers = { ...HARMLESS, 'Cache-Control': CACHING, ETag: tag }
    if (c.req.header('If-None-Match') === tag) return c.body(null, 304, headers)
    return c.body(bytes, 200, { ...headers, 'Content-Type': 'image/webp', 'Content-Length': String(bytes.length) })
  })
