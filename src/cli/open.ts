import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig, type Config } from '../app/config.ts'
import { connect, type Database } from '../db/connect.ts'
import { migrate, schemaMismatch } from '../db/migrate.ts'
import type { Files } from '../outside/files/files.ts'
import { filesInFolder } from '../outside/files/folder.ts'
import { loadSite, type Site } from '../web/site.sql.ts'

export interface Opened {
  config: Config
  database: Database
  files: Files
}

/** Opens the data the environment names, made and migrated if need be (`steps`), does the work, and closes it again. */
export async function withData<T>(work: (opened: Opened & { steps: string[] }) => Promise<T>): Promise<T> {
  const config = readConfig()
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  return opened(config, async (data) => {
    const steps = await migrate(data.database, Date.now())
    return work({ ...data, steps })
  })
}

/** The same for a paper that is there: makes nothing, migrates nothing, and refuses where there is none. */
export async function withPaper<T>(work: (opened: Opened & { site: Site }) => Promise<T>): Promise<T> {
  const config = readConfig()
  const { database } = config
  if (database.engine === 'sqlite' && !existsSync(database.file))
    throw new Error(`There is no paper in ${config.data}; is BROADSHEET_DATA right?`)
  return opened(config, async (data) => {
    const mismatch = await schemaMismatch(data.database)
    if (mismatch) throw new Error(mismatch)
    const site = await loadSite(data.database.read)
    if (!site) throw new Error(`There is no paper in ${config.data} yet; found one with "broadsheet new NAME"`)
    return work({ ...data, site })
  })
}

async function opened<T>(config: Config, work: (opened: Opened) => Promise<T>): Promise<T> {
  const database = await connect(config.database)
  try {
    return await work({ config, database, files: filesInFolder(join(config.data, 'files')) })
  } finally {
    await database.close()
  }
}
