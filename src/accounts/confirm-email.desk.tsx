import { Hono } from 'hono'
import { Refusal } from '../lib/refusal.ts'
import { postLetter } from '../mail/letters.commands.ts'
import type { WebEnv } from '../web/env.ts'
import { answerDoor, type AccountsParts } from './door.desk.tsx'
import { changeLetter } from './letters.ts'
import { findLink } from './links.sql.ts'
import { confirmEmail } from './me.commands.ts'
import { LINK_GONE } from './passwords.commands.ts'
import { hashOfToken } from './secret.ts'

/** The link that says a new address is read by whom it is said to be. The old one is told. */
export const confirmEmailRoutes = ({ database, assets }: AccountsParts) =>
  new Hono<WebEnv>()
    .get('/desk/email/:token', async (c) => {
      const link = await findLink(c.var.db, hashOfToken(c.req.param('token')), 'email', c.var.now)
      if (!link) throw new Refusal('gone', LINK_GONE)
      return answerDoor(
        c,
        { assets, title: 'Your new address' },
        <form method="post" action={c.req.path}>
          <p>
            {link.name}, from now on you sign in as <strong>{link.email}</strong>.
          </p>
          <button class="primary">Confirm</button>
        </form>,
      )
    })

    .post('/desk/email/:token', async (c) => {
      const { paper, now } = c.var
      const { staff } = await database.transact(async (tx) => {
        const confirmed = await confirmEmail(tx, c.req.param('token'), now)
        const what = `You now sign in as ${confirmed.staff.email}.`
        await postLetter(tx, changeLetter(paper, { ...confirmed.staff, email: confirmed.before }, what, now), now)
        return confirmed
      })
      return answerDoor(
        c,
        { assets, title: 'Your new address' },
        <p class="notice good" role="status">
          It is done: you sign in as {staff.email}. <a href="/desk">To the desk</a>
        </p>,
      )
    })
