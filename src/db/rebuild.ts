import { open } from 'node:fs/promises'
import { Kysely, sql } from 'kysely'
import type { Where } from './connect.ts'
import { openPostgres } from './postgres.ts'
import type { Schema, Tx } from './schema.ts'
import { openSqlite, sqliteDialect } from './sqlite.ts'

/**
 * Fills a database that nobody else uses, in one transaction as long as it takes. A data file is one that is thrown away if this fails:
 * it has no journal on disk, checks no foreign keys by itself, and is on disk when this answers.
 */
export async function rebuild<T>(where: Where, work: (tx: Tx) => Promise<T>): Promise<T> {
  return where.engine === 'sqlite' ? rebuildFile(where.file, work) : rebuildServer(where.url, work)
}

async function rebuildFile<T>(file: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const handle = openSqlite(file, { readOnly: false })
  handle.exec('pragma journal_mode = memory; pragma synchronous = off; pragma foreign_keys = off')
  const db = new Kysely<Schema>({ dialect: sqliteDialect(handle) })
  let result: T
  try {
    result = await db.transaction().execute(work)
  } finally {
    await db.destroy()
  }
  const written = await open(file, 'r+')
  await written.sync().finally(() => written.close())
  return result
}

async function rebuildServer<T>(url: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const db = new Kysely<Schema>({ dialect: openPostgres(url).dialect })
  try {
    return await db.transaction().execute(async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx)
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
      return work(tx)
    })
  } finally {
    await db.destroy()
  }
}
