import type { MiddlewareHandler } from 'hono'
import type { WebEnv } from './env.ts'

/** The headers of every answer. A page's style sheets are allowed by their hashes, since a nonce in a shared cache is no nonce; `players` are the hosts a reader may open with a press, and nothing before it. */
export const securityHeaders =
  (players: readonly string[]): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    await next()
    const { origin, assets } = c.var.paper
    const set = (name: string, value: string) => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    set(
      'Content-Security-Policy',
      `default-src 'none'; style-src '${assets.styleHash}' '${assets.readersStyleHash}'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; frame-src ${players.join(' ')}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    set('X-Content-Type-Options', 'nosniff')
    set('Referrer-Policy', 'strict-origin-when-cross-origin')
    set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()')
    set('Cross-Origin-Opener-Policy', 'same-origin')
    if (origin.startsWith('https:')) set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  }
