import { slug } from '../../lib/slug.ts'

/** Rows on one page of a desk list. */
export const PAGE = 50

/** How a slug begins for what somebody typed; nothing typed is no limit. */
export const beginsWith = (typed: string) => (typed.trim() === '' ? '' : slug(typed))

/** One page of a list in the order of its slugs, and where the next one is, if one row more was found than fits. */
export function pageOf<Row extends { slug: string }>(
  rows: Row[],
  path: string,
  q: string,
): { items: Row[]; next: string | undefined } {
  const items = rows.slice(0, PAGE)
  if (rows.length <= PAGE) return { items, next: undefined }
  return { items, next: `${path}?${new URLSearchParams({ ...(q && { q }), after: items.at(-1)!.slug })}` }
}
