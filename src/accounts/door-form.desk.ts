import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { Refusal } from '../lib/refusal.ts'
import { readForm, type FormReading } from '../web/form.ts'

/** A form at the door is small. In bytes. */
const LARGEST = 64 * 1024

export const smallForm: MiddlewareHandler = bodyLimit({
  maxSize: LARGEST,
  onError: (c) => c.text('This is more than a form of this page can hold. Nothing was done.\n', 413),
})

/** Reads a form whose every field is known: whoever adds one tries something. Refuses that, and what is no form. */
export async function readStrictForm<Values>(c: Context, schema: z.ZodType<Values>): Promise<FormReading<Values>> {
  const type = c.req.header('Content-Type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw new Refusal('invalid', NO_FORM)
  const read = await readForm(c, schema)
  if ('errors' in read && '' in read.errors) throw new Refusal('invalid', NO_FORM)
  return read
}

/** The same for a form that only our own buttons send: anything wrong with it is tried, not typed. */
export async function readPress<Values>(c: Context, schema: z.ZodType<Values>): Promise<Values> {
  const read = await readStrictForm(c, schema)
  if ('errors' in read) throw new Refusal('invalid', NO_FORM)
  return read.values
}

const NO_FORM = 'This isn’t a form of ours.'
