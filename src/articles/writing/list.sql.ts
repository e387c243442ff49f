import { sql, type SelectQueryBuilder } from 'kysely'
import { engineOf } from '../../db/connect.ts'
import type { Db, Schema } from '../../db/schema.ts'
import type { Cursor } from '../../lib/cursor.ts'
import type { ListFilter, ListItem } from './list.ts'

/** Totals are told up to here; "1,000+" is all that anybody needs to know. */
export const MOST_COUNTED = 1_000

/** The articles that fit, the last listed first, just before a place in the list. */
export async function listPage(db: Db, filter: ListFilter, before: Cursor | undefined, limit: number): Promise<ListItem[]> {
  const rows = await fitting(db, filter)
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(${listedAt(filter)}, ${articleId(filter)}) < (${before?.at}, ${before?.id})`),
    )
    .leftJoin('staff', 'staff.id', 'article.assignee_id')
    .select([
      'article.id',
      'article.headline',
      'article.status',
      'article.label',
      'article.path',
      'article.section_id',
      'article.listed_at',
      'article.changed_at',
      'article.scheduled_at',
      'article.revision',
      'article.published_revision',
      'staff.name as assignee',
    ])
    .orderBy(listedAt(filter), 'desc')
    .orderBy(articleId(filter), 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    status: row.status,
    label: row.label,
    path: row.path,
    sectionId: row.section_id,
    listedAt: row.listed_at,
    changedAt: row.changed_at,
    scheduledAt: row.status === 'scheduled' ? row.scheduled_at : null,
    hasChanges: row.status === 'published' && row.revision !== row.published_revision,
    assignee: row.assignee,
  }))
}

/** How many fit, counted no further than one more than is told. */
export async function countFitting(db: Db, filter: ListFilter): Promise<number> {
  const some = fitting(db, filter)
    .select(articleId(filter).as('id'))
    // Counted along the same walk.
    .orderBy(listedAt(filter), 'desc')
    .orderBy(articleId(filter), 'desc')
    .limit(MOST_COUNTED + 1)
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * One walk along one index: an author's articles along the byline's, all else along the article's own. A text is sought along
 * the only index that holds headlines, for which the columns that lead others are made unfit.
 */
function fitting(db: Db, filter: ListFilter): SelectQueryBuilder<Schema, 'article', object> {
  const { kind, status, sectionId, authorId, assigneeId, from, until, text } = filter
  const base = authorId === undefined ? db.selectFrom('article') : ofAuthor(db, authorId)
  return base
    .where(sql.ref(`${home(filter)}.kind`), '=', kind)
    .$if(sectionId !== undefined, (query) => query.where(sectionOf(filter), '=', sectionId!))
    .$if(assigneeId !== undefined, (query) => query.where('article.assignee_id', '=', assigneeId!))
    .$if(status === undefined, (query) => query.where(sql.ref(`${home(filter)}.status`), '<>', 'trash'))
    .$if(status !== undefined, (query) => query.where(statusOf(filter), '=', status!))
    .$if(from !== undefined, (query) => query.where(listedAt(filter), '>=', from!))
    .$if(until !== undefined, (query) => query.where(listedAt(filter), '<', until!))
    .$if(text !== undefined, (query) => query.where(contains(db, text!)))
}

const ofAuthor = (db: Db, authorId: number) =>
  db
    .selectFrom('article_author')
    // A row that is always there, and need not be looked at where nothing of it is asked.
    .leftJoin('article', 'article.id', 'article_author.article_id')
    .where('article_author.author_id', '=', authorId) as unknown as SelectQueryBuilder<Schema, 'article', object>

const home = ({ authorId }: ListFilter) => (authorId === undefined ? 'article' : 'article_author')
const statusOf = (filter: ListFilter) => {
  const status = sql<string>`${sql.ref(`${home(filter)}.status`)}`
  return filter.text === undefined ? status : sql<string>`${status} || ''`
}
const sectionOf = ({ text }: ListFilter) => sql<number>`article.section_id ${sql.raw(text === undefined ? '' : '+ 0')}`
const listedAt = (filter: ListFilter) => sql<number>`${sql.ref(`${home(filter)}.listed_at`)}`
const articleId = (filter: ListFilter) =>
  sql<number>`${sql.ref(filter.authorId === undefined ? 'article.id' : 'article_author.article_id')}`

/** In the headline, whatever the case of its letters (on SQLite: of those of ASCII). */
function contains(db: Db, text: string) {
  const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const like = sql.raw(engineOf(db) === 'sqlite' ? 'like' : 'ilike')
  return sql<boolean>`article.headline ${like} ${pattern} escape '\\'`
}
