import { writeFileSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { openKeys } from '../app/keys.ts'
import { Refusal } from '../lib/refusal.ts'
import { importWordPress, soundExport, type Progress } from '../transfer/wordpress/import.commands.ts'
import { reportInWords } from '../transfer/wordpress/report.ts'
import type { Command, Io } from './command.ts'
import { withData } from './open.ts'

const USAGE = 'wordpress FILE.xml [--uploads DIR] [--dry-run] [--report FILE.json]'

/**
 * V8 rather takes 300 MB than tidy up 40 more often. A site may be served beside an import, and needs the memory more than the
 * import needs the few percent of time.
 */
const SPARING = ['--semi-space-growth-factor=1', '--heap-growing-percent=60']

export const importCommand: Command = {
  summary: 'Bring in a site from another system, with its addresses. Beside a served site, and again after it was broken off.',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { uploads: { type: 'string' }, 'dry-run': { type: 'boolean' }, report: { type: 'string' } },
    })
    const [system, file, ...others] = positionals
    if (system !== 'wordpress' || file === undefined || others.length > 0) {
      throw new Refusal('invalid', `Expected: broadsheet import ${USAGE}`)
    }
    for (const flag of SPARING) setFlagsFromString(flag)
    for (const path of [file, values.uploads]) if (path !== undefined) await mustBeThere(path)
    const showProgress = progressBar(io)
    const sound = await soundExport(file, showProgress)
    const options = { uploads: values.uploads, isRehearsal: values['dry-run'] }
    return withData(async ({ config, database, files }) => {
      const { addresses } = openKeys(config.data)
      const report = await importWordPress({ database, files, addresses, now: Date.now() }, sound, options, showProgress)
      for (const line of reportInWords(report)) io.out(line)
      if (values.report !== undefined) writeFileSync(values.report, `${JSON.stringify(report, null, 2)}\n`)
      return 0
    })
  },
}

async function mustBeThere(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new Refusal('not-found', `There is no “${path}” that can be read.`)
  })
}

const PHASES: Record<Progress['phase'], string> = {
  reading: 'Reading the file through',
  media: 'Pictures and files',
  items: 'Posts and pages',
}

/** Draws the bar anew for each hundredth that is done. */
function progressBar(io: Io): (progress: Progress) => void {
  let drawn = ''
  return ({ phase, done, total }) => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    const bar = '█'.repeat(percent / 4).padEnd(25, '░')
    const line = `${PHASES[phase]} ${bar} ${percent} %`
    if (line !== drawn) io.progress(line)
    drawn = line
  }
}
