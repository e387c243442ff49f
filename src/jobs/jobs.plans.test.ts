import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { planOf } from '../../bench/kit/plans.ts'
import { listen } from '../../bench/kit/statements.ts'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { LANES } from './job.ts'
import { addJobs, claimJob, extendLease, finishJob, isDue, sweepDone } from './jobs.sql.ts'
import { emit, eventsAfter, lastEventId, lockReader, moveReader, readerPosition } from './outbox.sql.ts'

const MANY = 2_000
const EVENT = { name: 'tide.turned', payload: {}, renews: [] }

onBothEngines('the statements that run with every commit', (open, engine) => {
  const states = engine === 'sqlite' ? ['without statistics', 'with statistics'] : ['with statistics']
  test.each(states)('walk along indexes (%s)', async (state) => {
    await using database = await open()
    await fill(database)
    if (state === 'with statistics') await gather(database)
    const statements = await database.transact(async (tx) => {
      const { db, statements } = listen(tx)
      await lastEventId(db)
      await readerPosition(db, 'jobs')
      await emit(db, [EVENT], MANY)
      await eventsAfter(db, await lockReader(db, 'jobs'), 100)
      await moveReader(db, 'jobs', MANY)
      await isDue(db, LANES[0], MANY)
      const job = await claimJob(db, LANES[0], MANY)
      await extendLease(db, job!, MANY)
      await finishJob(db, job!, MANY)
      await sweepDone(db, LANES[0], { before: MANY * 2, limit: 10 })
      return statements
    })
    expect(statements.length).toBeGreaterThan(10)
    for (const statement of statements) {
      expect(await planOf(database.read, statement), statement.sql).toMatchObject({ scanned: [], sorts: false })
    }
  })
})

/** As many events, and jobs of all lanes of which half are done. */
async function fill(database: TestDatabase): Promise<void> {
  const numbers = Array.from({ length: MANY }, (_, n) => n)
  await database.transact(async (tx) => {
    await emit(tx, Array(MANY).fill(EVENT), 0)
    const jobs = numbers.map((n) => ({ lane: LANES[n % LANES.length]!, name: 'note', key: `note:${n}`, payload: {} }))
    await addJobs(tx, jobs, 0)
    await sql`update job set state = 'done', finished_at = 1 where id % 2 = 0`.execute(tx)
  })
}

async function gather(database: TestDatabase): Promise<void> {
  if (database.engine === 'sqlite') await database.transact((tx) => sql`analyze`.execute(tx))
  else await sql`vacuum analyze`.execute(database.read)
}
