import { sql, type SelectQueryBuilder } from 'kysely'
import type { Db, Schema } from '../../db/schema.ts'
import type { CommentState } from '../comment.ts'
import { MOST_COUNTED, type Place, type Tab, type TabCounts } from './queue.ts'

/** The comments of a tab behind a place in it: what waits longest first, what was decided newest first. */
export const queuePage = (db: Db, tab: Tab, after: Place | undefined, limit: number): Promise<Place[]> =>
  PAGES[tab](db, after, limit)

type Page = (db: Db, after: Place | undefined, limit: number) => Promise<Place[]>

const PAGES: Record<Tab, Page> = {
  held: (db, after, limit) =>
    inState(db, 'held')
      .$if(after !== undefined, (query) => query.where('id', '>', after!.id))
      .orderBy('id')
      .limit(limit)
      .execute(),
  reported: (db, after, limit) =>
    reported(db)
      .select(['reports as rank', 'id'])
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(reports, id) < (${after!.rank}, ${after!.id})`))
      .orderBy('reports', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),
  objected: (db, after, limit) =>
    objected(db)
      .select(['at as rank', 'comment_id as id'])
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(at, comment_id) > (${after!.rank}, ${after!.id})`))
      // The same in every row; named, so that PostgreSQL sees the order of the index.
      .orderBy('answered_at')
      .orderBy('at')
      .orderBy('comment_id')
      .limit(limit)
      .execute(),
  spam: newestIn(['spam']),
  published: newestIn(['published']),
  decided: newestIn(['published', 'rejected', 'spam']),
}

/** One walk for each state along the same index, then the newest of them all. */
function newestIn(states: CommentState[]): Page {
  return async (db, after, limit) => {
    const walks = states.map((state) =>
      inState(db, state)
        .$if(after !== undefined, (query) => query.where('id', '<', after!.id))
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
    )
    const found = (await Promise.all(walks)).flat()
    return found.toSorted((a, b) => b.id - a.id).slice(0, limit)
  }
}

const inState = (db: Db, state: CommentState) =>
  db
    .selectFrom('comment')
    .select((eb) => [eb.ref('id').as('rank'), 'id'])
    .where('state', '=', state)

/** The state is made unfit for its own index: the walk is along the reports. */
const reported = (db: Db) =>
  db
    .selectFrom('comment')
    .where('reports', '>', 0)
    .where(sql<string>`state || ''`, 'in', ['held', 'published'])
const objected = (db: Db) => db.selectFrom('objection').where('answered_at', 'is', null)

/** How many wait, each counted no further than one more than is told. */
export async function countTabs(db: Db): Promise<TabCounts> {
  const row = await db
    .selectNoFrom([
      atMost(db, inState(db, 'held').clearSelect()).as('held'),
      atMost(db, reported(db)).as('reported'),
      atMost(db, objected(db)).as('objected'),
      atMost(db, inState(db, 'spam').clearSelect()).as('spam'),
    ])
    .executeTakeFirstOrThrow()
  const { held, reported: inReports, objected: inObjections, spam } = row
  return { held: Number(held), reported: Number(inReports), objected: Number(inObjections), spam: Number(spam) }
}

const atMost = <Table extends keyof Schema>(db: Db, query: SelectQueryBuilder<Schema, Table, object>) =>
  db
    .selectFrom(
      query
        .select(sql<number>`1`.as('one'))
        .limit(MOST_COUNTED + 1)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
