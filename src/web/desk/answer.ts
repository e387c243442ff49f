import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A screen of the desk: for one person at one moment, kept nowhere. */
export function answerDesk(
  c: Context,
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503 = 200,
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return c.html(page, status)
}

/** The answer to what was done: where one goes on, and a sentence that the next screen says once. */
export function answerDone(c: Context, path: string, said?: string): Response {
  if (said) setCookie(c, SAID, said, { path: '/desk', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  return c.redirect(path, 303)
}

/** The cookie in which that sentence travels. */
export const SAID = 'said'
