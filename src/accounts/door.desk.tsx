import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Database } from '../db/connect.ts'
import type { Tx } from '../db/schema.ts'
import type { ClientOf } from '../web/client.ts'
import { answerDesk } from '../web/desk/answer.ts'
import { DoorPage } from '../web/desk/desk.view.tsx'
import type { DeskFrame } from '../web/desk/frame.ts'
import type { WebEnv } from '../web/env.ts'
import { keepCookie } from './cookies.desk.ts'
import { deskPath } from './desk-path.ts'
import { deviceWords } from './device.ts'
import { startSession } from './sessions.commands.ts'
import type { Staff } from './staff.ts'

/** What the screens of accounts need from the program. */
export interface AccountsParts {
  database: Database
  /** The secrets for tokens, newest first. */
  tokenKeys: Buffer[]
  client: ClientOf
  assets: DeskFrame['assets']
}

/** A page outside the desk's frame. */
export function answerDoor(
  c: Context<WebEnv>,
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

/** Opens the desk to somebody, in the transaction that found out that it is them; `letIn` then sends them on. */
export const openDesk = (
  tx: Tx,
  c: Context<WebEnv>,
  staff: Staff,
  by: Parameters<typeof startSession>[2]['by'],
): Promise<string> => startSession(tx, staff, { device: deviceWords(c.req.header('User-Agent')), by }, c.var.now)

export function letIn(c: Context<WebEnv>, token: string, next: string | undefined): Response {
  keepCookie(c, 'desk', token)
  c.header('Cache-Control', 'no-store')
  return c.redirect(deskPath(next), 303)
}
