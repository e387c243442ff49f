import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { postLetter } from '../mail/letters.commands.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { TextField } from '../web/desk/fields.view.tsx'
import { typedText } from '../web/form.ts'
import type { DeskEnv } from './desk-env.ts'
import { readStrictForm, smallForm } from './door-form.desk.ts'
import { keepSession, openDesk, type AccountsParts } from './door.desk.tsx'
import { emailField, passwordField } from './fields.ts'
import { withGoodPassword } from './join.desk.tsx'
import { changeLetter, emailLetter } from './letters.ts'
import { askForEmail } from './me.commands.ts'
import { NewPasswordField } from './new-password.view.tsx'
import { hashPassword } from './password-hash.ts'
import { changePassword } from './passwords.commands.ts'
import { requireFresh } from './require-staff.desk.ts'
import { PASSWORD_CHANGED } from './reset.desk.tsx'

const passwordForm = z.strictObject({ password: passwordField })
const emailForm = z.strictObject({ email: emailField })

/** What one signs in with: the password, and the address. */
export const myPasswordDesk = ({ database, tokenKeys }: AccountsParts) =>
  new Hono<DeskEnv>()
    .get('/desk/me/password', requireFresh, (c) => answerPassword(c))

    .post('/desk/me/password', requireFresh, smallForm, async (c) => {
      const { staff, paper, now } = c.var
      const read = withGoodPassword(await readStrictForm(c, passwordForm), [staff.name, staff.email, paper.settings.name])
      if ('errors' in read) return answerPassword(c, read.errors.password)
      const hash = await hashPassword(read.values.password)
      const token = await database.transact(async (tx) => {
        await changePassword(tx, staff, hash, now)
        await postLetter(tx, changeLetter(paper, staff, PASSWORD_CHANGED, now), now)
        return openDesk(tx, c, staff, 'password')
      })
      keepSession(c, tokenKeys, staff, token)
      return answerDone(c, '/desk/me', 'Your password is changed. Everywhere else you are signed out.')
    })

    .get('/desk/me/email', requireFresh, (c) => answerEmail(c, ''))

    .post('/desk/me/email', requireFresh, smallForm, async (c) => {
      const { staff, paper, now } = c.var
      const read = await readStrictForm(c, emailForm)
      if ('errors' in read) return answerEmail(c, typedText(read.typed, 'email'), read.errors.email)
      const { email } = read.values
      await database.transact(async (tx) => {
        const token = await askForEmail(tx, staff, email, now)
        await postLetter(tx, emailLetter(paper, { name: staff.name, email, token }), now)
      })
      return answerDone(c, '/desk/me', `A letter is on its way to ${email}. The address changes when you press the link in it.`)
    })

function answerPassword(c: Context<DeskEnv>, error?: string) {
  const page = (
    <DeskPage frame={c.var.frame} title="A new password">
      <form method="post" action="/desk/me/password">
        <NewPasswordField email={c.var.staff.email} error={error} />
        <p>You are then signed out everywhere else.</p>
        <button class="primary">Change the password</button>
      </form>
    </DeskPage>
  )
  return answerDesk(c, page, error ? 422 : 200)
}

function answerEmail(c: Context<DeskEnv>, typed: string, error?: string) {
  const page = (
    <DeskPage frame={c.var.frame} title="A new address">
      <form method="post" action="/desk/me/email">
        <p>Now you sign in as {c.var.staff.email}. A letter to the new address makes sure that you read it.</p>
        <TextField
          name="email"
          label="New e-mail address"
          type="email"
          value={typed}
          error={error}
          required
          autocomplete="email"
        />
        <button class="primary">Send the letter</button>
      </form>
    </DeskPage>
  )
  return answerDesk(c, page, error ? 422 : 200)
}
