import type { Allowance } from '../../mail/allowance.ts'
import { CONFIRM_LIFE, type Reader } from './reader.ts'

const HOUR = 60 * 60 * 1000

/** How many letters that ask for a click may go: to this reader, at the wish of this network, and from this site. */
export const allowancesOf = (reader: Reader, networkHash: string): Allowance[] => [
  reader.confirmedAt === null
    ? { key: `confirm:reader:${reader.id}`, most: 1, per: CONFIRM_LIFE }
    : { key: `confirm:reader:${reader.id}`, most: 4, per: HOUR },
  { key: `confirm:network:${networkHash}`, most: 20, per: HOUR },
  { key: 'confirm:site', most: 600, per: HOUR },
]
