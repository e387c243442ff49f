import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { WebEnv } from './env.ts'
import { PAPER_TAG } from './paper.ts'

/** The tag of every page that says there is nothing: whatever is published may stand at its address. */
export const MISSING_TAG = 'missing'

/** How long caches may hold a page: browsers a minute, shared ones ten, and a day while they fetch it anew or we are away. */
export const PAGE_CACHING = 'public, max-age=60, s-maxage=600, stale-while-revalidate=86400, stale-if-error=86400'

/** A page that is the same for everyone. `tags` name what it shows: an event that renews one of them renews the page. */
export function answerPage(
  c: Context<WebEnv>,
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
  { tags, status = 200 }: { tags: string[]; status?: 200 | 404 | 410 },
): Response | Promise<Response> {
  c.header('Cache-Control', PAGE_CACHING)
  c.header('Cache-Tag', [...new Set([PAPER_TAG, ...tags])].join(','))
  return c.html(page, status)
}

/** Leads to another address for good. Cached like a page. */
export function answerMoved(c: Context<WebEnv>, location: string): Response {
  c.header('Cache-Control', PAGE_CACHING)
  c.header('Cache-Tag', `${PAPER_TAG},${MISSING_TAG}`)
  return c.redirect(encodeURI(decodeURI(location)), 301)
}
