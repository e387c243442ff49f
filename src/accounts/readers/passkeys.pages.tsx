import { Hono, type Context } from 'hono'
import { Refusal } from '../../lib/refusal.ts'
import { dropCookie, keepCookie, readCookie } from '../../web/cookies.ts'
import type { WebEnv } from '../../web/env.ts'
import { typedOf, typedText } from '../../web/form.ts'
import { deviceWords } from '../device.ts'
import { askForNewPasskey, askForPasskey } from '../passkeys.ts'
import { answerGoOn, smallForm, wordsFor } from './answer.pages.tsx'
import { pathHere } from './path-here.ts'
import { addReaderPasskey, CHALLENGE_LIFE, keepChallenge, readerByPasskey } from './reader-passkeys.commands.ts'
import { dropReaderPasskey, loadReaderPasskeys, renameReaderPasskey } from './reader-passkeys.sql.ts'
import { idOf, tellOfChange, type ReaderEnv } from './require-reader.pages.tsx'
import { keepSession, startSession } from './session.pages.ts'
import { answerSignIn } from './sign-in.pages.tsx'
import type { AccountParts } from './viewer.pages.ts'

const COOKIE = 'reader-passkey'

/** Signing in with a passkey. */
export const passkeyRoutes = ({ database }: AccountParts) =>
  new Hono<WebEnv>()
    .post('/account/passkey/options', async (c) => {
      const options = await askForPasskey(c.var.paper.origin)
      return answerOptions(c, database, null, options)
    })

    .post('/account/passkey', smallForm, async (c) => {
      const typed = typedOf(await c.req.formData())
      const returnTo = pathHere(typedText(typed, 'return'))
      const readerId = await readerByPasskey(database, { ...asked(c), answer: typedText(typed, 'answer') }, c.var.now)
      if (readerId === undefined) return answerSignIn(c, { returnTo, error: wordsFor(c)('account.passkey.unknown') })
      const session = await database.transact((tx) => startSession(tx, c, readerId))
      keepSession(c, session)
      return answerGoOn(c, returnTo)
    })

/** A signed-in reader's own passkeys. Whatever changes here is told by letter too. */
export const ownPasskeyRoutes = ({ database }: AccountParts) =>
  new Hono<ReaderEnv>()
    .post('/account/passkeys/options', async (c) => {
      const { reader, paper, db } = c.var
      const owner = { handle: `reader ${reader.id}`, name: reader.name || reader.email, email: reader.email }
      const passkeys = await loadReaderPasskeys(db, reader.id)
      const options = await askForNewPasskey(paper.origin, { paper: paper.settings.name, owner, passkeys })
      return answerOptions(c, database, reader.id, options)
    })

    .post('/account/passkeys', smallForm, async (c) => {
      const { reader, now } = c.var
      const answer = typedText(typedOf(await c.req.formData()), 'answer')
      const name = deviceWords(c.req.header('User-Agent'))
      const isAdded = await addReaderPasskey(database, { ...asked(c), answer, readerId: reader.id, name }, now)
      const t = wordsFor(c)
      if (!isAdded) throw new Refusal('invalid', t('account.passkey.failed'))
      await database.transact((tx) => tellOfChange(tx, c, t('account.letter.passkey', { device: name })))
      return answerGoOn(c, '/account#passkeys')
    })

    .post('/account/passkeys/:id/name', smallForm, async (c) => {
      const name = typedText(typedOf(await c.req.formData()), 'name')
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 60)
      const [id, readerId] = [idOf(c.req.param('id')), c.var.reader.id]
      if (name !== '') await mustExist(database.transact((tx) => renameReaderPasskey(tx, { id, readerId, name })))
      return answerGoOn(c, '/account#passkeys')
    })

    .post('/account/passkeys/:id/remove', async (c) => {
      const [id, readerId] = [idOf(c.req.param('id')), c.var.reader.id]
      await mustExist(database.transact((tx) => dropReaderPasskey(tx, { id, readerId })))
      return answerGoOn(c, '/account#passkeys')
    })

async function answerOptions<Env extends WebEnv>(
  c: Context<Env>,
  { transact }: AccountParts['database'],
  readerId: number | null,
  options: { challenge: string },
) {
  const token = await transact((tx) => keepChallenge(tx, { readerId, challenge: options.challenge }, c.var.now))
  keepCookie(c, COOKIE, token, CHALLENGE_LIFE)
  c.header('Cache-Control', 'no-store')
  return c.json(options)
}

/** What this browser was asked; it answers once. */
function asked<Env extends WebEnv>(c: Context<Env>) {
  const token = readCookie(c, COOKIE)
  dropCookie(c, COOKIE)
  return { token, origin: c.var.paper.origin }
}

async function mustExist(done: Promise<boolean>): Promise<void> {
  if (!(await done)) throw new Refusal('not-found', 'There is no such passkey.')
}
