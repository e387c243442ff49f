const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Stands for the site itself while a path is read; no real host ends in `.invalid` (RFC 2606). */
const HERE = new URL('https://here.invalid/')

/** Longer addresses are refused: no browser bar shows them, and no page needs them. In characters. */
const LONGEST = 4096

/**
 * The one way an address from outside gets into a page: read as browsers do (WHATWG URL), so that no tab, entity or backslash hides a scheme.
 * Answers an http, https, mailto or tel address, or a path (`/…`) or fragment (`#…`) of this site, each written in its one normal form.
 * Refuses every other scheme, names and passwords in addresses, and relative paths, which mean another thing on every page.
 */
export function safeUrl(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const url = URL.parse(text, HERE)
  if (!url || !SCHEMES.has(url.protocol) || url.username || url.password) return undefined
  if (url.host !== HERE.host) return url.href
  const typed = text.trimStart()
  if (typed.startsWith('#')) return url.hash || undefined
  const path = url.pathname + url.search + url.hash
  return /^[/\\]/.test(typed) && !path.startsWith('//') ? path : undefined
}

/** The same for an address on the web at large: http or https, with its host. */
export function webAddress(text: string): string | undefined {
  const url = safeUrl(text)
  return url !== undefined && /^https?:/.test(url) ? url : undefined
}
