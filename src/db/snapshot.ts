import { Kysely, sql } from 'kysely'
import type { Where } from './connect.ts'
import { openPostgres } from './postgres.ts'
import type { Db, Schema } from './schema.ts'
import { openSqlite, sqliteDialect } from './sqlite.ts'

/** Reads one moment of the paper on a connection of its own: whatever is committed meanwhile, the work doesn't see it, and nobody's writing waits for it. */
export async function readSnapshot<T>(where: Where, work: (db: Db) => Promise<T>): Promise<T> {
  return where.engine === 'sqlite' ? readFile(where.file, work) : readServer(where.url, work)
}

async function readFile<T>(file: string, work: (db: Db) => Promise<T>): Promise<T> {
  const handle = openSqlite(file, { readOnly: true })
  const db = new Kysely<Schema>({ dialect: sqliteDialect(handle) })
  try {
    handle.exec('begin deferred')
    return await work(db)
  } finally {
    // Closing ends the transaction; it has written nothing.
    await db.destroy()
  }
}

async function readServer<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = new Kysely<Schema>({ dialect: openPostgres(url).dialect })
  try {
    const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    return await snapshot.execute(async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx)
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
      return work(tx)
    })
  } finally {
    await db.destroy()
  }
}
