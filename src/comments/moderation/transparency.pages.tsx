import { Hono } from 'hono'
import { answerPage } from '../../web/answer.ts'
import type { WebEnv } from '../../web/env.ts'
import { loadCounts } from './counts.sql.ts'
import { byMonth, MODERATION_PATH } from './transparency.ts'
import { ModerationPage } from './transparency.view.tsx'

/** So many years of months are told. */
const YEARS = 3

/** Answers with what the newsroom decided about comments, month by month. It is made anew with every page, at the paper's midnight. */
export const moderationPages = () =>
  new Hono<WebEnv>().get(MODERATION_PATH, async (c) => {
    const { db, paper, now } = c.var
    const date = new Date(now)
    const since = `${date.getUTCFullYear() - YEARS}-${date.toISOString().slice(5, 7)}`
    const months = byMonth(await loadCounts(db, since))
    return answerPage(c, <ModerationPage {...{ paper, now, months }} />, { tags: ['moderation'] })
  })
