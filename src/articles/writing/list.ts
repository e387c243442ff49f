import { z } from 'zod'
import { formatCursor, parseCursor, type Cursor } from '../../lib/cursor.ts'
import { instantIn, wallTime } from '../../lib/wall-clock.ts'
import type { Label, Status } from '../article.ts'

/** Every state, in the order of an article's way. */
export const STATUSES = ['draft', 'in review', 'ready', 'scheduled', 'published', 'taken down', 'private', 'trash'] as const

/** Which articles of all the desk's list shows. */
export interface ListFilter {
  kind: 'article' | 'page'
  status?: Status | undefined
  sectionId?: number | undefined
  authorId?: number | undefined
  /** To whom the work on it was given. */
  assigneeId?: number | undefined
  /** From the first moment of a month to the first of the next. */
  from?: number | undefined
  until?: number | undefined
  text?: string | undefined
}

/** One line of the list. */
export interface ListItem {
  id: number
  headline: string
  status: Status
  label: Label
  path: string
  sectionId: number | null
  /** Where the list puts it: see `listedAt` in `articles.sql.ts`. */
  listedAt: number
  changedAt: number
  scheduledAt: number | null
  hasChanges: boolean
  assignee: string | null
}

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const query = z.object({
  kind: z.enum(['article', 'page']).default('article').catch('article'),
  status: optional(z.enum(STATUSES)).catch(undefined),
  section: optional(z.coerce.number().int()).catch(undefined),
  author: optional(z.coerce.number().int()).catch(undefined),
  month: optional(z.string().regex(/^\d{4}-\d{2}$/)).catch(undefined),
  q: optional(z.string().trim().max(100)).catch(undefined),
  before: z.string().optional(),
})
export type ListQuery = z.infer<typeof query>

/** Reads the list's address; what it doesn't understand it leaves out. Months are those of the paper's time zone. */
export function readList(
  asked: Record<string, string>,
  zone: string,
): { query: ListQuery; filter: ListFilter; before: Cursor | undefined } {
  const read = query.parse(asked)
  const filter: ListFilter = {
    kind: read.kind,
    status: read.status,
    sectionId: read.section,
    authorId: read.author,
    text: read.q,
    ...(read.month !== undefined && monthOf(read.month, zone)),
  }
  return { query: read, filter, before: read.before === undefined ? undefined : parseCursor(read.before) }
}

/** The address of the list with these filters, just before an item. */
export function listAddress({ before: _, ...filters }: ListQuery, before: Cursor): string {
  const entries = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')
  return `/desk/articles?${new URLSearchParams([...entries.map(([name, value]) => [name, String(value)]), ['before', formatCursor(before)]])}`
}

function monthOf(month: string, zone: string): { from: number; until: number } | undefined {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const begin = wallTime(`${month}-01 00:00:00`)
  if (begin === undefined) return undefined
  return { from: instantIn(zone, begin), until: instantIn(zone, Date.UTC(year, number, 1)) }
}
