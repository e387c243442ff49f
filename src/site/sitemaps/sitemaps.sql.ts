import { sql } from 'kysely'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { LATEST } from '../../articles/article.ts'
import { engineOf } from '../../db/connect.ts'
import type { Db } from '../../db/schema.ts'
import type { Cursor } from '../../lib/cursor.ts'
import type { Span } from './month.ts'

export interface SitemapRow {
  path: string
  changedAt: number
}

/** The time of the newest article of each month (UTC) that has any, newest first: one jump along the index a month, however many articles it has. */
export async function newestOfMonths(db: Db): Promise<number[]> {
  const startOfMonth =
    engineOf(db) === 'sqlite'
      ? sql`unixepoch(month.newest / 1000, 'unixepoch', 'start of month') * 1000`
      : sql`(extract(epoch from date_trunc('month', to_timestamp(month.newest / 1000.0), 'UTC')) * 1000)::bigint`
  const { rows } = await sql<{ newest: number }>`
    with recursive month (newest) as (
      select max(at) from stream_item where stream = ${LATEST}
      union all
      select (select max(at) from stream_item where stream = ${LATEST} and at < ${startOfMonth}) from month where month.newest is not null
    )
    select newest from month where newest is not null`.execute(db)
  return rows.map((row) => row.newest)
}

/** Whether there can be this many articles at all; one look at the end of an index. */
export async function mayHold(db: Db, articles: number): Promise<boolean> {
  const row = await db.selectFrom('article').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row !== undefined && row.id >= articles
}

/** How many articles a span holds: a walk along the index, so asked only where the answer may matter. */
export async function countArticles(db: Db, { from, until }: Span): Promise<number> {
  await othersTurn()
  const { count } = await db
    .selectFrom('stream_item')
    .select((item) => item.fn.countAll<number>().as('count'))
    .where('stream', '=', LATEST)
    .where('at', '>=', from)
    .where('at', '<', until)
    .executeTakeFirstOrThrow()
  return count
}

/** So many rows at a time: about three milliseconds of the event loop. */
const STEP = 500

/** The articles of a span, newest first, without the first `skip` of them. Read in small steps, between which others get their turn. */
export async function articlesOf(db: Db, span: Span, { skip, limit }: { skip: number; limit: number }): Promise<SitemapRow[]> {
  const found: SitemapRow[] = []
  let before = await placeAfter(db, span, skip)
  while (before && found.length < limit) {
    const wanted = Math.min(STEP, limit - found.length)
    const rows = await itemsBefore(db, span.from, before, wanted)
    found.push(...rows.map((row) => ({ path: row.path, changedAt: row.updated_at ?? row.at })))
    before = rows.length === wanted ? { at: rows.at(-1)!.at, id: rows.at(-1)!.id } : undefined
    await othersTurn()
  }
  return found
}

/** The place behind the first `skip` articles of a span. Counting them off is a walk along the index alone, and only a month of more than one sitemap asks for it. */
async function placeAfter(db: Db, { from, until }: Span, skip: number): Promise<Cursor | undefined> {
  if (skip === 0) return { at: until, id: 0 }
  const row = await db
    .selectFrom('stream_item')
    .select(['at', 'article_id as id'])
    .where('stream', '=', LATEST)
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('at', 'desc')
    .orderBy('article_id', 'desc')
    .limit(1)
    .offset(skip - 1)
    .executeTakeFirst()
  return row
}

const itemsBefore = (db: Db, from: number, before: Cursor, limit: number) =>
  db
    .selectFrom('stream_item')
    .innerJoin('article', 'article.id', 'stream_item.article_id')
    .select(['stream_item.at', 'article.id', 'article.path', 'article.updated_at'])
    .where('stream_item.stream', '=', LATEST)
    .where('stream_item.at', '>=', from)
    .where(sql<boolean>`(stream_item.at, stream_item.article_id) < (${before.at}, ${before.id})`)
    .orderBy('stream_item.at', 'desc')
    .orderBy('stream_item.article_id', 'desc')
    .limit(limit)
    .execute()

/** The newest articles published since a time, newest first, without what was paid for: that is no news. */
export async function newsSince(db: Db, since: number, limit: number) {
  return db
    .selectFrom('stream_item')
    .innerJoin('article', 'article.id', 'stream_item.article_id')
    .select(['article.path', 'article.headline', 'article.language', 'stream_item.at'])
    .where('stream_item.stream', '=', LATEST)
    .where('stream_item.at', '>=', since)
    .where('article.label', '<>', 'sponsored')
    .orderBy('stream_item.at', 'desc')
    .orderBy('stream_item.article_id', 'desc')
    .limit(limit)
    .execute()
}

/** The paper's published pages (About, Contact, …), as many as fit. */
export async function publishedPages(db: Db, limit: number): Promise<(SitemapRow & { id: number })[]> {
  const rows = await db
    .selectFrom('article')
    .select(['id', 'path', 'published_at', 'updated_at'])
    .where('kind', '=', 'page')
    .where('status', '=', 'published')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, path: row.path, changedAt: row.updated_at ?? row.published_at! }))
}

/** The paths of the curated lists; papers have a handful. */
export async function collectionPaths(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('collection').select('path').orderBy('id').execute()
  return rows.map((row) => row.path)
}
