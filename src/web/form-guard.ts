import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { typedText, type Typed } from './form.ts'

/** What the forms of readers carry against robots, beside what people fill in. */
export const GUARD_FIELDS = {
  /** Signed, dated to the hour, and the same for everyone: a page may be kept by any cache. */
  token: 'form',
  /** Hidden from people; robots fill it in. */
  trap: 'website',
  /** Work that a script has done: see `hasWorked`. */
  work: 'work',
} as const

const HOUR = 60 * 60 * 1000

/** Longer than our own cache and any shared one may hold a page one after the other, in milliseconds. */
export const TOKEN_LIFE = 72 * HOUR

/** The token of a form that is rendered now. */
export function formToken(keys: readonly Buffer[], now: number): string {
  const hour = Math.floor(now / HOUR).toString(36)
  return `${hour}.${sign(keys[0]!, hour)}`
}

/** Whether a token is ours, of any live key, and not too old. */
export function readFormToken(keys: readonly Buffer[], token: string, now: number): 'good' | 'old' | 'forged' {
  const [hour = '', signature = ''] = token.split('.')
  if (!keys.some((key) => isSame(sign(key, hour), signature))) return 'forged'
  const age = now - parseInt(hour, 36) * HOUR
  return age <= TOKEN_LIFE + HOUR ? 'good' : 'old'
}

/** What is wrong with how a form came, if anything: robots filled in what people don't see; it is from no page of ours; its page was too old. */
export function guardFault(keys: readonly Buffer[], typed: Typed, now: number): 'trap' | 'forged' | 'old' | undefined {
  if (typedText(typed, GUARD_FIELDS.trap) !== '') return 'trap'
  const token = readFormToken(keys, typedText(typed, GUARD_FIELDS.token), now)
  return token === 'good' ? undefined : token
}

/** How many leading zero bits the hash of a proof of work has: some 20,000 hashes, under two seconds on a small telephone. */
const WORK_BITS = 14

/** Whether `work` was found for this form and this address: SHA-256 of `TOKEN\nADDRESS\nWORK` begins with fourteen zero bits (Hashcash). */
export function hasWorked({ token, address, work }: { token: string; address: string; work: string }): boolean {
  if (!/^\d{1,12}$/.test(work)) return false
  const hash = createHash('sha256').update(`${token}\n${address}\n${work}`).digest()
  return hash[0] === 0 && hash[1]! >> (16 - WORK_BITS) === 0
}

const sign = (key: Buffer, hour: string) => createHmac('sha256', key).update(`form\0${hour}`).digest('base64url').slice(0, 16)
const isSame = (ours: string, theirs: string) =>
  ours.length === theirs.length && timingSafeEqual(Buffer.from(ours), Buffer.from(theirs))
