import { renameSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onBothEngines, openTestDatabase } from '../../test/databases.ts'
import type { Db } from './schema.ts'

/** Counts so far that it takes a while. */
const count = async (db: Db) => {
  const numbers = sql`with recursive number (n) as (select 1 union all select n + 1 from number where n < 1000000)`
  return (await sql<{ n: number }>`${numbers} select count(*) as n from number`.execute(db)).rows[0]!.n
}

onBothEngines('reading aside', (open) => {
  test('sees what is committed, and lets others read meanwhile', async () => {
    await using database = await open()
    await database.transact((tx) => tx.insertInto('tag').values({ name: 'Tides', slug: 'tides', path: '/tag/tides' }).execute())
    const tags = database.aside.selectFrom('tag').select('name')
    expect(await tags.where('slug', '=', 'tides').executeTakeFirst()).toEqual({ name: 'Tides' })
    const ended: string[] = []
    await Promise.all([
      count(database.aside).then((n) => ended.push(`counted ${n}`)),
      tags.execute().then(() => ended.push('aside')),
      database.read
        .selectFrom('tag')
        .selectAll()
        .execute()
        .then(() => ended.push('read')),
    ])
    expect(ended.indexOf('read')).toBeLessThan(ended.indexOf('counted 1000000'))
  })

  test('tells what is wrong with a statement, and goes on', async () => {
    await using database = await open()
    await expect(sql`select nothing`.execute(database.aside)).rejects.toThrow(/nothing/)
    expect(await count(database.aside)).toBe(1_000_000)
  })

  test('leaves nobody waiting when the database is closed', async () => {
    await using database = await open()
    await database.aside.selectFrom('tag').select('name').execute()
    const counting = count(database.aside).catch((error: Error) => error.message)
    await database.close()
    expect([1_000_000, 'The thread that was reading beside the program has ended']).toContain(await counting)
    await expect(count(database.aside)).rejects.toThrow(/destroyed/)
  })
})

test('reading aside begins anew after its thread broke', async () => {
  await using database = await openTestDatabase('sqlite')
  const { file } = database.where as { file: string }
  renameSync(file, `${file}.away`)
  await expect(count(database.aside)).rejects.toThrow(/unable to open/)
  renameSync(`${file}.away`, file)
  expect(await count(database.aside)).toBe(1_000_000)
})

test('reading aside writes nothing and opens no transaction', async () => {
  await using database = await openTestDatabase('sqlite')
  await expect(database.aside.deleteFrom('tag').execute()).rejects.toThrow(/readonly/)
  await expect(database.aside.transaction().execute(async () => {})).rejects.toThrow('database.transact')
})
