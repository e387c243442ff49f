import { REASONS, type ReasonKind } from './reasons.ts'

/** Where readers see what the newsroom decides. */
export const MODERATION_PATH = '/transparency/moderation'

/** What is told of each month, in the order of its columns. */
export const TOLD = [
  'published',
  'held',
  'rejected',
  'spam',
  'removed',
  'redacted',
  'reports upheld',
  'reports refused',
  'objections upheld',
  'objections refused',
] as const
export type Told = (typeof TOLD)[number]

export const REASON_KINDS: readonly ReasonKind[] = [...REASONS.map(({ kind }) => kind), 'other']

/** One row of what was counted: a month (`2026-11`), what was decided, and how often. */
export interface Counted {
  month: string
  what: string
  count: number
}

export interface Month {
  /** `2026-11`, by UTC. */
  month: string
  told: Record<Told, number>
  /** Why comments were rejected. */
  reasons: Partial<Record<ReasonKind, number>>
}

/** What was counted, month by month, newest first. */
export function byMonth(rows: Counted[]): Month[] {
  const months = Map.groupBy(rows, ({ month }) => month)
  return [...months]
    .map(([month, own]) => {
      const counts = new Map(own.map(({ what, count }) => [what, count]))
      const of = (what: string) => counts.get(what) ?? 0
      return {
        month,
        told: Object.fromEntries(TOLD.map((what) => [what, of(what)])) as Month['told'],
        reasons: Object.fromEntries(
          REASON_KINDS.map((kind) => [kind, of(`rejected: ${kind}`)]).filter(([, count]) => count !== 0),
        ),
      }
    })
    .toSorted((a, b) => (a.month < b.month ? 1 : -1))
}

/** A bar of the plot: how high it is, and how much of that was taken out; both of 100. */
export interface Bar {
  month: string
  height: number
  out: number
}

/** The bars of these months, oldest first: what was published and what was taken out, the largest sum being 100 high. */
export function barsOf(months: Month[]): Bar[] {
  const outOf = ({ told }: Month) => told.rejected + told.spam
  const sumOf = (month: Month) => month.told.published + outOf(month)
  const most = Math.max(1, ...months.map(sumOf))
  const part = (count: number) => Math.round((count / most) * 1000) / 10
  return months.toReversed().map((month) => ({ month: month.month, height: part(sumOf(month)), out: part(outOf(month)) }))
}
