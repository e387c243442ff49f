import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { connect, type Database, type Engine } from '../src/db/connect.ts'
import { migrate } from '../src/db/migrate.ts'
import { openSqlite } from '../src/db/sqlite.ts'
import type { Files } from '../src/outside/files/files.ts'
import { filesInFolder } from '../src/outside/files/folder.ts'
import { makeDatabase } from './databases.ts'

const DATA_FILE = 'site.sqlite'

/** A site of which many tests begin with a copy. */
export interface SiteTemplate {
  /** A data file, or the name of a database of the test server. */
  database: string
  /** The folder with its files. */
  files: string
}

/** The template of an engine: filled by whoever asks first in a run, and the same for all who come after. */
export async function siteTemplate(
  engine: Engine,
  fill: (site: { database: Database; files: Files }) => Promise<unknown>,
): Promise<SiteTemplate> {
  const home = join(inject('templates'), engine)
  if (!existsSync(home)) await build(engine, home, fill)
  return { database: readFileSync(join(home, 'name'), 'utf8'), files: join(home, 'files') }
}

/** Builds it beside, and puts it in its place whole. Two may build at once: the first to be done is kept. */
async function build(engine: Engine, home: string, fill: Parameters<typeof siteTemplate>[1]): Promise<void> {
  const beside = `${home}.${randomUUID()}`
  mkdirSync(join(beside, 'files'), { recursive: true })
  const { name, where } =
    engine === 'sqlite'
      ? { name: join(home, DATA_FILE), where: { engine, file: join(beside, DATA_FILE) } }
      : await makeDatabase(inject('postgres')!)
  const database = await connect(where)
  if (engine === 'sqlite') await migrate(database, 0)
  await fill({ database, files: filesInFolder(join(beside, 'files')) })
  await database.close()
  if (where.engine === 'sqlite') fold(where.file)
  writeFileSync(join(beside, 'name'), name)
  try {
    renameSync(beside, home)
  } catch (error) {
    if (!existsSync(home)) throw error
    rmSync(beside, { recursive: true })
  }
}

/** Brings what was committed last from beside a data file into it: a copy is of the file alone. */
function fold(file: string): void {
  const handle = openSqlite(file, { readOnly: false })
  handle.exec('pragma wal_checkpoint(truncate)')
  handle.close()
}
