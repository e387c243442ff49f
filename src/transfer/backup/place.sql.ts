import { sql } from 'kysely'
import type { Db, Tx } from '../../db/schema.ts'
import { listTables } from './tables.sql.ts'

/** Whether anybody else is connected to this PostgreSQL database: a site that serves, or a person. */
export async function isInUse(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' limit 1`.execute(db)
  return rows.length > 0
}

/** Moves all tables of this PostgreSQL database into a schema of that name, where they are as they were. */
export async function setTablesAside(tx: Tx, schema: string): Promise<void> {
  const tables = await listTables(tx)
  if (tables.length === 0) return
  await sql`create schema ${sql.ref(schema)}`.execute(tx)
  for (const { name } of tables) await sql`alter table ${sql.table(name)} set schema ${sql.ref(schema)}`.execute(tx)
}
