import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig, type Config } from '../app/config.ts'
import { connect, type Database } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import { filesInFolder } from '../outside/files/folder.ts'
import type { Files } from '../outside/files/files.ts'

export interface Opened {
  config: Config
  database: Database
  files: Files
}

/** Opens the data the environment names, does the work, and closes it again. The schema is brought up to date first. */
export async function withData<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const config = readConfig()
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  const database = await connect(config.database)
  try {
    await migrate(database, Date.now())
    return await work({ config, database, files: filesInFolder(join(config.data, 'files')) })
  } finally {
    await database.close()
  }
}
