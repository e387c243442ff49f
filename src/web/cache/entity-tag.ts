/** Tells whether an If-None-Match field (RFC 9110 section 13.1.2, weak comparison) names this strong entity tag. */
export function isNamedBy(field: string, tag: string): boolean {
  if (field === tag || field.trim() === '*') return true
  return [...field.matchAll(/"[^"]*"/g)].some(([named]) => named === tag)
}
