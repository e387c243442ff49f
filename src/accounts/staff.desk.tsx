import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { found, Refusal } from '../lib/refusal.ts'
import { postLetter } from '../mail/letters.commands.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { readForm, type Errors, type Typed } from '../web/form.ts'
import type { DeskEnv } from './desk-env.ts'
import type { AccountsParts } from './door.desk.tsx'
import { requireFactors } from './factors.commands.ts'
import { rolesWithFactor } from './factors.sql.ts'
import { emailField, nameField } from './fields.ts'
import { invite, takeBackInvitation } from './invitations.commands.ts'
import { invitationLetter } from './letters.ts'
import { linkPath } from './link.ts'
import { loadInvitations } from './links.sql.ts'
import { idOf, requireFresh } from './require-staff.desk.ts'
import { demand, may, mayGive, ROLES } from './roles.ts'
import { bringBack, changeByline, changeRole, suspend } from './staff.commands.ts'
import { loadBylines, loadStaff, staffByEmail, staffById } from './staff.sql.ts'
import { FactorRules, InvitationForm, Invited, Person, StaffList } from './staff.view.tsx'

const role = z.enum(ROLES, 'Please choose a role.')
const invitationForm = z.object({ name: nameField, email: emailField, role })
const author = z.string().regex(/^\d*$/).default('')
const personForm = z.object({ role, author: author.transform((id) => (id === '' ? null : Number(id))) })
const rulesForm = z.object({
  roles: z
    .union([role, z.array(role)])
    .default([])
    .transform((roles) => [roles].flat()),
})

/** Who works here. */
export const staffDesk = ({ database }: AccountsParts) =>
  new Hono<DeskEnv>()
    .get('/desk/staff', async (c) => {
      const { frame, staff: who, db, now, paper } = c.var
      demand(who, 'manage staff')
      const [staff, invitations] = [await loadStaff(db), await loadInvitations(db, now)]
      const { language, timeZone } = paper.settings
      return answerDesk(
        c,
        <DeskPage
          frame={frame}
          title="Staff"
          actions={
            <a class="button primary" href="/desk/staff/invite">
              Invite somebody
            </a>
          }
        >
          <StaffList {...{ who, staff, invitations, language, timeZone }} />
          {may(who, 'require second factors') && <FactorRules roles={await rolesWithFactor(db)} />}
        </DeskPage>,
      )
    })

    .post('/desk/staff/factors', requireFresh, async (c) => {
      const { roles } = demandValues(await readForm(c, rulesForm))
      await database.transact((tx) => requireFactors(tx, c.var.staff, roles, c.var.now))
      return answerDone(c, '/desk/staff', 'Saved. It counts from the next sign-in on.')
    })

    .get('/desk/staff/invite', requireFresh, (c) => answerInvitation(c))

    .post('/desk/staff/invite', requireFresh, async (c) => {
      const { staff: who, paper, now, db, frame } = c.var
      const read = await readForm(c, invitationForm)
      if ('errors' in read) return answerInvitation(c, read)
      const { name, email, role } = read.values
      if (await staffByEmail(db, email))
        return answerInvitation(c, { ...read, errors: { email: 'Somebody here has this address already.' } })
      const token = await database.transact(async (tx) => {
        const token = await invite(tx, who, { name, email, role }, now)
        await postLetter(tx, invitationLetter(paper, { name, email, role, by: who.name, token }), now)
        return token
      })
      return answerDesk(
        c,
        <DeskPage frame={frame} title={`${name} is invited`}>
          <Invited name={name} email={email} url={paper.origin + linkPath('invitation', token)} />
        </DeskPage>,
      )
    })

    .post('/desk/staff/invitations/:id/take-back', requireFresh, async (c) => {
      await database.transact((tx) => takeBackInvitation(tx, c.var.staff, idOf(c.req.param('id')), c.var.now))
      return answerDone(c, '/desk/staff', 'The invitation is taken back.')
    })

    .get('/desk/staff/:id', requireFresh, async (c) => {
      const { frame, staff: who, db } = c.var
      demand(who, 'manage staff')
      const person = found(await staffById(db, idOf(c.req.param('id'))))
      if (!mayGive(who, person.role)) demand(who, 'manage owners')
      return answerDesk(
        c,
        <DeskPage frame={frame} title={person.name}>
          <Person {...{ who, person, bylines: await loadBylines(db) }} />
        </DeskPage>,
      )
    })

    .post('/desk/staff/:id', requireFresh, async (c) => {
      const { role, author } = demandValues(await readForm(c, personForm))
      const id = idOf(c.req.param('id'))
      const { staff: who, now } = c.var
      await database.transact(async (tx) => {
        await changeByline(tx, who, { id, authorId: author }, now)
        await changeRole(tx, who, { id, role }, now)
      })
      return answerDone(c, '/desk/staff', 'Saved.')
    })

    .post('/desk/staff/:id/suspend', requireFresh, async (c) => {
      await database.transact((tx) => suspend(tx, c.var.staff, idOf(c.req.param('id')), c.var.now))
      return answerDone(c, '/desk/staff', 'Suspended, and signed out everywhere.')
    })

    .post('/desk/staff/:id/bring-back', requireFresh, async (c) => {
      await database.transact((tx) => bringBack(tx, c.var.staff, idOf(c.req.param('id')), c.var.now))
      return answerDone(c, '/desk/staff', 'Back, and able to sign in.')
    })

function answerInvitation(c: Context<DeskEnv>, wrong?: { typed: Typed; errors: Errors }) {
  const { frame, staff: who } = c.var
  demand(who, 'manage staff')
  const page = (
    <DeskPage frame={frame} title="Invite somebody">
      <InvitationForm who={who} typed={wrong?.typed ?? {}} errors={wrong?.errors ?? {}} />
    </DeskPage>
  )
  return answerDesk(c, page, wrong ? 422 : 200)
}

/** The values of a form that is only chosen from, so that nobody can mistype it. */
function demandValues<Values>(read: { values: Values } | { errors: Errors }): Values {
  if ('errors' in read) throw new Refusal('invalid', 'One of these choices isn’t there any more. Please look again.')
  return read.values
}
