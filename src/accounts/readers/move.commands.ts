import type { Tx } from '../../db/schema.ts'
import { Refusal } from '../../lib/refusal.ts'
import { addressHash } from '../../mail/address-hash.ts'
import { takeAllowances } from '../../mail/allowances.sql.ts'
import { postLetter } from '../../mail/letters.commands.ts'
import { isSuppressed } from '../../mail/suppression.sql.ts'
import type { Sender } from '../letters.ts'
import { hashOfToken, newToken } from '../secret.ts'
import { eraseReader } from './account.commands.ts'
import { newAddressAllowancesOf } from './confirming.ts'
import { newAddressLetter } from './reader-letters.ts'
import { dropLinksOf, dropReaderLinks, insertReaderLink, takeReaderLink } from './reader-links.sql.ts'
import { dropReaderPasskeys } from './reader-passkeys.sql.ts'
import type { ReaderPart } from './reader-part.ts'
import { endReaderSessions } from './reader-sessions.sql.ts'
import { EMAIL_LIFE, type Reader } from './reader.ts'
import { confirmReader, openAccount, readerByHash, readerById, saveAddress } from './readers.sql.ts'

/** Asks at a new address whether it is theirs: once a week, whoever asks, for it may be a stranger's. An older link to another address is worthless from now on. */
export async function askToMove(
  tx: Tx,
  paper: Sender,
  key: Buffer,
  { reader, email, block }: { reader: Reader; email: string; block: string },
  now: number,
): Promise<void> {
  const hash = addressHash(key, 'mail', email)
  if (await isSuppressed(tx, hash)) return
  if (await takeAllowances(tx, newAddressAllowancesOf(reader, hash, addressHash(key, 'network', block)), now)) return
  await dropReaderLinks(tx, reader.id, 'email')
  const token = newToken()
  const link = { tokenHash: hashOfToken(token), purpose: 'email', readerId: reader.id, email, returnTo: '/account' } as const
  await insertReaderLink(tx, { ...link, expiresAt: now + EMAIL_LIFE }, now)
  await postLetter(tx, newAddressLetter(paper, { email, token }), now)
}

export interface Moved {
  reader: Reader
  /** The address before; null if it was forgotten. */
  before: string | null
}

/**
 * Uses the link to the new address: from now on it is theirs, all sessions are over, and no passkey or older link works: whoever asked for
 * the move keeps no way in to what somebody else has said is theirs. What a stranger left
 * there and nobody ever said yes to is thrown away. Undefined once the link is used or has run out; refuses an address that is
 * another reader's.
 */
export async function moveByLink(
  tx: Tx,
  parts: readonly ReaderPart[],
  { token, key }: { token: string; key: Buffer },
  now: number,
): Promise<Moved | undefined> {
  const link = await takeReaderLink(tx, hashOfToken(token), 'email', now)
  if (!link) return undefined
  const { readerId, email } = link
  const reader = (await readerById(tx, readerId))!
  const hash = addressHash(key, 'mail', email)
  const other = await readerByHash(tx, hash)
  if (other && other.id !== readerId) {
    if (other.confirmedAt !== null) throw new Refusal('conflict', 'This address is another reader’s.')
    await eraseReader(tx, parts, other, now)
  }
  await saveAddress(tx, readerId, { email, addressHash: hash })
  for (const part of parts) await part.moved?.(tx, { from: reader.addressHash, to: hash }, now)
  await confirmReader(tx, readerId, now)
  await openAccount(tx, readerId, now)
  await endReaderSessions(tx, readerId)
  await dropReaderPasskeys(tx, readerId)
  await dropLinksOf(tx, readerId)
  return { reader: { ...reader, email, addressHash: hash }, before: reader.email }
}
