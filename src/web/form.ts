import type { Context } from 'hono'
import type { z } from 'zod'

/** What was typed, by field: several values where a field came several times. */
export type Typed = Record<string, string | string[]>

/** What is wrong, in words, by field. */
export type Errors = Record<string, string>

export type FormReading<Values> = { values: Values; typed: Typed } | { errors: Errors; typed: Typed }

/** Reads a posted form by its schema: its values, or what is wrong with each field, and always what was typed. Fields the schema doesn't name are left out. */
export async function readForm<Values>(c: Context, schema: z.ZodType<Values>): Promise<FormReading<Values>> {
  const typed = typedOf(await c.req.formData())
  const { success, data, error } = schema.safeParse(typed)
  if (success) return { values: data, typed }
  const errors: Errors = {}
  for (const { path, message } of error.issues) errors[String(path[0] ?? '')] ??= message
  return { errors, typed }
}

/** The texts of a form; files are read apart. */
export function typedOf(form: FormData): Typed {
  const typed: Typed = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    const text = value.replaceAll('\r\n', '\n')
    const before = typed[name]
    typed[name] = before === undefined ? text : [before, text].flat()
  }
  return typed
}

/** The one value of a field, as it was typed. */
export const typedText = (typed: Typed, name: string): string => [typed[name] ?? ''].flat().at(-1)!

/** Every value of a field that may come several times. */
export const typedAll = (typed: Typed, name: string): string[] => [typed[name] ?? []].flat()
