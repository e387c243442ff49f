import { mkdirSync } from 'node:fs'
import { readConfig } from '../app/config.ts'
import { connect } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  summary: "Bring the data's schema to this version. Safe to repeat.",
  usage: '',
  async run(_args, io) {
    const config = readConfig()
    mkdirSync(config.data, { recursive: true, mode: 0o700 })
    const database = await connect(config.database)
    try {
      const steps = await migrate(database, Date.now())
      io.out(steps.length > 0 ? `Migrated: ${steps.join(', ')}` : 'The schema is up to date.')
    } finally {
      await database.close()
    }
    return 0
  },
}
