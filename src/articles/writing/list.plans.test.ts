import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NEWEST, publishedAt } from '../../../bench/kit/archive.ts'
import { insertArchive, insertTown } from '../../../bench/kit/archive.sql.ts'
import { planOf } from '../../../bench/kit/plans.ts'
import { listen } from '../../../bench/kit/statements.ts'
import { unpublishSome } from '../../../bench/kit/unpublished.sql.ts'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import type { ListFilter } from './list.ts'
import { countFitting, listPage } from './list.sql.ts'

const ARTICLES = 4_000

const halfway = { at: publishedAt(ARTICLES / 2, ARTICLES), id: ARTICLES / 2 }
const month = { from: NEWEST - 60 * 86_400_000, until: NEWEST - 30 * 86_400_000 }

const FILTERS: Omit<ListFilter, 'kind'>[] = [
  {},
  { status: 'draft' },
  { status: 'published' },
  { sectionId: 3 },
  { authorId: 4 },
  { assigneeId: 1 },
  month,
  { status: 'published', sectionId: 3 },
  { status: 'published', authorId: 4 },
  { sectionId: 3, ...month },
  { status: 'published', ...month },
]

/** What may be read from end to end: a newsroom's staff, and what is being counted. */
const SMALL = ['staff', 'some']

/** A page of the list is some tens of articles; some more may be looked at that are in the trash. */
const MOST_ROWS = 100

onBothEngines('the desk’s list', (open, engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
    await database.transact(async (tx) => {
      await insertTown(tx)
      await insertArchive(tx, ARTICLES)
      await unpublishSome(tx)
    })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const states = engine === 'sqlite' ? ['without statistics', 'with statistics'] : ['with statistics']
  describe.each(states)('%s', (state) => {
    beforeAll(async () => {
      if (state === 'without statistics') return
      if (engine === 'sqlite') await database.transact((tx) => sql`analyze`.execute(tx))
      else await sql`vacuum analyze`.execute(database.read)
    })

    test.each(FILTERS)('walks along one index: %j', async (filter) => {
      const { db, statements } = listen(database.read)
      await listPage(db, { kind: 'article', ...filter }, undefined, 51)
      await listPage(db, { kind: 'article', ...filter }, halfway, 51)
      await countFitting(db, { kind: 'article', ...filter })
      for (const statement of statements) {
        const { scanned, sorts, rows = 0 } = await planOf(database.read, statement)
        expect({ scanned: scanned.filter((table) => !SMALL.includes(table)), sorts }, statement.sql).toEqual({
          scanned: [],
          sorts: false,
        })
        if (!statement.sql.includes('count(')) expect(rows, statement.sql).toBeLessThan(MOST_ROWS)
      }
    })

    test('seeks a word along the index that holds headlines', async () => {
      const { db, statements } = listen(database.read)
      const filter = { kind: 'article', status: 'published' } as const
      expect(await listPage(db, { ...filter, text: 'HARBOUR' }, undefined, 51)).toHaveLength(51)
      expect(await listPage(db, { ...filter, text: 'h_r%r' }, undefined, 51)).toEqual([])
      if (engine === 'sqlite') expect((await planOf(database.read, statements[0]!)).sorts).toBe(false)
    })
  })
})
