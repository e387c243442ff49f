import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { answerAccount, answerGoOn, wordsFor, type AccountStatus } from '../../accounts/readers/answer.pages.tsx'
import type { Reader } from '../../accounts/readers/reader.ts'
import { readerOf, type ReaderParts } from '../../accounts/readers/viewer.pages.ts'
import { isPublic } from '../../articles/article.ts'
import { datesOf } from '../../web/dates.ts'
import type { Client } from '../../web/client.ts'
import type { WebEnv } from '../../web/env.ts'
import { formToken, GUARD_FIELDS, guardFault, hasWorked } from '../../web/form-guard.ts'
import { typedOf, typedText, type Typed } from '../../web/form.ts'
import { isLoopback } from '../../web/http/client-address.ts'
import { findComment } from '../comments.sql.ts'
import { readFollowKind } from '../follows/follow.ts'
import { CommentForm } from './form.view.tsx'
import { ownPath } from './own.ts'
import { postAsGuest, postAsReader, type Posted } from './post.commands.ts'
import { createPostRates, POST_LIMITS, type PostLimits } from './post-limits.ts'
import { FormAgain, LookInYourMail, TypedOnly } from './posting.view.tsx'
import { ruleOf } from '../thread/thread-rule.ts'
import { findThread } from '../thread/thread.sql.ts'
import type { Thread } from '../thread/thread.ts'
import { POST_PATH, readTyping, type TypingErrors } from './typing.ts'

export interface PostingParts extends ReaderParts {
  /** How much may come from one place; a measurement raises it. */
  limits?: PostLimits | undefined
}

/** What isn't taken: why, in a sentence, and under which status. */
interface Fault {
  status: AccountStatus
  errors: TypingErrors
  /** Whether signing in would help. */
  wantsSignIn?: boolean
}

/** The longest comment there may be, with each of its characters written as nine. In bytes. */
const LARGEST_FORM = 128 * 1024

export const commentForm = bodyLimit({
  maxSize: LARGEST_FORM,
  onError: (c) => c.text('This is more than a comment can hold. Nothing was posted.\n', 413),
})

/** Where comments are posted, from whatever page and however old that is. */
export function postingRoutes({ database, tokenKeys, addressKey, client, limits = POST_LIMITS }: PostingParts): Hono<WebEnv> {
  const rates = createPostRates(limits)

  return new Hono<WebEnv>()
    .post(POST_PATH, commentForm, async (c) => {
      const typed = typedOf(await c.req.formData())
      const thread = await findOpenThread(c, typedText(typed, 'article'))
      if (!thread) return answerLost(c, typed)
      const trap = guardFault(tokenKeys, typed, c.var.now)
      if (trap === 'trap') return answerGoOn(c, mailedPath(thread))
      const reader = await readerOf(c)
      const fault = formFault(c, trap) ?? ruleFault(c, thread, reader)
      if (fault) return answerAgain(c, { thread, typed, reader }, fault)
      const parent = await findParent(c, thread, typedText(typed, 'parent'))
      if (parent === undefined)
        return answerAgain(c, { thread, typed: { ...typed, parent: '' }, reader }, fromWords(c, 404, 'parent'))

      const reading = readTyping(typed, reader, wordsFor(c))
      if ('errors' in reading) return answerAgain(c, { thread, typed, reader }, { status: 422, errors: reading.errors })
      const from = client(c)
      const wait = waitOf(from, c.var.now)
      if (wait !== undefined) {
        c.header('Retry-After', String(wait))
        return answerAgain(c, { thread, typed, reader }, fromWords(c, 429, 'tooFast'))
      }

      const post = { ...reading.values, thread, parent, block: from.block }
      const { email } = post
      const proof = { token: typedText(typed, GUARD_FIELDS.token), address: email, work: typedText(typed, GUARD_FIELDS.work) }
      const parts = { paper: c.var.paper, addressKey }
      const posted = await database.transact((tx) =>
        reader
          ? postAsReader(tx, parts, reader, post, c.var.now)
          : postAsGuest(tx, parts, { ...post, hasWorked: hasWorked(proof) }, c.var.now),
      )
      if (posted.kind !== 'posted') return answerAgain(c, { thread, typed, reader }, postingFault(c, posted))
      return answerGoOn(c, reader ? ownPath(posted.id) : mailedPath(thread))
    })

    .get(`${POST_PATH}/mailed`, async (c) => {
      const t = wordsFor(c)
      const thread = await findOpenThread(c, c.req.query('article') ?? '')
      return answerAccount(c, { title: t('form.mailed') }, <LookInYourMail t={t} path={thread?.path} />)
    })

  /** Nobody on this machine is made to wait: behind a proxy here that was not declared, that would be everyone. */
  function waitOf({ home, block }: Client, now: number): number | undefined {
    return home !== undefined && isLoopback(home) ? undefined : rates.take({ home: home ?? block, block }, now)
  }

  function formFault(c: Context<WebEnv>, guard: 'forged' | 'old' | undefined): Fault | undefined {
    return guard && fromWords(c, guard === 'forged' ? 403 : 410, guard)
  }

  function answerAgain(
    c: Context<WebEnv>,
    { thread, typed, reader }: { thread: Thread; typed: Typed; reader: Reader | undefined },
    { status, errors, wantsSignIn = false }: Fault,
  ) {
    const t = wordsFor(c)
    const parentId = Number(typedText(typed, 'parent')) || undefined
    const back = {
      body: typedText(typed, 'body'),
      name: typedText(typed, 'name'),
      email: typedText(typed, 'email'),
      follow: readFollowKind(typedText(typed, 'follow')),
    }
    const form = { t, articleId: thread.id, parentId, token: formToken(tokenKeys, c.var.now), typed: back, errors }
    return answerAccount(
      c,
      { title: t('comments.post.again'), status },
      <FormAgain t={t} thread={thread} wantsSignIn={wantsSignIn}>
        <CommentForm {...form} reader={reader?.name ? reader : undefined} />
      </FormAgain>,
    )
  }

  function answerLost(c: Context<WebEnv>, typed: Typed) {
    const t = wordsFor(c)
    const sentence = t('comments.no.article')
    const title = t('comments.post.again')
    return answerAccount(c, { title, status: 404 }, <TypedOnly t={t} sentence={sentence} body={typedText(typed, 'body')} />)
  }
}

