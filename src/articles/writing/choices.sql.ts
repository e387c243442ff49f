import type { Db, Tx } from '../../db/schema.ts'
import { slug } from '../../lib/slug.ts'
import { insertTag } from '../../sections/sections.sql.ts'

/** What a choice on a screen offers. */
export interface Named {
  id: number
  name: string
}

/** Everybody who can stand in a byline, by name; a paper with more than this many finds the rest by typing. */
export async function authorNames(db: Db, limit = 1_000): Promise<Named[]> {
  return db.selectFrom('author').select(['id', 'name']).orderBy('name').orderBy('id').limit(limit).execute()
}

export async function tagNames(db: Db, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('tag').select('name').where('id', 'in', ids).orderBy('name').execute()
  return rows.map((row) => row.name)
}

/** The tags of these names, made where there is none: two names that make the same address are one tag. */
export async function tagsNamed(tx: Tx, names: string[]): Promise<number[]> {
  const bySlug = new Map(names.map((name) => [slug(name), name]))
  if (bySlug.size === 0) return []
  const known = await tx
    .selectFrom('tag')
    .select(['id', 'slug'])
    .where('slug', 'in', [...bySlug.keys()])
    .execute()
  for (const { slug } of known) bySlug.delete(slug)
  const made = []
  for (const [slug, name] of bySlug) made.push(await insertTag(tx, { name, slug }))
  return [...known, ...made].map((tag) => tag.id)
}

/** The newest published articles whose headline holds the text. */
export async function findPublished(db: Db, text: string, limit: number) {
  return db
    .selectFrom('article')
    .select(['id', 'path', 'headline', 'published_at as publishedAt'])
    .where('status', '=', 'published')
    .where((eb) => eb(eb.fn('lower', ['headline']), 'like', `%${text.toLowerCase()}%`))
    .orderBy('listed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
