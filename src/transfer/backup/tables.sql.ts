import { sql } from 'kysely'
import { engineOf } from '../../db/connect.ts'
import type { Db } from '../../db/schema.ts'

/** A table as both engines describe it. */
export interface Table {
  name: string
  columns: string[]
  /** The columns of its primary key, in their order. */
  key: string[]
}

export type Row = Record<string, string | number | null>

/** What JSON can carry from one engine to the other. */
const TYPES = ['integer', 'bigint', 'real', 'double precision', 'text']

/** All tables of the paper, `migration` among them. Throws for a column that no backup could hold. */
export async function listTables(db: Db): Promise<Table[]> {
  const { rows } = await (engineOf(db) === 'sqlite' ? OF_SQLITE : OF_POSTGRES).execute(db)
  return Array.from(
    Map.groupBy(rows, (row) => row.table),
    ([name, columns]) => {
      const strange = columns.find((column) => !TYPES.includes(column.type.toLowerCase()))
      if (strange) throw new Error(`A backup can't hold ${name}.${strange.column}, which is of the type ${strange.type}`)
      const key = columns.filter((column) => column.position > 0).sort((a, b) => a.position - b.position)
      return { name, columns: columns.map(({ column }) => column), key: key.map(({ column }) => column) }
    },
  )
}

interface Column {
  table: string
  column: string
  type: string
  /** In the primary key, from 1; else 0. */
  position: number
}

const OF_SQLITE = sql<Column>`
  select t.name as "table", c.name as "column", c.type, c.pk as position
  from pragma_table_list t, pragma_table_info(t.name) c
  where t.schema = 'main' and t.type = 'table' and t.name not glob 'sqlite_*'
  order by t.name, c.cid`

const OF_POSTGRES = sql<Column>`
  select t.relname as "table", c.attname as "column", format_type(c.atttypid, null) as type,
    coalesce(array_position(k.indkey::int2[], c.attnum) + 1, 0) as position
  from pg_class t
  join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
  left join pg_index k on k.indrelid = t.oid and k.indisprimary
  where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace
  order by t.relname collate "C", c.attnum`

/** Rows read at once: few enough to hold a long article each. */
const BATCH = 200

/** All rows of a table in the order of its primary key, a few at a time. */
export async function* readRows(db: Db, { name, columns, key }: Table): AsyncGenerator<Row[]> {
  const order = sql.join(key.map((column) => sql.ref(column)))
  const wanted = sql.join(columns.map((column) => sql.ref(column)))
  for (let last: Row | undefined; ;) {
    const after = last ? sql`where (${order}) > (${sql.join(key.map((column) => last![column]))})` : sql``
    const { rows } = await sql<Row>`select ${wanted} from ${sql.table(name)} ${after} order by ${order} limit ${BATCH}`.execute(
      db,
    )
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    last = rows.at(-1)
  }
}

/** The last number that each table has handed out; tables that number nothing, or have not yet, are left out. */
export async function lastIds(db: Db): Promise<Map<string, number>> {
  const { rows } = await (engineOf(db) === 'sqlite' ? COUNTERS_OF_SQLITE : COUNTERS_OF_POSTGRES).execute(db)
  return new Map(rows.map((row) => [row.name, row.last]))
}

const COUNTERS_OF_SQLITE = sql<{ name: string; last: number }>`select name, seq as last from sqlite_sequence where seq > 0`

const COUNTERS_OF_POSTGRES = sql<{ name: string; last: number }>`
  select name, last from (
    select t.relname as name, pg_sequence_last_value(pg_get_serial_sequence(quote_ident(t.relname), c.attname)::regclass) as last
    from pg_class t join pg_attribute c on c.attrelid = t.oid
    where t.relnamespace = current_schema()::regnamespace and c.attidentity <> ''
  ) counters where last is not null`
