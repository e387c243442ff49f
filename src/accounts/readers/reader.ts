import type { OwnKey } from '../passkeys.ts'

/** Somebody who has told us a mail address: a guest who commented, a follower of a thread, a subscriber, or whoever has an account. */
export interface Reader {
  id: number
  /** As `mailAddress` writes it; null once it is forgotten. */
  email: string | null
  /** A keyed hash of the address: it stays after the address is gone. */
  addressHash: string
  /** As it stands beside their comments; empty if they never gave one. */
  name: string
  /** The stem of the picture's files; null for initials. */
  avatar: string | null
  /** When somebody pressed a link that was mailed there; null until then. */
  confirmedAt: number | null
  /** When they asked for an account; null for guests. */
  accountSince: number | null
}

/** A browser in which a reader is signed in. */
export interface ReaderSession {
  id: number
  tokenHash: string
  device: string
  createdAt: number
  seenAt: number
}

export interface ReaderPasskey extends OwnKey {
  readerId: number
}

/** How long a session lasts without use. */
export const READER_SESSION = 90 * 24 * 60 * 60 * 1000

export const READER_COOKIE = 'reader'

/** How long what waits for a click waits, in milliseconds. */
export const CONFIRM_LIFE = 7 * 24 * 60 * 60 * 1000

/** How long a link that signs in is good, in milliseconds. */
export const SIGN_IN_LIFE = 10 * 60 * 1000

/** How long a link to a new address is good, in milliseconds. */
export const EMAIL_LIFE = 24 * 60 * 60 * 1000
