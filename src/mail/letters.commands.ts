import type { Tx } from '../db/schema.ts'
import { forgetJob } from '../jobs/jobs.sql.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import { mailAddress } from './address.ts'
import { sendingKey, type LetterPosted, type NewLetter } from './letter.ts'
import { insertLetter, markWaiting } from './letters.sql.ts'

/** Posts a letter with the change it tells of: it is sent soon after the transaction, and never if that fails. The same key again posts nothing. */
export async function postLetter(tx: Tx, letter: NewLetter, now: number): Promise<void> {
  if (mailAddress(letter.to) !== letter.to) throw new Error(`A letter of the kind “${letter.kind}” goes to no mail address`)
  const letterId = await insertLetter(tx, letter, now)
  if (letterId !== undefined) await emit(tx, [posted(letterId)], now)
}

/** Has a letter that failed or was refused tried at once, and eight times in all. Refuses one that was sent, waits already, or has been erased. */
export async function sendLetterAgain(tx: Tx, letterId: number, now: number): Promise<void> {
  if (!(await markWaiting(tx, letterId))) throw new Refusal('conflict', 'There is nothing left of this letter to send again.')
  await forgetJob(tx, sendingKey(letterId))
  await emit(tx, [posted(letterId)], now)
}

const posted = (letterId: number): LetterPosted => ({ name: 'letter.posted', payload: { letterId }, renews: [] })
