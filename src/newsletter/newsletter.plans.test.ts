import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planOf } from '../../bench/kit/plans.ts'
import { listen } from '../../bench/kit/statements.ts'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { insertBrought, knownAddresses, nextPiece, type Hashed } from './import.sql.ts'
import {
  findByAddress,
  findByKey,
  findByName,
  findByReader,
  listSubscribers,
  loadForgettable,
  loadSteps,
} from './subscribers.sql.ts'

const MANY = 4_000

onBothEngines('the statements of the newsletter’s list', (open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
    for (let from = 0; from < MANY; from += 200) {
      const people = Array.from({ length: 200 }, (_, n) => {
        const entry: Hashed = [`r${from + n}@ferry.example`, `Reader ${from + n}`, null, `hash ${from + n}`]
        return { entry, key: `key ${from + n}` }
      })
      await database.transact((tx) => insertBrought(tx, 1, people, 0))
    }
    await database.transact((tx) => sql`analyze`.execute(tx))
  })
  afterAll(() => database[Symbol.asyncDispose]())

  test('walk along indexes, whatever is asked for', async () => {
    const { db, statements } = listen(database.read)
    for (const before of [undefined, 2_000]) {
      await listSubscribers(db, { state: undefined, before, limit: 51 })
      await listSubscribers(db, { state: 'active', before, limit: 51 })
    }
    await findByAddress(db, 'r12', 51)
    await findByName(db, 'reader 12', 51)
    await findByReader(db, 7)
    await findByKey(db, 'key 7')
    await loadSteps(db, 7)
    await loadForgettable(db, 0, 100)
    await knownAddresses(db, ['hash 1', 'hash 2'])
    await nextPiece(db, 1)
    expect(statements).toHaveLength(13)
    for (const statement of statements) {
      const { scanned, rows = 0 } = await planOf(database.read, statement)
      expect(scanned, statement.sql).toEqual([])
      expect(rows, statement.sql).toBeLessThanOrEqual(500)
    }
  })
})
