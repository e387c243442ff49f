import { csvLine, plainCell, type CsvRecord } from '../lib/csv.ts'
import { mailAddress } from '../mail/address.ts'
import { cleanName } from './sign-up.ts'
import { LONGEST_NAME, type Subscriber } from './subscriber.ts'

/** Somebody on a list: the address, the name and when they subscribed, in epoch milliseconds. */
export type Entry = [email: string, name: string, subscribedAt: number | null]

/** The first line of our own file. */
export const HEADER = csvLine(['email', 'name', 'state', 'subscribed_at'])

/** The line of our own file for somebody; nothing for who is forgotten. */
export const lineOf = ({ email, name, state, confirmedAt }: Subscriber): string =>
  email === null ? '' : csvLine([email, name, state, confirmedAt === null ? '' : new Date(confirmedAt).toISOString()])

/** What a record of a list from elsewhere says: an entry, somebody who is not subscribed there, or what is wrong with it. */
export type Reading = { entry: Entry } | 'not subscribed' | 'no address' | 'no date'

type Column = 'email' | 'name' | 'first' | 'last' | 'state' | 'subscribedAt'

/** How other programs call these columns. */
const NAMES: Record<Column, RegExp> = {
  email: /^(e-?mail|mail|e-?mail ?address|address|subscriber email)$/,
  name: /^(name|full ?name)$/,
  first: /^first ?name$/,
  last: /^(last ?name|surname|family name)$/,
  state: /^(state|status|subscribed to emails)$/,
  subscribedAt: /^(subscribed( at| on)?|confirmed( at)?|created( at)?|optin time|confirm time|date( added)?|added( at)?)$/,
}

/** What stands in the column of states for who is subscribed. */
const SUBSCRIBED = new Set(['', 'active', 'subscribed', 'confirmed', 'enabled', 'true', 'yes', '1'])

/** Knows from the first record where what stands. Undefined if there is no column of addresses. */
export function columnsOf(
  first: CsvRecord,
): { read: (record: CsvRecord, now: number) => Reading; isHeader: boolean } | undefined {
  const at = new Map<Column, number>()
  for (const [n, cell] of first.cells.entries()) {
    const name = cell.trim().toLowerCase().replaceAll('_', ' ')
    const column = (Object.keys(NAMES) as Column[]).find((column) => !at.has(column) && NAMES[column].test(name))
    if (column) at.set(column, n)
  }
  if (at.has('email')) return { read: (record, now) => readRecord(record, at, now), isHeader: true }
  // A list without a header: an address, and perhaps a name beside it.
  if (mailAddress(plainCell(first.cells[0]!.trim())) === undefined) return undefined
  const plain = new Map<Column, number>([
    ['email', 0],
    ['name', 1],
  ])
  return { read: (record, now) => readRecord(record, plain, now), isHeader: false }
}

function readRecord({ cells }: CsvRecord, at: Map<Column, number>, now: number): Reading {
  const text = (column: Column) => plainCell(cells[at.get(column) ?? -1] ?? '').trim()
  const email = mailAddress(text('email'))
  if (email === undefined) return 'no address'
  if (!SUBSCRIBED.has(text('state').toLowerCase())) return 'not subscribed'
  const date = text('subscribedAt')
  const subscribedAt = date === '' ? null : timeOf(date)
  if (subscribedAt === undefined) return 'no date'
  const name = cleanName(text('name') || `${text('first')} ${text('last')}`).slice(0, LONGEST_NAME)
  return { entry: [email, name, subscribedAt === null ? null : Math.min(subscribedAt, now)] }
}

/** A date as programs write them, year first: alone, or with a time, which is UTC where no zone is said. */
function timeOf(text: string): number | undefined {
  const [, day, time = '00:00:00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? []
  const at = Date.parse(`${day}T${time}${zone === 'UTC' ? 'Z' : zone}`)
  return Number.isNaN(at) ? undefined : at
}
