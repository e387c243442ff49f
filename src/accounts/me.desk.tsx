import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '../lib/refusal.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { readForm, typedText, type Errors } from '../web/form.ts'
import { dropCookie } from './cookies.desk.ts'
import type { DeskEnv } from './desk-env.ts'
import type { AccountsParts } from './door.desk.tsx'
import { loadFactors } from './factors.sql.ts'
import { nameField } from './fields.ts'
import { changeMe } from './me.commands.ts'
import { Me } from './me.view.tsx'
import { loadPasskeys } from './passkeys.sql.ts'
import { idOf } from './require-staff.desk.ts'
import { endSession, endSessions, loadSessions } from './sessions.sql.ts'
import { bylineName } from './staff.sql.ts'
import { NOTICES } from './staff.ts'

const form = z.object({
  name: nameField,
  notices: z
    .union([z.enum(NOTICES), z.array(z.enum(NOTICES))])
    .default([])
    .transform((wanted) => [wanted].flat()),
})

/** One's own account. Who asks is always who is signed in: no address names anybody. */
export const meDesk = ({ database }: AccountsParts) =>
  new Hono<DeskEnv>()
    .get('/desk/me', (c) => answerMe(c))

    .post('/desk/me', async (c) => {
      const read = await readForm(c, form)
      if ('errors' in read) return answerMe(c, { name: typedText(read.typed, 'name'), errors: read.errors })
      const { name, notices } = read.values
      const noticesOff = NOTICES.filter((notice) => !notices.includes(notice))
      await database.transact((tx) => changeMe(tx, c.var.staff, { name, noticesOff }, c.var.now))
      return answerDone(c, '/desk/me', 'Saved.')
    })

    .post('/desk/me/sessions/end', async (c) => {
      await database.transact((tx) => endSessions(tx, c.var.staff.id))
      dropCookie(c, 'desk')
      return c.redirect('/desk/sign-in', 303)
    })

    .post('/desk/me/sessions/:id/end', async (c) => {
      const session = { id: idOf(c.req.param('id')), staffId: c.var.staff.id }
      found((await database.transact((tx) => endSession(tx, session))) || undefined)
      return answerDone(c, '/desk/me', 'Signed out there.')
    })

    .post('/desk/sign-out', async (c) => {
      await database.transact((tx) => endSession(tx, c.var.session))
      dropCookie(c, 'desk')
      return c.redirect('/desk/sign-in', 303)
    })

async function answerMe(c: Context<DeskEnv>, wrong?: { name: string; errors: Errors }) {
  const { db, now, frame, staff, session, paper } = c.var
  const { language, timeZone } = paper.settings
  const account = {
    staff,
    byline: staff.authorId === null ? undefined : await bylineName(db, staff.authorId),
    factors: await loadFactors(db, staff.id),
    passkeys: await loadPasskeys(db, staff.id),
    sessions: await loadSessions(db, staff.id, now),
    current: session.id,
    language,
    timeZone,
  }
  const page = (
    <DeskPage frame={frame} title="My account">
      <Me account={account} typed={{ name: wrong?.name ?? staff.name }} errors={wrong?.errors ?? {}} />
    </DeskPage>
  )
  return answerDesk(c, page, wrong ? 422 : 200)
}
