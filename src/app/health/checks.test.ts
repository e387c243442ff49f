import { expect, test } from 'vitest'
import { healthOf } from './checks.ts'
import type { Facts } from './facts.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NOW = Date.UTC(2026, 10, 24, 9)

const WELL: Facts = {
  now: NOW,
  demo: false,
  version: '1.2.3',
  schema: '0008_backups',
  engine: 'sqlite',
  origin: 'https://example.org',
  trustsProxies: true,
  disk: { free: 50e9, total: 100e9 },
  size: { database: 4e6, log: 4e6 },
  jobs: { buried: [], dueSince: NOW - 1000 },
  lastBackup: NOW - 3 * 60 * MINUTE,
  record: { leaves: 5, newestLeaf: NOW - DAY, signed: 5, lastSigned: NOW - DAY + 60 * MINUTE },
  sendsMail: true,
  letters: { lastSent: NOW - DAY, lastFailed: { at: NOW - 2 * DAY, answer: '421' } },
  clock: { newestEvent: NOW - 1, database: NOW + 2000 },
  openKeys: [],
  integrity: ['ok'],
}

const healthWith = (change: Partial<Facts>) => healthOf({ ...WELL, ...change }).filter(({ state }) => state !== 'ok')

test('a site that is well has nothing to mend', () => {
  expect(healthWith({})).toEqual([])
  expect(healthOf(WELL)).toHaveLength(13)
})

const buried = { id: 1, lane: 'default', name: 'x', key: 'x:1', error: 'no ink', buriedAt: NOW }

test.each<[name: string, state: 'warn' | 'bad', words: RegExp, change: Partial<Facts>]>([
  ['Buried jobs', 'warn', /^One job/, { jobs: { buried: [buried], dueSince: undefined } }],
  ['Buried jobs', 'warn', /^2 jobs/, { jobs: { buried: [buried, buried], dueSince: undefined } }],
  ['Waiting jobs', 'warn', /due for 5 minutes/, { jobs: { buried: [], dueSince: NOW - 5 * MINUTE } }],
  ['Waiting jobs', 'bad', /due for 1 hour\./, { jobs: { buried: [], dueSince: NOW - 60 * MINUTE } }],
  ['Backup', 'warn', /no backup yet/, { lastBackup: undefined }],
  ['Backup', 'warn', /2 days old/, { lastBackup: NOW - 2 * DAY }],
  ['Backup', 'bad', /7 days old/, { lastBackup: NOW - 7 * DAY }],
  ['Disk', 'warn', /1\.9 GB of 10\.0 GB/, { disk: { free: 1.9e9, total: 10e9 } }],
  ['Disk', 'warn', /4\.0 GB of 100\.0 GB/, { disk: { free: 4e9, total: 100e9 } }],
  ['Disk', 'bad', /199 MB of/, { disk: { free: 199e6, total: 10e9 } }],
  ['Database', 'warn', /1\.0 GB that are not folded/, { size: { database: 1, log: 1e9 } }],
  ['Data file', 'bad', /row 7 missing/, { integrity: ['row 7 missing from index', 'more'] }],
  ['Mail', 'warn', /could not be sent \(550\)/, { letters: { lastSent: 1, lastFailed: { at: 2, answer: '550' } } }],
  ['Mail', 'warn', /could not be sent/, { letters: { lastSent: undefined, lastFailed: { at: 2, answer: '550' } } }],
  ['Mail', 'warn', /to nobody/, { sendsMail: false }],
  ['Record', 'warn', /6 leaves/, { record: { ...WELL.record, leaves: 6, newestLeaf: NOW - 120 * MINUTE } }],
  ['Clock', 'bad', /differ by 2 minutes/, { clock: { newestEvent: undefined, database: NOW - 2 * MINUTE } }],
  ['Clock', 'bad', /3 days from now/, { clock: { newestEvent: NOW + 3 * DAY, database: undefined } }],
  ['Keys', 'bad', /read a\.key, b\.key/, { openKeys: ['a.key', 'b.key'] }],
  ['Address', 'warn', /own address/, { origin: undefined }],
  ['Proxy', 'warn', /No proxy/, { trustsProxies: false }],
])('%s is %s: %s', (name, state, words, change) => {
  const found = healthWith(change)
  expect(found).toEqual([{ name, state, words: expect.stringMatching(words), whatToDo: expect.stringMatching(/\.$/) }])
})

test('what is worst stands first', () => {
  const states = healthOf({ ...WELL, lastBackup: undefined, openKeys: ['a.key'] }).map(({ name, state }) => [name, state])
  expect(states.slice(0, 3)).toEqual([
    ['Keys', 'bad'],
    ['Backup', 'warn'],
    ['Buried jobs', 'ok'],
  ])
})

test('nothing is asked of a demo that only a real paper needs, nor a reading of all data where nobody made one', () => {
  const { integrity: _, ...unread } = WELL
  const demo = { ...unread, demo: true, origin: undefined, sendsMail: false, trustsProxies: false, lastBackup: undefined }
  expect(healthOf(demo).filter(({ state }) => state !== 'ok')).toEqual([])
  expect(healthOf(demo).map(({ name }) => name)).not.toContain('Data file')
})
