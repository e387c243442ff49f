import { randomBytes } from 'node:crypto'
import { base32 } from './one-time-code.ts'
import { hashOfToken } from './secret.ts'

const HOW_MANY = 10

/** Ten codes of 80 random bits, to be written down for the day the phone is gone: `ABCD-EFGH-IJKL-MNOP`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: HOW_MANY }, () => base32(randomBytes(10)).match(/.{4}/g)!.join('-'))

/** What we keep of a code, however it was typed. */
export const hashOfRecoveryCode = (typed: string): string => hashOfToken(typed.toUpperCase().replace(/[^A-Z2-7]/g, ''))
