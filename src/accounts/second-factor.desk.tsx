import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { Refusal } from '../lib/refusal.ts'
import type { WebEnv } from '../web/env.ts'
import { attempt } from './attempts.commands.ts'
import { CodeAppSetUp, RecoveryCodes } from './code-app.view.tsx'
import { dropCookie, keepCookie, readCookie } from './cookies.desk.ts'
import { deskPath } from './desk-path.ts'
import { readPress, smallForm } from './door-form.desk.ts'
import { answerDoor, keepSession, letIn, locksFor, openDesk, waitOf, type AccountsParts } from './door.desk.tsx'
import { addCodeApp, codeAppUse, takeCode } from './factors.commands.ts'
import { loadFactors, rolesWithFactor } from './factors.sql.ts'
import { hasFactor } from './factors.ts'
import { codeField, nextField } from './fields.ts'
import { newCodeSecret } from './one-time-code.ts'
import { seal, unseal } from './sealed.ts'
import { hashOfToken, newToken } from './secret.ts'
import { SecondFactor } from './sign-in.view.tsx'
import { staffById } from './staff.sql.ts'
import type { Staff } from './staff.ts'
import { countWrongAnswer, findStep, insertStep, takeStep } from './steps.sql.ts'

const codeForm = z.strictObject({ code: codeField, next: nextField })
const setUpForm = codeForm.extend({ sealed: z.string().max(1000) })

const WRONG = 'This code is wrong, or it was used already. Codes of an app last 30 seconds.'

/** After a right password: to the second factor, where there is one or their role needs one, and else in. Nobody has a session before that. */
export async function goOn(c: Context<WebEnv>, parts: AccountsParts, staff: Staff, next: string): Promise<Response> {
  const factors = await loadFactors(c.var.db, staff.id)
  const isAsked = hasFactor(factors) || (await rolesWithFactor(c.var.db)).includes(staff.role)
  if (!isAsked) return letIn(c, parts, { staff, by: 'password', next })
  const token = newToken()
  const step = { tokenHash: hashOfToken(token), purpose: 'second factor' as const, staffId: staff.id, challenge: null }
  await parts.database.transact((tx) => insertStep(tx, step, c.var.now))
  keepCookie(c, 'desk-step', token)
  return c.redirect(`/desk/sign-in/second?next=${encodeURIComponent(next)}`, 303)
}

/** The second step of signing in: a code, or setting up the app that makes them. */
export const secondFactorRoutes = (parts: AccountsParts) => {
  const { database, tokenKeys, assets } = parts
  return new Hono<WebEnv>()
    .get('/desk/sign-in/second', async (c) => {
      const waiting = await whoWaits(c)
      const next = deskPath(c.req.query('next'))
      if (!waiting) return c.redirect(`/desk/sign-in?next=${encodeURIComponent(next)}`, 303)
      if (hasFactor(await loadFactors(c.var.db, waiting.staff.id))) return answerCode(c, next)
      return answerSetUp(c, waiting.staff, { secret: newCodeSecret(), next })
    })

    .post('/desk/sign-in/second', smallForm, async (c) => {
      const { code, next } = await readPress(c, codeForm)
      const { staff, tokenHash } = await demandWaiting(c)
      const tried = await attempt(database, locksFor(c, parts, 'code', staff.email), c.var.now, () =>
        database.transact(async (tx) => {
          const isRight = await takeCode(tx, tokenKeys, staff, code, c.var.now)
          if (!isRight) await countWrongAnswer(tx, tokenHash)
          return isRight && (await takeStep(tx, tokenHash, 'second factor', c.var.now))
            ? openDesk(tx, c, staff, 'password')
            : undefined
        }),
      )
      if ('opensAt' in tried) return answerCode(c, next, { error: waitOf(c, tried.opensAt), status: 429 })
      if ('failed' in tried) return answerCode(c, next, { error: WRONG, status: 422 })
      dropCookie(c, 'desk-step')
      keepSession(c, tokenKeys, staff, tried.passed)
      return c.redirect(next, 303)
    })

    .post('/desk/sign-in/set-up', smallForm, async (c) => {
      const { code, sealed, next } = await readPress(c, setUpForm)
      const { staff, tokenHash } = await demandWaiting(c)
      const secret = unseal(tokenKeys, codeAppUse(staff.id), sealed)
      if (!secret || hasFactor(await loadFactors(c.var.db, staff.id))) throw new Refusal('forbidden', BEGIN_AGAIN)
      const done = await database.transact(async (tx) => {
        const codes = await addCodeApp(tx, tokenKeys, staff, { secret, code }, c.var.now)
        if (!codes) return undefined
        if (!(await takeStep(tx, tokenHash, 'second factor', c.var.now))) throw new Refusal('forbidden', BEGIN_AGAIN)
        return { codes, token: await openDesk(tx, c, staff, 'password') }
      })
      if (!done) return answerSetUp(c, staff, { secret, next, error: WRONG })
      dropCookie(c, 'desk-step')
      keepSession(c, tokenKeys, staff, done.token)
      return answerDoor(c, { assets, title: 'Your recovery codes' }, <RecoveryCodes codes={done.codes} next={next} />)
    })

  function answerCode(c: Context<WebEnv>, next: string, wrong: { error?: string; status?: 422 | 429 } = {}) {
    const status = wrong.status && { status: wrong.status }
    return answerDoor(c, { assets, title: 'One more step', ...status }, <SecondFactor next={next} error={wrong.error} />)
  }

  function answerSetUp(
    c: Context<WebEnv>,
    staff: Staff,
    { secret, next, error }: { secret: string; next: string; error?: string },
  ) {
    const sealed = seal(tokenKeys, codeAppUse(staff.id), secret)
    const shown = { secret, sealed, paper: c.var.paper.settings.name, email: staff.email, error }
    return answerDoor(
      c,
      { assets, title: 'One more step', ...(error && { status: 422 as const }) },
      <>
        <p>Your role needs more than a password. Set up a code app now; it takes a minute.</p>
        <CodeAppSetUp action="/desk/sign-in/set-up" {...shown}>
          <input type="hidden" name="next" value={next} />
        </CodeAppSetUp>
      </>,
    )
  }
}

/** Who has given a password in this browser, and owes the second step. */
async function whoWaits(c: Context<WebEnv>): Promise<{ staff: Staff; tokenHash: string } | undefined> {
  const token = readCookie(c, 'desk-step')
  const tokenHash = token === undefined ? '' : hashOfToken(token)
  const step = await findStep(c.var.db, tokenHash, 'second factor', c.var.now)
  const staff = step?.staffId ? await active(c.var.db, step.staffId) : undefined
  return staff && { staff, tokenHash }
}

const active = async (db: Db, id: number) => {
  const staff = await staffById(db, id)
  return staff?.state === 'active' ? staff : undefined
}

async function demandWaiting(c: Context<WebEnv>) {
  const waiting = await whoWaits(c)
  if (!waiting) throw new Refusal('forbidden', BEGIN_AGAIN)
  return waiting
}

const BEGIN_AGAIN = 'This sign-in has run out, or it was begun in another browser. Please begin again.'
