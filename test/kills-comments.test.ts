import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { addressOf, formUnder, serveCrowd } from '../bench/kit/crowd.ts'
import { runProgram } from '../bench/kit/program.ts'
import { connect } from '../src/db/connect.ts'

const ARTICLE = '/news/harbour/everything-the-tide-table-knows'
const KILLS = 4
const AT_ONCE = 16

test('every comment that was accepted is on disk, whenever the program is killed', { timeout: 300_000 }, async () => {
  const data = mkdtempSync(join(tmpdir(), 'broadsheet-kills-'))
  runProgram(data, 'demo')
  const accepted: string[] = []
  let number = 0
  for (let kill = 1; kill <= KILLS; kill++) {
    const crowd = await serveCrowd(data, 'raised')
    const form = await formUnder(crowd, ARTICLE)
    let isOver = false
    const post = async () => {
      while (!isOver) {
        const n = ++number
        const fields = { ...form, name: `Reader ${n}`, email: `reader-${n}@reader.example`, body: `Remark number ${n}.` }
        if ((await crowd.post(addressOf(n % 500), fields)) === 303) accepted.push(fields.email)
      }
    }
    const posting = Promise.all(Array.from({ length: AT_ONCE }, post))
    await pause(400 + 170 * kill)
    crowd.process.kill('SIGKILL')
    await once(crowd.process, 'exit')
    isOver = true
    await posting
  }
  const database = await connect({ engine: 'sqlite', file: join(data, 'broadsheet.sqlite') })
  const rows = await database.read
    .selectFrom('comment')
    .innerJoin('reader', 'reader.id', 'comment.reader_id')
    .select(['email', 'body'])
    .where('email', 'like', 'reader-%@reader.example')
    .execute()
  await database.close()
  rmSync(data, { recursive: true })
  const kept = new Set(rows.map(({ email }) => email))
  expect(accepted.filter((email) => !kept.has(email))).toEqual([])
  expect(accepted.length).toBeGreaterThan(KILLS * AT_ONCE)
  // What was cut off by a kill is there whole or not at all, and was never said twice.
  expect(rows.length).toBe(kept.size)
  expect(rows.length - accepted.length).toBeLessThanOrEqual(KILLS * AT_ONCE)
  for (const { email, body } of rows) expect(body).toBe(`<p>Remark number ${email!.match(/\d+/)![0]}.</p>`)
})
