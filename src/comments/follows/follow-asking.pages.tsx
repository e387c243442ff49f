import { Hono, type Context } from 'hono'
import { answerAccount, answerGoOn, smallForm, wordsFor } from '../../accounts/readers/answer.pages.tsx'
import { idOf } from '../../accounts/readers/require-reader.pages.tsx'
import { readerOf, type ReaderParts } from '../../accounts/readers/viewer.pages.ts'
import { isPublic } from '../../articles/article.ts'
import { found } from '../../lib/refusal.ts'
import { mailAddress } from '../../mail/address.ts'
import type { WebEnv } from '../../web/env.ts'
import { formToken, GUARD_FIELDS, guardFault, hasWorked } from '../../web/form-guard.ts'
import { typedOf, typedText, type Typed } from '../../web/form.ts'
import { createRates } from '../../web/http/rates.ts'
import { threadPath } from '../comment.ts'
import { FOLLOW_FIELDS, FollowForm } from './follow-form.view.tsx'
import { FOLLOWS_PATH, readFollowKind } from './follow.ts'
import { askToFollow, follow } from './follow.commands.ts'
import { ruleOf } from '../thread/thread-rule.ts'
import { findThread } from '../thread/thread.sql.ts'
import type { Thread } from '../thread/thread.ts'

const MINUTE = 60 * 1000

/** How often one network may ask. */
const SPANS = [
  { span: MINUTE, most: 5 },
  { span: 60 * MINUTE, most: 20 },
]

/** Where anybody asks to be told of comments on an article. Whose address it is, and whether it follows already, the answer doesn't say. */
export function followAskingRoutes({ database, tokenKeys, addressKey, client }: ReaderParts): Hono<WebEnv> {
  const rates = createRates(Date.now, SPANS)
  return new Hono<WebEnv>()
    .post(FOLLOWS_PATH, smallForm, async (c) => {
      const { paper, now } = c.var
      const typed = typedOf(await c.req.formData())
      const thread = await openThread(c, typedText(typed, FOLLOW_FIELDS.article))
      const { block } = client(c)
      const wait = rates.take(block, now)
      if (wait !== undefined) c.header('Retry-After', String(wait))
      const fault = wait === undefined ? faultOf(c, thread, typed) : FAULTS.tooFast
      if (fault) return answerAgain(c, thread, typed, fault)

      const reader = await readerOf(c)
      const kind = readFollowKind(typedText(typed, FOLLOW_FIELDS.kind))
      const email = mailAddress(typedText(typed, FOLLOW_FIELDS.email).trim() || (reader?.email ?? ''))
      if (!kind || !email) return answerAgain(c, thread, typed, kind ? FAULTS.address : FAULTS.kind)
      const [token, work] = [typedText(typed, GUARD_FIELDS.token), typedText(typed, GUARD_FIELDS.work)]
      const from = { block, hasWorked: hasWorked({ token, address: email, work }), from: threadPath(thread.path) }
      const wanted = { articleId: thread.id, kind }
      const isTheirs = reader?.email === email
      await database.transact(async (tx) => {
        if (isTheirs) await follow(tx, { ...wanted, readerId: reader.id, isTheirs }, now)
        else await askToFollow(tx, paper, addressKey, { ...wanted, ...from, email }, now)
      })
      return answerGoOn(c, isTheirs ? FOLLOWS_PATH : askedPath(thread))
    })

    .get(`${FOLLOWS_PATH}/asked`, async (c) => {
      const t = wordsFor(c)
      const { path } = await openThread(c, c.req.query('article') ?? '')
      return answerAccount(
        c,
        { title: t('form.mailed') },
        <>
          <p>{t('follow.asked.text')}</p>
          <p>
            <a href={threadPath(path)}>{t('follow.back')}</a>
          </p>
        </>,
      )
    })

  /** What is wrong before anybody has looked at what is asked. */
  function faultOf(c: Context<WebEnv>, thread: Thread, typed: Typed): Fault | undefined {
    const { now, paper } = c.var
    const fault = guardFault(tokenKeys, typed, now)
    if (fault) return FAULTS[fault]
    return ruleOf(thread, paper.settings, now).rule === 'off' ? FAULTS.off : undefined
  }

  function answerAgain(c: Context<WebEnv>, thread: Thread, typed: Typed, { words, status }: Fault) {
    const t = wordsFor(c)
    const form = {
      kind: readFollowKind(typedText(typed, FOLLOW_FIELDS.kind)) ?? 'all',
      email: typedText(typed, FOLLOW_FIELDS.email),
    }
    return answerAccount(
      c,
      { title: t('follow.title'), status },
      <>
        <p>
          <a href={threadPath(thread.path)}>{thread.headline}</a>
        </p>
        <FollowForm articleId={thread.id} token={formToken(tokenKeys, c.var.now)} t={t} typed={form} error={t(words)} />
      </>,
    )
  }
}

const FAULTS = {
  kind: { words: 'follow.no.kind', status: 422 },
  address: { words: 'form.noAddress', status: 422 },
  trap: { words: 'form.trapped', status: 403 },
  forged: { words: 'form.forged', status: 403 },
  old: { words: 'form.old', status: 410 },
  off: { words: 'follow.no.off', status: 409 },
  tooFast: { words: 'follow.no.tooFast', status: 429 },
} as const
type Fault = (typeof FAULTS)[keyof typeof FAULTS]

const askedPath = ({ id }: Thread) => `${FOLLOWS_PATH}/asked?article=${id}`

/** The thread of an article that readers may see. */
async function openThread(c: Context<WebEnv>, id: string): Promise<Thread> {
  const thread = found(await findThread(c.var.db, idOf(id)))
  return found(isPublic(thread) ? thread : undefined)
}
