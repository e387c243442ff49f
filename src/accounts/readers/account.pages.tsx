import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../../lib/refusal.ts'
import { mailAddress } from '../../mail/address.ts'
import { dropCookie } from '../../web/cookies.ts'
import { typedOf, typedText } from '../../web/form.ts'
import { changeAvatar, eraseReader, rename } from './account.commands.ts'
import { Account, EraseForm, type AccountProblem } from './account.view.tsx'
import { answerAccount, answerGoOn, smallForm, wordsFor } from './answer.pages.tsx'
import { keepAvatar } from './avatar.commands.ts'
import { displayName } from './display-name.ts'
import { exportReader } from './export.commands.ts'
import { askToMove } from './move.commands.ts'
import { loadReaderPasskeys } from './reader-passkeys.sql.ts'
import { endReaderSession, loadReaderSessions } from './reader-sessions.sql.ts'
import { READER_COOKIE } from './reader.ts'
import { idOf, type ReaderEnv } from './require-reader.pages.tsx'
import type { AccountParts } from './viewer.pages.ts'

/** In bytes: as telephones take pictures. */
const LARGEST_PICTURE = 12 * 1024 * 1024

/** What a signed-in reader sees and changes of their own. Whose it is says the session, and nothing in an address or a form. */
export const ownAccountRoutes = ({ database, files, addressKey, client, readerParts }: AccountParts) => {
  const linksFor = (c: Context<ReaderEnv>) => readerParts.flatMap((part) => part.links(wordsFor(c)))
  const answerOwn = async (c: Context<ReaderEnv>, problem?: AccountProblem, status: 200 | 413 | 422 = 422) => {
    const { db, paper, reader, tokenHash, now } = c.var
    const sessions = await loadReaderSessions(db, reader.id, now)
    const passkeys = await loadReaderPasskeys(db, reader.id)
    const props = { paper, reader, links: linksFor(c), sessions, tokenHash, passkeys, problem }
    return answerAccount(c, { title: wordsFor(c)('account.title'), status: problem ? status : 200 }, <Account {...props} />)
  }
  const pictureLimit = bodyLimit({
    maxSize: LARGEST_PICTURE,
    onError: (c) => answerOwn(c, { field: 'picture', error: wordsFor(c)('account.picture.large') }, 413),
  })

  return new Hono<ReaderEnv>()
    .get('/account', (c) => answerOwn(c))

    .post('/account/name', smallForm, async (c) => {
      const typed = typedText(typedOf(await c.req.formData()), 'name')
      const name = displayName(typed)
      if (name === undefined) return answerOwn(c, { field: 'name', error: wordsFor(c)('account.name.bad'), typed })
      await database.transact((tx) => rename(tx, c.var.reader, name, c.var.now))
      return answerGoOn(c, '/account#looks')
    })

    .post('/account/avatar', pictureLimit, async (c) => {
      const file = (await c.req.formData()).get('picture')
      const stem = file instanceof File ? await keepAvatar(files, await file.bytes()) : undefined
      if (stem === undefined) return answerOwn(c, { field: 'picture', error: wordsFor(c)('account.picture.bad') })
      await database.transact((tx) => changeAvatar(tx, readerParts, { reader: c.var.reader, stem }, c.var.now))
      return answerGoOn(c, '/account#looks')
    })

    .post('/account/avatar/remove', async (c) => {
      await database.transact((tx) => changeAvatar(tx, readerParts, { reader: c.var.reader, stem: null }, c.var.now))
      return answerGoOn(c, '/account#looks')
    })

    .post('/account/email', smallForm, async (c) => {
      const { reader, paper, now } = c.var
      const typed = typedText(typedOf(await c.req.formData()), 'email').trim()
      const email = mailAddress(typed)
      const t = wordsFor(c)
      if (!email) return answerOwn(c, { field: 'email', error: t('form.noAddress'), typed })
      if (email === reader.email) return answerOwn(c, { field: 'email', error: t('account.address.same'), typed })
      const asking = { reader, email, block: client(c).block }
      await database.transact((tx) => askToMove(tx, paper, addressKey, asking, now))
      return answerGoOn(c, '/account/email/mailed')
    })

    .get('/account/email/mailed', (c) => {
      const t = wordsFor(c)
      return answerAccount(c, { title: t('form.mailed') }, <p>{t('account.address.mailed')}</p>)
    })

    .post('/account/sessions/:id/end', async (c) => {
      const [id, readerId] = [idOf(c.req.param('id')), c.var.reader.id]
      const isEnded = await database.transact((tx) => endReaderSession(tx, { id, readerId }))
      if (!isEnded) throw new Refusal('not-found', 'There is no such session.')
      return answerGoOn(c, '/account#sessions')
    })

    .get('/account/export', async (c) => {
      const { db, reader, now } = c.var
      c.header('Cache-Control', 'no-store')
      c.header('Content-Disposition', 'attachment; filename="my-account.json"')
      return c.json(await exportReader({ db, files, parts: readerParts }, reader, now))
    })

    .get('/account/erase', (c) => {
      const t = wordsFor(c)
      return answerAccount(c, { title: t('account.erase.title') }, <EraseForm reader={c.var.reader} links={linksFor(c)} t={t} />)
    })

    .post('/account/erase', smallForm, async (c) => {
      const t = wordsFor(c)
      if (typedText(typedOf(await c.req.formData()), 'sure') !== 'yes') return answerGoOn(c, '/account/erase')
      await database.transact((tx) => eraseReader(tx, readerParts, c.var.reader, c.var.now))
      dropCookie(c, READER_COOKIE)
      return answerAccount(c, { title: t('account.erased.title') }, <p>{t('account.erased.text')}</p>)
    })
}
