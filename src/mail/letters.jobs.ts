import type { Database } from '../db/connect.ts'
import type { Handler, NewJob } from '../jobs/job.ts'
import type { Tx } from '../db/schema.ts'
import { MailBounced, MailRefused, type Mail, type Message } from '../outside/mail/mail.ts'
import type { Settings } from '../web/settings.ts'
import { loadSite } from '../web/site.sql.ts'
import { addressHash } from './address-hash.ts'
import { messageId, SEND_LETTER, sendingKey, type Letter, type LetterPosted } from './letter.ts'
import { eraseTexts, loadLetter, markSent, markUnsent } from './letters.sql.ts'
import { insertSuppression, isSuppressed } from './suppression.sql.ts'
import { KEPT_BACK, mindsSuppression } from './suppression.ts'

/** What follows `letter.posted`. */
export const sendingJob = ({ payload }: LetterPosted): NewJob => ({
  name: SEND_LETTER,
  key: sendingKey(payload.letterId),
  payload: { letterId: payload.letterId },
  lane: 'mail',
})

export interface SendingParts {
  database: Database
  mail: Mail
  /** The address that letters come from. */
  sender: string
  /** The secret for hashes of addresses. */
  addressKey: Buffer
}

/** Sends a letter in the paper's name. A no for good is written down and left; any other failure is tried again. */
export function sendLetter({ database, mail, sender, addressKey }: SendingParts): Handler<{ letterId: number }> {
  return async ({ letterId }, { now }) => {
    const letter = await loadLetter(database.read, letterId)
    const site = await loadSite(database.read)
    if (!site || !letter?.body || letter.state === 'sent' || letter.state === 'refused') return
    const hash = addressHash(addressKey, 'mail', letter.to)
    if (mindsSuppression(letter) && (await isSuppressed(database.read, hash))) {
      await database.transact((tx) => markUnsent(tx, letterId, { state: 'refused', answer: KEPT_BACK }))
      return
    }
    const sent = await mail
      .send(messageOf({ ...letter, body: letter.body }, site.settings, sender))
      .catch(async (error: Error) => {
        await database.transact((tx) => noteFailure(tx, letterId, hash, error, now))
        if (!(error instanceof MailRefused)) throw error
      })
    if (sent) await database.transact((tx) => markSent(tx, letterId, { answer: sent.accepted, now }))
  }
}

/** Writes down what was said. Where nobody gets mail at an address, no more letters go there. */
async function noteFailure(tx: Tx, letterId: number, addressHash: string, error: Error, now: number): Promise<void> {
  const state = error instanceof MailRefused ? 'refused' : 'failed'
  await markUnsent(tx, letterId, { state, answer: error.message })
  if (!(error instanceof MailBounced)) return
  // The server's words may name somebody, and this stays: its status names nobody.
  await insertSuppression(tx, { addressHash, reason: 'bounced', detail: error.status, at: now })
}

const messageOf = (
  letter: Letter & { body: { text: string; html: string } },
  { name, email }: Settings,
  sender: string,
): Message => ({
  id: messageId(letter, sender),
  date: letter.createdAt,
  from: { name, address: sender },
  to: letter.to,
  replyTo: email,
  subject: letter.subject,
  unsubscribe: letter.unsubscribe,
  ...letter.body,
})

/** Few enough rows that nobody waits for the transaction. */
const AT_ONCE = 200

/** Erases what letters of more than thirty days ago say. */
export async function eraseOldLetters(database: Database, { now, signal }: { now: number; signal: AbortSignal }): Promise<void> {
  while ((await database.transact((tx) => eraseTexts(tx, { now, limit: AT_ONCE }))) === AT_ONCE) signal.throwIfAborted()
}
