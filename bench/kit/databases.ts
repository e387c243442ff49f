import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import pg from 'pg'
import { connect, type Database } from '../../src/db/connect.ts'
import { migrate } from '../../src/db/migrate.ts'
import type { Schema } from '../../src/db/schema.ts'
import { sqliteDialect } from '../../src/db/sqlite.ts'
import { insertArchive, insertTown } from './archive.sql.ts'
import { NEWEST } from './archive.ts'

/** A migrated, empty SQLite database, in the file that a program with this data folder would open. */
export async function emptySqlite(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = await connect({ engine: 'sqlite', file: fileIn(folder) })
  await migrate(database, NEWEST)
  return database
}

/** An archive of this many articles in a data folder. */
export async function sqliteArchive(folder: string, articles: number): Promise<Database> {
  await (await emptySqlite(folder)).close()
  const handle = new DatabaseSync(fileIn(folder), { enableForeignKeyConstraints: false })
  // It is made once or not at all, so nothing has to be safe against a crash. Node refuses to do without any journal.
  handle.exec('pragma journal_mode = memory; pragma synchronous = off; pragma temp_store = memory; pragma cache_size = -1000000')
  const db = new Kysely<Schema>({ dialect: sqliteDialect(handle) })
  await db.transaction().execute(async (tx) => {
    await insertTown(tx)
    await insertArchive(tx, articles)
  })
  await db.destroy()
  return connect({ engine: 'sqlite', file: fileIn(folder) })
}

const fileIn = (folder: string) => join(folder, 'broadsheet.sqlite')

/** A migrated, empty database of its own on a PostgreSQL server. */
export async function emptyPostgres(server: string): Promise<Database> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name} template template0`)
  await client.end()
  const database = await connect({ engine: 'postgres', url: server.replace('/postgres?', `/${name}?`) })
  await migrate(database, NEWEST)
  return database
}

/** An archive of this many articles on a PostgreSQL server, in the state in which its autovacuum would soon leave it. */
export async function postgresArchive(server: string, articles: number): Promise<Database> {
  const database = await emptyPostgres(server)
  await database.transact(async (tx) => {
    await insertTown(tx)
    await insertArchive(tx, articles)
  })
  await sql`vacuum analyze`.execute(database.read)
  return database
}
