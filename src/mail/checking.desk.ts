import { Hono, type Context } from 'hono'
import type { Database } from '../db/connect.ts'
import type { Mail } from '../outside/mail/mail.ts'
import type { Trouble } from '../outside/mail/trouble.ts'
import { answerDone } from '../web/desk/answer.ts'
import type { AtDesk } from './at-desk.ts'
import { postLetter } from './letters.commands.ts'
import type { MailDeskEnv } from './mail-env.ts'
import { paragraph } from './parts.ts'
import type { Way } from './way.ts'
import { writeLetter } from './write.ts'

export interface Checked {
  isGood: boolean
  words: string
  /** What the mail server, or the way to it, said itself. */
  said: string | undefined
}

/** Tries the way out for letters. Nothing waits for it but whoever asks. */
export async function checkWay(mail: Mail, way: Way): Promise<Checked> {
  const trouble = await mail.check()
  if (trouble) return { isGood: false, words: inWords(trouble, way), said: trouble.words }
  const words = way.server ? `${way.server.host} would take a letter now.` : 'A letter would be kept now. Nobody would get it.'
  return { isGood: true, words, said: undefined }
}

/** What is wrong, and what mends it. */
function inWords({ kind }: Trouble, { server }: Way): string {
  if (!server) return 'Nothing can be written into the folder “mail” of the data folder.'
  const at = `${server.host}, port ${server.port},`
  switch (kind) {
    case 'no such name':
      return `No machine of the name ${server.host} was found. Look for a typing mistake in BROADSHEET_SMTP_URL.`
    case 'closed':
      return `Nothing answers at ${at} or something in between doesn’t let us through. Look at the port, and at your provider’s rules for mail.`
    case 'silent':
      return `${at} was reached and said nothing in time. It may be the wrong port, or a firewall that swallows what we send.`
    case 'certificate':
      return `${server.host} shows a certificate that is not to be trusted: run out, of another name, or vouched for by nobody. No letter and no password was sent.`
    case 'no encryption':
      return `No encrypted connection came about with ${at} so no letter and no password was sent. With “smtps:” the port is usually 465, with “smtp:” 587.`
    case 'login':
      return `${server.host} doesn’t take our user name or password. Look at BROADSHEET_SMTP_URL: an @ in it is written %40.`
    case 'answer':
      return `${at} answered, but not as a mail server that takes our letters.`
  }
}

/** `POST /desk/mail/test`: writes to whoever presses the button. */
export const testLetterDesk = ({ database, who }: { database: Database; who: (c: Context) => AtDesk }) =>
  new Hono<MailDeskEnv>().post('/desk/mail/test', async (c) => {
    const { paper, now } = c.var
    const { email } = who(c)
    const letter = writeLetter(paper, {
      subject: `A test letter of ${paper.settings.name}`,
      parts: [paragraph('If you read this, letters of the paper arrive.')],
      reason: 'You get this because you pressed “Send me a test letter” at the desk.',
    })
    const posted = { ...letter, key: `test:${now}:${email}`, kind: 'test', to: email, confidential: false, unsubscribe: null }
    await database.transact((tx) => postLetter(tx, posted, now))
    return answerDone(
      c,
      '/desk/mail',
      `A letter to ${email} is on its way: it stands first in the list, with what becomes of it.`,
    )
  })
