import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { connect } from './connect.ts'

const addTag = (name: string) => ({ name, slug: name, path: `/tag/${name}` })

onBothEngines('a database', (open) => {
  test('keeps all of a command or nothing', async () => {
    await using database = await open()
    const failing = database.transact(async (tx) => {
      await tx.insertInto('tag').values(addTag('kept')).execute()
      throw new Error('halfway')
    })
    await expect(failing).rejects.toThrow('halfway')
    expect(await database.read.selectFrom('tag').selectAll().execute()).toEqual([])
  })

  test('refuses a transaction inside a transaction instead of waiting for ever', async () => {
    await using database = await open()
    const nested = database.transact(() => database.transact(async () => {}))
    await expect(nested).rejects.toThrow('inside another one')
  })

  test('gives whole numbers as numbers, up to times in milliseconds', async () => {
    await using database = await open()
    const at = 1_800_000_000_000
    await database.transact((tx) => tx.insertInto('event').values({ name: 'x', payload: '{}', renews: '[]', at }).execute())
    expect(await database.read.selectFrom('event').select(['id', 'at']).execute()).toEqual([{ id: 1, at }])
  })

  test('orders keys byte by byte', async () => {
    await using database = await open()
    await database.transact((tx) => tx.insertInto('tag').values(['b', 'é', 'B', 'a'].map(addTag)).execute())
    const rows = await database.read.selectFrom('tag').select('slug').orderBy('slug').execute()
    expect(rows.map((row) => row.slug)).toEqual(['B', 'a', 'b', 'é'])
  })

  test('refuses a row whose other end is not there', async () => {
    await using database = await open()
    const orphan = database.transact((tx) => tx.insertInto('record_salt').values({ seq: 9, salt: 'x' }).execute())
    await expect(orphan).rejects.toThrow(/foreign key/i)
  })

  test('tells of its own commits before the command answers, and of those of other processes', async () => {
    await using database = await open()
    let told = 0
    database.onCommit(() => void told++)
    await database.transact(async (tx) => void (await tx.insertInto('tag').values(addTag('ours')).execute()))
    expect(told).toBe(1)
    const other = await connect(database.where)
    await other.transact(async (tx) => {
      await tx.insertInto('tag').values(addTag('theirs')).execute()
      if (database.engine === 'postgres') await sql`select pg_notify('broadsheet_commit', '')`.execute(tx)
    })
    await expect.poll(() => told, { timeout: 10_000 }).toBe(2)
    await other.close()
  })
})
