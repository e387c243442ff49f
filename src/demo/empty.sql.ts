import { sql } from 'kysely'
import { engineOf } from '../db/connect.ts'
import type { Db, Tx } from '../db/schema.ts'

/** Whether this site is a demo, and nothing else happens to it until the transaction ends. */
export async function lockDemo(tx: Tx): Promise<boolean> {
  const query = tx.selectFrom('site').select('demo').where('id', '=', 1)
  const site = await (engineOf(tx) === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
  return site?.demo === 1
}

/** Which steps the schema has taken, and how far events were read: numbers go on where they were, so that nobody takes a new row for an old one. */
const KEPT = ['migration', 'event_reader']

/** Removes every row of the paper and begins its record anew. */
export async function emptyPaper(tx: Tx): Promise<void> {
  await (engineOf(tx) === 'sqlite' ? emptySqlite(tx) : emptyPostgres(tx))
  await tx
    .insertInto('record_head')
    .values({ id: 1, seq: 0, hash: '0'.repeat(64) })
    .execute()
}

async function emptySqlite(tx: Tx): Promise<void> {
  // Rows may go in any order: what points to what is checked when the transaction ends.
  await sql`pragma defer_foreign_keys = on`.execute(tx)
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_list where schema = 'main' and type = 'table' and name not glob 'sqlite_*'`.execute(tx)
  for (const { name } of rows) if (!KEPT.includes(name)) await sql`delete from ${sql.table(name)}`.execute(tx)
}

async function emptyPostgres(tx: Tx): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()`.execute(tx)
  const tables = rows.filter(({ name }) => !KEPT.includes(name)).map(({ name }) => sql.table(name))
  await sql`truncate ${sql.join(tables)}`.execute(tx)
}

/** The stems of the names of all pictures and files. */
export async function mediaHashes(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('media').select('hash').execute()
  return rows.map(({ hash }) => hash)
}

export async function hasMedia(db: Db, hash: string): Promise<boolean> {
  return (await db.selectFrom('media').select('id').where('hash', '=', hash).executeTakeFirst()) !== undefined
}
