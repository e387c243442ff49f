import { Hono, type Context, type MiddlewareHandler } from 'hono'
import type { Database } from '../db/connect.ts'
import type { Db } from '../db/schema.ts'
import { found } from '../lib/refusal.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import type { Mail } from '../outside/mail/mail.ts'
import type { AtDesk } from './at-desk.ts'
import { checkWay, testLetterDesk, type Checked } from './checking.desk.ts'
import { LETTER_STATES, type Letter } from './letter.ts'
import { sendLetterAgain } from './letters.commands.ts'
import { listLetters, loadLetter } from './letters.sql.ts'
import type { MailDeskEnv } from './mail-env.ts'
import { LetterList, LetterPage } from './mail.view.tsx'
import { suppressedDesk } from './suppressed.desk.tsx'
import { CapsPanel, CheckNotice, WayPanel } from './way.view.tsx'
import type { Cap, Way } from './way.ts'

const PAGE = 50

/** A letter stands alone in its frame: it may look like something, and do nothing. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

export interface MailDeskParts {
  database: Database
  mail: Mail
  way: Way
  /** The secret for hashes of addresses. */
  addressKey: Buffer
  /** Turns away whoever may not read mail: who that is, is decided above. */
  guard: MiddlewareHandler
  who: (c: Context) => AtDesk
  /** How much has gone of what readers can ask for. */
  caps: (db: Db, now: number) => Promise<Cap[]>
}

/** `/desk/mail`: what the paper has written to people, how that went, and who gets nothing. */
export const mailDesk = (parts: MailDeskParts) =>
  new Hono<MailDeskEnv>()
    .use('/desk/mail/*', parts.guard)
    .route('/', suppressedDesk(parts))
    .route('/', testLetterDesk(parts))
    .get('/desk/mail', (c) => showLetters(c, parts))
    .post('/desk/mail/check', async (c) => showLetters(c, parts, await checkWay(parts.mail, parts.way)))
    .get('/desk/mail/:id{[0-9]{1,15}}', async (c) => {
      const { db, frame, paper } = c.var
      const letter = found(await loadLetter(db, Number(c.req.param('id'))))
      return answerDesk(
        c,
        <DeskPage frame={frame} title={letter.subject} actions={<a href="/desk/mail">All letters</a>}>
          <LetterPage {...{ frame, letter }} isOpen={isOpen(letter, paper)} />
        </DeskPage>,
      )
    })
    .get('/desk/mail/:id{[0-9]{1,15}}/html', async (c) => {
      const { db, paper } = c.var
      const letter = found(await loadLetter(db, Number(c.req.param('id'))))
      const { html } = found(isOpen(letter, paper) ? letter.body : undefined)
      return c.html(html, 200, { 'Content-Security-Policy': LETTER_POLICY, 'Cache-Control': 'no-store' })
    })
    .post('/desk/mail/:id{[0-9]{1,15}}/again', async (c) => {
      const id = Number(c.req.param('id'))
      await parts.database.transact(async (tx) => {
        await sendLetterAgain(tx, id, c.var.now)
        await parts.who(c).note(tx, 'had a letter sent again', `letter ${id}`, {})
      })
      return answerDone(c, `/desk/mail/${id}`, 'The letter is tried again now.')
    })

async function showLetters(c: Context<MailDeskEnv>, { way, caps }: MailDeskParts, checked?: Checked): Promise<Response> {
  const { db, frame, now } = c.var
  const state = LETTER_STATES.find((one) => one === c.req.query('state'))
  const before = /^\d{1,15}$/.test(c.req.query('before') ?? '') ? Number(c.req.query('before')) : undefined
  const letters = await listLetters(db, { state, before, limit: PAGE + 1 })
  const shown = letters.slice(0, PAGE)
  const filter = state === undefined ? '' : `state=${state}&`
  const next = letters.length > PAGE ? `/desk/mail?${filter}before=${shown.at(-1)!.id}` : undefined
  const isStart = state === undefined && before === undefined
  const page = (
    <DeskPage frame={frame} title="Mail">
      {checked && <CheckNotice checked={checked} />}
      {isStart && (
        <div class="columns">
          <WayPanel way={way} />
          <CapsPanel caps={await caps(db, now)} />
        </div>
      )}
      <LetterList {...{ frame, state, next }} letters={shown} />
    </DeskPage>
  )
  return answerDesk(c, page)
}

/** A link that signs somebody in is nobody else's to see, but on a demo, where there is nobody to write to. */
const isOpen = (letter: Letter, { demo }: { demo: boolean }) => demo || !letter.confidential
