import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readerOf, type ReaderParts } from '../accounts/readers/viewer.pages.ts'
import { found } from '../lib/refusal.ts'
import { endingPages } from '../mail/ending.pages.tsx'
import { answerPage } from '../web/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { formToken, guardFault, GUARD_FIELDS, hasWorked } from '../web/form-guard.ts'
import { typedOf, typedText, type Errors, type Typed } from '../web/form.ts'
import { createRates } from '../web/http/rates.ts'
import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import { endByKey, keepByKey } from './end.commands.ts'
import { AskedPage, MinePage, NewsletterPage, WhosePage } from './newsletter-page.view.tsx'
import { MINE_PATH, NEWSLETTER_PATH, promiseOf, readSignUp, SIGN_UP_FIELDS } from './sign-up.ts'
import { subscribe } from './subscribe.commands.ts'
import { findByKey, findByReader } from './subscribers.sql.ts'

const MINUTE = 60_000

/** How often one network may post the form. */
const SPANS = [
  { span: MINUTE, most: 5 },
  { span: 60 * MINUTE, most: 20 },
]

/** In bytes: an address and a name. */
const smallForm = bodyLimit({
  maxSize: 16 * 1024,
  onError: (c) => c.text('This is more than the form holds. Nothing was done.\n', 413),
})

const FAULTS = { trap: 403, forged: 403, old: 410 } as const

/** `/newsletter`: what it is, the way onto the list, and the way off it. */
export function newsletterPages({ database, tokenKeys, addressKey, client }: ReaderParts): Hono<WebEnv> {
  const rates = createRates(Date.now, SPANS)
  return new Hono<WebEnv>()
    .get(NEWSLETTER_PATH, (c) => {
      const { paper, now } = c.var
      found(paper.settings.newsletter.isOn || undefined)
      return answerPage(c, <NewsletterPage paper={paper} now={now} token={formToken(tokenKeys, now)} />, { tags: [] })
    })

    .post(NEWSLETTER_PATH, smallForm, async (c) => {
      const { paper, now } = c.var
      const t = wordsOf(paper.settings.language)
      found(paper.settings.newsletter.isOn || undefined)
      const typed = typedOf(await c.req.formData())
      const again = (status: 403 | 410 | 422 | 429, { errors, told }: { errors?: Errors; told?: string }) =>
        answerAgain(c, formToken(tokenKeys, now), { status, typed, errors, told })

      const { block } = client(c)
      const wait = rates.take(block, now)
      if (wait !== undefined) {
        c.header('Retry-After', String(wait))
        return again(429, { told: t('newsletter.tooFast', { minutes: Math.ceil(wait / 60) }) })
      }
      const fault = guardFault(tokenKeys, typed, now)
      if (fault) return again(FAULTS[fault], { told: t(fault === 'trap' ? 'form.trapped' : `form.${fault}`) })
      const read = readSignUp(typed, t)
      if ('errors' in read) return again(422, { errors: read.errors })

      const viewer = await readerOf(c)
      const isTheirs = viewer?.email === read.email
      const signUp = { ...read, isTheirs, block, words: promiseOf(paper, t), page: pageOf(c), hasWorked: workedFor(typed) }
      await database.transact((tx) => subscribe(tx, paper, addressKey, signUp, now))
      c.header('Cache-Control', 'no-store')
      return c.redirect(isTheirs ? MINE_PATH : `${NEWSLETTER_PATH}/asked`, 303)
    })

    .get(`${NEWSLETTER_PATH}/asked`, (c) => answerOnce(c, <AskedPage paper={c.var.paper} now={c.var.now} />))

    .get(MINE_PATH, async (c) => {
      const { paper, now, db } = c.var
      const reader = await readerOf(c)
      if (!reader) return answerOnce(c, <WhosePage paper={paper} now={now} />)
      const subscriber = await findByReader(db, reader.id)
      return answerOnce(c, <MinePage {...{ paper, now, subscriber }} />)
    })

    .route(
      '/',
      endingPages(`${NEWSLETTER_PATH}/end/:key`, {
        database,
        async find(db, key, { settings }: Paper) {
          const subscriber = await findByKey(db, key)
          const t = wordsOf(settings.language)
          const what = t('newsletter.mineOn', { title: settings.newsletter.title, email: subscriber?.email ?? '' })
          return subscriber && { what, isOver: subscriber.state === 'ended', back: { words: t('newsletter.back'), path: '/' } }
        },
        end: endByKey,
        keep: keepByKey,
      }),
    )
}

function answerAgain(
  c: Context<WebEnv>,
  token: string,
  {
    status,
    typed,
    errors,
    told,
  }: { status: 403 | 410 | 422 | 429; typed: Typed; errors: Errors | undefined; told: string | undefined },
) {
  const { paper, now } = c.var
  c.header('Cache-Control', 'no-store')
  const wrong = { ...(errors && { errors }), ...(told !== undefined && { told }) }
  return c.html(<NewsletterPage {...{ paper, now, token, typed }} {...wrong} />, status)
}

/** A page for one reader at one moment. */
function answerOnce(c: Context<WebEnv>, page: Parameters<typeof c.html>[0]) {
  c.header('Cache-Control', 'no-store')
  return c.html(page)
}

const workedFor = (typed: Typed) =>
  hasWorked({
    token: typedText(typed, GUARD_FIELDS.token),
    address: typedText(typed, SIGN_UP_FIELDS.email),
    work: typedText(typed, GUARD_FIELDS.work),
  })

/** The page of ours on which the form stood, as far as the browser says. */
function pageOf(c: Context<WebEnv>): string {
  const referer = URL.parse(c.req.header('Referer') ?? '')
  return referer && referer.host === new URL(c.req.url).host ? referer.pathname : NEWSLETTER_PATH
}
