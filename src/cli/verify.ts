import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { verifyRecord } from '../articles/record.commands.ts'
import { readCheckpoints, RECORD_PATH, recordInFiles } from '../articles/record-files.ts'
import { walkRecord, type Verdict } from '../articles/record-verify.ts'
import type { Checkpoint } from '../articles/record.ts'
import { readPublicFiles } from '../outside/public-files.ts'
import type { Command } from './command.ts'
import { withPaper } from './open.ts'

export const verifyCommand: Command = {
  summary:
    'Check that nothing in the public record was changed, dropped or forked: of this paper, of a site, or of a folder with its files. ' +
    '--since takes the checkpoints.json that somebody kept.',
  usage: '[URL|FOLDER] [--since FILE]',
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { since: { type: 'string' } } })
    const since = values.since === undefined ? [] : readCheckpoints(readFileSync(values.since, 'utf8'), values.since)
    const verdict = await verdictOf(positionals[0], since)
    if (verdict.fault) return (io.err(`The record is broken: ${verdict.fault}.`), 1)
    const { leaves, checkpoints, erased, withheld } = verdict
    io.out(`The record is whole: ${leaves} leaves, ${checkpoints} signed checkpoints; ${erased} erased, ${withheld} withheld.`)
    return 0
  },
}

function verdictOf(where: string | undefined, since: Checkpoint[]): Promise<Verdict> {
  if (where === undefined) return withPaper(({ database }) => verifyRecord(database.read, since))
  const files = /^https?:/.test(where) ? where.replace(/\/$/, '') + RECORD_PATH : where
  return walkRecord(recordInFiles(readPublicFiles(files)), since)
}
