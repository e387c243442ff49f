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

/**
 * The tags of these names: those of `had` that are called so, in their order, and after them the others, made where there is none.
 * A tag is known by the address that its name makes; one that was given another address, only where the article had it.
 */
export async function tagsNamed(tx: Tx, names: string[], had: number[]): Promise<number[]> {
  const before = had.length === 0 ? [] : await tx.selectFrom('tag').select(['id', 'name']).where('id', 'in', had).execute()
  const kept = before.filter(({ name }) => names.includes(name))
  const others = names.filter((name) => !kept.some((tag) => tag.name === name))
  const bySlug = new Map(others.map((name) => [slug(name), name]))
  const known =
    bySlug.size === 0
      ? []
      : await tx
          .selectFrom('tag')
          .select(['id', 'slug'])
          .where('slug', 'in', [...bySlug.keys()])
          .execute()
  for (const { slug } of known) bySlug.delete(slug)
  const made = []
  for (const [slug, name] of bySlug) made.push(await insertTag(tx, { name, slug }))
  const named = [...kept, ...known, ...made].map((tag) => tag.id)
  return [...new Set([...had.filter((id) => named.includes(id)), ...named])]
}
