import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { addJobs } from '../../jobs/jobs.sql.ts'
import { rememberBackup } from '../../transfer/backup/backups.sql.ts'
import { readConfig } from '../config.ts'
import { openKeys } from '../keys.ts'
import { gatherFacts } from './gather.ts'

let data: string
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'broadsheet-health-'))))
afterEach(() => rmSync(data, { recursive: true }))

onBothEngines('the facts', (open, engine) => {
  const config = () =>
    readConfig({ BROADSHEET_DATA: data, BROADSHEET_URL: 'https://example.org', BROADSHEET_TRUSTED_PROXIES: '10.0.0.1' })

  test('of a new site', async () => {
    await using database = await open()
    openKeys(data)
    const patient = { config: { ...config(), database: database.where }, database, demo: false }
    await database.transact((tx) => addJobs(tx, [{ name: 'x', key: 'later', payload: {}, lane: 'default' }], 5000))
    const facts = await gatherFacts(patient, 1000, { thorough: true })
    expect(facts).toMatchObject({
      engine,
      origin: 'https://example.org',
      trustsProxies: true,
      jobs: { buried: [], dueSince: undefined },
      lastBackup: undefined,
      record: { leaves: 0, newestLeaf: undefined, signed: 0, lastSigned: undefined },
      letters: { lastSent: undefined, lastFailed: undefined },
      openKeys: [],
    })
    expect(facts.integrity).toEqual(engine === 'sqlite' ? ['ok'] : undefined)
    expect(facts.size.database).toBeGreaterThan(50_000)
    expect(facts.disk.total).toBeGreaterThan(facts.disk.free)
    expect(facts.clock.newestEvent).toBeUndefined()
    expect(typeof facts.clock.database).toBe(engine === 'sqlite' ? 'undefined' : 'number')
    expect((await gatherFacts(patient, 1000)).integrity).toBeUndefined()
  })

  test('of one that has lived', async () => {
    await using database = await open()
    openKeys(data)
    chmodSync(join(data, 'keys/record.key'), 0o640)
    const job = (key: string) => ({ name: 'x', key, payload: {}, lane: 'default' as const })
    await database.transact(async (tx) => {
      await addJobs(tx, [job('late')], 500)
      await addJobs(tx, [job('later')], 5000)
      await addJobs(tx, [job('buried')], 100)
      await tx
        .updateTable('job')
        .set({ state: 'buried', error: 'no ink', finished_at: 200 })
        .where('key', '=', 'buried')
        .execute()
      await rememberBackup(tx, { at: 700, folder: '/backups/one' })
      await rememberBackup(tx, { at: 800, folder: '/backups/two' })
      await emit(tx, [{ name: 'x', payload: {}, renews: [] }], 900)
      const letter = {
        kind: 'x',
        to_address: 'a@example.org',
        subject: '',
        text: null,
        html: null,
        confidential: 0,
        unsubscribe_url: null,
      }
      const written = { ...letter, created_at: 10, erase_at: null }
      await tx
        .insertInto('letter')
        .values({ ...written, key: '1', state: 'sent', answer: '250', sent_at: 20 })
        .execute()
      await tx
        .insertInto('letter')
        .values({ ...written, key: '2', state: 'failed', answer: '550', created_at: 30, sent_at: null })
        .execute()
    })
    expect(await gatherFacts({ config: { ...config(), database: database.where }, database, demo: false }, 1000)).toMatchObject({
      jobs: { buried: [{ key: 'buried', error: 'no ink' }], dueSince: 500 },
      lastBackup: 800,
      letters: { lastSent: 20, lastFailed: { at: 30, answer: '550' } },
      clock: { newestEvent: 900 },
      openKeys: [join(data, 'keys/record.key')],
    })
  })
})
