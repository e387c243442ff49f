import type { Tx } from '../db/schema.ts'
import { Refusal } from '../lib/refusal.ts'
import { addressHash } from './address-hash.ts'
import type { AtDesk } from './at-desk.ts'
import { deleteSuppression, insertSuppression } from './suppression.sql.ts'
import type { SuppressionReason } from './suppression.ts'

export interface StrikingOff {
  /** As `mailAddress` writes it. */
  address: string
  reason: SuppressionReason
  why: string
}

/** Sends no more letters to an address that its owner doesn't wait for. Refuses one to which none go already. */
export async function strikeOff(
  tx: Tx,
  who: AtDesk,
  key: Buffer,
  { address, reason, why }: StrikingOff,
  now: number,
): Promise<void> {
  const hash = addressHash(key, 'mail', address)
  const isNew = await insertSuppression(tx, { addressHash: hash, reason, detail: why, at: now })
  if (!isNew) throw new Refusal('conflict', 'No letters go to this address already.')
  await who.note(tx, 'struck an address off the mail', subjectOf(hash), { reason, why })
}

/** Lets letters go to an address again. Refuses one that isn't on the list. */
export async function letBack(tx: Tx, who: AtDesk, { addressHash, why }: { addressHash: string; why: string }): Promise<void> {
  if (!(await deleteSuppression(tx, addressHash))) throw new Refusal('conflict', 'This address gets letters already.')
  await who.note(tx, 'let an address have mail again', subjectOf(addressHash), { why })
}

const subjectOf = (hash: string) => `address ${hash}`
