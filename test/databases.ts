import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { describe, inject } from 'vitest'
import { connect, type Database, type Engine, type Where } from '../src/db/connect.ts'
import { migrate } from '../src/db/migrate.ts'
import { TEMPLATE, urlOf } from './postgres.ts'

/** Runs a suite once on each engine. `open` gives a migrated, empty database that is thrown away afterwards. */
export function onBothEngines(name: string, suite: (open: () => Promise<TestDatabase>, engine: Engine) => void): void {
  describe(`${name} (sqlite)`, () => suite(() => openTestDatabase('sqlite'), 'sqlite'))
  describe.skipIf(!inject('postgres'))(`${name} (postgres)`, () => suite(() => openTestDatabase('postgres'), 'postgres'))
}

export interface TestDatabase extends Database, AsyncDisposable {
  where: Where
}

/** A migrated, empty database of its own; or a copy of a data file, or of a database of the test server. */
export async function openTestDatabase(engine: Engine, template?: string): Promise<TestDatabase> {
  const { where, remove } = engine === 'sqlite' ? newFile(template) : await newDatabase(inject('postgres')!, template)
  const database = await connect(where)
  if (engine === 'sqlite' && template === undefined) await migrate(database, 0)
  return {
    ...database,
    where,
    async [Symbol.asyncDispose]() {
      await database.close()
      await remove()
    },
  }
}

function newFile(template?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-db-'))
  const file = join(folder, 'paper.sqlite')
  if (template !== undefined) copyFileSync(template, file)
  return {
    where: { engine: 'sqlite' as const, file },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function newDatabase(server: string, template?: string) {
  const { name, where } = await makeDatabase(server, template)
  return { where, remove: () => command(server, `drop database ${name} with (force)`) }
}

/** Makes a database on the test server, as a copy of another: of the migrated, empty one if nothing is said. */
export async function makeDatabase(server: string, template = TEMPLATE) {
  const name = `test_${randomBytes(8).toString('hex')}`
  await command(server, `create database ${name} template ${template}`)
  return { name, where: { engine: 'postgres' as const, url: urlOf(server, name) } }
}

async function command(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  await client.query(statement)
  await client.end()
}
