import type { Context } from 'hono'
import { articleTag, CORRECTIONS_TAG } from '../articles/article.ts'
import { correctionsBefore } from '../articles/history/history.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import { answerPage } from '../web/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { CorrectionsPage } from './corrections-page.view.tsx'
import { readSeq } from './history.pages.tsx'

/** Corrections on one page. */
const PAGE = 30

/** Answers with every correction, clarification and retraction of the paper, newest first. */
export async function answerCorrections(c: Context<WebEnv>): Promise<Response> {
  const { db, paper, now } = c.var
  const before = readSeq(c.req.query('before'))
  const corrections = await correctionsBefore(db, before, PAGE + 1)
  if (before && corrections.length === 0) throw new Refusal('not-found', 'There is nothing at this address.')
  const page = <CorrectionsPage {...{ paper, now, corrections, size: PAGE, before }} />
  return answerPage(c, page, { tags: [CORRECTIONS_TAG, ...corrections.map(({ articleId }) => articleTag(articleId))] })
}
