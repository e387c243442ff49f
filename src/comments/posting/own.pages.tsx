import { Hono, type Context } from 'hono'
import {
  answerAccount,
  answerGoOn,
  leadToSignIn,
  smallForm,
  wordsFor,
  type AccountStatus,
} from '../../accounts/readers/answer.pages.tsx'
import { idOf } from '../../accounts/readers/require-reader.pages.tsx'
import type { Reader } from '../../accounts/readers/reader.ts'
import { readerOf, type ReaderParts } from '../../accounts/readers/viewer.pages.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import type { WebEnv } from '../../web/env.ts'
import { typedOf, typedText } from '../../web/form.ts'
import { LONGEST_WORDS, OWN_PATH, ownPath } from './own.ts'
import { edit, object, remove } from './own.commands.ts'
import { findObjection, findOwn, lastReasons, ownComments } from './own.sql.ts'
import { OwnComments, OwnPage, type OwnProps } from './own.view.tsx'
import { commentForm } from './posting.pages.tsx'
import { readBody } from './typing.ts'

/** Comments on one page of one's own. */
const PAGE = 20

const ID = ':id{[1-9][0-9]{0,14}}'

/** What readers see of their own comments, and do about them. */
export const ownCommentRoutes = ({ database }: ReaderParts): Hono<WebEnv> =>
  new Hono<WebEnv>()
    .get(OWN_PATH, async (c) => {
      const reader = await readerOf(c)
      if (!reader) return leadToSignIn(c, c.req.path)
      const before = c.req.query('before')
      const comments = await ownComments(c.var.db, reader.id, { before: before ? idOf(before) : undefined, limit: PAGE + 1 })
      const next = comments.length > PAGE ? comments[PAGE - 1]!.id : undefined
      const list = <OwnComments paper={c.var.paper} comments={comments.slice(0, PAGE)} next={next} />
      return answerAccount(c, { title: wordsFor(c)('comments.own.title') }, list)
    })

    .get(`${OWN_PATH}/${ID}`, async (c) => {
      const reader = await readerOf(c)
      return reader ? answerOwn(c, reader, { status: 200 }) : leadToSignIn(c, c.req.path)
    })

    .post(`/comments/${ID}/edit`, commentForm, async (c) => {
      const [reader, id] = [await readerOf(c), idOf(c.req.param('id'))]
      if (!reader) return leadToSignIn(c, ownPath(id))
      const typed = typedText(typedOf(await c.req.formData()), 'body')
      const { body, error } = readBody(typed, wordsFor(c))
      if (error !== undefined) return answerOwn(c, reader, { status: 422, back: { form: 'edit', typed, error } })
      const { settings } = c.var.paper
      const refusal = await refusalOf(database.transact((tx) => edit(tx, reader, { id, body, settings }, c.var.now)))
      if (!refusal) return answerGoOn(c, ownPath(id))
      const t = wordsFor(c)
      const error410 = t(refusal.kind === 'gone' ? 'comments.own.editOver' : 'comments.own.editRefused')
      return answerOver(c, { status: STATUS[refusal.kind], sentence: error410, typed, id })
    })

    .post(`/comments/${ID}/remove`, smallForm, async (c) => {
      const [reader, id] = [await readerOf(c), idOf(c.req.param('id'))]
      if (!reader) return leadToSignIn(c, ownPath(id))
      await database.transact((tx) => remove(tx, reader, id, c.var.now))
      return answerGoOn(c, ownPath(id))
    })

    .post(`/comments/${ID}/object`, smallForm, async (c) => {
      const [reader, id] = [await readerOf(c), idOf(c.req.param('id'))]
      if (!reader) return leadToSignIn(c, ownPath(id))
      const t = wordsFor(c)
      const typed = typedText(typedOf(await c.req.formData()), 'words')
      const words = typed.trim()
      if (words === '' || typed.length > LONGEST_WORDS) {
        const error = t('comments.no.objection', { most: LONGEST_WORDS })
        return answerOwn(c, reader, { status: 422, back: { form: 'object', typed, error } })
      }
      const refusal = await refusalOf(database.transact((tx) => object(tx, reader, { id, words }, c.var.now)))
      if (!refusal) return answerGoOn(c, ownPath(id))
      return answerOver(c, { status: STATUS[refusal.kind], sentence: t('comments.own.objectOver'), typed, id })
    })

const STATUS = { invalid: 422, 'not-found': 404, gone: 410, forbidden: 403, conflict: 409 } as const

/** What a command refused, where it did; there is still nothing at an address where there is nothing. */
export async function refusalOf(done: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await done
    return undefined
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'not-found') return error
    throw error
  }
}

async function answerOwn(
  c: Context<WebEnv>,
  reader: Reader,
  { status, back }: { status: AccountStatus; back?: OwnProps['back'] },
) {
  const { db, paper, now } = c.var
  const comment = found(await findOwn(db, idOf(c.req.param('id')!)))
  found(comment.readerId === reader.id ? comment : undefined)
  const [reasons, objection] = [await lastReasons(db, comment.id), await findObjection(db, comment.id)]
  const title = wordsFor(c)('comments.own.one')
  return answerAccount(c, { title, status }, <OwnPage {...{ paper, now, comment, reasons, objection, back }} />)
}

/** It can't be done any more: why, and what was typed, so that it isn't lost. */
function answerOver(
  c: Context<WebEnv>,
  { status, sentence, typed, id }: { status: AccountStatus; sentence: string; typed: string; id: number },
) {
  const t = wordsFor(c)
  return answerAccount(
    c,
    { title: t('comments.own.one'), status },
    <>
      <p class="told" role="alert">
        {sentence}
      </p>
      <label for="typed">{t('comments.post.typed')}</label>
      <textarea id="typed" rows={6} readonly dir="auto">
        {typed}
      </textarea>
      <p>
        <a href={ownPath(id)}>{t('comments.own.see')}</a>
      </p>
    </>,
  )
}
