import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { mailAddress } from '../mail/address.ts'
import type { WebEnv } from '../web/env.ts'
import { attempt } from './attempts.commands.ts'
import { dropCookie, keepCookie, readCookie } from './cookies.desk.ts'
import { deskPath } from './desk-path.ts'
import { isDemoEntry } from './demo-entry.desk.ts'
import { readPress, readStrictForm, smallForm } from './door-form.desk.ts'
import { answerDoor, letIn, locksFor, waitOf, type AccountsParts } from './door.desk.tsx'
import { nextField, passwordField } from './fields.ts'
import { askForPasskey } from './passkeys.ts'
import { proveByPasskey } from './passkeys.commands.ts'
import { isPassword } from './password-hash.ts'
import { findPassword } from './passwords.sql.ts'
import { goOn } from './second-factor.desk.tsx'
import { hashOfToken, newToken } from './secret.ts'
import { DemoEntry, SignIn } from './sign-in.view.tsx'
import { staffByEmail } from './staff.sql.ts'
import { insertStep } from './steps.sql.ts'

const form = z.strictObject({ email: z.string().max(300), password: passwordField, next: nextField })
const passkeyForm = z.strictObject({ answer: z.string().max(20_000), next: nextField })

/** One answer for an address nobody has, for a wrong password, and for somebody who is suspended: none tells who works here. */
const WRONG = 'This address and this password don’t go together.'

/** Signing in with a password or with a passkey. */
export const signInRoutes = (parts: AccountsParts) =>
  new Hono<WebEnv>()
    .get('/desk/sign-in', (c) => answerSignIn(c, parts, { next: deskPath(c.req.query('next')) }))

    .post('/desk/sign-in', smallForm, async (c) => {
      const read = await readStrictForm(c, form)
      if ('errors' in read) return answerSignIn(c, parts, { next: '/desk', error: WRONG, status: 422 })
      const { email, password, next } = read.values
      const address = mailAddress(email) ?? email.toLowerCase()
      const tried = await attempt(parts.database, locksFor(c, parts, 'password', address), c.var.now, async () => {
        const staff = await staffByEmail(c.var.db, address)
        const kept = staff?.state === 'active' ? await findPassword(c.var.db, staff.id) : null
        return (await isPassword(password, kept)) ? staff : undefined
      })
      if ('passed' in tried) return goOn(c, parts, tried.passed, next)
      if ('failed' in tried) return answerSignIn(c, parts, { next, email, error: WRONG, status: 422 })
      return answerSignIn(c, parts, { next, email, error: waitOf(c, tried.opensAt), status: 429 })
    })

    .post('/desk/sign-in/passkey/options', async (c) => {
      const options = await askForPasskey(c.var.paper.origin)
      const token = newToken()
      const step = { tokenHash: hashOfToken(token), purpose: 'passkey' as const, staffId: null, challenge: options.challenge }
      await parts.database.transact((tx) => insertStep(tx, step, c.var.now))
      keepCookie(c, 'desk-passkey', token)
      c.header('Cache-Control', 'no-store')
      return c.json(options)
    })

    .post('/desk/sign-in/passkey', smallForm, async (c) => {
      const { answer, next } = await readPress(c, passkeyForm)
      const staff = await passkeyOwner(c, parts, answer)
      if (staff) return letIn(c, parts, { staff, by: 'passkey', next })
      return answerSignIn(c, parts, { next, error: 'This passkey opens nothing here.', status: 422 })
    })

/** Whose passkey has answered the challenge that this browser was given. */
export function passkeyOwner<Env extends WebEnv>(c: Context<Env>, { database }: AccountsParts, answer: string) {
  const stepToken = readCookie(c, 'desk-passkey')
  dropCookie(c, 'desk-passkey')
  return proveByPasskey(database, { stepToken, answer, origin: c.var.paper.origin }, c.var.now)
}

function answerSignIn(
  c: Context<WebEnv>,
  parts: AccountsParts,
  { next, email = '', error, status }: { next: string; email?: string; error?: string; status?: 422 | 429 },
) {
  return answerDoor(
    c,
    { assets: parts.assets, title: 'Sign in', ...(status && { status }) },
    <>
      {isDemoEntry(c, parts) && <DemoEntry next={next} />}
      <SignIn next={next} email={email} error={error} />
    </>,
  )
}
