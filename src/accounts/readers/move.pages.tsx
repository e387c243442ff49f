import { Hono, type Context } from 'hono'
import { Refusal } from '../../lib/refusal.ts'
import { postLetter } from '../../mail/letters.commands.ts'
import type { WebEnv } from '../../web/env.ts'
import { hashOfToken } from '../secret.ts'
import { answerAccount, answerGoOn, wordsFor } from './answer.pages.tsx'
import { moveByLink } from './move.commands.ts'
import { accountChangeLetter } from './reader-letters.ts'
import { findReaderLink } from './reader-links.sql.ts'
import { keepSession, startSession } from './session.pages.ts'
import { PressToGoOn } from './sign-in.view.tsx'
import type { AccountParts } from './viewer.pages.ts'

/** The link that says a new address is read by whom it is said to be. The old one is told. */
export const moveRoutes = ({ database, addressKey: key, readerParts }: AccountParts) =>
  new Hono<WebEnv>()
    .get('/account/email/:token{[\\w-]{43}}', async (c) => {
      const { db, paper, now } = c.var
      const link = await findReaderLink(db, hashOfToken(c.req.param('token')), 'email', now)
      if (!link) return answerMoveOver(c)
      const t = wordsFor(c)
      const words = t('account.move.text', { paper: paper.settings.name, email: link.email })
      return answerAccount(
        c,
        { title: t('account.address') },
        <PressToGoOn action={c.req.path} words={words} label={t('account.move.yes')} />,
      )
    })

    .post('/account/email/:token{[\\w-]{43}}', async (c) => {
      const { paper, now } = c.var
      const [t, token] = [wordsFor(c), c.req.param('token')]
      try {
        const session = await database.transact(async (tx) => {
          const moved = await moveByLink(tx, readerParts, { token, key }, now)
          if (!moved) return undefined
          const { reader, before } = moved
          const what = t('account.letter.moved', { email: reader.email! })
          if (before !== null) await postLetter(tx, accountChangeLetter(paper, { email: before, what, at: now }), now)
          return startSession(tx, c, reader.id)
        })
        if (session === undefined) return await answerMoveOver(c)
        keepSession(c, session)
        return answerGoOn(c, '/account')
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
        return answerAccount(c, { title: t('account.move.taken'), status: 409 }, <p>{t('account.move.takenText')}</p>)
      }
    })

function answerMoveOver(c: Context<WebEnv>) {
  const t = wordsFor(c)
  return answerAccount(c, { title: t('account.over.title'), status: 410 }, <p>{t('account.move.over')}</p>)
}
