import { createHash, createHmac, randomBytes } from 'node:crypto'

/** What only its holder knows: 256 random bits, as they travel in a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What we keep of a token. It is random, so that a plain SHA-256 can't be turned back. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** A hash that nobody without our key can make: of what could be guessed, such as an address. */
export const keyedHash = (key: Buffer, ...parts: string[]): string =>
  createHmac('sha256', key).update(parts.join('\0')).digest('base64url')
