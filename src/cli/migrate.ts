import type { Command } from './command.ts'
import { withData } from './open.ts'

export const migrateCommand: Command = {
  summary: "Bring the data's schema to this version. Safe to repeat.",
  usage: '',
  async run(_args, io) {
    return withData(async ({ steps }) => {
      io.out(steps.length > 0 ? `Migrated: ${steps.join(', ')}` : 'The schema is up to date.')
      return 0
    })
  },
}
