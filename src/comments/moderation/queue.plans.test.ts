import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planOf } from '../../../bench/kit/plans.ts'
import { listen } from '../../../bench/kit/statements.ts'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import type { Tx } from '../../db/schema.ts'
import { anArticle, TUESDAY } from '../comments.test-kit.ts'
import { loadCases } from './cases.sql.ts'
import { aWriter } from './moderation.test-kit.ts'
import { TABS } from './queue.ts'
import { countTabs, queuePage } from './queue.sql.ts'

const COMMENTS = 4_000
const PAGE = 30

/** What may be read from end to end: a newsroom's staff, and the reports that are cut to the newest of each comment. */
const SMALL = ['staff', 'open']

/** Everything in every state, some of it reported and objected to. */
async function fill(tx: Tx): Promise<void> {
  const article = await anArticle(tx)
  const readers: number[] = []
  for (let n = 0; n < 20; n++) readers.push(await aWriter(tx, `Reader${n}`))
  const states = ['held', 'published', 'rejected', 'spam'] as const
  const all = Array.from({ length: COMMENTS }, (_, n) => n)
  for (let from = 0; from < COMMENTS; from += 500) {
    const some = all.slice(from, from + 500)
    const rows = await tx
      .insertInto('comment')
      .values(
        some.map((n) => ({
          article_id: article,
          depth: 1,
          nth: 0,
          kind: 'comment' as const,
          reader_id: readers[n % 20]!,
          name: 'Odile',
          body: '<p>Late.</p>',
          state: states[n % 4]!,
          shown: 0,
          created_at: TUESDAY,
          replies: 0,
          recommended: 0,
          reports: n % 10 === 0 ? (n % 7) + 1 : 0,
        })),
      )
      .returning('id')
      .execute()
    const ids = rows.map(({ id }) => id)
    const verdict = { at: TUESDAY, rule: 'links', outcome: 'hold', reason: 'Links.' } as const
    await tx
      .insertInto('verdict')
      .values(ids.flatMap((id) => [verdict, verdict].map((one) => ({ ...one, comment_id: id }))))
      .execute()
    const report = { reporter: 'Tom', reason: 'abuse', words: '', trusted: 0, at: TUESDAY } as const
    await tx
      .insertInto('report')
      .values(ids.map((id) => ({ ...report, comment_id: id })))
      .execute()
    const objection = { words: 'No.', at: TUESDAY }
    await tx
      .insertInto('objection')
      .values(ids.filter((id) => id % 3 === 0).map((id) => ({ ...objection, comment_id: id })))
      .execute()
  }
}

onBothEngines('the queue of comments', (open, engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
    await database.transact(fill)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const states = engine === 'sqlite' ? ['without statistics', 'with statistics'] : ['with statistics']
  describe.each(states)('%s', (state) => {
    beforeAll(async () => {
      if (state === 'without statistics') return
      if (engine === 'sqlite') await database.transact((tx) => sql`analyze`.execute(tx))
      else await sql`vacuum analyze`.execute(database.read)
    })

    test.each(TABS)('walks along one index, page after page: %s', async (tab) => {
      const { db, statements } = listen(database.read)
      const first = await queuePage(db, tab, undefined, PAGE)
      const second = await queuePage(db, tab, first.at(-1), PAGE)
      expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(2 * PAGE)
      for (const statement of statements) {
        const { scanned, sorts, rows = 0 } = await planOf(database.read, statement)
        expect({ scanned, sorts }, statement.sql).toEqual({ scanned: [], sorts: false })
        expect(rows, statement.sql).toBeLessThan(4 * PAGE)
      }
    })

    test('loads a page of cases by their numbers, in a few statements', async () => {
      const places = await queuePage(database.read, 'reported', undefined, PAGE)
      const { db, statements } = listen(database.read)
      const cases = await loadCases(
        db,
        places.map(({ id }) => id),
      )
      expect(cases.every(({ verdicts, reports, writer }) => verdicts.length === 2 && reports.count === 1 && writer)).toBe(true)
      expect(statements.length).toBeLessThanOrEqual(7)
      for (const statement of statements) {
        const { scanned, rows = 0 } = await planOf(database.read, statement)
        const tables = scanned.filter((table) => !SMALL.includes(table))
        expect(tables, statement.sql).toEqual([])
        expect(rows, statement.sql).toBeLessThan(4 * PAGE)
      }
    })

    test('counts no further than it tells', async () => {
      const { db, statements } = listen(database.read)
      expect(await countTabs(db)).toEqual({ held: 1000, reported: 200, objected: 1001, spam: 1000 })
      expect(statements).toHaveLength(1)
      const { scanned } = await planOf(database.read, statements[0]!)
      expect(scanned.filter((table) => table !== 'some')).toEqual([])
    })
  })
})
