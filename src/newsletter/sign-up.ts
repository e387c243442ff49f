import { mailAddress } from '../mail/address.ts'
import { typedText, type Errors, type Typed } from '../web/form.ts'
import type { Paper } from '../web/paper.ts'
import type { Words } from '../web/words/words.ts'
import { LONGEST_NAME } from './subscriber.ts'

export const NEWSLETTER_PATH = '/newsletter'
export const MINE_PATH = '/newsletter/mine'

/** The names of what the forms send. */
export const SIGN_UP_FIELDS = { email: 'email', name: 'name' } as const

/** Reads who wants to subscribe, or says what is wrong, by field. */
export function readSignUp(typed: Typed, t: Words): { email: string; name: string } | { errors: Errors } {
  const email = mailAddress(typedText(typed, SIGN_UP_FIELDS.email).trim())
  const name = cleanName(typedText(typed, SIGN_UP_FIELDS.name))
  const errors: Errors = {}
  if (email === undefined) errors[SIGN_UP_FIELDS.email] = t('form.noAddress')
  if (name.length > LONGEST_NAME) errors[SIGN_UP_FIELDS.name] = t('newsletter.longName', { most: LONGEST_NAME })
  return email === undefined || Object.keys(errors).length > 0 ? { errors } : { email, name }
}

/** A name as a letter can greet by it: one line, without what can't be seen. */
export const cleanName = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** What stands beside the button: by these words somebody agrees. */
export function promiseOf({ settings }: Paper, t: Words): string {
  const { title, words } = settings.newsletter
  return [title, words, t('newsletter.promise')].filter((text) => text !== '').join(' · ')
}
