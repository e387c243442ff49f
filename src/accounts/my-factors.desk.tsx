import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Tx } from '../db/schema.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { postLetter } from '../mail/letters.commands.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { noteAudit } from './audit.sql.ts'
import { CodeAppSetUp, RecoveryCodes } from './code-app.view.tsx'
import { dropCookie, keepCookie, readCookie } from './cookies.desk.ts'
import type { DeskEnv } from './desk-env.ts'
import { deviceWords } from './device.ts'
import { readPress, smallForm } from './door-form.desk.ts'
import type { AccountsParts } from './door.desk.tsx'
import { addCodeApp, codeAppUse, makeRecoveryCodes } from './factors.commands.ts'
import { dropCodeApp, loadFactors } from './factors.sql.ts'
import { codeField } from './fields.ts'
import { changeLetter } from './letters.ts'
import { newCodeSecret } from './one-time-code.ts'
import { askForNewPasskey, newKeyOfAnswer } from './passkeys.ts'
import { dropPasskey, insertPasskey, loadPasskeys } from './passkeys.sql.ts'
import { idOf, requireFresh } from './require-staff.desk.ts'
import { seal, unseal } from './sealed.ts'
import { hashOfToken, newToken } from './secret.ts'
import { insertStep, takeStep } from './steps.sql.ts'

const codeForm = z.strictObject({ code: codeField, sealed: z.string().max(1000) })
const passkeyForm = z.strictObject({ answer: z.string().max(20_000) })

/** What one proves with, beside a password, that it is oneself. Whatever changes here is told by letter too. */
export const myFactorsDesk = ({ database, tokenKeys }: AccountsParts) =>
  new Hono<DeskEnv>()
    .get('/desk/me/code-app', requireFresh, (c) => answerSetUp(c, tokenKeys, newCodeSecret()))

    .post('/desk/me/code-app', requireFresh, smallForm, async (c) => {
      const { code, sealed } = await readPress(c, codeForm)
      const { staff, now } = c.var
      const secret = unseal(tokenKeys, codeAppUse(staff.id), sealed)
      if (!secret) throw new Refusal('invalid', 'This isn’t a form of ours.')
      const codes = await database.transact(async (tx) => {
        const codes = await addCodeApp(tx, tokenKeys, staff, { secret, code }, now)
        if (codes) await tell(tx, c, 'A code app was set up for you.')
        return codes
      })
      return codes
        ? answerCodes(c, codes)
        : answerSetUp(c, tokenKeys, secret, 'This code is wrong. Codes of an app last 30 seconds.')
    })

    .post('/desk/me/code-app/remove', requireFresh, async (c) => {
      const { staff, now } = c.var
      await database.transact(async (tx) => {
        await dropCodeApp(tx, staff.id)
        await noteAudit(tx, staff, 'removed their code app', `staff ${staff.id}`, {}, now)
        await tell(tx, c, 'Your code app was removed.')
      })
      return answerDone(c, '/desk/me', 'The code app is removed.')
    })

    .post('/desk/me/recovery-codes', requireFresh, async (c) =>
      answerCodes(c, await database.transact((tx) => makeRecoveryCodes(tx, c.var.staff, c.var.now))),
    )

    .post('/desk/me/passkeys/options', requireFresh, async (c) => {
      const { staff, paper, db, now } = c.var
      const passkeys = await loadPasskeys(db, staff.id)
      const owner = { handle: `staff ${staff.id}`, name: staff.name, email: staff.email }
      const options = await askForNewPasskey(paper.origin, { paper: paper.settings.name, owner, passkeys })
      const token = newToken()
      const step = { purpose: 'new passkey', staffId: staff.id, challenge: options.challenge } as const
      await database.transact((tx) => insertStep(tx, { ...step, tokenHash: hashOfToken(token) }, now))
      keepCookie(c, 'desk-passkey', token)
      return c.json(options)
    })

    .post('/desk/me/passkeys', requireFresh, smallForm, async (c) => {
      const { answer } = await readPress(c, passkeyForm)
      const { staff, paper, now } = c.var
      const token = readCookie(c, 'desk-passkey') ?? ''
      dropCookie(c, 'desk-passkey')
      const step = await database.transact((tx) => takeStep(tx, hashOfToken(token), 'new passkey', now))
      const isTheirs = step?.staffId === staff.id && step.challenge !== null
      const made = isTheirs ? await newKeyOfAnswer(answer, { origin: paper.origin, challenge: step.challenge! }) : undefined
      if (!made) throw new Refusal('invalid', 'Your browser’s answer did not fit. Please try again.')
      const passkey = { ...made, staffId: staff.id, name: deviceWords(c.req.header('User-Agent')) }
      const codes = await database.transact(async (tx) => {
        if (!(await insertPasskey(tx, passkey, now))) throw new Refusal('conflict', 'This passkey is known here already.')
        await noteAudit(tx, staff, 'added a passkey', `staff ${staff.id}`, { name: passkey.name }, now)
        await tell(tx, c, 'A passkey was added for you.')
        const { recoveryCodes } = await loadFactors(tx, staff.id)
        return recoveryCodes > 0 ? undefined : makeRecoveryCodes(tx, staff, now)
      })
      return codes ? answerCodes(c, codes) : answerDone(c, '/desk/me', 'From now on this device lets you in.')
    })

    .post('/desk/me/passkeys/:id/remove', requireFresh, async (c) => {
      const { staff, now } = c.var
      const id = idOf(c.req.param('id'))
      await database.transact(async (tx) => {
        const { name } = found(await dropPasskey(tx, { id, staffId: staff.id }))
        await noteAudit(tx, staff, 'removed a passkey', `staff ${staff.id}`, { name }, now)
        await tell(tx, c, 'A passkey of yours was removed.')
      })
      return answerDone(c, '/desk/me', 'The passkey is removed.')
    })

const tell = (tx: Tx, c: Context<DeskEnv>, what: string) =>
  postLetter(tx, changeLetter(c.var.paper, c.var.staff, what, c.var.now), c.var.now)

function answerSetUp(c: Context<DeskEnv>, tokenKeys: Buffer[], secret: string, error?: string) {
  const { frame, staff } = c.var
  const sealed = seal(tokenKeys, codeAppUse(staff.id), secret)
  const page = (
    <DeskPage frame={frame} title="A code app">
      <CodeAppSetUp action="/desk/me/code-app" {...{ secret, sealed, paper: frame.paper, email: staff.email, error }} />
    </DeskPage>
  )
  return answerDesk(c, page, error ? 422 : 200)
}

function answerCodes(c: Context<DeskEnv>, codes: string[]) {
  const page = (
    <DeskPage frame={c.var.frame} title="Your recovery codes">
      <RecoveryCodes codes={codes} next="/desk/me" />
    </DeskPage>
  )
  return answerDesk(c, page)
}
