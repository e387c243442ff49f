import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../db/connect.ts'
import { schemaVersion } from '../../db/migrate.ts'
import { buriedJobs } from '../../jobs/jobs.sql.ts'
import { newestBackup } from '../../transfer/backup/backups.sql.ts'
import type { Config } from '../config.ts'
import { version } from '../version.ts'
import type { Facts } from './facts.ts'
import { databaseSize, databaseTime, dueSince, letterState, newestEvent, quickCheck, recordState } from './facts.sql.ts'

export interface Patient {
  config: Config
  database: Database
  demo: boolean
}

/** Looks at everything. Thorough is what reads the whole data file, which no visitor of a screen should wait for. */
export async function gatherFacts({ config, database, demo }: Patient, now: number, { thorough = false } = {}): Promise<Facts> {
  const { read, engine } = database
  const { bavail, blocks, bsize } = await statfs(config.data)
  const integrity = thorough ? await quickCheck(read) : undefined
  return {
    now,
    demo,
    version,
    schema: (await schemaVersion(read)) ?? 'none',
    engine,
    origin: config.origin,
    trustsProxies: config.trustedProxies.rules.length > 0,
    disk: { free: bavail * bsize, total: blocks * bsize },
    size: { database: await databaseSize(read), log: await logSize(config) },
    jobs: { buried: await buriedJobs(read), dueSince: await dueSince(read, now) },
    lastBackup: (await newestBackup(read))?.at,
    record: await recordState(read),
    sendsMail: config.mail.server !== undefined,
    letters: await letterState(read),
    clock: { newestEvent: await newestEvent(read), database: await databaseTime(read) },
    openKeys: await keysOthersRead(join(config.data, 'keys')),
    ...(integrity && { integrity }),
  }
}

async function logSize({ database }: Config): Promise<number> {
  if (database.engine === 'postgres') return 0
  const log = await stat(`${database.file}-wal`).catch(() => undefined)
  return log?.size ?? 0
}

async function keysOthersRead(folder: string): Promise<string[]> {
  if (process.platform === 'win32') return []
  const files = (await readdir(folder).catch(() => [])).map((name) => join(folder, name))
  const modes = await Promise.all(files.map(async (file) => (await stat(file)).mode))
  return files.filter((_, n) => (modes[n]! & 0o077) !== 0)
}
