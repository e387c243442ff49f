import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { Cursor } from '../../lib/cursor.ts'
import type { Comment } from '../comment.ts'
import { commentOf } from '../comments.sql.ts'
import { ANSWERS, type Order, type Place, type ShownComment, type Thread } from './thread.ts'

/** What an article's thread is about, and what holds in it. */
export async function findThread(db: Db, articleId: number): Promise<Thread | undefined> {
  const row = await db
    .selectFrom('article')
    .leftJoin('thread', 'thread.article_id', 'article.id')
    .select(['article.id', 'kind', 'status', 'path', 'headline', 'language', 'published_at', 'rule', 'count'])
    .where('article.id', '=', articleId)
    .executeTakeFirst()
  if (!row) return undefined
  const { published_at, count, ...rest } = row
  return { ...rest, publishedAt: published_at, count: count ?? 0 }
}

/** The places of a page of a thread: comments on the article, just after a place in this order, with the first answers below each. */
export async function placesInThread(
  db: Db,
  articleId: number,
  { order, after, limit }: { order: Order; after: Cursor | undefined; limit: number },
): Promise<Place[]> {
  const by = order === 'recommended' ? 'recommended' : 'created_at'
  const [direction, sign] = order === 'oldest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const)
  const list = selectPlaces(db, by)
    .where('article_id', '=', articleId)
    .where('depth', '=', 1)
    .where('shown', '=', 1)
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(${sql.ref(by)}, id) ${sign} (${after?.at}, ${after?.id})`))
    .orderBy(by, direction)
    .orderBy('id', direction)
    .limit(limit)
  return withAnswers(db, list)
}

/** The places of a comment's answers after the `after`th, with the first answers below each. */
export async function placesOfAnswers(db: Db, parentId: number, after: number, limit: number): Promise<Place[]> {
  const list = selectPlaces(db, 'created_at')
    .where('parent_id', '=', parentId)
    .where('nth', '>', after)
    .where('shown', '=', 1)
    .orderBy('nth')
    .limit(limit)
  return withAnswers(db, list)
}

const selectPlaces = (db: Db, by: 'recommended' | 'created_at') =>
  db
    .selectFrom('comment')
    .select(['id', 'parent_id', sql<number>`0`.as('level'), 'nth', 'replies', sql<number>`${sql.ref(by)}`.as('at')])

/** A list, and below each the first answers to it: one statement, whose cost the numbers of `ANSWERS` bound. */
async function withAnswers(db: Db, list: ReturnType<typeof selectPlaces>): Promise<Place[]> {
  const shownOf = sql<number>`case level ${sql.join(
    ANSWERS.map((most, level) => sql`when ${sql.lit(level)} then ${sql.lit(most)}`),
    sql` `,
  )} else 0 end`
  const rows = await db
    .withRecursive('tree', (cte) =>
      cte
        .selectFrom(list.as('list'))
        .selectAll('list')
        .unionAll((next) =>
          next
            .selectFrom('tree')
            .innerJoin('comment as answer', 'answer.parent_id', 'tree.id')
            .where('answer.nth', '>', 0)
            .where('answer.nth', '<=', shownOf)
            .where('answer.shown', '=', 1)
            .select(['answer.id', 'answer.parent_id', sql<number>`level + 1`.as('level')])
            .select(['answer.nth', 'answer.replies', 'answer.created_at as at']),
        ),
    )
    .selectFrom('tree')
    .selectAll()
    .execute()
  return rows.map(({ id, parent_id, level, nth, replies, at }) => {
    return { id, parentId: parent_id, level, nth, replies, cursor: { at, id } }
  })
}

/** What a comment answers, from the nearest up: at most `limit`. */
export async function idsAbove(db: Db, id: number, limit: number): Promise<number[]> {
  const rows = await db
    .withRecursive('above', (cte) =>
      cte
        .selectFrom('comment')
        .where('id', '=', id)
        .select(['parent_id', sql<number>`0`.as('level')])
        .unionAll((next) =>
          next
            .selectFrom('above')
            .innerJoin('comment as up', 'up.id', 'above.parent_id')
            .where('above.level', '<', limit)
            .select(['up.parent_id', sql<number>`level + 1`.as('level')]),
        ),
    )
    .selectFrom('above')
    .select(['parent_id', 'level'])
    .where('parent_id', 'is not', null)
    .execute()
  return rows
    .toSorted((a, b) => a.level - b.level)
    .slice(0, limit)
    .map((row) => row.parent_id!)
}

/** The comments on an article that were published last, the latest first. */
export async function newestPublished(db: Db, articleId: number, limit: number): Promise<Comment[]> {
  const rows = await db
    .selectFrom('comment')
    .leftJoin('reader', 'reader.id', 'comment.reader_id')
    .selectAll('comment')
    .select('reader.avatar')
    .where('article_id', '=', articleId)
    .where('published_at', 'is not', null)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(commentOf)
}

/** The comments of these ids as a thread shows them, whatever their state. */
export async function loadShown(db: Db, ids: number[]): Promise<Map<number, ShownComment>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('comment')
    .leftJoin('reader', 'reader.id', 'comment.reader_id')
    .leftJoin('staff', 'staff.id', 'comment.picked_by')
    .selectAll('comment')
    .select(['reader.avatar', 'staff.name as picked_by_name'])
    .where('comment.id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      { ...commentOf(row), pick: row.picked_at === null ? null : { by: row.picked_by_name, at: row.picked_at } },
    ]),
  )
}
