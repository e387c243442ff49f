import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { printFigures, type Figure } from './figure.ts'
import type { Made } from './import.child.ts'
import { writeExport } from './import.wxr.ts'

const POSTS = 10_000
const WORDS = 800
const GOAL_SECONDS = 60
const GOAL_MEGABYTES = 250

/** Imports a WordPress export of 10,000 posts of 800 words into an empty SQLite file, in a process of its own. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-import-'))
  try {
    const file = join(folder, 'herald.xml')
    writeExport(file, POSTS, WORDS)
    const child = fileURLToPath(new URL('import.child.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [child, file], {
      env: { ...process.env, BROADSHEET_DATA: folder },
    })
    const { seconds, peak, said } = JSON.parse(stdout) as Made
    if (!said.includes(`  post: ${POSTS} imported`)) throw new Error(`The import says:\n${said.join('\n')}`)
    const megabytes = peak / 1_000_000
    return [
      {
        name: 'Import of 10,000 posts of 800 words',
        value: `${seconds.toFixed(1)} s`,
        goal: `at most ${GOAL_SECONDS} s`,
        met: seconds <= GOAL_SECONDS,
      },
      {
        name: 'Its memory at its highest',
        value: `${megabytes.toFixed(0)} MB`,
        goal: `at most ${GOAL_MEGABYTES} MB`,
        met: megabytes <= GOAL_MEGABYTES,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) printFigures(await run())
