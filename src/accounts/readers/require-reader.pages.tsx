import type { Context, MiddlewareHandler } from 'hono'
import type { Tx } from '../../db/schema.ts'
import { Refusal } from '../../lib/refusal.ts'
import { postLetter } from '../../mail/letters.commands.ts'
import { readCookie } from '../../web/cookies.ts'
import type { WebEnv } from '../../web/env.ts'
import { hashOfToken } from '../secret.ts'
import { answerAccount, leadToSignIn, wordsFor } from './answer.pages.tsx'
import { accountChangeLetter } from './reader-letters.ts'
import { noteSessionUse, wasUsedBefore } from './reader-sessions.sql.ts'
import { READER_COOKIE, type Reader } from './reader.ts'
import { keepSession } from './session.pages.ts'
import { readerOf, type AccountParts } from './viewer.pages.ts'

/** What a page of somebody's account finds beside the rest: whose it is. */
export interface ReaderEnv {
  Variables: WebEnv['Variables'] & { reader: SignedIn; tokenHash: string }
}

/** Whoever is signed in has an address. */
export type SignedIn = Reader & { email: string }

const DAY = 24 * 60 * 60 * 1000

/** Lets pass only who is signed in: others are led to the ways in, and back to the page they wanted. Use is noted once a day, so that a session lasts as long as it is used. */
export const requireReader =
  ({ database }: AccountParts): MiddlewareHandler<ReaderEnv> =>
  async (c, next) => {
    const reader = await readerOf(c)
    if (!reader || reader.email === null) return isRead(c) ? leadToSignIn(c, c.req.path) : answerSignedOut(c)
    const token = readCookie(c, READER_COOKIE)!
    const tokenHash = hashOfToken(token)
    c.set('reader', { ...reader, email: reader.email })
    c.set('tokenHash', tokenHash)
    if (await wasUsedBefore(c.var.db, tokenHash, c.var.now - DAY)) {
      await database.transact((tx) => noteSessionUse(tx, { tokenHash, readerId: reader.id }, c.var.now))
      keepSession(c, token)
    }
    await next()
  }

const isRead = (c: Context<ReaderEnv>) => c.req.method === 'GET' || c.req.method === 'HEAD'

function answerSignedOut(c: Context<ReaderEnv>) {
  const t = wordsFor(c)
  const signIn = <a href="/account/sign-in">{t('account.signIn.title')}</a>
  return answerAccount(
    c,
    { title: t('account.signedOut.title'), status: 403 },
    <p>{t.parts('account.signedOut.text', { signIn })}</p>,
  )
}

/** A number in an address. Refuses anything else. */
export function idOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal('not-found', 'There is nothing at this address.')
  return Number(text)
}

/** Tells a reader by letter what changed about their account, in case it wasn't they who changed it. */
export const tellOfChange = (tx: Tx, c: Context<ReaderEnv>, what: string, email = c.var.reader.email): Promise<void> =>
  postLetter(tx, accountChangeLetter(c.var.paper, { email, what, at: c.var.now }), c.var.now)
