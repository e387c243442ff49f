import { Hono } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { idOf } from '../../accounts/require-staff.desk.ts'
import type { Database } from '../../db/connect.ts'
import { found } from '../../lib/refusal.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { Choice } from '../../web/desk/fields.view.tsx'
import { typedOf, typedText } from '../../web/form.ts'
import { THREAD_RULES, threadPath, type ThreadRule } from '../comment.ts'
import { ruleOf } from '../thread/thread-rule.ts'
import { ruleThread } from './article-rule.commands.ts'
import { findRuled } from './article-rule.sql.ts'

const RULE_WORDS: Record<ThreadRule, string> = {
  open: 'Anybody, at once, but for what our checks hold',
  'pre-moderated': 'Anybody, after somebody of the newsroom has looked',
  'readers only': 'Readers with an account',
  closed: 'Nobody any more: what is there stays',
  off: 'Nobody, and there is nothing to see',
}

/** `/desk/comments/article/ID`: who may comment on an article. */
export const articleRuleDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .get('/desk/comments/article/:id{[0-9]+}', async (c) => {
      const { db, frame, paper, now } = c.var
      const article = found(await findRuled(db, idOf(c.req.param('id'))))
      const { rule } = ruleOf({ ...article, rule: null }, paper.settings, now)
      const count = `${article.count.toLocaleString('en')} ${article.count === 1 ? 'comment' : 'comments'}`
      return answerDesk(
        c,
        <DeskPage frame={frame} title="Who may comment" actions={<a href={`/desk/articles/${article.id}`}>To the article</a>}>
          <p>
            On “{article.headline || 'Untitled'}”:{' '}
            {article.count === 0 ? (
              'nobody has commented yet.'
            ) : (
              <a href={threadPath(article.path)} data-turbo="false">
                {count}
              </a>
            )}
          </p>
          <form method="post" action={`/desk/comments/article/${article.id}`} class="sheet">
            <Choice
              name="rule"
              label="Who may comment here"
              value={article.rule}
              options={[
                { value: '', label: `As the paper has it (now: ${RULE_WORDS[rule].toLowerCase()})` },
                ...THREAD_RULES.map((value) => ({ value, label: RULE_WORDS[value] })),
              ]}
            />
            <button class="primary">Save</button>
          </form>
        </DeskPage>,
      )
    })
    .post('/desk/comments/article/:id{[0-9]+}', async (c) => {
      const { staff, now } = c.var
      const articleId = idOf(c.req.param('id'))
      const chosen = typedText(typedOf(await c.req.formData()), 'rule')
      const rule = THREAD_RULES.find((one) => one === chosen) ?? null
      await database.transact((tx) => ruleThread(tx, staff, { articleId, rule }, now))
      return answerDone(c, `/desk/comments/article/${articleId}`, 'Saved. Readers see it at once.')
    })
