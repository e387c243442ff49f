import { Hono, type Context } from 'hono'
import { Refusal } from '../../lib/refusal.ts'
import type { WebEnv } from '../../web/env.ts'
import { typedAll, typedOf, typedText } from '../../web/form.ts'
import { hashOfToken } from '../secret.ts'
import { confirmWaiting, refuseWaiting, waitingFor } from './answer-confirmation.commands.ts'
import { answerAccount, answerGoOn, smallForm, wordsFor } from './answer.pages.tsx'
import { ConfirmForm } from './confirm.view.tsx'
import { pathHere } from './path-here.ts'
import { findReaderLink } from './reader-links.sql.ts'
import { keepSession, startSession } from './session.pages.ts'
import type { AccountParts } from './viewer.pages.ts'

/**
 * Where the link in a letter leads that asks for somebody's yes. To open it changes nothing, since mail scanners open what they scan;
 * to press does. The link is the proof, so a browser that doesn't say where a post comes from may press too.
 */
export const confirmRoutes = ({ database, readerParts }: AccountParts) =>
  new Hono<WebEnv>()
    .get('/account/confirm/:token', async (c) => {
      const { db, paper, now } = c.var
      const link = await findReaderLink(db, hashOfToken(c.req.param('token')), 'confirm', now)
      if (!link) return answerOver(c)
      const t = wordsFor(c)
      const waiting = await waitingFor(db, readerParts, link.readerId, t)
      const form = { path: c.req.path, paper: paper.settings.name, email: link.email, waiting, t }
      return answerAccount(c, { title: t('account.confirm.title') }, <ConfirmForm {...form} />)
    })

    .post('/account/confirm/:token', smallForm, async (c) => {
      const typed = typedOf(await c.req.formData())
      const answer = typedText(typed, 'answer')
      const [shown, ticked] = [typedAll(typed, 'shown'), typedAll(typed, 'what')]
      const [t, token] = [wordsFor(c), c.req.param('token')]
      try {
        if (answer === 'no') {
          await database.transact((tx) => refuseWaiting(tx, readerParts, { token, t }, c.var.now))
          return await answerAccount(c, { title: t('account.refused.title') }, <p>{t('account.refused.text')}</p>)
        }
        const confirmed = await database.transact(async (tx) => {
          const { reader, path } = await confirmWaiting(tx, readerParts, { token, shown, ticked, t }, c.var.now)
          return { path, session: await startSession(tx, c, reader.id) }
        })
        keepSession(c, confirmed.session)
        return answerGoOn(c, pathHere(confirmed.path))
      } catch (error) {
        if (error instanceof Refusal && error.kind === 'gone') return answerOver(c)
        throw error
      }
    })

function answerOver(c: Context<WebEnv>) {
  const t = wordsFor(c)
  const again = t.parts('account.confirm.over', { signIn: <a href="/account/sign-in">{t('account.signIn.title')}</a> })
  return answerAccount(c, { title: t('account.over.title'), status: 410 }, <p>{again}</p>)
}
