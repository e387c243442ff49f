import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect } from '../src/db/connect.ts'
import { migrate } from '../src/db/migrate.ts'
import { startPostgres, TEMPLATE, urlOf } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined where no PostgreSQL is to be had; its tests are then skipped. */
    postgres: string | undefined
    /** The folder of what is filled once in a run, and copied. */
    templates: string
  }
}

export default async function setup(project: TestProject) {
  const postgres = await startPostgres()
  if (!postgres) console.log('No PostgreSQL 15+ found (Debian: postgresql): its half of the database tests is skipped.')
  if (postgres) await makeTemplate(postgres.url)
  const templates = mkdtempSync(join(tmpdir(), 'broadsheet-templates-'))
  project.provide('postgres', postgres?.url)
  project.provide('templates', templates)
  return async () => {
    rmSync(templates, { recursive: true, force: true })
    await postgres?.stop()
  }
}

/** Migrated once: the database of each test begins as a copy of it. */
async function makeTemplate(server: string): Promise<void> {
  const admin = new pg.Client(server)
  await admin.connect()
  await admin.query(`create database ${TEMPLATE} template template0`)
  await admin.end()
  const database = await connect({ engine: 'postgres', url: urlOf(server, TEMPLATE) })
  await migrate(database, 0)
  await database.close()
}
