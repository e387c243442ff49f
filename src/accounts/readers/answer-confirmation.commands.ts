import type { Db, Tx } from '../../db/schema.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Words } from '../../web/words/words.ts'
import { hashOfToken } from '../secret.ts'
import { dropDue, dropReaderLinks, insertDue, takeReaderLink } from './reader-links.sql.ts'
import type { ReaderPart, Waiting } from './reader-part.ts'
import type { Reader } from './reader.ts'
import { confirmReader, openAccount, readerById } from './readers.sql.ts'

/** Everything of this reader's that waits for a click, feature by feature. */
export async function waitingFor(db: Db, parts: readonly ReaderPart[], readerId: number, t: Words): Promise<Waiting[]> {
  const waiting: Waiting[] = []
  for (const part of parts) waiting.push(...(await part.waiting(db, readerId, t)))
  return waiting
}

export interface Confirmed {
  reader: Reader
  /** Where what was confirmed can be seen; the page from which it was asked if nothing was. */
  path: string
}

/**
 * Uses a mailed link to say yes: does what is ticked of all that was shown, drops the rest of it, and knows from now on that the address
 * is theirs. What came after the page was opened goes on waiting, and is asked for by a letter of its own. Who has nothing waiting asked to sign in, and has an account from now on. Refuses a link that was used or has run out.
 */
export async function confirmWaiting(
  tx: Tx,
  parts: readonly ReaderPart[],
  { token, shown, ticked, t }: { token: string; shown: string[]; ticked: string[]; t: Words },
  now: number,
): Promise<Confirmed> {
  const { readerId, returnTo } = await takeLink(tx, token, now)
  await confirmReader(tx, readerId, now)
  const reader = (await readerById(tx, readerId))!
  const places: string[] = []
  let count = 0
  let isLeft = false
  for (const part of parts) {
    for (const { key, path } of await part.waiting(tx, readerId, t)) {
      count++
      if (ticked.includes(key)) {
        await part.confirm(tx, reader, key, now)
        places.push(path)
      } else if (shown.includes(key)) await part.drop(tx, readerId, key)
      else isLeft = true
    }
  }
  if (isLeft) await insertDue(tx, { readerId, hasWorked: true }, now)
  if (count === 0) await openAccount(tx, readerId, now)
  return { reader, path: places[0] ?? returnTo }
}

/** Uses a mailed link to say no: all that waits is dropped, and nobody is signed in. Refuses a link that was used or has run out. */
export async function refuseWaiting(
  tx: Tx,
  parts: readonly ReaderPart[],
  { token, t }: { token: string; t: Words },
  now: number,
): Promise<void> {
  const { readerId } = await takeLink(tx, token, now)
  for (const part of parts) {
    for (const { key } of await part.waiting(tx, readerId, t)) await part.drop(tx, readerId, key)
  }
}

/** Every letter that asked for this reader's yes is answered by one of them. */
async function takeLink(tx: Tx, token: string, now: number) {
  const link = await takeReaderLink(tx, hashOfToken(token), 'confirm', now)
  if (!link) throw new Refusal('gone', 'This link was used or has run out.')
  await dropReaderLinks(tx, link.readerId, 'confirm')
  await dropDue(tx, link.readerId)
  return link
}
