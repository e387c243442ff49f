import { Hono, type MiddlewareHandler } from 'hono'
import type { Database } from '../db/connect.ts'
import { found } from '../lib/refusal.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import type { DeskFrame } from '../web/desk/frame.ts'
import type { WebEnv } from '../web/env.ts'
import { LETTER_STATES, type Letter } from './letter.ts'
import { sendLetterAgain } from './letters.commands.ts'
import { listLetters, loadLetter } from './letters.sql.ts'
import { LetterList, LetterPage } from './mail.view.tsx'

interface MailDeskEnv {
  Variables: WebEnv['Variables'] & { frame: DeskFrame }
}

const PAGE = 50

/** A letter stands alone in its frame: it may look like something, and do nothing. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

/** `/desk/mail`: what the paper has written to people, and how that went. `guard` turns away whoever may not read mail: who that is, is decided above. */
export const mailDesk = ({ database, guard }: { database: Database; guard: MiddlewareHandler }) =>
  new Hono<MailDeskEnv>()
    .use('/desk/mail/*', guard)
    .get('/desk/mail', async (c) => {
      const { db, frame } = c.var
      const state = LETTER_STATES.find((one) => one === c.req.query('state'))
      const before = /^\d{1,15}$/.test(c.req.query('before') ?? '') ? Number(c.req.query('before')) : undefined
      const letters = await listLetters(db, { state, before, limit: PAGE + 1 })
      const shown = letters.slice(0, PAGE)
      const filter = state === undefined ? '' : `state=${state}&`
      const next = letters.length > PAGE ? `/desk/mail?${filter}before=${shown.at(-1)!.id}` : undefined
      return answerDesk(
        c,
        <DeskPage frame={frame} title="Mail">
          <LetterList {...{ frame, state, next }} letters={shown} />
        </DeskPage>,
      )
    })
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
      await database.transact((tx) => sendLetterAgain(tx, id, c.var.now))
      return answerDone(c, `/desk/mail/${id}`, 'The letter is tried again now.')
    })

/** A link that signs somebody in is nobody else's to see, but on a demo, where there is nobody to write to. */
const isOpen = (letter: Letter, { demo }: { demo: boolean }) => demo || !letter.confidential
