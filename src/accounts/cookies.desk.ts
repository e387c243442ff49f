import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { WebEnv } from '../web/env.ts'
import { WHOLE_LIFE } from './session.ts'

/** What we leave in a browser of the newsroom: who is signed in, what a sign-in waits for, and that somebody has signed in here before. */
const LIVES = {
  desk: WHOLE_LIFE,
  'desk-step': 10 * 60_000,
  'desk-passkey': 10 * 60_000,
  'desk-device': 400 * 86_400_000,
} as const
type Name = keyof typeof LIVES

/** The names under which a browser may send a session, on https and elsewhere. */
export const SESSION_COOKIES = ['__Host-desk', 'desk']

export const readCookie = <Env extends WebEnv>(c: Context<Env>, name: Name): string | undefined => getCookie(c, fullName(c, name))

/**
 * Lax rather than Strict: who presses the link in a letter of ours comes from another site, and would have to sign in again
 * although they are signed in. Posts of other sites are refused by their origin.
 */
export function keepCookie<Env extends WebEnv>(c: Context<Env>, name: Name, value: string): void {
  const maxAge = LIVES[name] / 1000
  setCookie(c, fullName(c, name), value, { path: '/', httpOnly: true, secure: isSecure(c), sameSite: 'Lax', maxAge })
}

export function dropCookie<Env extends WebEnv>(c: Context<Env>, name: Name): void {
  deleteCookie(c, fullName(c, name), { path: '/', secure: isSecure(c) })
}

const isSecure = <Env extends WebEnv>(c: Context<Env>) => c.var.paper.origin.startsWith('https:')

/** The prefix has browsers refuse it from any other host and without https (RFC 6265bis). */
const fullName = <Env extends WebEnv>(c: Context<Env>, name: Name) => (isSecure(c) ? `__Host-${name}` : name)
