import type { Tx } from '../../db/schema.ts'
import { addressHash } from '../../mail/address-hash.ts'
import { takeAllowances } from '../../mail/allowances.sql.ts'
import { postLetter } from '../../mail/letters.commands.ts'
import type { Sender } from '../letters.ts'
import { hashOfToken, newToken } from '../secret.ts'
import { askToConfirm } from './confirm.commands.ts'
import { signInAllowancesOf } from './confirming.ts'
import { signInLetter } from './reader-letters.ts'
import { dropReaderLinks, insertReaderLink, takeReaderLink } from './reader-links.sql.ts'
import { SIGN_IN_LIFE, type Reader } from './reader.ts'
import { confirmReader, openAccount, readerAt, readerByHash } from './readers.sql.ts'

export interface SigningIn {
  /** As `mailAddress` writes it. */
  email: string
  /** The network that asks, as `Client` names it. */
  block: string
  returnTo: string
}

/**
 * Mails a link that signs in, to whoever has pressed one of ours before; any other address is asked for its yes first, like all
 * strangers. Says nothing of what it did: who asks must not learn whose address is known.
 */
export async function askToSignIn(tx: Tx, paper: Sender, key: Buffer, asking: SigningIn, now: number): Promise<void> {
  const { email, block, returnTo } = asking
  const hash = addressHash(key, 'mail', email)
  const known = await readerByHash(tx, hash)
  if (!known?.confirmedAt) {
    const reader = { ...(await readerAt(tx, { email, addressHash: hash, name: '' }, now)), email }
    await askToConfirm(tx, paper, key, { reader, block, hasWorked: false, from: returnTo }, now)
    return
  }
  if (await takeAllowances(tx, signInAllowancesOf(known, addressHash(key, 'network', block)), now)) return
  // Somebody whose address was forgotten has told it again.
  const reader = await readerAt(tx, { email, addressHash: hash, name: '' }, now)
  const token = newToken()
  const expiresAt = now + SIGN_IN_LIFE
  const link = { tokenHash: hashOfToken(token), purpose: 'sign in', readerId: reader.id, email, returnTo, expiresAt } as const
  await insertReaderLink(tx, link, now)
  await postLetter(tx, signInLetter(paper, { email, token }), now)
}

/** Uses a mailed link to sign in: from now on they have an account. Undefined once it is used or has run out. */
export async function signInByLink(
  tx: Tx,
  token: string,
  now: number,
): Promise<{ readerId: Reader['id']; returnTo: string } | undefined> {
  const link = await takeReaderLink(tx, hashOfToken(token), 'sign in', now)
  if (!link) return undefined
  const { readerId, returnTo } = link
  await dropReaderLinks(tx, readerId, 'sign in')
  await confirmReader(tx, readerId, now)
  await openAccount(tx, readerId, now)
  return { readerId, returnTo }
}
