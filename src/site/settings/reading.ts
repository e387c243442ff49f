import type { z } from 'zod'
import { typedText, type Errors, type Typed } from '../../web/form.ts'
import { reordered } from '../../web/desk/order.ts'
import { settingsSchema, type Settings } from '../../web/settings.ts'
import type { FieldKind, List, SettingField, Sheet } from './sheets.ts'

/** Settings as a form shows them: every value by its path, such as `pages.0.title`. */
export function typedOfSettings(value: unknown, path = ''): Typed {
  if (value === null || value === undefined || value === false) return { [path]: '' }
  if (value === true) return { [path]: 'yes' }
  if (typeof value !== 'object') return { [path]: String(value) }
  return Object.assign({}, ...Object.entries(value).map(([name, part]) => typedOfSettings(part, path ? `${path}.${name}` : name)))
}

/** The settings with what a sheet's form says, or what is wrong with which field, in words. */
export function readSheet(sheet: Sheet, typed: Typed, current: Settings): { settings: Settings } | { errors: Errors } {
  const { success, data, error } = settingsSchema.safeParse(merged(current, valuesOf(sheet, typed)))
  return success ? { settings: data } : { errors: errorsOf(error.issues) }
}

/** The form with its lists numbered anew: empty entries left out, and one moved by a place if a button said so (`pages 1 up`). */
export function renumbered(sheet: Sheet, typed: Typed): Typed {
  const others = Object.entries(typed).filter(([name]) => !sheet.lists.some((list) => name.startsWith(`${list.name}.`)))
  const [, moved, move = ''] = /^(\w+) (.+)$/.exec(typedText(typed, 'move')) ?? []
  return Object.assign(
    Object.fromEntries(others),
    ...sheet.lists.map((list) => {
      const entries = entriesOf(list, typed)
      const order = reordered([...entries.keys()], list.name === moved ? move : '')
      return Object.assign({}, ...order.map((from, n) => prefixed(`${list.name}.${n}.`, entries[from]!)))
    }),
  )
}

/** What a sheet's fields say, by their paths. */
function valuesOf(sheet: Sheet, typed: Typed): [path: string, value: unknown][] {
  const value = (field: SettingField, name: string) => valueOf(field.kind, typedText(typed, name).trim())
  return [
    ...sheet.fields.map((field): [string, unknown] => [field.name, value(field, field.name)]),
    ...sheet.groups.map(({ name, fields }): [string, unknown] => {
      const isEmpty = fields.every((field) => typedText(typed, `${name}.${field.name}`).trim() === '')
      return [
        name,
        isEmpty ? null : Object.fromEntries(fields.map((field) => [field.name, value(field, `${name}.${field.name}`)])),
      ]
    }),
    ...sheet.lists.map((list): [string, unknown] => [list.name, entriesOf(list, typed)]),
  ]
}

function valueOf(kind: FieldKind, text: string): unknown {
  if (kind === 'tick') return text !== ''
  if (kind === 'number' || kind === 'picture') return text === '' ? null : Number(text)
  return text === '' && kind === 'address' ? null : text
}

/** The entries of a list as they were typed, in the order of the form. */
function entriesOf(list: List, typed: Typed): Record<string, string>[] {
  const numbers = new Set(
    Object.keys(typed)
      .filter((name) => name.startsWith(`${list.name}.`))
      .map((name) => name.split('.')[1]!),
  )
  return [...numbers]
    .map((n) => Object.fromEntries(list.fields.map(({ name }) => [name, typedText(typed, `${list.name}.${n}.${name}`).trim()])))
    .filter((entry) => Object.values(entry).some((text) => text !== ''))
}

/** A copy with values at their paths (`robots.aiCrawlers`); an advertisement that is nothing is left out. */
function merged(current: Settings, values: [path: string, value: unknown][]): unknown {
  const copy: Record<string, unknown> = structuredClone(current)
  for (const [path, value] of values) {
    const [first, second] = path.split('.') as [string, string | undefined]
    const within = second === undefined ? copy : (copy[first] as Record<string, unknown>)
    if (first === 'ads' && value === null) delete within[second!]
    else within[second ?? first] = value
  }
  return copy
}

function errorsOf(issues: z.core.$ZodIssue[]): Errors {
  const errors: Errors = {}
  for (const issue of issues) errors[issue.path.join('.')] ??= wordsOf(issue)
  return errors
}

/** What is wrong, as somebody says it who is asked for help. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return /^[a-z]/.test(issue.message) ? `Please give ${issue.message}.` : issue.message
  if (issue.code === 'too_small') return issue.origin === 'number' ? `At least ${issue.minimum}, please.` : 'Please fill this in.'
  if (issue.code === 'too_big') {
    const most = { number: '', array: ' of them', string: ' characters' }[issue.origin as string] ?? ''
    return `At most ${issue.maximum}${most}, please.`
  }
  if (issue.code === 'invalid_format')
    return issue.format === 'email' ? 'This is not an e-mail address.' : 'This is not well formed.'
  if (issue.code === 'invalid_value') return 'Please choose one of these.'
  return 'Please fill this in.'
}

const prefixed = (prefix: string, entry: Record<string, string>): Typed =>
  Object.fromEntries(Object.entries(entry).map(([name, text]) => [prefix + name, text]))
