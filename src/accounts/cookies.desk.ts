import type { Context } from 'hono'
import * as cookies from '../web/cookies.ts'
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

export const readCookie = <Env extends WebEnv>(c: Context<Env>, name: Name): string | undefined => cookies.readCookie(c, name)

export function keepCookie<Env extends WebEnv>(c: Context<Env>, name: Name, value: string): void {
  cookies.keepCookie(c, name, value, LIVES[name])
}

export function dropCookie<Env extends WebEnv>(c: Context<Env>, name: Name): void {
  cookies.dropCookie(c, name)
}
