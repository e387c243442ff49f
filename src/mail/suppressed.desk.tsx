import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Database } from '../db/connect.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { readForm, type Errors, type Typed } from '../web/form.ts'
import { addressHash } from './address-hash.ts'
import { mailAddress } from './address.ts'
import type { AtDesk } from './at-desk.ts'
import type { MailDeskEnv } from './mail-env.ts'
import { letBack, strikeOff } from './suppressed.commands.ts'
import { LetBackScreen, SuppressedScreen, type Looked } from './suppressed.view.tsx'
import { findSuppression, latestSuppressions } from './suppression.sql.ts'
import { SUPPRESSION_REASONS } from './suppression.ts'

const PATH = '/desk/mail/suppressed'
const ONE = `${PATH}/:hash{[\\w-]{27}}`
const LATEST = 50

const address = z
  .string()
  .default('')
  .transform((typed, context) => {
    const read = mailAddress(typed.trim())
    if (read === undefined) context.addIssue('Please give one address such as ana@example.org.')
    return read ?? z.NEVER
  })
const why = z
  .string()
  .trim()
  .max(300, 'At most 300 characters, please.')
  .default('')
  .pipe(z.string().min(1, 'Please say what happened.'))
const looking = z.object({ look: address })
const striking = z.object({ address, reason: z.enum(SUPPRESSION_REASONS, 'Please choose one.'), why })
const letting = z.object({ why })

/** `/desk/mail/suppressed`: the addresses without letters. An address is sent in the body alone, so that no log of addresses holds it. */
export function suppressedDesk({
  database,
  who,
  addressKey,
}: {
  database: Database
  who: (c: Context) => AtDesk
  addressKey: Buffer
}) {
  return new Hono<MailDeskEnv>()
    .get(PATH, (c) => show(c))
    .post(`${PATH}/look`, async (c) => {
      const reading = await readForm(c, looking)
      if ('errors' in reading) return show(c, reading)
      const { look } = reading.values
      const suppression = await findSuppression(c.var.db, addressHash(addressKey, 'mail', look))
      return show(c, { looked: { address: look, found: suppression } })
    })
    .post(PATH, async (c) => {
      const reading = await readForm(c, striking)
      if ('errors' in reading) return show(c, reading)
      const { values, typed } = reading
      try {
        await database.transact((tx) => strikeOff(tx, who(c), addressKey, values, c.var.now))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return show(c, { typed, errors: { address: error.message } })
      }
      return answerDone(c, PATH, 'No more letters go to this address.')
    })
    .get(ONE, (c) => showOne(c, {}))
    .post(ONE, async (c) => {
      const reading = await readForm(c, letting)
      if ('errors' in reading) return showOne(c, reading)
      const changed = { addressHash: c.req.param('hash'), why: reading.values.why }
      await database.transact((tx) => letBack(tx, who(c), changed))
      return answerDone(c, PATH, 'This address may get letters again.')
    })
}

async function show(
  c: Context<MailDeskEnv>,
  { looked, typed = {}, errors = {} }: { looked?: Looked; typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { db, frame } = c.var
  const latest = await latestSuppressions(db, LATEST)
  const page = (
    <DeskPage frame={frame} title="Addresses without letters" actions={<a href="/desk/mail">All letters</a>}>
      <SuppressedScreen {...{ frame, latest, looked, typed, errors }} />
    </DeskPage>
  )
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}

async function showOne(
  c: Context<MailDeskEnv>,
  { typed = {}, errors = {} }: { typed?: Typed; errors?: Errors },
): Promise<Response> {
  const { db, frame } = c.var
  const one = found(await findSuppression(db, c.req.param('hash') ?? ''))
  const page = (
    <DeskPage frame={frame} title="An address without letters" actions={<a href={PATH}>All of them</a>}>
      <LetBackScreen {...{ frame, one, typed, errors }} />
    </DeskPage>
  )
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}
