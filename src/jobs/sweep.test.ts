import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { DAY } from './job.ts'
import { addJobs, claimJob, finishJob } from './jobs.sql.ts'
import { emit, moveReader, lockReader } from './outbox.sql.ts'
import { sweep } from './sweep.ts'

onBothEngines('the sweep', (open) => {
  test('removes events thirty days after they happened, but none unread and never the newest', async () => {
    await using database = await open()
    for (const day of [0, 1, 2, 3, 4]) await happen(database, day)
    await sweep(database, 40 * DAY)
    expect(await events(database)).toEqual([0, 1, 2, 3, 4])

    await read(database, 'jobs', 5)
    await read(database, 'someone slower', 4)
    await sweep(database, 31.5 * DAY)
    expect(await events(database)).toEqual([2, 3, 4])
    await sweep(database, 100 * DAY)
    expect(await events(database)).toEqual([4])
    await read(database, 'someone slower', 5)
    await sweep(database, 100 * DAY)
    expect(await events(database)).toEqual([4])
  })

  test('removes more events than fit in one transaction', async () => {
    await using database = await open()
    const many = Array.from({ length: 1200 }, () => ({ name: 'x', payload: 0, renews: [] }))
    await database.transact((tx) => emit(tx, many, 0))
    await read(database, 'jobs', 1200)
    await sweep(database, 100 * DAY)
    expect(await events(database)).toEqual([0])
  })

  test('removes jobs a week after they were done, in every lane, and none that are not done', async () => {
    await using database = await open()
    await database.transact(async (tx) => {
      const job = { name: 'x', payload: 0 }
      await addJobs(
        tx,
        [
          { ...job, key: 'old', lane: 'default' },
          { ...job, key: 'picture', lane: 'pictures' },
        ],
        0,
      )
      for (const lane of ['default', 'pictures'] as const) {
        const claimed = await claimJob(tx, lane, 0)
        await finishJob(tx, claimed!, DAY)
      }
      await addJobs(tx, [{ ...job, key: 'waiting', lane: 'default' }], 0)
    })
    await sweep(database, 8 * DAY)
    expect(await keys(database)).toEqual(['old', 'picture', 'waiting'])
    await sweep(database, 8 * DAY + 1)
    expect(await keys(database)).toEqual(['waiting'])
  })
})

const happen = (database: TestDatabase, day: number) =>
  database.transact((tx) => emit(tx, [{ name: 'x', payload: day, renews: [] }], day * DAY))

const read = (database: TestDatabase, reader: string, to: number) =>
  database.transact(async (tx) => {
    await lockReader(tx, reader)
    await moveReader(tx, reader, to)
  })

async function events({ read }: TestDatabase): Promise<number[]> {
  const rows = await read.selectFrom('event').select('payload').orderBy('id').execute()
  return rows.map((row) => JSON.parse(row.payload))
}

async function keys({ read }: TestDatabase): Promise<string[]> {
  const rows = await read.selectFrom('job').select('key').orderBy('key').execute()
  return rows.map((row) => row.key)
}
