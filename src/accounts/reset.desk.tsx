import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { Refusal } from '../lib/refusal.ts'
import { postLetter } from '../mail/letters.commands.ts'
import type { Errors } from '../web/form.ts'
import { typedText } from '../web/form.ts'
import type { WebEnv } from '../web/env.ts'
import { beginAttempt } from './attempts.sql.ts'
import { readStrictForm, smallForm } from './door-form.desk.ts'
import { answerDoor, locksFor, waitOf, type AccountsParts } from './door.desk.tsx'
import { emailField, passwordField } from './fields.ts'
import { changeLetter } from './letters.ts'
import type { Link } from './link.ts'
import { withGoodPassword } from './join.desk.tsx'
import { findLink } from './links.sql.ts'
import { Reset } from './new-password.view.tsx'
import { hashPassword } from './password-hash.ts'
import { askForReset, LINK_GONE, resetPassword } from './passwords.commands.ts'
import { goOn } from './second-factor.desk.tsx'
import { hashOfToken } from './secret.ts'
import { Forgotten } from './sign-in.view.tsx'

const askForm = z.strictObject({ email: emailField })
const resetForm = z.strictObject({ password: passwordField })

/** A new password by a link in a letter. The second factor is asked for as always. */
export const resetRoutes = (parts: AccountsParts) => {
  const { database, assets } = parts
  return new Hono<WebEnv>()
    .get('/desk/forgotten', (c) => answerDoor(c, { assets, title: 'I forgot my password' }, <Forgotten />))

    .post('/desk/forgotten', smallForm, async (c) => {
      const read = await readStrictForm(c, askForm)
      if ('errors' in read) return answerForgotten(c, typedText(read.typed, 'email'), read.errors.email!, 422)
      const { email } = read.values
      const { now, paper } = c.var
      const opensAt = await database.transact(async (tx) => {
        const shut = await beginAttempt(tx, locksFor(c, parts, 'reset', email), now)
        if (shut === undefined) await askForReset(tx, { email, origin: paper.origin }, now)
        return shut
      })
      if (opensAt !== undefined) return answerForgotten(c, email, waitOf(c, opensAt), 429)
      return answerDoor(
        c,
        { assets, title: 'Look into your mail' },
        <p class="notice" role="status">
          If somebody of the newsroom has the address {email}, a letter with a link is on its way there. The link works for ten
          minutes.
        </p>,
      )
    })

    .get('/desk/reset/:token', async (c) => answerReset(c, await demandLink(c)))

    .post('/desk/reset/:token', smallForm, async (c) => {
      const link = await demandLink(c)
      const read = withGoodPassword(await readStrictForm(c, resetForm), [link.name, link.email, c.var.paper.settings.name])
      if ('errors' in read) return answerReset(c, link, read.errors)
      const hash = await hashPassword(read.values.password)
      const staff = await database.transact(async (tx) => {
        const staff = await resetPassword(tx, c.req.param('token'), hash, c.var.now)
        await postLetter(tx, changeLetter(c.var.paper, staff, PASSWORD_CHANGED, c.var.now), c.var.now)
        return staff
      })
      return goOn(c, parts, staff, '/desk')
    })

  function answerForgotten(c: Context<WebEnv>, email: string, error: string, status: 422 | 429) {
    return answerDoor(c, { assets, title: 'I forgot my password', status }, <Forgotten email={email} error={error} />)
  }

  function answerReset(c: Context<WebEnv>, { name, email }: Link, errors: Errors = {}) {
    const status = 'password' in errors && { status: 422 as const }
    return answerDoor(
      c,
      { assets, title: 'A new password', ...status },
      <Reset action={c.req.path} {...{ name, email, errors }} />,
    )
  }

  async function demandLink(c: Context<WebEnv, '/desk/reset/:token'>): Promise<Link> {
    const link = await findLink(c.var.db, hashOfToken(c.req.param('token')), 'reset', c.var.now)
    if (!link) throw new Refusal('gone', LINK_GONE)
    return link
  }
}

export const PASSWORD_CHANGED = 'Your password was changed.'
