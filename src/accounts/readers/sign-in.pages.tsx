import { Hono, type Context } from 'hono'
import { mailAddress } from '../../mail/address.ts'
import { dropCookie, readCookie } from '../../web/cookies.ts'
import type { WebEnv } from '../../web/env.ts'
import { typedOf, typedText } from '../../web/form.ts'
import { hashOfToken } from '../secret.ts'
import { answerAccount, answerGoOn, smallForm, wordsFor } from './answer.pages.tsx'
import { pathHere } from './path-here.ts'
import { findReaderLink } from './reader-links.sql.ts'
import { endSessionOf } from './reader-sessions.sql.ts'
import { READER_COOKIE } from './reader.ts'
import { keepSession, startSession } from './session.pages.ts'
import { askToSignIn, signInByLink } from './sign-in.commands.ts'
import { PressToGoOn, SignIn } from './sign-in.view.tsx'
import { readerOf, type AccountParts } from './viewer.pages.ts'

/** Signing in by a mailed link, and signing out. */
export const signInRoutes = ({ database, addressKey, client }: AccountParts) =>
  new Hono<WebEnv>()
    .get('/account/sign-in', async (c) => {
      const returnTo = pathHere(c.req.query('return'))
      return (await readerOf(c)) ? answerGoOn(c, returnTo) : answerSignIn(c, { returnTo })
    })

    .post('/account/sign-in', smallForm, async (c) => {
      const typed = typedOf(await c.req.formData())
      const returnTo = pathHere(typedText(typed, 'return'))
      const email = mailAddress(typedText(typed, 'email').trim())
      if (!email) return answerSignIn(c, { returnTo, email: typedText(typed, 'email'), error: wordsFor(c)('form.noAddress') })
      const asking = { email, returnTo, block: client(c).block }
      await database.transact((tx) => askToSignIn(tx, c.var.paper, addressKey, asking, c.var.now))
      return answerGoOn(c, '/account/mailed')
    })

    .get('/account/mailed', (c) => {
      const t = wordsFor(c)
      return answerAccount(
        c,
        { title: t('form.mailed') },
        <>
          <p>{t('account.mailed.text')}</p>
          <p>{t('account.mailed.before')}</p>
        </>,
      )
    })

    .get('/account/link/:token', async (c) => {
      const { db, paper, now } = c.var
      const link = await findReaderLink(db, hashOfToken(c.req.param('token')), 'sign in', now)
      if (!link) return answerLinkOver(c)
      const t = wordsFor(c)
      const words = t('account.link.text', { paper: paper.settings.name, email: link.email })
      const title = t('account.signIn.title')
      return answerAccount(c, { title }, <PressToGoOn action={c.req.path} words={words} label={title} />)
    })

    .post('/account/link/:token', async (c) => {
      const signedIn = await database.transact(async (tx) => {
        const link = await signInByLink(tx, c.req.param('token'), c.var.now)
        return link && { returnTo: link.returnTo, session: await startSession(tx, c, link.readerId) }
      })
      if (!signedIn) return answerLinkOver(c)
      keepSession(c, signedIn.session)
      return answerGoOn(c, pathHere(signedIn.returnTo))
    })

    .post('/account/sign-out', async (c) => {
      const token = readCookie(c, READER_COOKIE)
      if (token !== undefined) await database.transact((tx) => endSessionOf(tx, hashOfToken(token)))
      dropCookie(c, READER_COOKIE)
      return answerGoOn(c, '/')
    })

/** The page with the ways in, filled as it was. */
export function answerSignIn(
  c: Context<WebEnv>,
  { returnTo, email = '', error }: { returnTo: string; email?: string; error?: string },
) {
  const t = wordsFor(c)
  const { accountScript: script } = c.var.paper.assets
  return answerAccount(
    c,
    { title: t('account.signIn.title'), status: error ? 422 : 200 },
    <SignIn email={email} returnTo={returnTo} error={error} script={script} t={t} />,
  )
}

function answerLinkOver(c: Context<WebEnv>) {
  const t = wordsFor(c)
  const again = t.parts('account.link.over', { signIn: <a href="/account/sign-in">{t('account.link.another')}</a> })
  return answerAccount(c, { title: t('account.over.title'), status: 410 }, <p>{again}</p>)
}
