import type { Hono } from 'hono'
import { startSession } from '../../src/accounts/sessions.commands.ts'
import { addStaff } from '../../src/accounts/staff.commands.ts'
import { createApp } from '../../src/app/app.tsx'
import { readConfig } from '../../src/app/config.ts'
import { holdPaper } from '../../src/app/current-paper.ts'
import { openMail } from '../../src/app/mail-way.ts'
import { createDesk } from '../../src/app/desk.tsx'
import type { Database } from '../../src/db/connect.ts'
import { filesInMemory } from '../../src/outside/files/memory.ts'
import type { Typed } from '../../src/web/form.ts'
import type { WebEnv } from '../../src/web/env.ts'
import { builtAssets, ORIGIN } from './site.ts'

/** Somebody who may do everything, at the desk of a paper. */
export interface AtDesk {
  /** Refuses any answer but 200. */
  get(path: string): Promise<string>
  post(path: string, fields: Typed, headers?: Record<string, string>): Promise<Response>
}

/** Opens the desk of a paper at a time that stands still, and hires somebody who signs in there. */
export async function openDesk(database: Database, now: number): Promise<AtDesk> {
  const assets = builtAssets()
  const parts = { database, files: filesInMemory(), assets, onError: (error: unknown) => console.error(error) }
  const paper = await holdPaper(database.read, { origin: ORIGIN, assets })
  const client = () => ({ block: '192.0.2.0/24', isHere: true })
  const tokenKeys = [Buffer.alloc(32, 7)]
  const config = readConfig({})
  const keys = { tokenKeys, addressKey: Buffer.alloc(32, 8) }
  const desk = createDesk({ ...parts, ...keys, config, mail: openMail(config), client })
  const app: Hono<WebEnv> = createApp({ ...parts, db: database.read, paper: paper.get, clock: () => now, tokenKeys, desk })

  const somebody = { name: 'Ada', email: 'ada@paper.example', role: 'owner', authorId: 1 } as const
  const token = await database.transact(async (tx) => {
    const staff = await addStaff(tx, null, somebody, now)
    return startSession(tx, staff, { device: 'bench', by: 'password' }, now)
  })
  const own = { Cookie: `desk=${token}`, 'Sec-Fetch-Site': 'same-origin' }
  return {
    async get(path) {
      const answer = await app.request(ORIGIN + path, { headers: own })
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${text}`)
      return text
    },
    async post(path, fields, headers = {}) {
      const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
      return app.request(ORIGIN + path, { method: 'POST', body: new URLSearchParams(pairs), headers: { ...own, ...headers } })
    },
  }
}
