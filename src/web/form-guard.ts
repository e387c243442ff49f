import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { typedText, type Typed } from './form.ts'
import { isWork, workText } from './pieces/work.ts'

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

/** Whether `work` was found for this form and this address. */
export function hasWorked(proof: { token: string; address: string; work: string }): boolean {
  return /^\d{1,12}$/.test(proof.work) && isWork(createHash('sha256').update(workText(proof)).digest())
}

const sign = (key: Buffer, hour: string) => createHmac('sha256', key).update(`form\0${hour}`).digest('base64url').slice(0, 16)
const isSame = (ours: string, theirs: string) =>
  ours.length === theirs.length && timingSafeEqual(Buffer.from(ours), Buffer.from(theirs))
