import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../app/config.ts'
import { lockDataFile } from '../app/lock.ts'
import { Refusal } from '../lib/refusal.ts'
import { inWords } from '../transfer/backup/progress.ts'
import { restore } from '../transfer/backup/restore.commands.ts'
import type { Command } from './command.ts'

const USAGE = 'DIR [--replace]'

export const restoreCommand: Command = {
  summary: 'Make a paper out of the backup in DIR, on this engine, whichever it came from. --replace moves aside what is here.',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { replace: { type: 'boolean' } } })
    const [folder, ...others] = positionals
    if (folder === undefined || others.length > 0) throw new Refusal('invalid', `Expected: broadsheet restore ${USAGE}`)
    const { data, database: where } = readConfig()
    mkdirSync(data, { recursive: true, mode: 0o700 })
    const letGo = where.engine === 'sqlite' ? lockDataFile(data) : () => {}
    try {
      const options = { replace: values.replace ?? false, now: Date.now() }
      const { manifest, steps, aside } = await restore(resolve(folder), { where, data }, options, inWords(io.progress))
      io.out(`“${manifest.site}” is as it was at ${manifest.at}.`)
      if (steps.length > 0) io.out(`Migrated: ${steps.join(', ')}`)
      if (aside)
        io.out(`What was here is in ${data}/${aside}${where.engine === 'postgres' ? ` and in the schema “${aside}”` : ''}.`)
      return 0
    } finally {
      letGo()
    }
  },
}
