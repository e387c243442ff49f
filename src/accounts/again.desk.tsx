import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { TextField } from '../web/desk/fields.view.tsx'
import { attempt } from './attempts.commands.ts'
import { isDemoEntry } from './demo-entry.desk.ts'
import type { DeskEnv } from './desk-env.ts'
import { deskPath } from './desk-path.ts'
import { readPress, smallForm } from './door-form.desk.ts'
import { answerDoor, locksFor, waitOf, type AccountsParts } from './door.desk.tsx'
import { takeCode } from './factors.commands.ts'
import { loadFactors } from './factors.sql.ts'
import { codeField, nextField, passwordField } from './fields.ts'
import { isPassword } from './password-hash.ts'
import { findPassword } from './passwords.sql.ts'
import { noteProof } from './sessions.sql.ts'
import { passkeyOwner } from './sign-in.desk.tsx'
import { PasskeySignIn } from './sign-in.view.tsx'

const passwordForm = z.strictObject({ password: passwordField, next: nextField })
const codeForm = z.strictObject({ code: codeField, next: nextField })
const passkeyForm = z.strictObject({ answer: z.string().max(20_000), next: nextField })
const demoForm = z.strictObject({ next: nextField })

/** Proving once more that it is you, before what is sensitive: a browser left open in a café changes no password. */
export const againDesk = (parts: AccountsParts) => {
  const { database, tokenKeys, assets } = parts
  return (
    new Hono<DeskEnv>()
      .get('/desk/again', (c) => answerAgain(c, deskPath(c.req.query('next'))))

      .post('/desk/again/password', smallForm, async (c) => {
        const { password, next } = await readPress(c, passwordForm)
        const { staff, db, now } = c.var
        const kept = await findPassword(db, staff.id)
        const tried = await attempt(database, locksFor(c, parts, 'password', staff.email), now, async () =>
          (await isPassword(password, kept)) ? true : undefined,
        )
        if ('passed' in tried) return goOn(c, next)
        if ('failed' in tried) return answerAgain(c, next, { error: 'This is not your password.', status: 422 })
        return answerAgain(c, next, { error: waitOf(c, tried.opensAt), status: 429 })
      })

      .post('/desk/again/code', smallForm, async (c) => {
        const { code, next } = await readPress(c, codeForm)
        const { staff, now } = c.var
        const tried = await attempt(database, locksFor(c, parts, 'code', staff.email), now, () =>
          database.transact(async (tx) => (await takeCode(tx, tokenKeys, staff, code, now)) || undefined),
        )
        if ('passed' in tried) return goOn(c, next)
        if ('failed' in tried) return answerAgain(c, next, { error: 'This code is wrong, or it was used already.', status: 422 })
        return answerAgain(c, next, { error: waitOf(c, tried.opensAt), status: 429 })
      })

      .post('/desk/again/passkey', smallForm, async (c) => {
        const { answer, next } = await readPress(c, passkeyForm)
        const owner = await passkeyOwner(c, parts, answer)
        if (owner?.id === c.var.staff.id) return goOn(c, next)
        return answerAgain(c, next, { error: 'This passkey isn’t one of yours.', status: 422 })
      })

      // Nobody of a demo has anything to prove it with.
      .post('/desk/again/demo', smallForm, async (c) => {
        if (!isDemoEntry(c, parts)) return c.notFound()
        return goOn(c, (await readPress(c, demoForm)).next)
      })
  )

  async function goOn(c: Context<DeskEnv>, next: string): Promise<Response> {
    await database.transact((tx) => noteProof(tx, c.var.session.id, c.var.now))
    return c.redirect(next, 303)
  }

  async function answerAgain(c: Context<DeskEnv>, next: string, wrong: { error?: string; status?: 422 | 429 } = {}) {
    const { db, staff } = c.var
    const factors = await loadFactors(db, staff.id)
    const hasPassword = (await findPassword(db, staff.id)) !== null
    const hiddenNext = <input type="hidden" name="next" value={next} />
    return answerDoor(
      c,
      { assets, title: 'Is it you?', ...(wrong.status && { status: wrong.status }) },
      <>
        <p>{staff.name}, this needs you to prove once more that it is you. It then lasts for ten minutes.</p>
        {wrong.error && (
          <p class="notice bad" role="alert">
            {wrong.error}
          </p>
        )}
        {isDemoEntry(c, parts) && (
          <form method="post" action="/desk/again/demo">
            {hiddenNext}
            <button class="primary">It is me (this is a demo)</button>
          </form>
        )}
        {hasPassword && (
          <form method="post" action="/desk/again/password">
            {hiddenNext}
            <input type="email" value={staff.email} autocomplete="username" hidden readonly />
            <TextField name="password" label="Your password" type="password" required autofocus autocomplete="current-password" />
            <button class="primary">Go on</button>
          </form>
        )}
        {factors.codeApp && (
          <form method="post" action="/desk/again/code">
            {hiddenNext}
            <TextField name="code" label="Or a code of your app" required autocomplete="one-time-code" />
            <button>Go on</button>
          </form>
        )}
        {factors.passkeys > 0 && <PasskeySignIn next={next} action="/desk/again/passkey" />}
      </>,
    )
  }
}
