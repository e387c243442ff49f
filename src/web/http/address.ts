/** Where a request points: its path in the one canonical spelling, its query as it was sent (without the `?`). */
export interface Address {
  path: string
  query: string
}

/** In characters; a longer target is answered 414. */
export const MAX_TARGET = 2048

const MAX_QUERY_KEYS = 20

/** Printable ASCII without `#` and `\`, which browsers never send and parsers disagree about. */
const TARGET = /^\/[!"$-[\]-~]*$/

/** What needs no escape in a path (RFC 3986 section 3.3), and the slash. */
const PLAIN_PATH = /^[\w/.~!$&'()*+,;=:@-]*$/

/** An escaped slash, backslash or control character would mean one thing here and another to whoever decodes it later. */
const AMBIGUOUS = /[\p{Cc}/\\]/u

/** The parts of an absolute-form target (RFC 9112 section 3.2.2), whose host rules over the Host field; null for other forms. */
export function absoluteForm(target: string): { host: string; target: string } | null {
  const found = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target)
  if (!found) return null
  const rest = found[2]!
  return { host: found[1]!, target: rest.startsWith('/') ? rest : `/${rest}` }
}

/**
 * Reads an origin-form target (RFC 9112 section 3.2.1). All spellings of one path give the same `path`: empty and dot
 * segments resolved, escapes only where needed, NFC. Null for what is malformed, ambiguous or has over 20 query keys.
 */
export function parseAddress(target: string): Address | null {
  if (!TARGET.test(target)) return null
  const mark = target.indexOf('?')
  const path = canonicalPath(mark < 0 ? target : target.slice(0, mark))
  const query = mark < 0 ? '' : target.slice(mark + 1)
  return path === null || !isSoundQuery(query) ? null : { path, query }
}

/** The address under which a page is kept: of the query only the `known` parameters, each once (its first value), as ordered. */
export function canonicalAddress(address: Address, known: readonly string[]): string {
  if (address.query === '') return address.path
  const sent = new URLSearchParams(address.query)
  const kept = known.filter((name) => sent.has(name)).map((name) => `${name}=${escapeValue(sent.get(name)!)}`)
  return kept.length === 0 ? address.path : `${address.path}?${kept.join('&')}`
}

function canonicalPath(path: string): string | null {
  if (PLAIN_PATH.test(path) && !path.includes('//') && !path.includes('/.')) return path
  const kept: string[] = []
  let last = ''
  for (const segment of path.split('/').slice(1)) {
    const name = decodeSegment(segment)
    if (name === null || AMBIGUOUS.test(name)) return null
    if (name === '..') kept.pop()
    else if (name !== '.' && name !== '') kept.push(escapeSegment(name))
    last = name
  }
  const isFolder = last === '' || last === '.' || last === '..'
  return `/${kept.join('/')}${isFolder && kept.length > 0 ? '/' : ''}`
}

function isSoundQuery(query: string): boolean {
  if (/%(?![\da-f]{2})|%00/i.test(query)) return false
  return query.split('&').filter((piece) => piece !== '').length <= MAX_QUERY_KEYS
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return null
  }
}

function escapeSegment(name: string): string {
  return encodeURI(name).replace(/[?#]/g, encodeURIComponent)
}

/** Cursors hold colons and stay readable: these characters need no escape in a query. */
function escapeValue(value: string): string {
  return encodeURIComponent(value).replace(/%(?:3A|2F|2C|40)/g, decodeURIComponent)
}
