import { join } from 'node:path'
import { connect } from '../src/db/connect.ts'
import { migrate } from '../src/db/migrate.ts'
import { filesInFolder } from '../src/outside/files/folder.ts'
import { importWordPress } from '../src/transfer/wordpress/import.commands.ts'

/** What a child process says of an import it has made. */
export interface Made {
  items: number
  seconds: number
  /** Resident memory at its highest, in bytes. */
  peak: number
}

const [file, folder] = process.argv.slice(2) as [string, string]
const database = await connect({ engine: 'sqlite', file: join(folder, 'paper.sqlite') })
await migrate(database, Date.now())
const began = performance.now()
const report = await importWordPress({ database, files: filesInFolder(join(folder, 'files')), now: Date.now() }, { file })
const seconds = (performance.now() - began) / 1000
await database.close()
const items = report.items.filter(({ outcome }) => outcome === 'imported').length
process.stdout.write(JSON.stringify({ items, seconds, peak: process.resourceUsage().maxRSS * 1024 } satisfies Made))
