/** The one key of a path, however it was typed: decoded, NFC, case folded, without the last slash. Undefined for what can be no address of ours. */
export function addressKey(path: string): string | undefined {
  let text: string
  try {
    text = decodeURIComponent(path)
  } catch {
    return undefined
  }
  if (!text.startsWith('/') || /[\0-\x1f\x7f\\]|\/\/|\/\.{1,2}(\/|$)/.test(text) || text.length > 1000) return undefined
  const key = text.normalize('NFC').toLowerCase().normalize('NFC')
  return key.length > 1 && key.endsWith('/') ? key.slice(0, -1) : key
}

/** Paths that the program itself answers; an article, section or import can't take them. */
const RESERVED = [
  '/',
  '/-',
  '/account',
  '/audit',
  '/author',
  '/comments',
  '/corrections',
  '/desk',
  '/donate',
  '/feed',
  '/feed.atom',
  '/feed.json',
  '/feed.xml',
  '/humans.txt',
  '/latest',
  '/media',
  '/newsletter',
  '/record',
  '/robots.txt',
  '/search',
  '/sitemap.xml',
  '/sitemaps',
  '/staff-picks',
  '/tag',
  '/transparency',
  '/.well-known',
]

/** Whether the program keeps this path for itself. Takes a key as `addressKey` gives it. */
export const isReserved = (key: string) => RESERVED.some((path) => key === path || (path !== '/' && key.startsWith(path + '/')))
