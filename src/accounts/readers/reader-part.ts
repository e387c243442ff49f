import type { Db, Tx } from '../../db/schema.ts'
import type { Words } from '../../web/words/words.ts'
import type { Reader } from './reader.ts'

/** What a feature holds of readers. The pages of readers' accounts ask each feature by this, and know none. */
export interface ReaderPart {
  /** What lies there, why, and for how long: rows of the tables on the page about privacy. */
  kept(t: Words): Kept[]
  /** What waits for a click on a mailed link, in the order in which it was asked for. */
  waiting(db: Db, readerId: number, t: Words): Promise<Waiting[]>
  /** Does what waited, now that the address is known to be theirs. Nothing happens for a key that waits no longer. */
  confirm(tx: Tx, reader: Reader, key: string, now: number): Promise<void>
  /** Drops what waited: it wasn't they who asked. */
  drop(tx: Tx, readerId: number, key: string): Promise<void>
  /** Where a reader finds what is theirs, on the page of their account. */
  links(t: Words): OwnLink[]
  /** Which of these readers still get letters: whoever does keeps their address here. */
  needsAddress(db: Db, readerIds: number[]): Promise<number[]>
  /** The tags of the pages on which a reader's picture stands: they are made anew when it changes. */
  tags(db: Db, readerId: number): Promise<string[]>
  /** Their address has changed: what is known by its hash, such as a ban, follows. */
  moved?(tx: Tx, hashes: { from: string; to: string }, now: number): Promise<void>
  /** All there is of them, for their own file: JSON. */
  exported(db: Db, readerId: number): Promise<Record<string, unknown>>
  /** Forgets them here. What others need to make sense of what they said may stay without them. */
  erase(tx: Tx, readerId: number, now: number): Promise<void>
}

export interface Kept {
  /** What lies there: `The text of a comment`. */
  what: string
  /** `To show it under the article.` */
  why: string
  /** `Until you or we remove it.` */
  howLong: string
}

export interface Waiting {
  /** Which feature's it is, and which of its things: `comment:12`. */
  key: string
  /** What happens once it is confirmed, with what they wrote: shown as text. */
  title: string
  quote: string | null
  /** Where it can be seen then. */
  path: string
}

export interface OwnLink {
  words: string
  path: string
}
