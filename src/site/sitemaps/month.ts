/** From a time up to another, in epoch milliseconds: [from, until). */
export interface Span {
  from: number
  until: number
}

/** Which sitemap a file's name such as `2019-02.xml` or `2019-02-3.xml` asks for; undefined unless it is written exactly so. */
export function parseMonth(file: string): { span: Span; part: number } | undefined {
  const [, year, month, part = '1'] = /^(\d{4})-(0[1-9]|1[0-2])(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/.exec(file) ?? []
  if (year === undefined || month === undefined) return undefined
  return { span: spanOf(Date.UTC(Number(year), Number(month) - 1)), part: Number(part) }
}

/** The names of a month's sitemaps, by any time in it. */
export const monthNames = (at: number, parts: number): string[] =>
  Array.from({ length: parts }, (_, n) => new Date(at).toISOString().slice(0, 7) + (n === 0 ? '' : `-${n + 1}`))

/** The calendar month (UTC) around a time. */
export function spanOf(at: number): Span {
  const date = new Date(at)
  return {
    from: Date.UTC(date.getUTCFullYear(), date.getUTCMonth()),
    until: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1),
  }
}
