/** Dates as a paper in this language and time zone writes them. Takes epoch milliseconds. */
export interface Dates {
  /** 14 February 2019 */
  day(at: number): string
  /** Thursday 14 February 2019 */
  weekday(at: number): string
  /** 14 February 2019, 09:30 */
  minute(at: number): string
}

/** Dates of one language and zone; made once, since making a formatter costs more than a page. */
export function datesOf({ language, timeZone }: { language: string; timeZone: string }): Dates {
  const key = `${language} ${timeZone}`
  const kept = made.get(key)
  if (kept) return kept
  const day = new Intl.DateTimeFormat(british(language), { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = new Intl.DateTimeFormat(british(language), {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const minute = new Intl.DateTimeFormat(british(language), { timeZone, dateStyle: 'long', timeStyle: 'short' })
  const dates = { day: format(day), weekday: format(weekday), minute: format(minute) }
  made.set(key, dates)
  return dates
}

const made = new Map<string, Dates>()

const format = (formatter: Intl.DateTimeFormat) => (at: number) => formatter.format(at)

/** Plain "en" means no country: then the day stands before the month, as in most of the world. */
const british = (language: string) => (language === 'en' || language.startsWith('en-X') ? 'en-GB' : language)
