import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { openNewsroom, TUESDAY } from '../../accounts/testing.ts'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { requireStaff } from '../../accounts/require-staff.desk.ts'
import type { Role } from '../../accounts/roles.ts'
import { addJobs, buriedJobs } from '../../jobs/jobs.sql.ts'
import { readConfig } from '../config.ts'
import { healthDesk } from './health.desk.tsx'

const HERE = { block: '127.0.0.0/24', isHere: true }

let data: string
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'broadsheet-health-'))))
afterEach(() => rmSync(data, { recursive: true }))

/** A browser that has entered a demo as somebody of this role. */
async function enter(database: TestDatabase, role: Role) {
  const newsroom = openNewsroom(database, { origin: 'http://localhost:8080', demo: true, client: HERE })
  const config = { ...readConfig({ BROADSHEET_DATA: data }), database: database.where }
  newsroom.app.route('/', healthDesk({ config, database }) as unknown as Hono)
  await newsroom.hire('Olga', role)
  const browser = newsroom.browser()
  await browser.post('/desk/enter', { role })
  return browser
}

async function bury(database: TestDatabase, keys: string[]): Promise<number[]> {
  await database.transact(async (tx) => {
    await addJobs(
      tx,
      keys.map((key) => ({ name: 'x', key, payload: {}, lane: 'default' })),
      0,
    )
    await tx.updateTable('job').set({ state: 'buried', error: 'no <ink>', finished_at: TUESDAY }).execute()
  })
  return (await buriedJobs(database.read)).map(({ id }) => id)
}
