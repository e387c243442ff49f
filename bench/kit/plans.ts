import { sql, type CompiledQuery } from 'kysely'
import { engineOf } from '../../src/db/connect.ts'
import type { Db } from '../../src/db/schema.ts'

/** What makes a statement dearer the more there is. */
export interface Plan {
  /** The tables (and parts of the statement) that are read from end to end. */
  scanned: string[]
  /** Whether rows are sorted that no index had in order. */
  sorts: boolean
  /** How many rows the busiest step of a reading statement looked at; unknown on SQLite, and of a writing one. */
  rows: number | undefined
}

/** Begins at one end of the primary key and stops at once; both engines call that a scan too. */
const FIRST_OR_LAST = /^select "id" from "\w+" order by "id"( desc)? limit [?$]1?$/

/** How the database would go about a statement. */
export async function planOf(db: Db, statement: CompiledQuery): Promise<Plan> {
  if (FIRST_OR_LAST.test(statement.sql)) return { scanned: [], sorts: false, rows: 1 }
  return engineOf(db) === 'sqlite' ? planOnSqlite(db, statement) : planOnPostgres(db, statement)
}

async function planOnSqlite(db: Db, statement: CompiledQuery): Promise<Plan> {
  const { rows } = await db.executeQuery<{ detail: string }>(explained(statement, 'explain query plan'))
  const steps = rows.map((row) => row.detail)
  // For a new row, SQLite plans to look for others that were waiting for it, and skips that while no constraint is deferred; none of ours is.
  const isInsert = /^insert into \S+ \([^)]*\) values/.test(statement.sql)
  return {
    scanned: isInsert ? [] : steps.flatMap((step) => /^SCAN ([a-z]\w*)/.exec(step)?.[1] ?? []),
    sorts: steps.some((step) => step.startsWith('USE TEMP B-TREE')),
    rows: undefined,
  }
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  'Recheck Cond'?: string
  /** Of each loop. */
  'Actual Rows'?: number
  'Rows Removed by Filter'?: number
  'Actual Loops'?: number
  Plans?: Node[]
}

/**
 * A small table is quickest read whole and hashed, and PostgreSQL knows it; with these ways forbidden it shows what it would
 * do with a large one, and still scans or sorts where no index can answer.
 */
const FORBIDDEN = ['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin']

async function planOnPostgres(db: Db, statement: CompiledQuery): Promise<Plan> {
  const reads = /^\s*(select|with)\b/.test(statement.sql)
  const how = reads ? 'explain (analyze, timing off, format json)' : 'explain (format json)'
  const nodes = await db.transaction().execute(async (tx) => {
    for (const way of FORBIDDEN) await sql.raw(`set local ${way} = off`).execute(tx)
    const { rows } = await tx.executeQuery<{ 'QUERY PLAN': [{ Plan: Node }] }>(explained(statement, how))
    return withThoseBelow(rows[0]!['QUERY PLAN'][0].Plan)
  })
  const scans = nodes.filter((node) => node['Node Type'].includes('Scan') && !node['Index Cond'] && !node['Recheck Cond'])
  return {
    scanned: scans.flatMap((node) => node['Relation Name'] ?? []),
    sorts: nodes.some((node) => node['Node Type'].includes('Sort')),
    rows: reads ? Math.max(...nodes.map(rowsAt)) : undefined,
  }
}

const rowsAt = (node: Node) => (node['Actual Loops'] ?? 0) * ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0))

const withThoseBelow = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(withThoseBelow)]

const explained = (statement: CompiledQuery, by: string): CompiledQuery<never> => ({
  ...statement,
  sql: `${by} ${statement.sql}`,
})
