import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { WebEnv } from './env.ts'

export const readCookie = <Env extends WebEnv>(c: Context<Env>, name: string): string | undefined =>
  getCookie(c, fullName(c, name))

/**
 * Keeps a value in the browser for so many milliseconds. Lax rather than Strict: who presses the link in a letter of ours comes from
 * another site, and would have to sign in again although they are signed in. Posts of other sites are refused by their origin.
 */
export function keepCookie<Env extends WebEnv>(c: Context<Env>, name: string, value: string, life: number): void {
  const maxAge = life / 1000
  setCookie(c, fullName(c, name), value, { path: '/', httpOnly: true, secure: isSecure(c), sameSite: 'Lax', maxAge })
}

export function dropCookie<Env extends WebEnv>(c: Context<Env>, name: string): void {
  deleteCookie(c, fullName(c, name), { path: '/', secure: isSecure(c) })
}

const isSecure = <Env extends WebEnv>(c: Context<Env>) => c.var.paper.origin.startsWith('https:')

/** The prefix has browsers refuse it from any other host and without https (RFC 6265bis). */
const fullName = <Env extends WebEnv>(c: Context<Env>, name: string) => (isSecure(c) ? `__Host-${name}` : name)