/** The thread of an article that readers may see. */
async function findOpenThread(c: Context<WebEnv>, id: string): Promise<Thread | undefined> {
  const thread = /^[1-9]\d{0,14}$/.test(id) ? await findThread(c.var.db, Number(id)) : undefined
  return thread && isPublic(thread) ? thread : undefined
}

/** What is answered; null for the article itself, undefined for what isn't there, or not under this article. */
async function findParent(c: Context<WebEnv>, thread: Thread, id: string) {
  if (id === '') return null
  const parent = /^[1-9]\d{0,14}$/.test(id) ? await findComment(c.var.db, Number(id)) : undefined
  return parent && parent.articleId === thread.id && parent.state === 'published' ? parent : undefined
}

function ruleFault(c: Context<WebEnv>, thread: Thread, reader: Reader | undefined): Fault | undefined {
  const { rule } = ruleOf(thread, c.var.paper.settings, c.var.now)
  if (rule === 'off' || rule === 'closed') return fromWords(c, 409, rule)
  if (rule !== 'readers only' || (reader && reader.accountSince !== null)) return undefined
  return { ...fromWords(c, 403, 'readersOnly'), wantsSignIn: true }
}

function postingFault(c: Context<WebEnv>, posted: Exclude<Posted, { kind: 'posted' }>): Fault {
  if (posted.kind === 'full') return fromWords(c, 429, 'full')
  const { reason, endsAt } = posted.ban
  const t = wordsFor(c)
  const all =
    endsAt === null
      ? t('comments.no.bannedForEver', { reason })
      : t('comments.no.banned', { reason, end: datesOf(c.var.paper.settings).minute(endsAt) })
  return { status: 403, errors: { all } }
}

type No = 'readersOnly' | 'parent' | 'tooFast' | 'forged' | 'old' | 'off' | 'closed' | 'full'

const fromWords = (c: Context<WebEnv>, status: AccountStatus, no: No): Fault => ({
  status,
  errors: { all: wordsFor(c)(no === 'forged' || no === 'old' ? `form.${no}` : `comments.no.${no}`) },
})

const mailedPath = ({ id }: Thread) => `${POST_PATH}/mailed?article=${id}`
