import { Hono, type Context } from 'hono'
import {
  answerAccount,
  answerGoOn,
  leadToSignIn,
  smallForm,
  wordsFor,
  type AccountStatus,
} from '../../accounts/readers/answer.pages.tsx'
import { pathHere } from '../../accounts/readers/path-here.ts'
import { idOf } from '../../accounts/readers/require-reader.pages.tsx'
import { readerOf, type ReaderParts } from '../../accounts/readers/viewer.pages.ts'
import { found } from '../../lib/refusal.ts'
import { addressHash } from '../../mail/address-hash.ts'
import type { WebEnv } from '../../web/env.ts'
import { formToken, guardFault } from '../../web/form-guard.ts'
import { typedOf, typedText } from '../../web/form.ts'
import { commentPath, RECOMMEND_PATH } from '../comment.ts'
import { findComment } from '../comments.sql.ts'
import { LONGEST_WORDS, REPORT_REASONS } from './own.ts'
import { recommend, report } from './own.commands.ts'
import { refusalOf } from './own.pages.tsx'
import { RecommendPage } from './recommend.view.tsx'
import { ReportForm } from './report.view.tsx'

const ID = ':id{[1-9][0-9]{0,14}}'

/** What readers do about comments of others: recommend them, and report them. */
export function otherCommentRoutes({ database, tokenKeys, addressKey, client }: ReaderParts): Hono<WebEnv> {
  return (
    new Hono<WebEnv>()
      .post(RECOMMEND_PATH, smallForm, async (c) => {
        const typed = typedOf(await c.req.formData())
        const id = idOf(typedText(typed, 'comment'))
        const fault = guardFault(tokenKeys, typed, c.var.now)
        if (fault === 'trap') return answerGoOn(c, commentPath(id))
        const reader = await readerOf(c)
        if (!reader) return leadToSignIn(c, `${commentPath(id)}/recommend`)
        if (fault) return answerRecommend(c, id, { status: fault === 'forged' ? 403 : 410, no: fault })
        const refusal = await refusalOf(database.transact((tx) => recommend(tx, reader, id, c.var.now)))
        if (refusal) return answerRecommend(c, id, { status: 403, no: 'recommend' })
        return answerGoOn(
          c,
          `${pathHere(c.req.header('Referer')?.replace(c.var.paper.origin, ''), commentPath(id)).split('#')[0]}#comment-${id}`,
        )
      })

      // Where somebody comes back to who had to sign in first: opening a page changes nothing, so there is one button.
      .get(`/comments/${ID}/recommend`, async (c) => {
        const id = idOf(c.req.param('id'))
        return (await readerOf(c)) ? answerRecommend(c, id, { status: 200 }) : leadToSignIn(c, c.req.path)
      })

      .get(`/comments/${ID}/report`, async (c) => answerReport(c, idOf(c.req.param('id')), { status: 200 }))

      .post(`/comments/${ID}/report`, smallForm, async (c) => {
        const t = wordsFor(c)
        const id = idOf(c.req.param('id'))
        const form = typedOf(await c.req.formData())
        const typed = { reason: typedText(form, 'reason'), words: typedText(form, 'words') }
        const fault = guardFault(tokenKeys, form, c.var.now)
        if (fault === 'trap') return answerGoOn(c, '/comments/reported')
        if (fault) {
          return answerReport(c, id, { status: fault === 'forged' ? 403 : 410, typed, error: t(`form.${fault}`) })
        }
        const reason = REPORT_REASONS.find((reason) => reason === typed.reason)
        if (reason === undefined) return answerReport(c, id, { status: 422, typed, error: t('comments.no.reason') })
        const words = typed.words.trim()
        if (words.length > LONGEST_WORDS) {
          return answerReport(c, id, { status: 422, typed, error: t('comments.no.reportLong', { most: LONGEST_WORDS }) })
        }
        const reader = await readerOf(c)
        const network = addressHash(addressKey, 'network', client(c).block)
        await database.transact((tx) => report(tx, { id, reason, words, reader, network }, c.var.now))
        return answerGoOn(c, '/comments/reported')
      })

      .get('/comments/reported', (c) => {
        const t = wordsFor(c)
        return answerAccount(c, { title: t('comments.report.done') }, <p>{t('comments.report.doneText')}</p>)
      })
  )

  async function answerReport(
    c: Context<WebEnv>,
    id: number,
    { status, typed, error }: { status: AccountStatus; typed?: { reason: string; words: string }; error?: string },
  ) {
    const t = wordsFor(c)
    const comment = await publishedComment(c, id)
    const form = { t, comment, token: formToken(tokenKeys, c.var.now), ...(typed && { typed }), ...(error && { error }) }
    return answerAccount(c, { title: t('comments.report.title'), status }, <ReportForm {...form} />)
  }

  async function answerRecommend(
    c: Context<WebEnv>,
    id: number,
    { status, no }: { status: AccountStatus; no?: 'forged' | 'old' | 'recommend' },
  ) {
    const t = wordsFor(c)
    const comment = await publishedComment(c, id)
    const error = no && t(no === 'recommend' ? 'comments.no.recommend' : `form.${no}`)
    const page = { t, comment, token: formToken(tokenKeys, c.var.now), ...(error !== undefined && { error }) }
    return answerAccount(c, { title: t('comments.recommend'), status }, <RecommendPage {...page} />)
  }
}

async function publishedComment(c: Context<WebEnv>, id: number) {
  const comment = found(await findComment(c.var.db, id))
  return found(comment.state === 'published' ? comment : undefined)
}
