import { z } from 'zod'
import { mailAddress } from '../mail/address.ts'
import { deskPath } from './desk-path.ts'

// The fields of accounts' forms, with what they say when they aren't taken.

export const nameField = z.string().trim().min(1, 'Please tell the name.').max(100, 'Please take at most 100 characters.')

export const emailField = z.string().transform((typed, context) => {
  const address = mailAddress(typed.trim())
  if (address) return address
  context.addIssue({ code: 'custom', message: 'This is no e-mail address. It looks like name@example.org.' })
  return z.NEVER
})

/** Longer than any password may be, so that what is wrong with it can be said in words. */
export const passwordField = z.string().max(1000, 'Please take at most 128 characters.')

export const codeField = z.string().max(100)

/** Where to go on. */
export const nextField = z.string().max(2000).default('/desk').transform(deskPath)
