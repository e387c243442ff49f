import { addressKey, isReserved } from '../../lib/address.ts'
import { formatCursor } from '../../lib/cursor.ts'
import { instantIn } from '../../lib/wall-clock.ts'

/** The address of a site without its scheme, `www.` and last slash: `example.org/blog`. '' for what is no address. */
export function siteOf(home: string): string {
  const url = URL.parse(home)
  return url ? plainHost(url) + url.pathname.replace(/\/+$/, '') : ''
}

export const plainHost = (url: URL): string => url.host.replace(/^www\./, '')

/** A part of an address as people write it: WordPress keeps slugs percent-encoded. As it is where that can't be undone. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text
  }
}

/**
 * The path at which an item stands, as addresses are kept here (decoded, NFC, its last slash as it was). Undefined where the
 * file has only a number (`?p=12`), another site's address, or none.
 */
export function permalinkOf(link: string, home: string): string | undefined {
  const url = link ? URL.parse(link, home || 'https://here.invalid/') : null
  if (!url || url.search || !/^https?:$/.test(url.protocol)) return undefined
  if (home && plainHost(url) !== plainHost(new URL(home))) return undefined
  let path: string
  try {
    path = decodeURI(url.pathname.replace(/\/{2,}/g, '/')).normalize('NFC')
  } catch {
    return undefined
  }
  const key = addressKey(path)
  return key === undefined || key === '/' || key === pathOf(home) ? undefined : path
}

/** The path of a site that does not stand at the top of its host, without its last slash: `/blog`. '' for most. */
export const pathOf = (home: string): string => (URL.parse(home)?.pathname ?? '').replace(/\/+$/, '')

/** A path out of the way of those the program keeps for itself: `/search/` becomes `/search-2/`. Others stay. */
export function besideReserved(path: string): string {
  const key = addressKey(path)
  return key !== undefined && isReserved(key) ? path.replace(/^(\/[^/]+)/, '$1-2') : path
}

/** The path, or the next one by number (`…-2`) that is not among those other items of the file have a right to. */
export function besideOthers(path: string, rights: ReadonlySet<string>): string {
  for (let n = 2, free = path; ; n++) {
    if (!rights.has(addressKey(free) ?? '')) return free
    free = numbered(path, n)
  }
}

/** `/about/` as the second of its name is `/about-2/`. */
export const numbered = (path: string, n: number): string => path.replace(/\/?$/, (slash) => `-${n}${slash}`)

/** Where the addresses of a day, its month and its year lead: into the newest first of what was published until their ends. */
export function dateRedirects(days: Iterable<string>, timeZone: string): Map<string, string> {
  const redirects = new Map<string, string>()
  for (const date of days) {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number]
    const until = (...end: [number, number, number]) =>
      `/latest?before=${formatCursor({ at: instantIn(timeZone, Date.UTC(...end)), id: 0 })}`
    redirects.set(`/${date.slice(0, 4)}`, until(year + 1, 0, 1))
    redirects.set(`/${date.slice(0, 7).replace('-', '/')}`, until(year, month, 1))
    redirects.set(`/${date.replaceAll('-', '/')}`, until(year, month - 1, day + 1))
  }
  return redirects
}
