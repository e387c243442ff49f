import { sql, type SelectQueryBuilder } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Cursor } from '../lib/cursor.ts'
import type { Change } from './article.ts'
import type { CardRow, FullRow } from './card.ts'

/** Enters an article into streams, at the time of its publication. */
export async function enterStreams(tx: Tx, articleId: number, at: number, streams: string[]): Promise<void> {
  if (streams.length === 0) return
  await tx
    .insertInto('stream_item')
    .values(streams.map((stream) => ({ stream, at, article_id: articleId })))
    .execute()
}

/** Takes an article out of the streams named. */
export async function leaveStreams(tx: Tx, articleId: number, streams: string[]): Promise<void> {
  if (streams.length === 0) return
  await tx.deleteFrom('stream_item').where('article_id', '=', articleId).where('stream', 'in', streams).execute()
}

/** The streams an article stands in. */
export async function streamsHolding(db: Db, articleId: number): Promise<string[]> {
  const rows = await db.selectFrom('stream_item').select('stream').where('article_id', '=', articleId).execute()
  return rows.map((row) => row.stream)
}

/** The items of a stream just before a place in it (or its newest), newest first. */
export async function streamPage(db: Db, stream: string, before: Cursor | undefined, limit: number): Promise<CardRow[]> {
  const rows = await selectCards(db)
    .where('stream_item.stream', '=', stream)
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(stream_item.at, stream_item.article_id) < (${before?.at}, ${before?.id})`),
    )
    .orderBy('stream_item.at', 'desc')
    .orderBy('stream_item.article_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(cardRowOf)
}

/** The newest items of several streams, in one statement. */
export async function newestOfEach(db: Db, streams: string[], limit: number): Promise<Map<string, CardRow[]>> {
  const found = new Map<string, CardRow[]>(streams.map((stream) => [stream, []]))
  if (streams.length === 0) return found
  const newest = (stream: string) =>
    db
      .selectFrom(
        selectCards(db)
          .where('stream_item.stream', '=', stream)
          .orderBy('stream_item.at', 'desc')
          .orderBy('stream_item.article_id', 'desc')
          .limit(limit)
          .as('newest'),
      )
      .selectAll()
  const [first, ...others] = streams.map(newest)
  const rows = await others.reduce((query, next) => query.unionAll(next), first!).execute()
  for (const row of rows) found.get(row.stream)!.push(cardRowOf(row))
  return found
}

/** The newest items of a stream in full, newest first. */
export async function newestInFull(db: Db, stream: string, limit: number): Promise<FullRow[]> {
  const rows = await selectCards(db)
    .select(['article.body', 'article.media', 'article.disclosure', 'article.changes'])
    .where('stream_item.stream', '=', stream)
    .orderBy('stream_item.at', 'desc')
    .orderBy('stream_item.article_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...cardRowOf(row),
    body: row.body,
    bodyMedia: JSON.parse(row.media) as number[],
    disclosure: row.disclosure,
    changes: JSON.parse(row.changes) as Change[],
  }))
}

const CARD_COLUMNS = [
  'stream_item.stream',
  'stream_item.at',
  'article.id',
  'article.label',
  'article.path',
  'article.headline',
  'article.standfirst',
  'article.opening',
  'article.language',
  'article.section_id',
  'article.published_at',
  'article.updated_at',
  'article.lead_id',
  'article.lead_caption',
  'article.source',
  'article.source_url',
  'article.reporter',
] as const

/** Articles as they stand in streams, as cards show them. */
export const selectCards = (db: Db) =>
  db.selectFrom('stream_item').innerJoin('article', 'article.id', 'stream_item.article_id').select(CARD_COLUMNS)

export type SelectedCard =
  ReturnType<typeof selectCards> extends SelectQueryBuilder<Schema, infer _Tables, infer Row> ? Row : never

export function cardRowOf(row: SelectedCard): CardRow {
  return {
    id: row.id,
    cursor: { at: row.at, id: row.id },
    label: row.label,
    path: row.path,
    headline: row.headline,
    standfirst: row.standfirst,
    opening: row.opening,
    language: row.language,
    sectionId: row.section_id,
    publishedAt: row.published_at ?? row.at,
    updatedAt: row.updated_at,
    leadId: row.lead_id,
    leadCaption: row.lead_caption,
    attribution: row.source === null ? null : { source: row.source, url: row.source_url, reporter: row.reporter },
  }
}
