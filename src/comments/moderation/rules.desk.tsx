import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { idOf } from '../../accounts/require-staff.desk.ts'
import { demand } from '../../accounts/roles.ts'
import type { Database } from '../../db/connect.ts'
import { found } from '../../lib/refusal.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { readForm, type Errors, type Typed } from '../../web/form.ts'
import { loadLastComments } from './last-comments.sql.ts'
import { TRIED_ON, tryRule } from './dry-run.ts'
import { removeWordRule, saveWordRule } from './rules.commands.ts'
import { RuleForm, RuleList } from './rules.view.tsx'
import { loadWordRules } from './word-rules.sql.ts'
import { faultInWords } from './words.ts'

const ruleForm = z.object({
  words: z
    .string()
    .trim()
    .superRefine((words, context) => {
      const message = faultInWords(words)
      if (message) context.addIssue({ code: 'custom', message })
    }),
  outcome: z.enum(['hold', 'reject', 'spam']),
  reason: z.string().trim().min(1, 'Please say what the writer is told.').max(300, 'At most 300 characters, please.'),
})

/** `/desk/comments/rules`: words that hold or reject a comment. */
export const rulesDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .use('/desk/comments/rules/*', async (c, next) => {
      demand(c.var.staff, 'set comment rules')
      await next()
    })
    .get('/desk/comments/rules', async (c) => {
      const rules = await loadWordRules(c.var.db)
      const actions = (
        <>
          <a href="/desk/comments">All comments</a>
          <a class="button primary" href="/desk/comments/rules/new">
            New rule
          </a>
        </>
      )
      return answerDesk(
        c,
        <DeskPage frame={c.var.frame} title="Word rules" actions={actions}>
          <RuleList rules={rules} />
        </DeskPage>,
      )
    })
    .get('/desk/comments/rules/:id{new|[0-9]+}', async (c) => {
      const id = ruleIdOf(c)
      if (id === undefined) return showRule(c, { typed: { outcome: 'hold' } })
      const { words, outcome, reason } = found((await loadWordRules(c.var.db)).find((rule) => rule.id === id))
      return showRule(c, { typed: { words, outcome, reason } })
    })
    .post('/desk/comments/rules/:id{new|[0-9]+}/try', async (c) => {
      const reading = await readForm(c, ruleForm)
      if ('errors' in reading) return showRule(c, reading)
      const comments = await loadLastComments(c.var.db, TRIED_ON)
      const tried = { hits: tryRule(reading.values, comments), among: comments.length }
      return showRule(c, { typed: reading.typed, tried })
    })
    .post('/desk/comments/rules/:id{new|[0-9]+}', async (c) => {
      const reading = await readForm(c, ruleForm)
      if ('errors' in reading) return showRule(c, reading)
      const { staff, now } = c.var
      const id = ruleIdOf(c)
      await database.transact((tx) => saveWordRule(tx, staff, { id, ...reading.values }, now))
      return answerDone(c, '/desk/comments/rules', `The rule about “${reading.values.words}” holds from now on.`)
    })
    .post('/desk/comments/rules/:id{[0-9]+}/remove', async (c) => {
      await database.transact((tx) => removeWordRule(tx, c.var.staff, idOf(c.req.param('id')), c.var.now))
      return answerDone(c, '/desk/comments/rules', 'The rule is gone.')
    })

const ruleIdOf = (c: Context): number | undefined => {
  const id = c.req.param('id') ?? ''
  return id === 'new' ? undefined : idOf(id)
}

function showRule(
  c: Context<DeskEnv>,
  { typed, errors = {}, tried }: { typed: Typed; errors?: Errors; tried?: Parameters<typeof RuleForm>[0]['tried'] },
) {
  const id = ruleIdOf(c)
  const page = (
    <DeskPage
      frame={c.var.frame}
      title={id === undefined ? 'A new word rule' : 'A word rule'}
      actions={<a href="/desk/comments/rules">All rules</a>}
    >
      <RuleForm frame={c.var.frame} {...{ id, typed, errors, tried }} />
    </DeskPage>
  )
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}
