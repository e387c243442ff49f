import { sql, type CompiledQuery } from 'kysely'
import { engineOf } from '../../src/db/connect.ts'
import type { Db } from '../../src/db/schema.ts'

/** What makes a statement dearer the more there is. */
export interface Plan {
  /** The tables (and parts of the statement) that are read from end to end. */
  scanned: string[]
  /** Whether rows are sorted that no index had in order. */
  sorts: boolean
}

/** How the database would go about a statement. */
export async function planOf(db: Db, statement: CompiledQuery): Promise<Plan> {
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
  }
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  'Recheck Cond'?: string
  Plans?: Node[]
}

/**
 * A small table is quickest read whole and hashed, and PostgreSQL knows it; with these ways forbidden it shows what it would
 * do with a large one, and still scans or sorts where no index can answer.
 */
const FORBIDDEN = ['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin']

async function planOnPostgres(db: Db, statement: CompiledQuery): Promise<Plan> {
  const nodes = await db.transaction().execute(async (tx) => {
    for (const way of FORBIDDEN) await sql.raw(`set local ${way} = off`).execute(tx)
    const { rows } = await tx.executeQuery<{ 'QUERY PLAN': [{ Plan: Node }] }>(explained(statement, 'explain (format json)'))
    return withThoseBelow(rows[0]!['QUERY PLAN'][0].Plan)
  })
  const scans = nodes.filter((node) => node['Node Type'].includes('Scan') && !node['Index Cond'] && !node['Recheck Cond'])
  return {
    scanned: scans.flatMap((node) => node['Relation Name'] ?? []),
    sorts: nodes.some((node) => node['Node Type'].includes('Sort')),
  }
}

const withThoseBelow = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(withThoseBelow)]

const explained = (statement: CompiledQuery, by: string): CompiledQuery<never> => ({ ...statement, sql: `${by} ${statement.sql}` })
