import type { Allowance } from '../../mail/allowance.ts'
import { CONFIRM_LIFE, type Reader } from './reader.ts'

const HOUR = 60 * 60 * 1000

/** How many letters that ask for a click may go: to this reader, at the wish of this network, and from this site. */
export const allowancesOf = (reader: Reader, networkHash: string): Allowance[] => [
  ofReader(reader),
  { key: `confirm:network:${networkHash}`, most: 20, per: HOUR },
  OF_SITE,
]

/** The same for a letter that had to wait: its network was counted when it asked. */
export const dueAllowancesOf = (reader: Reader): Allowance[] => [ofReader(reader), OF_SITE]

export const ofReader = ({ id, addressHash, confirmedAt }: Pick<Reader, 'id' | 'addressHash' | 'confirmedAt'>): Allowance =>
  confirmedAt === null ? ofStranger(addressHash) : { key: `confirm:reader:${id}`, most: 4, per: HOUR }

/** Who has never pressed a link of ours gets one letter a week, whatever it asks. */
const ofStranger = (addressHash: string): Allowance => ({ key: `stranger:${addressHash}`, most: 1, per: CONFIRM_LIFE })

export const OF_SITE: Allowance = { key: 'confirm:site', most: 600, per: HOUR }
const SIGN_INS_OF_SITE: Allowance = { key: 'sign-in:site', most: 600, per: HOUR }
const NEW_ADDRESSES_OF_SITE: Allowance = { key: 'email:site', most: 200, per: HOUR }

/** What holds for the whole site, with what the desk calls it. */
export const SITE_CAPS: { what: string; allowance: Allowance }[] = [
  { what: 'Letters that ask for a yes', allowance: OF_SITE },
  { what: 'Links to sign in by', allowance: SIGN_INS_OF_SITE },
  { what: 'Questions to a new address', allowance: NEW_ADDRESSES_OF_SITE },
]

/** How many letters with a link that signs in may go; counted apart, so that a flood of comments keeps no reader out. */
export const signInAllowancesOf = ({ id }: Reader, networkHash: string): Allowance[] => [
  { key: `sign-in:reader:${id}`, most: 5, per: HOUR },
  { key: `sign-in:network:${networkHash}`, most: 20, per: HOUR },
  SIGN_INS_OF_SITE,
]

/** How many letters may go to a new address of a reader's: one a week, since it may be a stranger's. */
export const newAddressAllowancesOf = ({ id }: Reader, newHash: string, networkHash: string): Allowance[] => [
  ofStranger(newHash),
  { key: `email:reader:${id}`, most: 3, per: HOUR },
  { key: `email:network:${networkHash}`, most: 20, per: HOUR },
  NEW_ADDRESSES_OF_SITE,
]
