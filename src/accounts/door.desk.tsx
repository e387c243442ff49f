import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Database } from '../db/connect.ts'
import type { Tx } from '../db/schema.ts'
import type { ClientOf } from '../web/client.ts'
import { answerDesk } from '../web/desk/answer.ts'
import { DoorPage } from '../web/desk/desk.view.tsx'
import type { DeskFrame } from '../web/desk/frame.ts'
import type { WebEnv } from '../web/env.ts'
import { locksOf, type Lock } from './attempt.ts'
import { keepCookie, readCookie } from './cookies.desk.ts'
import { deskPath } from './desk-path.ts'
import { deviceWords } from './device.ts'
import type { NewByline } from './invitations.commands.ts'
import { knownDevice, newKnownDevice } from './known-device.ts'
import { keyFor } from './sealed.ts'
import { startSession } from './sessions.commands.ts'
import type { Staff } from './staff.ts'

/** What the screens of accounts need from the program. */
export interface AccountsParts {
  database: Database
  /** The secrets for tokens, newest first. */
  tokenKeys: Buffer[]
  client: ClientOf
  assets: DeskFrame['assets']
  newByline: NewByline
}

/** A page outside the desk's frame. */
export function answerDoor<Env extends WebEnv>(
  c: Context<Env>,
  { assets, title, status }: { assets: DeskFrame['assets']; title: string; status?: Parameters<typeof answerDesk>[2] },
  children: Child,
): Response | Promise<Response> {
  const { name, language } = c.var.paper.settings
  const page = (
    <DoorPage assets={assets} paper={name} language={language} title={title}>
      {children}
    </DoorPage>
  )
  return answerDesk(c, page, status)
}

/** The locks that this browser has to try. */
export function locksFor<Env extends WebEnv>(
  c: Context<Env>,
  { client, tokenKeys }: Pick<AccountsParts, 'client' | 'tokenKeys'>,
  what: 'password' | 'code' | 'reset',
  account: string,
): Lock[] {
  const device = knownDevice(tokenKeys, account, readCookie(c, 'desk-device'))
  return locksOf(keyFor(tokenKeys[0]!, 'attempts'), what, account, { block: client(c).block, device })
}

/** When the next try may be made, in words, and for programs in a header. */
export function waitOf<Env extends WebEnv>(c: Context<Env>, opensAt: number): string {
  const seconds = Math.ceil((opensAt - c.var.now) / 1000)
  c.header('Retry-After', String(seconds))
  const wait = seconds < 100 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return `That was tried too often. The next try is in ${wait}.`
}

type By = Parameters<typeof startSession>[2]['by']

/** Opens the desk to somebody, in the transaction that found out that it is them; `letIn` then sends them on. */
export const openDesk = <Env extends WebEnv>(tx: Tx, c: Context<Env>, staff: Staff, by: By): Promise<string> =>
  startSession(tx, staff, { device: deviceWords(c.req.header('User-Agent')), by }, c.var.now)

/** Gives the browser its session, and the mark of a device that somebody has signed in with. */
export function keepSession<Env extends WebEnv>(c: Context<Env>, tokenKeys: Buffer[], staff: Staff, token: string): void {
  keepCookie(c, 'desk', token)
  if (!knownDevice(tokenKeys, staff.email, readCookie(c, 'desk-device'))) {
    keepCookie(c, 'desk-device', newKnownDevice(tokenKeys, staff.email))
  }
  c.header('Cache-Control', 'no-store')
}

/** Lets somebody in, where they wanted to go. */
export async function letIn(
  c: Context<WebEnv>,
  parts: AccountsParts,
  { staff, by, next }: { staff: Staff; by: By; next: string | undefined },
) {
  const token = await parts.database.transact((tx) => openDesk(tx, c, staff, by))
  keepSession(c, parts.tokenKeys, staff, token)
  return c.redirect(deskPath(next), 303)
}
