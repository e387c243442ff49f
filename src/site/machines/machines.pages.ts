import { Hono, type Context } from 'hono'
import { found } from '../../lib/refusal.ts'
import { answerMoved, PAGE_CACHING } from '../../web/answer.ts'
import type { WebEnv } from '../../web/env.ts'
import { PAPER_TAG } from '../../web/paper.ts'
import { robotsTxt } from './robots.ts'
import { securityTxt } from './security.ts'

/** What machines look for at fixed addresses. */
export const machineRoutes = () =>
  new Hono<WebEnv>()
    .get('/robots.txt', (c) => {
      c.header('Cache-Control', PAGE_CACHING)
      c.header('Cache-Tag', PAPER_TAG)
      return c.text(robotsTxt(c.var.paper))
    })
    .get('/.well-known/security.txt', answerSecurity)
    .get('/security.txt', (c) => answerMoved(c, '/.well-known/security.txt'))

/** Not kept by the page cache: it expires later every day. */
function answerSecurity(c: Context<WebEnv>): Response {
  const { paper, now } = c.var
  const { securityContact, language } = paper.settings
  const contact = found(securityContact)
  c.header('Cache-Control', 'public, max-age=86400')
  return c.text(securityTxt({ origin: paper.origin, contact, language }, now))
}
