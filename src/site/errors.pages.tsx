import type { Context } from 'hono'
import { Refusal } from '../lib/refusal.ts'
import { answerPage, MISSING_TAG } from '../web/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { NoticePage } from './notices.view.tsx'

const STATUS = { invalid: 400, forbidden: 403, conflict: 409 } as const

/** One calm page for whatever went wrong: a refusal in its own words, anything else without a detail. */
export function answerError(c: Context<WebEnv>, error: unknown): Response | Promise<Response> {
  const { paper, now } = c.var
  if (!(error instanceof Refusal)) {
    c.header('Cache-Control', 'no-store')
    return c.html(<NoticePage paper={paper} now={now} title="error.title" text="error.text" />, 500)
  }
  if (error.kind === 'not-found') {
    const page = <NoticePage paper={paper} now={now} title="missing.title" text="missing.text" />
    return answerPage(c, page, { tags: [MISSING_TAG], status: 404 })
  }
  if (error.kind === 'gone') {
    const page = <NoticePage paper={paper} now={now} title="gone.title" text="gone.text" />
    return answerPage(c, page, { tags: [MISSING_TAG], status: 410 })
  }
  c.header('Cache-Control', 'no-store')
  const title = error.kind === 'forbidden' ? 'error.forbidden' : 'error.invalid'
  return c.html(<NoticePage paper={paper} now={now} title={title} text={{ plain: error.message }} />, STATUS[error.kind])
}
