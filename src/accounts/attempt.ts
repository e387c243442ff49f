import { keyedHash } from './secret.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** A lock that counts the tries at it. */
export interface Lock {
  /** A keyed hash: nobody who reads the database learns whose address it is. */
  key: string
  /** How many tries cost no wait. */
  free: number
  /** Others stand before it too: one who gets in takes back his own try, and nobody else's. */
  shared: boolean
}

const PER_ACCOUNT = 5
const PER_BLOCK = 10

/** The first wait, which doubles with each further try, and the longest. */
const FIRST_WAIT = 30 * SECOND
const LONGEST_WAIT = HOUR

/** So long after the last try the count begins anew. */
export const FORGOTTEN_AFTER = 24 * HOUR

/** How long a lock stays shut after this many tries. */
export const waitAfter = (count: number, { free }: Lock): number =>
  count < free ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count - free))

/**
 * The locks before an account. Strangers share one for the account and one for their neighbourhood; a device that has signed in
 * here before has its own, so that no stranger can shut out the person whose account it is.
 */
export function locksOf(
  key: Buffer,
  what: string,
  account: string,
  { block, device }: { block: string; device: string | undefined },
): Lock[] {
  if (device !== undefined) return [{ key: keyedHash(key, what, 'device', device, account), free: PER_ACCOUNT, shared: false }]
  return [
    { key: keyedHash(key, what, 'account', account), free: PER_ACCOUNT, shared: false },
    { key: keyedHash(key, what, 'block', block), free: PER_BLOCK, shared: true },
  ]
}
