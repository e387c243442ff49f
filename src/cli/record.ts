import { verifyRecord } from '../articles/record.commands.ts'
import { Refusal } from '../lib/refusal.ts'
import type { Command } from './command.ts'
import { withPaper } from './open.ts'

export const recordCommand: Command = {
  summary: 'Check that nothing in the public record was changed, dropped or reordered since it was written.',
  usage: 'verify',
  async run([action], io) {
    if (action !== 'verify') throw new Refusal('invalid', 'Expected: broadsheet record verify')
    return withPaper(async ({ database }) => {
      const { leaves, checkpoints, fault } = await verifyRecord(database.read)
      if (fault) return (io.err(`The record is broken: ${fault}.`), 1)
      io.out(`The record is whole: ${leaves} leaves, ${checkpoints} signed checkpoints.`)
      return 0
    })
  },
}
