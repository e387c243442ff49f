import type { Db, Tx } from '../db/schema.ts'
import { PAPER_TAG } from '../web/paper.ts'
import { loadSite } from '../web/site.sql.ts'
import { picturesIn, type ArticleUse, type Use } from './use.ts'

/** Notes what an article shows now, in place of what was noted before: of the version readers see and of the newest one together. A number that is no picture of ours is no use. Writes nothing where nothing has changed. */
export async function noteUses(tx: Tx, articleId: number, uses: ArticleUse[]): Promise<void> {
  const noted = await tx.selectFrom('media_use').select(['media_id', 'place']).where('article_id', '=', articleId).execute()
  const nameOf = (mediaId: number, place: string) => `${mediaId} ${place}`
  const before = new Set(noted.map((use) => nameOf(use.media_id, use.place)))
  const after = new Map(uses.map((use) => [nameOf(use.mediaId, use.place), use]))
  if (before.size === after.size && [...after.keys()].every((name) => before.has(name))) return
  await tx.deleteFrom('media_use').where('article_id', '=', articleId).execute()
  const ids = [...new Set(uses.map(({ mediaId }) => mediaId))]
  const known = ids.length === 0 ? [] : await tx.selectFrom('media').select('id').where('id', 'in', ids).execute()
  const rows = [...after.values()]
    .filter(({ mediaId }) => known.some(({ id }) => id === mediaId))
    .map(({ mediaId, place }) => ({ media_id: mediaId, article_id: articleId, place }))
  if (rows.length > 0) await tx.insertInto('media_use').values(rows).execute()
}

/** Where something is shown: the newest articles first, at most so many. */
export async function loadUses(db: Db, id: number, limit: number): Promise<Use[]> {
  const articles = await db
    .selectFrom('media_use')
    .innerJoin('article', 'article.id', 'media_use.article_id')
    .select(['media_use.place', 'article.id as articleId', 'article.headline', 'article.status'])
    .where('media_use.media_id', '=', id)
    .orderBy('article.id', 'desc')
    .limit(limit)
    .execute()
  const authors = await db
    .selectFrom('author')
    .select(['id as authorId', 'name'])
    .where('portrait_id', '=', id)
    .orderBy('name')
    .limit(limit)
    .execute()
  const settings = (await picturesOfSettings(db)).filter((picture) => picture.id === id).map(({ place }) => ({ place }))
  return [...settings, ...authors.map((author) => ({ ...author, place: 'portrait' as const })), ...articles]
}

export async function picturesOfSettings(db: Db) {
  const site = await loadSite(db)
  return site ? picturesIn(site.settings) : []
}

/** Beyond this many articles, all pages are renewed. */
const MANY = 200

/** The tags of the pages that show something: of the articles that do, and of the streams those stand in. All pages where a portrait or a setting is concerned. */
export async function tagsOfPages(db: Db, id: number): Promise<string[]> {
  const uses = await loadUses(db, id, MANY + 1)
  const articleIds = [...new Set(uses.flatMap((use) => ('articleId' in use ? use.articleId : [])))]
  if (uses.some((use) => !('articleId' in use)) || articleIds.length > MANY) return [PAPER_TAG]
  if (articleIds.length === 0) return []
  const streams = await db.selectFrom('stream_item').select('stream').distinct().where('article_id', 'in', articleIds).execute()
  return [...articleIds.map((articleId) => `article:${articleId}`), ...streams.map(({ stream }) => stream)]
}
