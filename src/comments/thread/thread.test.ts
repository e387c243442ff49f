import fc from 'fast-check'
import type { CompiledQuery } from 'kysely'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planOf } from '../../../bench/kit/plans.ts'
import { listen } from '../../../bench/kit/statements.ts'
import { insertThread } from '../../../bench/kit/thread.sql.ts'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import type { Db } from '../../db/schema.ts'
import { aComment, anArticle, TUESDAY } from '../comments.test-kit.ts'
import { moveComment } from '../standing.commands.ts'
import {
  ANSWERS,
  formatPlace,
  grow,
  idsIn,
  MOST,
  ORDERS,
  PAGE,
  parsePlace,
  threadQuery,
  type Order,
  type Place,
} from './thread.ts'
import { findThread, idsAbove, loadShown, newestPublished, placesInThread, placesOfAnswers } from './thread.sql.ts'

const COMMENTS = 3_000

/** What may be read from end to end: the newsroom, and parts of statements that hold no more than a page. */
const SMALL = ['staff', 'tree', 'list', 'above']

onBothEngines('a thread', (open, engine) => {
  let database: TestDatabase
  let db: Db
  let heard: CompiledQuery[]
  let articleId: number
  let ids: number[]

  beforeAll(async () => {
    database = await open()
    await database.transact(async (tx) => {
      articleId = await anArticle(tx)
      ids = await insertThread(tx, articleId, COMMENTS, TUESDAY)
    })
    const listening = listen(database.read)
    db = listening.db
    heard = listening.statements
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const list = (order: Order, after?: Place['cursor'], limit = PAGE) =>
    placesInThread(db, articleId, { order, after, limit }).then((places) => grow(places, Infinity))

  test.each(ORDERS)('by %s, page by page, has each comment on the article once, in order', async (order) => {
    const walked = []
    for (let page = await list(order); page.length > 0; page = await list(order, walked.at(-1)!.cursor)) walked.push(...page)
    const rows = await db.selectFrom('comment').select(['id', 'recommended', 'created_at']).where('depth', '=', 1).execute()
    const rank = { newest: 'created_at', oldest: 'created_at', recommended: 'recommended' } as const
    const sign = order === 'oldest' ? 1 : -1
    const expected = rows.toSorted((a, b) => sign * (a[rank[order]] - b[rank[order]] || a.id - b.id)).map((row) => row.id)
    expect(walked.map((place) => place.id)).toEqual(expected)
  })

  test('shows the first answers below each, fewer further down, and knows how many there are', async () => {
    const places = await placesInThread(db, articleId, { order: 'recommended', after: undefined, limit: 200 })
    const rows = new Map((await db.selectFrom('comment').selectAll().execute()).map((row) => [row.id, row]))
    expect(new Set(places.map(({ level }) => level))).toEqual(new Set([0, 1, 2, 3]))
    for (const place of places) {
      const below = places.filter(({ parentId }) => parentId === place.id)
      expect(below.length).toBe(Math.min(place.replies, ANSWERS[place.level] ?? 0))
      expect(below.map(({ nth }) => nth).toSorted((a, b) => a - b)).toEqual(below.map((_, n) => n + 1))
      expect(place.replies).toBe(rows.get(place.id)!.replies)
    }
  })

  test('has the answers to one comment page by page', async () => {
    const rows = await db.selectFrom('comment').select(['id', 'replies']).orderBy('replies', 'desc').limit(1).execute()
    const { id, replies } = rows[0]!
    expect(replies).toBeGreaterThan(PAGE)
    const walked: Place[] = []
    for (;;) {
      const page = grow(await placesOfAnswers(db, id, walked.at(-1)?.nth ?? 0, PAGE), Infinity)
      if (page.length === 0) break
      walked.push(...page)
    }
    expect(walked.map(({ nth }) => nth)).toEqual(Array.from({ length: replies }, (_, n) => n + 1))
  })

  test('knows what a comment answers, up to the article', async () => {
    const { id } = await db.selectFrom('comment').select('id').orderBy('depth', 'desc').limit(1).executeTakeFirstOrThrow()
    const shown = await loadShown(db, ids)
    const expected = []
    for (let up = shown.get(id)!.parentId; up !== null; up = shown.get(up)!.parentId) expected.push(up)
    expect(expected.length).toBeGreaterThan(3)
    expect(await idsAbove(db, id, 1_000)).toEqual(expected)
    expect(await idsAbove(db, id, 2)).toEqual(expected.slice(0, 2))
  })

  const states = engine === 'sqlite' ? ['without statistics', 'with statistics'] : ['with statistics']
  test.each(states)('%s walks along indexes', async (state) => {
    if (state === 'with statistics') {
      if (engine === 'sqlite') await database.transact((tx) => sql`analyze`.execute(tx))
      else await sql`vacuum analyze`.execute(database.read)
    }
    heard.length = 0
    await findThread(db, articleId)
    for (const order of ORDERS) {
      const [last] = (await list(order)).slice(-1)
      await list(order, last!.cursor)
    }
    await placesOfAnswers(db, ids[0]!, 0, PAGE)
    await idsAbove(db, ids.at(-1)!, 20)
    await loadShown(db, ids.slice(0, MOST))
    await newestPublished(db, articleId, PAGE)
    expect(heard.length).toBe(11)
    for (const statement of heard) {
      const { scanned, sorts, rows = 0 } = await planOf(database.read, statement)
      const large = scanned.filter((table) => !SMALL.includes(table))
      expect({ large, sorts, isMuch: rows > 400 }, statement.sql).toEqual({ large: [], sorts: false, isMuch: false })
    }
  })
})

onBothEngines('what was taken out', (open) => {
  test('has its place while answers stand below it, and is gone without', async () => {
    await using database = await open()
    const { articleId, above, below } = await database.transact(async (tx) => {
      const articleId = await anArticle(tx)
      const above = await aComment(tx, articleId)
      const below = await aComment(tx, articleId, { parent: { id: above, depth: 1 } })
      return { articleId, above, below }
    })
    const shown = async () =>
      idsIn(grow(await placesInThread(database.read, articleId, { order: 'newest', after: undefined, limit: PAGE })))
    const take = (id: number) => database.transact((tx) => moveComment(tx, id, 'removed', TUESDAY))
    await take(above)
    expect(await shown()).toEqual([above, below])
    await take(below)
    expect(await shown()).toEqual([])
  })
})

describe('the tree of a page', () => {
  const place = (id: number, parentId: number | null, level: number, nth = 0): Place => {
    return { id, parentId, level, nth, replies: 0, cursor: { at: id, id } }
  }
  /** 1 with 3 and 4, 3 with 5, 2 with 6. */
  const places = [
    place(1, null, 0),
    place(2, null, 0),
    place(4, 1, 1, 2),
    place(3, 1, 1, 1),
    place(6, 2, 1, 1),
    place(5, 3, 2, 1),
  ]

  test('keeps the list in order, and answers in theirs', () => expect(idsIn(grow(places))).toEqual([1, 3, 5, 4, 2, 6]))

  test('gives each a first answer before any a second, or one further down', () =>
    expect(idsIn(grow(places, 4))).toEqual([1, 3, 2, 6]))

  test('never shows anything without what it answers', () =>
    fc.assert(
      fc.property(fc.nat(7), (most) => {
        const kept = new Set(idsIn(grow(places, most)))
        expect(kept.size).toBe(Math.min(most, places.length))
        for (const { id, parentId } of places) if (kept.has(id) && parentId !== null) expect(kept).toContain(parentId)
      }),
    ))

  test('begins at what a comment’s page lists, though that answers something too', () =>
    expect(idsIn(grow([place(8, 7, 0, 1), place(9, 8, 1, 1)]))).toEqual([8, 9]))
})

describe('the address of a page', () => {
  test.each(ORDERS)('is read as it was written, by %s', (order) =>
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.integer({ min: 1, max: 1e9 }), (at, id) => {
        expect(parsePlace(order, formatPlace(order, { at, id }))).toEqual({ at, id })
      }),
    ),
  )

  test.each([
    ['newest', '17.812'],
    ['recommended', '2026-11-24T09:00:00.000Z.812'],
    ['recommended', '017.812'],
    ['recommended', '-1.812'],
    ['recommended', '1.0'],
  ] as const)('by %s is not %s', (order, text) => expect(parsePlace(order, text)).toBeUndefined())

  test('says no more than it must', () => {
    expect(threadQuery('newest')).toBe('')
    expect(threadQuery('recommended', { at: 1, id: 2 })).toBe('?after=1.2&order=recommended')
  })
})
