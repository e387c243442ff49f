import type { Sender } from '../accounts/letters.ts'
import { askToConfirm } from '../accounts/readers/confirm.commands.ts'
import { readerAt } from '../accounts/readers/readers.sql.ts'
import { newToken } from '../accounts/secret.ts'
import type { Tx } from '../db/schema.ts'
import { addressHash } from '../mail/address-hash.ts'
import { countMoves } from './counts.sql.ts'
import { WAITS, type Step, type Subscriber } from './subscriber.ts'
import { findByReader, insertStep, insertSubscriber, markActive, markUnconfirmed } from './subscribers.sql.ts'

export interface SignUp {
  /** As `mailAddress` writes it. */
  email: string
  name: string
  /** By what words and on which page they were asked: it is kept as proof. */
  words: string
  page: string
  /** The network it came from, as `Client` names it. */
  block: string
  /** Whether some work was shown with the form. */
  hasWorked: boolean
  /** Whether it is known to be their own address: then nothing has to be confirmed by mail. */
  isTheirs: boolean
}

/** Puts an address on the list, once its owner has said yes. Who is on it stays on it, and who wants no letters gets none: the caller doesn't learn which. */
export async function subscribe(tx: Tx, paper: Sender, addressKey: Buffer, signUp: SignUp, now: number): Promise<void> {
  const { email, name, words, page, block, hasWorked, isTheirs } = signUp
  const reader = await readerAt(tx, { email, addressHash: addressHash(addressKey, 'mail', email), name: '' }, now)
  const before = await findByReader(tx, reader.id)
  if (before?.state === 'active') return
  const asked = isTheirs
    ? 'theirs'
    : await askToConfirm(tx, paper, addressKey, { reader: { ...reader, email }, block, hasWorked, from: page }, now)
  if (asked === 'never') return
  const id =
    before?.id ?? (await insertSubscriber(tx, { readerId: reader.id, name, key: newToken(), waitsUntil: now + WAITS }, now))
  if (before) await markUnconfirmed(tx, id, now + WAITS)
  if (before?.state !== 'unconfirmed') await countMoves(tx, { from: before?.state ?? null, to: 'unconfirmed' }, now)
  // However often strangers ask for them, it is written down once a letter.
  if (asked !== 'mailed before' || before?.state !== 'unconfirmed') {
    const step: Step = { what: 'asked', detail: { words, page } }
    await insertStep(tx, id, step, { at: now, network: addressHash(addressKey, 'network', block) })
  }
  if (isTheirs) await confirm(tx, { id, state: 'unconfirmed' }, 'signed in', now)
}

/** Puts on the list who has waited for it. Nothing happens to anybody else. */
export async function confirm(
  tx: Tx,
  { id, state }: Pick<Subscriber, 'id' | 'state'>,
  how: 'letter' | 'signed in',
  now: number,
): Promise<void> {
  if (state !== 'unconfirmed') return
  await markActive(tx, id, now)
  await insertStep(tx, id, { what: 'confirmed', detail: { how } }, { at: now })
  await countMoves(tx, { from: 'unconfirmed', to: 'active' }, now)
}
