import type { MiddlewareHandler } from 'hono'
import type { Database } from '../db/connect.ts'
import { Refusal } from '../lib/refusal.ts'
import { readCookie } from './cookies.desk.ts'
import type { DeskEnv } from './desk-env.ts'
import { hashOfToken } from './secret.ts'
import { isFresh, SEEN_PAUSE } from './session.ts'
import { findSession, noteUse } from './sessions.sql.ts'

/** Lets in who is signed in, and says in `c.var` who it is; leads everybody else to the door, and from there back. A post without a session does nothing: 401. */
export const requireStaff =
  (database: Database): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    const { db, now } = c.var
    const token = readCookie(c, 'desk')
    const found = token === undefined ? undefined : await findSession(db, hashOfToken(token), now)
    if (!found) return isReading(c.req.method) ? c.redirect(doorTo('/desk/sign-in', c.req.url), 303) : c.text(SIGNED_OUT, 401)
    const { session, staff } = found
    if (now - session.seenAt > SEEN_PAUSE) await database.transact((tx) => noteUse(tx, session.id, now))
    c.set('session', session)
    c.set('staff', staff)
    c.header('Cache-Control', 'no-store')
    await next()
  }

/** Lets on who has proved within the last ten minutes that it is them; asks everybody else to do so first. For what is sensitive: passwords, factors, other people's rights, the paper itself. */
export const requireFresh: MiddlewareHandler<DeskEnv> = async (c, next) => {
  if (isFresh(c.var.session, c.var.now)) return next()
  const back = isReading(c.req.method) ? c.req.url : (c.req.header('Referer') ?? '/desk')
  return c.redirect(doorTo('/desk/again', back), 303)
}

/** Refuses an id in a path that is no whole number: nothing stands there. */
export function idOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal('not-found', 'There is nothing at this address.')
  return Number(text)
}

const isReading = (method: string) => method === 'GET' || method === 'HEAD'

function doorTo(door: string, back: string): string {
  const url = URL.parse(back, 'https://here.invalid')
  return url ? `${door}?next=${encodeURIComponent(url.pathname + url.search)}` : door
}

const SIGNED_OUT =
  'You are signed out, so nothing was done. Sign in again in another tab, then come back here with your browser’s Back button: what you have typed is still there.\n'
