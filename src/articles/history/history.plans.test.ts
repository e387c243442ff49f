import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertArchive, insertTown } from '../../../bench/kit/archive.sql.ts'
import { planOf } from '../../../bench/kit/plans.ts'
import { listen } from '../../../bench/kit/statements.ts'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import type { Db } from '../../db/schema.ts'
import { publicOpening } from '../record.sql.ts'
import { correctionsBefore, versionsOf } from './history.sql.ts'

const ARTICLES = 2_000

/** As many rows may be looked at. */
const MOST_ROWS = 200

const QUESTIONS: [string, (db: Db) => Promise<unknown>][] = [
  ['the history of an article', (db) => versionsOf(db, 1_500, undefined, 21)],
  ['the history of an article further down', (db) => versionsOf(db, 1_500, 3_400, 21)],
  ['the newest corrections', (db) => correctionsBefore(db, undefined, 31)],
  ['earlier corrections', (db) => correctionsBefore(db, 2_500, 31)],
  ['what a leaf published', (db) => publicOpening(db, 1_500)],
]

onBothEngines('of a long record', (open, engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
    await database.transact(async (tx) => {
      await insertTown(tx)
      await insertArchive(tx, ARTICLES)
      // Every article published, and one in fifty corrected; what the chain says is of no account here.
      await sql`
        insert into record (seq, article_id, revision_id, kind, at, commitment, previous, hash)
        select id, id, id, 'published', id, '', 'p' || id, 'h' || id from article
        union all select 2000 + id, id, id, 'corrected', id, '', 'p' || 2000 + id, 'h' || 2000 + id from article where id % 50 = 0`.execute(
        tx,
      )
    })
    if (engine === 'postgres') await sql`vacuum analyze`.execute(database.read)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  test.each(QUESTIONS)('%s is a walk along indexes', async (_, ask) => {
    const { db, statements } = listen(database.read)
    await ask(db)
    expect(statements).toHaveLength(1)
    const { scanned, rows = 0 } = await planOf(database.read, statements[0]!)
    expect(scanned.filter((table) => !['newest', 'correction', 'erasure', 'record_salt'].includes(table))).toEqual([])
    expect(rows).toBeLessThanOrEqual(MOST_ROWS)
  })
})
