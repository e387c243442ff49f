import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openKeys } from '../app/keys.ts'
import { connect } from '../db/connect.ts'
import { addJobs } from '../jobs/jobs.sql.ts'
import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { doctorCommand } from './doctor.ts'
import { jobsCommand } from './jobs.ts'
import { newCommand } from './new.ts'
import { restoreCommand } from './restore.ts'

let root: string
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-operating-'))
  vi.stubEnv('BROADSHEET_DATA', join(root, 'data'))
  vi.stubEnv('DATABASE_URL', '')
  openKeys(join(root, 'data'))
  await run(newCommand, 'The', 'Herald')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

/** What a command said, and how it ended. */
async function run({ run }: Command, ...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const code = await run(args, { out: say, err: say, progress: () => {} })
  return { code, said: lines.join('\n') }
}

const doctor = async () => {
  const { code, said } = await run(doctorCommand)
  return { code, line: (name: string) => said.split('\n').find((line) => line.slice(6).startsWith(name)) }
}

async function bury(...keys: string[]): Promise<void> {
  const database = await connect({ engine: 'sqlite', file: join(root, 'data/broadsheet.sqlite') })
  await database.transact(async (tx) => {
    await addJobs(
      tx,
      keys.map((key) => ({ name: 'x', key, payload: {}, lane: 'default' })),
      0,
    )
    await tx.updateTable('job').set({ state: 'buried', error: 'no ink', finished_at: 0 }).execute()
  })
  await database.close()
}

test('a backup is made and restored, and the doctor knows of it', async () => {
  expect((await doctor()).line('Backup')).toMatch(/^warn .*no backup yet/)
  const { code, said } = await run(backupCommand, join(root, 'backups'))
  const [name] = readdirSync(join(root, 'backups'))
  expect([code, said]).toEqual([0, expect.stringMatching(new RegExp(`${name} holds \\d+ rows and 0 files of “The Herald”`))])
  expect((await doctor()).line('Backup')).toMatch(/^ok .* old\./)

  const backup = join(root, 'backups', name!)
  await expect(run(restoreCommand, backup)).rejects.toThrow('--replace')
  expect((await run(restoreCommand, backup, '--replace')).said).toMatch(
    /“The Herald” is as it was at .*\nWhat was here is in .*before_/,
  )
  vi.stubEnv('BROADSHEET_DATA', join(root, 'other'))
  expect((await run(restoreCommand, backup)).code).toBe(0)
  expect((await doctor()).code).toBe(0)
})

test('a paper that is served is not replaced', async () => {
  await run(backupCommand, join(root, 'backups'))
  writeFileSync(join(root, 'data/serve.lock'), String(process.ppid))
  const backup = join(root, 'backups', readdirSync(join(root, 'backups'))[0]!)
  await expect(run(restoreCommand, backup, '--replace')).rejects.toThrow('served already')
})

test('the doctor ends with 1 when something is bad, and says what to do', async () => {
  expect((await doctor()).code).toBe(0)
  chmodSync(join(root, 'data/keys/tokens.key'), 0o644)
  const { code, said } = await run(doctorCommand)
  expect([code, said]).toEqual([1, expect.stringMatching(/^bad .*Others can read .*tokens\.key\.\n +Run "chmod 600/)])
})

test('buried jobs are listed and retried, one or all', async () => {
  expect((await run(jobsCommand, 'list')).said).toBe('No job is buried.')
  await bury('x:1', 'x:2', 'x:3')
  expect((await run(jobsCommand, 'list')).said).toMatch(/^3 {2}1970-01-01T00:00:00\.000Z {2}x:3\n {4}no ink\n2 /)
  expect((await doctor()).line('Buried jobs')).toMatch(/^warn .*3 jobs/)
  expect((await run(jobsCommand, 'retry', '2')).code).toBe(0)
  await expect(run(jobsCommand, 'retry', '2')).rejects.toThrow('no buried job 2')
  expect((await run(jobsCommand, 'retry-all')).said).toMatch(/^2 jobs/)
  expect((await run(jobsCommand, 'list')).said).toBe('No job is buried.')
  await expect(run(jobsCommand, 'bury')).rejects.toThrow('retry-all')
})
