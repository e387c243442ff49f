import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyFor } from './sealed.ts'
import { keyedHash } from './secret.ts'

const USE = 'known device'

/** What a browser keeps in which somebody has signed in, that it may knock with a count of its own: a random name and our signature. It opens nothing. */
export function newKnownDevice([secret]: readonly Buffer[], email: string): string {
  const device = randomBytes(16).toString('base64url')
  return `${device}.${keyedHash(keyFor(secret!, USE), device, email)}`
}

/** The name of the device, if this account was signed in with it. */
export function knownDevice(secrets: readonly Buffer[], email: string, cookie: string | undefined): string | undefined {
  const [device = '', signature = ''] = cookie?.split('.') ?? []
  const isOurs = secrets.some((secret) => isSame(keyedHash(keyFor(secret, USE), device, email), signature))
  return isOurs ? device : undefined
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
