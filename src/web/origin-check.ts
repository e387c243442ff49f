import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { Refusal } from '../lib/refusal.ts'
import type { WebEnv } from './env.ts'

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what a page of another site has a browser send here. Browsers say where a request comes from, in Sec-Fetch-Site or at
 * least in Origin, and no page can change that. Who says neither is no browser of these years: a program, which has nobody's
 * session unless it was given one.
 */
export const originCheck =
  (sessionCookies: readonly string[]): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    if (!SAFE.has(c.req.method) && !(isFromHere(c) ?? sessionCookies.every((name) => getCookie(c, name) === undefined))) {
      throw new Refusal('forbidden', 'This was sent from a page of another site, so nothing was done.')
    }
    await next()
  }

/** Undefined if the request doesn't say. */
function isFromHere(c: Context<WebEnv>): boolean | undefined {
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  if (site === undefined && origin === undefined) return undefined
  return (site === undefined || site === 'same-origin' || site === 'none') && (origin === undefined || isOurs(c, origin))
}

/** A site on https knows its one address; any other runs under whatever name it is reached by. */
function isOurs(c: Context<WebEnv>, origin: string): boolean {
  const ours = c.var.paper.origin
  return origin === ours || (!ours.startsWith('https:') && URL.parse(origin)?.host === c.req.header('Host'))
}
