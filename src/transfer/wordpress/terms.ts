import { slug } from '../../lib/slug.ts'
import { decoded } from './addresses.ts'
import type { WxrAuthor, WxrItem, WxrTerm } from './wxr.ts'

/** A category of the blog, on its way to become a section. */
export interface Category {
  slug: string
  name: string
  /** The slug of the category above; undefined at the top. */
  parent: string | undefined
  description: string
  /** WordPress's number; '' where the file has none. */
  id: string
}

/** The slug of a term: as WordPress has it where it can stand in an address, else made from it. */
export function termSlug(term: { slug: string; name: string }): string {
  const written = decoded(term.slug)
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._~-]*$/u.test(written) ? written : slug(written || term.name)
}

/** What WordPress calls the category of posts that have none. */
const NONE = new Set(['uncategorized', 'uncategorised'])

export const isNoCategory = (slug: string): boolean => NONE.has(slug)

/** The categories of a file as a tree: each once, after the one above it. Circles and missing parents begin at the top. */
export function categoryTree(terms: WxrTerm[]): Category[] {
  const bySlug = new Map<string, WxrTerm>()
  for (const term of terms) if (!bySlug.has(termSlug(term))) bySlug.set(termSlug(term), term)
  const tree = new Map<string, Category>()
  const add = (slug: string, below: string[]) => {
    const term = bySlug.get(slug)
    if (!term || tree.has(slug)) return
    const above = term.parent ? termSlug({ slug: term.parent, name: '' }) : undefined
    const parent = above && bySlug.has(above) && ![...below, slug].includes(above) ? above : undefined
    if (parent) add(parent, [...below, slug])
    tree.set(slug, { slug, name: term.name || slug, parent, description: term.description, id: term.id })
  }
  for (const slug of bySlug.keys()) add(slug, [])
  return [...tree.values()]
}

/** A category and those above it, nearest first. */
export function categoryLine(tree: ReadonlyMap<string, Category>, slug: string): Category[] {
  const category = tree.get(slug)
  return category ? [category, ...(category.parent ? categoryLine(tree, category.parent) : [])] : []
}

/**
 * Where an item stands among sections and tags: its first category is its section, or the one furthest below that it also
 * has. Its other categories are tags, except those above its section, which show it anyway.
 */
export function placeOf(
  terms: WxrItem['terms'],
  tree: ReadonlyMap<string, Category>,
): { section: string | null; asTags: string[]; tags: string[] } {
  const slugs = (taxonomy: string) => [...new Set(terms.filter((term) => term.taxonomy === taxonomy).map(termSlug))]
  const categories = slugs('category').filter((slug) => !isNoCategory(slug))
  let section = categories[0] ?? null
  const isBelow = (slug: string, above: string) =>
    slug !== above && categoryLine(tree, slug).some((category) => category.slug === above)
  for (const slug of categories) if (section !== null && isBelow(slug, section)) section = slug
  const line = section === null ? [] : categoryLine(tree, section).map((category) => category.slug)
  return { section, asTags: categories.filter((slug) => slug !== section && !line.includes(slug)), tags: slugs('post_tag') }
}

/** The name an author is shown under. Many a login is an e-mail address, which is nobody's business here. */
export const publicName = ({ displayName, login }: WxrAuthor): string => (displayName || login).split('@')[0]!.trim() || login

/** The last part of an author's address in WordPress, which the file does not say: WordPress makes it of the login. */
export function nicename({ login }: WxrAuthor): string {
  const name = login.split('@')[0]!.toLowerCase()
  return /^[a-z0-9][a-z0-9_-]*$/.test(name) ? name : slug(name)
}
