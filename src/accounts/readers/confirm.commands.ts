import type { Tx } from '../../db/schema.ts'
import { addressHash } from '../../mail/address-hash.ts'
import { takeAllowances } from '../../mail/allowances.sql.ts'
import { postLetter } from '../../mail/letters.commands.ts'
import { isSuppressed } from '../../mail/suppression.sql.ts'
import type { Sender } from '../letters.ts'
import { hashOfToken, newToken } from '../secret.ts'
import { allowancesOf, OF_SITE, ofReader } from './confirming.ts'
import { confirmLetter } from './reader-letters.ts'
import { CONFIRM_LIFE, type Reader } from './reader.ts'
import { hasOpenConfirmation, insertDue, insertReaderLink } from './reader-links.sql.ts'

/** `mailed`; `mailed before`, and the letter names all that waits; `later`, since the whole site has asked many; `too many` were asked for from this network; `never`, to who wants no letters. */
export type Asked = 'mailed' | 'mailed before' | 'later' | 'too many' | 'never'

export interface Asking {
  reader: Reader & { email: string }
  /** The network that asks, as `Client` names it. */
  block: string
  /** Whether some work was shown with the form: then they go first where not all can be asked at once. */
  hasWorked: boolean
  /** The page from which it was asked, to go back to. */
  from: string
}

/**
 * Mails a link that confirms what waits for this address. A stranger, who has never pressed a link of ours, gets one such letter
 * however often and by whomever it is asked for, until its link has run out; so that nobody can have us write to others.
 */
export async function askToConfirm(tx: Tx, paper: Sender, key: Buffer, asking: Asking, now: number): Promise<Asked> {
  const { reader, block, hasWorked, from } = asking
  if (await isSuppressed(tx, reader.addressHash)) return 'never'
  if (reader.confirmedAt === null && (await hasOpenConfirmation(tx, reader.id, now))) return 'mailed before'
  const full = await takeAllowances(tx, allowancesOf(reader, addressHash(key, 'network', block)), now)
  if (full?.key === OF_SITE.key) {
    await insertDue(tx, { readerId: reader.id, hasWorked }, now)
    return 'later'
  }
  if (full) return full.key === ofReader(reader).key ? 'mailed before' : 'too many'
  await mailConfirmation(tx, paper, reader, from, now)
  return 'mailed'
}

/** Mails the letter itself, once it is settled that it may go. */
export async function mailConfirmation(
  tx: Tx,
  paper: Sender,
  reader: Asking['reader'],
  from: string,
  now: number,
): Promise<void> {
  const token = newToken()
  const link = {
    tokenHash: hashOfToken(token),
    purpose: 'confirm',
    readerId: reader.id,
    email: reader.email,
    returnTo: from,
  } as const
  await insertReaderLink(tx, { ...link, expiresAt: now + CONFIRM_LIFE }, now)
  await postLetter(tx, confirmLetter(paper, { email: reader.email, token }), now)
}
