import { instantIn, wallClock } from '../../lib/wall-clock.ts'

/** One day of a month's sheet. */
export interface Day {
  /** `2026-11-24` */
  date: string
  /** Days of the weeks around that are of another month. */
  isOutside: boolean
}

/** A month as a sheet of whole weeks from Monday on. */
export function sheetOf(month: string): Day[] {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const first = new Date(Date.UTC(year, number - 1, 1))
  const before = (first.getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const start = first.getTime() - before * DAY
  return Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, n) => {
    const date = new Date(start + n * DAY).toISOString().slice(0, 10)
    return { date, isOutside: !date.startsWith(month) }
  })
}

/** The month so many months later, or earlier. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The moments between which the clocks of a zone show a day of the sheet. */
export function spanOf(sheet: Day[], zone: string): { from: number; until: number } {
  const wall = (date: string) => Date.parse(`${date}T00:00:00Z`)
  return { from: instantIn(zone, wall(sheet[0]!.date)), until: instantIn(zone, wall(sheet.at(-1)!.date) + DAY) }
}

/** Which day the clocks of a zone show, and which time. */
export const dayOf = (at: number, zone: string): string => wallClock(zone, at).slice(0, 10)
export const timeOf = (at: number, zone: string): string => wallClock(zone, at).slice(11, 16)

const DAY = 86_400_000
