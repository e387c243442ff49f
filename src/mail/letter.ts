import { createHash } from 'node:crypto'
import type { Event } from '../jobs/event.ts'

/**
 * `waiting` has not been tried yet; `failed` was, and is tried again for about a day; `refused` will never be taken, says the mail
 * server, or is kept back since its address has been struck off, and is not tried again by itself.
 */
export const LETTER_STATES = ['waiting', 'sent', 'failed', 'refused'] as const
export type LetterState = (typeof LETTER_STATES)[number]

/** What somebody is to be sent. */
export interface NewLetter {
  /** The same key twice is one letter. */
  key: string
  /** What kind of letter it is, in a word or two of the feature that writes it: `invitation`, `sign-in`. */
  kind: string
  /** As `mailAddress` writes it; empty once it has been erased. */
  to: string
  subject: string
  text: string
  html: string
  /** Whether it holds what only its reader may see, such as a link that signs in: the desk doesn't show it. */
  confidential: boolean
  /** Where one press ends letters of this kind. */
  unsubscribe: string | null
}

/** A letter that was posted. */
export interface Letter extends Omit<NewLetter, 'text' | 'html'> {
  id: number
  state: LetterState
  /** What the mail server said last. */
  answer: string | null
  createdAt: number
  sentAt: number | null
  /** Undefined once it has been erased. */
  body: { text: string; html: string } | undefined
}

export type LetterPosted = Event<'letter.posted', { letterId: number }>

/** The job that sends a letter. */
export const SEND_LETTER = 'mail.send'
export const sendingKey = (letterId: number) => `${SEND_LETTER}:${letterId}`

/** How long what a letter says is kept, in milliseconds. */
export const TEXT_KEPT = 30 * 24 * 60 * 60 * 1000

/** The Message-ID of a letter: the same however often it is sent, so that mail programs recognise a repeat. Tells nothing of its key. */
export function messageId({ key, createdAt }: Pick<Letter, 'key' | 'createdAt'>, sender: string): string {
  const hash = createHash('sha256').update(`${createdAt} ${key}`).digest('hex').slice(0, 32)
  return `${hash}@${sender.slice(sender.indexOf('@') + 1)}`
}
