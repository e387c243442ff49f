import type { Database } from '../db/connect.ts'
import type { Handler, NewJob } from '../jobs/job.ts'
import { MailRefused, type Mail } from '../outside/mail/mail.ts'
import { loadSite } from '../web/site.sql.ts'
import { messageId, SEND_LETTER, sendingKey, type LetterPosted } from './letter.ts'
import { eraseTexts, loadLetter, markSent, markUnsent } from './letters.sql.ts'

/** What follows `letter.posted`. */
export const sendingJob = ({ payload }: LetterPosted): NewJob => ({
  name: SEND_LETTER,
  key: sendingKey(payload.letterId),
  payload: { letterId: payload.letterId },
  lane: 'mail',
})

/** Sends a letter in the paper's name. A no for good is written down and left; any other failure is tried again. */
export function sendLetter(parts: { database: Database; mail: Mail; sender: string }): Handler<{ letterId: number }> {
  const { database, mail, sender } = parts
  return async ({ letterId }, { now }) => {
    const letter = await loadLetter(database.read, letterId)
    const site = await loadSite(database.read)
    if (!site || !letter?.body || letter.state === 'sent' || letter.state === 'refused') return
    const { name, email } = site.settings
    const message = {
      id: messageId(letter, sender),
      date: letter.createdAt,
      from: { name, address: sender },
      to: letter.to,
      replyTo: email,
      subject: letter.subject,
      unsubscribe: letter.unsubscribe,
      ...letter.body,
    }
    const sent = await mail.send(message).catch(async (error: Error) => {
      const isForGood = error instanceof MailRefused
      const state = isForGood ? 'refused' : 'failed'
      await database.transact((tx) => markUnsent(tx, letterId, { state, answer: error.message }))
      if (!isForGood) throw error
    })
    if (sent) await database.transact((tx) => markSent(tx, letterId, { answer: sent.accepted, now }))
  }
}

/** Few enough rows that nobody waits for the transaction. */
const AT_ONCE = 200

/** Erases what letters of more than thirty days ago say. */
export async function eraseOldLetters(database: Database, { now, signal }: { now: number; signal: AbortSignal }): Promise<void> {
  while ((await database.transact((tx) => eraseTexts(tx, { now, limit: AT_ONCE }))) === AT_ONCE) signal.throwIfAborted()
}
