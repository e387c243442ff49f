import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined where no PostgreSQL is to be had; its tests are then skipped. */
    postgres: string | undefined
  }
}

export default async function setup(project: TestProject) {
  const postgres = await startPostgres()
  if (!postgres) console.log('No PostgreSQL 15+ found (Debian: postgresql): its half of the database tests is skipped.')
  project.provide('postgres', postgres?.url)
  return () => postgres?.stop()
}
