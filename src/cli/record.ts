import { parseArgs } from 'node:util'
import { eraseVersion } from '../articles/record.commands.ts'
import { Refusal } from '../lib/refusal.ts'
import type { Command } from './command.ts'
import { withPaper } from './open.ts'

export const recordCommand: Command = {
  summary: 'Erase for good what a leaf of the public record published. Its hash and the reason stay, and the reason is shown.',
  usage: 'erase LEAF --reason "WHY"',
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { reason: { type: 'string' } } })
    const [action, leaf] = positionals
    if (action !== 'erase' || !/^[1-9]\d*$/.test(leaf ?? ''))
      throw new Refusal('invalid', 'Expected: broadsheet record erase LEAF --reason "WHY"')
    return withPaper(async ({ database }) => {
      const erased = await database.transact((tx) => eraseVersion(tx, Number(leaf), values.reason ?? '', Date.now()))
      io.out(`Erased what was published by leaf ${erased.join(', ')}. Backups still hold it.`)
      return 0
    })
  },
}
