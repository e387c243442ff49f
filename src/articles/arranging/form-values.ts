import { z } from 'zod'
import { addressKey } from '../../lib/address.ts'

/** One line or several, without the white space around it; at most so many characters. */
export const text = (max: number) => z.string().trim().max(max, `At most ${max} characters, please.`).default('')

/** The same, where something has to be said. */
export const words = (max: number, ask: string) =>
  z.string().trim().max(max, `At most ${max} characters, please.`).default('').pipe(z.string().min(1, ask))

/** A path of this site. A missing first slash is put before it, a last one taken off. */
export const path = (ask: string) =>
  z
    .string()
    .trim()
    .default('')
    .transform((typed) => `/${typed.replace(/^\/|\/$/g, '')}`)
    .refine((typed) => typed !== '/' && addressKey(typed) !== undefined && !/[?#\s]/.test(typed), ask)

/** The number of a row that a list or a link names. */
export const id = z.coerce.number().int().positive('Please choose one.')

/** The same, or nothing. */
export const idOrNone = z
  .string()
  .default('')
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .pipe(z.number().int().positive().nullable())

/** Numbers that came one or several times, in their order. */
export const ids = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => [typed].flat().map(Number))
  .pipe(z.array(z.number().int().positive()))
