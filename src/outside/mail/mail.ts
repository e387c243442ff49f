import type { Trouble } from './trouble.ts'

/** One letter on its way to one person. */
export interface Message {
  /** The same whenever the same letter is sent, so that a repeat is recognised as one: `3f2a…@example.org` (RFC 5322, 3.6.4). */
  id: string
  /** When it was written, in epoch milliseconds. */
  date: number
  from: { name: string; address: string }
  /** One bare address, already judged. It is never parsed again: a parser that reads it otherwise would send it to somebody else. */
  to: string
  /** Where an answer goes, if not to the sender. */
  replyTo: string | null
  subject: string
  text: string
  html: string
  /** The web address at which one press ends letters of this kind (RFC 8058). */
  unsubscribe: string | null
}

/** The way out for letters. */
export interface Mail {
  /** Looks whether a letter would be taken just now, without sending one; says what is in the way. */
  check(): Promise<Trouble | undefined>
  /** Answers once somebody else has taken the letter in charge, with their words for it. Rejects with `MailRefused` when sending it again is no use, otherwise when it is. */
  send(message: Message): Promise<{ accepted: string }>
  /** Lets go of open connections. */
  close(): void
}

/** The letter will not be taken, now or later. The words are the mail server's, without any address. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

/** The same, since nobody gets mail at that address. */
export class MailBounced extends MailRefused {
  /** How the server says so: `550 5.1.1`. */
  readonly status: string

  constructor(words: string, status: string) {
    super(words)
    this.status = status
  }
}
