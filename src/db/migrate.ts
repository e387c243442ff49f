import { sql } from 'kysely'
import { engineOf, type Database } from './connect.ts'
import { paper } from './migrations/0001_paper.ts'
import { imports } from './migrations/0002_imports.ts'
import { mail } from './migrations/0003_mail.ts'
import { record } from './migrations/0004_record.ts'
import { accounts } from './migrations/0005_accounts.ts'
import { desk } from './migrations/0006_desk.ts'
import { front } from './migrations/0007_front.ts'
import { backups } from './migrations/0008_backups.ts'
import { media } from './migrations/0009_media.ts'
import { readers } from './migrations/0010_readers.ts'
import { comments } from './migrations/0011_comments.ts'
import { newsletter } from './migrations/0012_newsletter.ts'
import { columnTypes, type Migration } from './migrations/types.ts'
import type { Db, Tx } from './schema.ts'

/** Append only: a migration that has run anywhere is never changed or moved. */
const MIGRATIONS: [name: string, migration: Migration][] = [
  ['0001_paper', paper],
  ['0002_imports', imports],
  ['0003_mail', mail],
  ['0004_record', record],
  ['0005_accounts', accounts],
  ['0006_desk', desk],
  ['0007_front', front],
  ['0008_backups', backups],
  ['0009_media', media],
  ['0010_readers', readers],
  ['0011_comments', comments],
  ['0012_newsletter', newsletter],
]

/** One process migrates at a time; the number is ours alone. */
const MIGRATION_LOCK = 6_210_001

/** Brings the schema to this program's version in one transaction and says which steps it took. A failing step leaves everything as it was. Refuses data that a newer program wrote. */
export async function migrate(database: Database, now: number): Promise<string[]> {
  return database.transact((tx) => takeSteps(tx, now))
}

/** The same within a transaction that is open already, up to the step `last` where one is named. */
export async function takeSteps(tx: Tx, now: number, last?: string): Promise<string[]> {
  const engine = engineOf(tx)
  if (engine === 'postgres') {
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`set local lock_timeout = 0`.execute(tx)
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx)
  }
  await sql`create table if not exists migration (name text primary key, at bigint not null)`.execute(tx)
  const done = await ranMigrations(tx)
  const newer = done.filter((name) => !isKnownStep(name))
  if (newer.length > 0) throw new Error(writtenByNewer(newer))
  const wanted = last === undefined ? MIGRATIONS : MIGRATIONS.slice(0, MIGRATIONS.findIndex(([name]) => name === last) + 1)
  const missing = wanted.filter(([name]) => !done.includes(name))
  for (const [name, migration] of missing) {
    for (const statement of migration(columnTypes[engine])) await sql.raw(statement).execute(tx)
    await sql`insert into migration (name, at) values (${name}, ${now})`.execute(tx)
  }
  return missing.map(([name]) => name)
}

/** Whether this program has that step of the schema; one it has not is of a newer program. */
export const isKnownStep = (name: string) => MIGRATIONS.some(([known]) => known === name)

/** The last step that the schema of this database has taken; undefined if it has none. */
export async function schemaVersion(db: Db): Promise<string | undefined> {
  const done = await ranMigrations(db)
  return MIGRATIONS.findLast(([name]) => done.includes(name))?.[0]
}

/** What keeps this program from running on this schema, in words; undefined if nothing does. */
export async function schemaMismatch({ read }: Database): Promise<string | undefined> {
  const known = MIGRATIONS.map(([name]) => name)
  const done = (await isMigrated(read)) ? await ranMigrations(read) : []
  const newer = done.filter((name) => !known.includes(name))
  const missing = known.filter((name) => !done.includes(name))
  if (newer.length > 0) return writtenByNewer(newer)
  if (missing.length > 0) return `The schema lacks ${missing.join(', ')}; run "broadsheet migrate"`
  return undefined
}

const writtenByNewer = (names: string[]) => `The data was written by a newer Broadsheet (${names.join(', ')}); start that version`

/** Whether any schema of ours is there at all. */
export async function isMigrated(db: Db): Promise<boolean> {
  return (await db.introspection.getTables()).some((table) => table.name === 'migration')
}

async function ranMigrations(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db)
  return rows.map((row) => row.name)
}
