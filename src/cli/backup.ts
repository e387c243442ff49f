import { join, resolve } from 'node:path'
import { version } from '../app/version.ts'
import { Refusal } from '../lib/refusal.ts'
import { backUp } from '../transfer/backup/backup.commands.ts'
import { rememberBackup } from '../transfer/backup/backups.sql.ts'
import { countFiles, countRows } from '../transfer/backup/manifest.ts'
import { inWords } from '../transfer/backup/progress.ts'
import type { Command } from './command.ts'
import { withPaper } from './open.ts'

export const backupCommand: Command = {
  summary: 'Write all of the paper into a folder of its own below DIR, named by the time. Beside a served site.',
  usage: 'DIR',
  async run([into, ...others], io) {
    if (into === undefined || others.length > 0) throw new Refusal('invalid', 'Expected: broadsheet backup DIR')
    return withPaper(async ({ config, database, files }) => {
      const source = { where: config.database, files, keys: join(config.data, 'keys') }
      const now = Date.now()
      const show = inWords(io.progress)
      const { folder, manifest } = await backUp(source, { into: resolve(into), program: version, now }, show)
      await database.transact((tx) => rememberBackup(tx, { at: now, folder }))
      io.out(`${folder} holds ${countRows(manifest)} rows and ${countFiles(manifest)} files of “${manifest.site}”.`)
      io.out('Drafts and keys are in it: keep it as safe as the paper itself, and on another machine.')
      return 0
    })
  },
}
