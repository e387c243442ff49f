import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compose } from './compose.ts'
import type { Mail } from './mail.ts'

const DAY = 24 * 60 * 60 * 1000

/** As long as the paper itself keeps a letter's text. */
const DAYS_KEPT = 30

/** Keeps letters in a folder instead of sending them, one file each (`2026-11-24/3f2a….eml`), for a paper without a mail server. The same letter again is the same file; days that are over for long are removed when another letter comes. */
export function mailInFolder(folder: string): Mail {
  return {
    async send(message) {
      const day = dayOf(message.date)
      const name = `${createHash('sha256').update(message.id).digest('hex').slice(0, 32)}.eml`
      await mkdir(join(folder, day), { recursive: true, mode: 0o700 })
      const beside = join(folder, day, `${randomUUID()}.part`)
      await writeFile(beside, await compose(message), { mode: 0o600, flush: true })
      await rename(beside, join(folder, day, name))
      await removeDaysBefore(dayOf(message.date - DAYS_KEPT * DAY), folder)
      return { accepted: `Kept as ${day}/${name}` }
    },
    async check() {
      const probe = join(folder, `${randomUUID()}.part`)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(probe, '', { mode: 0o600 })
        await rm(probe)
        return undefined
      } catch (error) {
        return { kind: 'closed', words: (error as Error).message }
      }
    },
    close() {},
  }
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

async function removeDaysBefore(first: string, folder: string): Promise<void> {
  const days = (await readdir(folder)).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name) && name < first)
  await Promise.all(days.map((day) => rm(join(folder, day), { recursive: true, force: true })))
}
