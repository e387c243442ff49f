import type { Context } from 'hono'
import { Hono } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { idOf } from '../../accounts/require-staff.desk.ts'
import type { Database } from '../../db/connect.ts'
import { Refusal } from '../../lib/refusal.ts'
import { answerDone } from '../../web/desk/answer.ts'
import { typedAll, typedOf, typedText, type Typed } from '../../web/form.ts'
import { wordsOf } from '../../web/words/words.ts'
import { answer, decide, pick, undo } from './decisions.commands.ts'
import { DECISIONS, PAST, type Decision } from './decisions.ts'
import { readIds, showCase } from './queue.desk.tsx'
import { readReason } from './reasons.ts'
import { redact } from './redact.commands.ts'

/** Most that is decided at one press: what a page of the queue has. */
const MOST = 30

/** Everything that is pressed in the queue. To a script it is answered as JSON: what to say, and what would undo it. */
export const decisionsDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .post('/desk/comments/:id{[0-9]+}/decide', async (c) => {
      const { staff, now } = c.var
      const typed = typedOf(await c.req.formData())
      const decided = { ...seenOf(c, typed), decision: decisionOf(typed), reason: reasonOf(typed) }
      const id = await database.transact((tx) => decide(tx, staff, decided, now))
      return answerDecided(c, typed, { ids: [id], said: `You have ${PAST[OUTCOMES[decided.decision]]} it.` })
    })

    .post('/desk/comments/:id{[0-9]+}/answer', async (c) => {
      const { staff, now } = c.var
      const typed = typedOf(await c.req.formData())
      const seen = seenOf(c, typed)
      const isUpheld = typedText(typed, 'upheld') === 'yes'
      const words = typedText(typed, `answer-${seen.id}`).trim()
      let id: number
      try {
        id = await database.transact((tx) => answer(tx, staff, { ...seen, isUpheld, words }, now))
      } catch (error) {
        if (!isInvalid(error) || wantsJson(c)) throw error
        return showCase(c, { field: 'answer', words: error.message, typed: {} })
      }
      return answerDecided(c, typed, {
        ids: [id],
        said: isUpheld ? 'It is published, after all.' : 'Your answer is with the writer.',
      })
    })

    .post('/desk/comments/:id{[0-9]+}/pick', async (c) => {
      const { staff, now } = c.var
      const typed = typedOf(await c.req.formData())
      const isPicked = typedText(typed, 'picked') === 'yes'
      await database.transact((tx) => pick(tx, staff, { id: idOf(c.req.param('id')), isPicked }, now))
      return answerDone(c, backOf(typed), isPicked ? 'Readers see it as your pick.' : 'It is no pick any more.')
    })

    .post('/desk/comments/:id{[0-9]+}/redact', async (c) => {
      const { staff, now, paper } = c.var
      const typed = typedOf(await c.req.formData())
      const [passage, reason] = [typedText(typed, 'passage'), typedText(typed, 'why').trim()]
      const trace = wordsOf(paper.settings.language)('moderation.trace')
      const redaction = { ...seenOf(c, typed), passage, trace, reason }
      try {
        await database.transact((tx) => redact(tx, staff, redaction, now))
      } catch (error) {
        if (!isInvalid(error)) throw error
        return showCase(c, { field: 'passage', words: error.message, typed: { passage, why: reason } })
      }
      return answerDone(c, backOf(typed), 'The words are gone, for good.')
    })

    .post('/desk/comments/bulk', async (c) => {
      const { staff, now } = c.var
      const typed = typedOf(await c.req.formData())
      const [decision, reason] = [decisionOf(typed), reasonOf(typed)]
      const done: number[] = []
      const refused: string[] = []
      for (const seen of typedAll(typed, 'case').slice(0, MOST).flatMap(readCase)) {
        await database
          .transact((tx) => decide(tx, staff, { ...seen, decision, reason }, now))
          .then((id) => done.push(id))
          .catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error
            refused.push(error.message)
          })
      }
      if (done.length + refused.length === 0) return answerDone(c, backOf(typed), 'Nothing was done: tick some comments first.')
      const path = withUndo(backOf(typed), done)
      return answerDone(
        c,
        path,
        refused.length > 0 ? `Not done ${refused.length} times: ${[...new Set(refused)].join(' ')}` : undefined,
      )
    })

    .post('/desk/comments/undo', async (c) => {
      const { staff, now } = c.var
      const typed = typedOf(await c.req.formData())
      const seen: Record<number, number> = {}
      for (const verdict of readIds(typedText(typed, 'verdicts'))) {
        const { commentId, verdictId } = await database.transact((tx) => undo(tx, staff, verdict, now))
        seen[commentId] = verdictId
      }
      if (wantsJson(c)) return c.json({ said: 'Taken back.', seen })
      return answerDone(c, backOf(typed), 'Taken back: all is as it was.')
    })

const OUTCOMES = { approve: 'publish', reject: 'reject', spam: 'spam', keep: 'keep' } as const

const seenOf = (c: Context<DeskEnv>, typed: Typed) => ({
  id: idOf(c.req.param('id') ?? ''),
  seen: Number(typedText(typed, 'seen')) || 0,
})

/** `12.340`: a comment, and the last verdict that was seen of it. */
function readCase(value: string): { id: number; seen: number }[] {
  const [, id, seen] = /^(\d{1,15})\.(\d{1,15})$/.exec(value) ?? []
  return id === undefined ? [] : [{ id: Number(id), seen: Number(seen) }]
}

function decisionOf(typed: Typed): Decision {
  const decision = DECISIONS.find((one) => one === typedText(typed, 'decision'))
  if (!decision) throw new Refusal('invalid', 'Please choose what should become of it.')
  return decision
}

/** Why a comment is rejected; other decisions have no reason. */
const reasonOf = (typed: Typed): string =>
  typedText(typed, 'decision') === 'reject'
    ? readReason({ chosen: typedText(typed, 'reason'), typed: typedText(typed, 'words') })
    : ''

/** The screen of this desk from which something was pressed. */
function backOf(typed: Typed): string {
  const back = typedText(typed, 'back')
  return /^\/desk\/comments(?:[/?][\w/?=&.-]*)?$/.test(back) ? back : '/desk/comments'
}

const withUndo = (path: string, ids: number[]) =>
  ids.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}undo=${ids.join('.')}`

function answerDecided(c: Context<DeskEnv>, typed: Typed, { ids, said }: { ids: number[]; said: string }): Response {
  if (wantsJson(c)) return c.json({ said, undo: ids.join('.') })
  return answerDone(c, withUndo(backOf(typed), ids))
}

const isInvalid = (error: unknown): error is Refusal => error instanceof Refusal && error.kind === 'invalid'

const wantsJson = (c: Context) => c.req.header('Accept')?.includes('application/json') ?? false
