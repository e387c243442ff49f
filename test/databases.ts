import { mkdtempSync, rmSync } from 'node:fs'
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

/** A migrated, empty database of its own. */
export async function openTestDatabase(engine: Engine): Promise<TestDatabase> {
  const { where, remove } = engine === 'sqlite' ? newFile() : await newDatabase(inject('postgres')!)
  const database = await connect(where)
  if (engine === 'sqlite') await migrate(database, 0)
  return {
    ...database,
    where,
    async [Symbol.asyncDispose]() {
      await database.close()
      await remove()
    },
  }
}

function newFile() {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-db-'))
  return {
    where: { engine: 'sqlite' as const, file: join(folder, 'paper.sqlite') },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function newDatabase(server: string) {
  const name = `test_${randomBytes(8).toString('hex')}`
  const admin = async (statement: string) => {
    const client = new pg.Client(server)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name} template ${TEMPLATE}`)
  return {
    where: { engine: 'postgres' as const, url: urlOf(server, name) },
    remove: () => admin(`drop database ${name} with (force)`),
  }
}
