import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { Refusal } from '../lib/refusal.ts'
import { typedText, type Errors, type Typed } from '../web/form.ts'
import type { WebEnv } from '../web/env.ts'
import { readStrictForm, smallForm } from './door-form.desk.ts'
import { answerDoor, type AccountsParts } from './door.desk.tsx'
import { emailField, nameField, passwordField } from './fields.ts'
import { acceptInvitation, becomeFirstOwner } from './invitations.commands.ts'
import type { Link } from './link.ts'
import { findLink } from './links.sql.ts'
import { Join } from './new-password.view.tsx'
import { hasOwner } from './owners.sql.ts'
import { hashPassword } from './password-hash.ts'
import { passwordProblem } from './password.ts'
import { LINK_GONE } from './passwords.commands.ts'
import { goOn } from './second-factor.desk.tsx'
import { hashOfToken } from './secret.ts'

const form = z.strictObject({ name: nameField, password: passwordField })
const firstForm = form.extend({ email: emailField })

/** Joining the newsroom by a link. Looking at it changes nothing, so that a mail scanner doesn't use it up. */
export const joinRoutes = (parts: AccountsParts) => {
  const { database, assets, newByline } = parts
  return new Hono<WebEnv>()
    .get('/desk/invitation/:token', async (c) => answerJoin(c, await demandLink(c, 'invitation')))
    .get('/desk/first-owner/:token', async (c) => answerJoin(c, await demandLink(c, 'first owner')))

    .post('/desk/invitation/:token', smallForm, async (c) => {
      const link = await demandLink(c, 'invitation')
      const read = withGoodPassword(await readStrictForm(c, form), [link.email, c.var.paper.settings.name])
      if ('errors' in read) return answerJoin(c, link, read)
      const { name, password } = read.values
      const joining = { name, passwordHash: await hashPassword(password) }
      const { token } = c.req.param()
      const staff = await database.transact((tx) => acceptInvitation(tx, token, joining, newByline, c.var.now))
      return goOn(c, parts, staff, '/desk')
    })

    .post('/desk/first-owner/:token', smallForm, async (c) => {
      const link = await demandLink(c, 'first owner')
      const read = withGoodPassword(await readStrictForm(c, firstForm), [c.var.paper.settings.name])
      if ('errors' in read) return answerJoin(c, link, read)
      const { name, email, password } = read.values
      const joining = { name, email, passwordHash: await hashPassword(password) }
      const { token } = c.req.param()
      const staff = await database.transact((tx) => becomeFirstOwner(tx, token, joining, newByline, c.var.now))
      return goOn(c, parts, staff, '/desk')
    })

  function answerJoin(c: Context<WebEnv>, link: Link, wrong?: { typed: Typed; errors: Errors }) {
    const [name, email] = (['name', 'email'] as const).map((field) => (wrong && typedText(wrong.typed, field)) || link[field])
    const isFirst = link.purpose === 'first owner'
    const title = isFirst ? 'The first owner' : 'Join the newsroom'
    const shown = { action: c.req.path, role: link.role, name: name!, email: email!, isFirst, errors: wrong?.errors ?? {} }
    return answerDoor(c, { assets, title, ...(wrong && { status: 422 as const }) }, <Join {...shown} />)
  }
}

async function demandLink(c: Context<WebEnv>, purpose: 'invitation' | 'first owner'): Promise<Link> {
  const link = await findLink(c.var.db, hashOfToken(c.req.param('token') ?? ''), purpose, c.var.now)
  if (!link || (purpose === 'first owner' && (await hasOwner(c.var.db)))) throw new Refusal('gone', LINK_GONE)
  return link
}

type Read<Values> = { values: Values; typed: Typed } | { errors: Errors; typed: Typed }

/** Says what is wrong with the password together with all else. */
export function withGoodPassword<Values>(read: Read<Values>, known: string[]): Read<Values> {
  const typed = [...known, ...['name', 'email'].map((field) => typedText(read.typed, field))].filter(Boolean)
  const problem = passwordProblem(typedText(read.typed, 'password'), typed)
  if (!problem) return read
  return { typed: read.typed, errors: { ...('errors' in read && read.errors), password: problem } }
}
