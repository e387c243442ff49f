import { createHmac, randomBytes } from 'node:crypto'

/** The codes of an app on somebody's phone (RFC 6238): six digits of a secret we share with it, new every 30 seconds. */
const STEP = 30_000
const DIGITS = 6

/** How many steps a phone's clock may be off. */
const DRIFT = 1

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 random bits in base32 (RFC 4648), as such apps read them. */
export const newCodeSecret = (): string => base32(randomBytes(20))

/** The step whose code this is, of those that the clocks allow; undefined for a wrong code. The caller sees to it that no step is used twice. */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const current = Math.floor(now / STEP)
  for (let step = current - DRIFT; step <= current + DRIFT; step++) if (codeAt(secret, step) === code) return step
  return undefined
}

/** RFC 4226, section 5.3. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** What the app reads from the picture. */
export function codeAppUri(secret: string, { paper, email }: { paper: string; email: string }): string {
  return `otpauth://totp/${encodeURIComponent(paper)}:${encodeURIComponent(email)}?${new URLSearchParams({ secret, issuer: paper })}`
}

export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.replace(/.{1,5}/g, (five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]!)
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
}
