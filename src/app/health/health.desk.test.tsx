import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { openNewsroom, TUESDAY } from '../../accounts/testing.ts'
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
  newsroom.app.route('/', healthDesk({ config, database }))
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

onBothEngines('the health page', (open) => {
  test('says what wants somebody first, and what to do', async () => {
    await using database = await open()
    await bury(database, ['x:1'])
    const page = await (await (await enter(database, 'owner')).get('/desk/health')).text()
    expect(page).toMatch(/This week.*One job was given up.*Fine/s)
    expect(page).toContain('Read what they say, mend that')
    expect(page).toContain('no &lt;ink&gt;')
  })

  test('has a job tried again, once, and writes down who did it', async () => {
    await using database = await open()
    const [id] = await bury(database, ['x:1', 'x:2', 'x:3'])
    const browser = await enter(database, 'administrator')
    const answer = await browser.post(`/desk/health/jobs/${id}/retry`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/health'])
    expect((await browser.post(`/desk/health/jobs/${id}/retry`)).status).toBe(409)
    expect(await buriedJobs(database.read)).toHaveLength(2)
    await browser.post('/desk/health/jobs/retry')
    expect(await buriedJobs(database.read)).toEqual([])
    const jobs = database.read.selectFrom('job').select('state').where('tries', '=', 0)
    expect(await jobs.execute()).toEqual(Array(3).fill({ state: 'waiting' }))
    const noted = database.read.selectFrom('audit').select('subject').where('action', '=', 'had a job tried again')
    expect(await noted.execute()).toHaveLength(3)
  })

  test('is for those who run the paper', async () => {
    await using database = await open()
    const [id] = await bury(database, ['x:1'])
    const browser = await enter(database, 'editor')
    for (const answer of [
      await browser.get('/desk/health'),
      await browser.post(`/desk/health/jobs/${id}/retry`),
      await browser.post('/desk/health/jobs/retry'),
    ]) {
      expect(answer.status).toBe(403)
    }
    expect(await buriedJobs(database.read)).toHaveLength(1)
  })
})
