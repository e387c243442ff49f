import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import { webAddress } from '../lib/url.ts'
import { claimAddress, pointAddress } from '../web/addresses.sql.ts'
import type { Author } from './author.ts'

export async function insertAuthor(tx: Tx, author: Omit<Author, 'id' | 'path'>): Promise<Author> {
  const { portraitId, ...rest } = author
  const path = await claimAddress(tx, `/author/${author.slug}`, 'author')
  const { id } = await tx
    .insertInto('author')
    .values({
      ...rest,
      url: author.url && (webAddress(author.url) ?? null),
      slug: path.slice('/author/'.length),
      portrait_id: portraitId,
      path,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await pointAddress(tx, path, id)
  return { ...author, id, path }
}

export async function findAuthor(db: Db, id: number): Promise<Author | undefined> {
  const row = await db.selectFrom('author').selectAll().where('id', '=', id).executeTakeFirst()
  return row && authorOf(row)
}

/** Writes over what an author says of themselves, and the path. Another one's slug stays, since it is only where the path came from. */
export async function updateAuthor(tx: Tx, { id, portraitId, slug: _slug, ...rest }: Author): Promise<void> {
  await tx
    .updateTable('author')
    .set({ ...rest, url: rest.url && (webAddress(rest.url) ?? null), portrait_id: portraitId })
    .where('id', '=', id)
    .execute()
}

/** Authors whose slug begins so, in the order of their slugs, from after one. */
export async function authorPage(db: Db, { begins, after }: { begins: string; after: string }, limit: number): Promise<Author[]> {
  const rows = await db
    .selectFrom('author')
    .selectAll()
    .where('slug', '>', after)
    .where('slug', '>=', begins)
    .where('slug', '<', `${begins}\u{10ffff}`)
    .orderBy('slug')
    .limit(limit)
    .execute()
  return rows.map(authorOf)
}

/** Authors by their ids, in the order of the ids. */
export async function loadAuthors(db: Db, ids: number[]): Promise<Author[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('author').selectAll().where('id', 'in', ids).execute()
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(authorOf))
}

/** The bylines of several articles in one statement, each in its order. */
export async function loadBylines(db: Db, articleIds: number[]): Promise<Map<number, Author[]>> {
  const bylines = new Map<number, Author[]>(articleIds.map((id) => [id, []]))
  if (articleIds.length === 0) return bylines
  const rows = await db
    .selectFrom('article_author')
    .innerJoin('author', 'author.id', 'article_author.author_id')
    .selectAll('author')
    .select('article_author.article_id')
    .where('article_author.article_id', 'in', articleIds)
    .orderBy('article_author.article_id')
    .orderBy('article_author.position')
    .execute()
  for (const row of rows) bylines.get(row.article_id)!.push(authorOf(row))
  return bylines
}

function authorOf(row: Selectable<Schema['author']>): Author {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    slug: row.slug,
    path: row.path,
    role: row.role,
    bio: row.bio,
    url: row.url,
    portraitId: row.portrait_id,
  }
}
