import { sql } from 'kysely'
import { engineOf } from '../../db/connect.ts'
import type { Tx } from '../../db/schema.ts'
import type { Row, Table } from './tables.sql.ts'

/** Lets rows come in any order: the work is done without foreign keys, which all of it must satisfy at the end. */
export async function withoutForeignKeys(tx: Tx, work: () => Promise<void>): Promise<void> {
  if (engineOf(tx) === 'sqlite') {
    await work()
    const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(tx)
    if (rows.length > 0) throw new Error(`A row of “${rows[0]!.table}” points to one that is not there (foreign key)`)
    return
  }
  const { rows } = await FOREIGN_KEYS.execute(tx)
  for (const { table, name } of rows) await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(tx)
  await work()
  for (const { table, name, definition } of rows) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(tx)
  }
}

const FOREIGN_KEYS = sql<{ table: string; name: string; definition: string }>`
  select t.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class t on t.oid = k.conrelid
  where k.contype = 'f' and t.relnamespace = current_schema()::regnamespace`

export async function emptyTable(tx: Tx, { name }: Table): Promise<void> {
  await sql`delete from ${sql.table(name)}`.execute(tx)
}

/** What one statement may hold on both engines is 32,766 values. */
const VALUES = 8000

export async function insertRows(tx: Tx, { name, columns }: Table, rows: Row[]): Promise<void> {
  const wanted = sql.join(columns.map((column) => sql.ref(column)))
  const atOnce = Math.floor(VALUES / columns.length)
  for (let next = 0; next < rows.length; next += atOnce) {
    const tuples = rows.slice(next, next + atOnce).map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`)
    await sql`insert into ${sql.table(name)} (${wanted}) values ${sql.join(tuples)}`.execute(tx)
  }
}

/** Has the table hand out the numbers after this one. */
export async function continueAfter(tx: Tx, table: string, lastId: number): Promise<void> {
  if (engineOf(tx) === 'postgres') {
    await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), 'id'), ${lastId})`.execute(tx)
    return
  }
  await sql`delete from sqlite_sequence where name = ${table}`.execute(tx)
  await sql`insert into sqlite_sequence (name, seq) values (${table}, ${lastId})`.execute(tx)
}
