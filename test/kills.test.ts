import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { runProgram } from '../bench/kit/program.ts'
import { fillDemo } from '../src/demo/demo.commands.ts'
import { filesInFolder } from '../src/outside/files/folder.ts'
import { openTestDatabase } from './databases.ts'
import { killAndCompare, type Killed } from './kills/kills.ts'
import { DEMO_PICTURES } from './town.ts'

const SEED = 20_261_124

/** Nothing is wrong, and what could have gone wrong was tried. */
function expectWhole({ faults, saves, publications, interrupted }: Killed, kills: number): void {
  expect(faults).toEqual([])
  expect(saves).toBeGreaterThan(kills)
  expect(publications).toBeGreaterThan(0)
  expect(interrupted).toBeGreaterThan(kills / 2)
}

describe('a newsroom that is killed while it saves and publishes has done all that it said, and nothing by halves', () => {
  test('on SQLite', { timeout: 300_000 }, async () => {
    const data = mkdtempSync(join(tmpdir(), 'broadsheet-kills-'))
    runProgram(data, 'demo')
    const where = { engine: 'sqlite', file: join(data, 'broadsheet.sqlite') } as const
    expectWhole(await killAndCompare({ data, where, kills: 15, seed: SEED }), 15)
    rmSync(data, { recursive: true })
  })

  test.skipIf(!inject('postgres'))('on PostgreSQL', { timeout: 300_000 }, async () => {
    await using database = await openTestDatabase('postgres')
    const data = mkdtempSync(join(tmpdir(), 'broadsheet-kills-'))
    await fillDemo(
      { database, files: filesInFolder(join(data, 'files')), addressKey: Buffer.alloc(32), now: Date.now() },
      DEMO_PICTURES,
    )
    expectWhole(await killAndCompare({ data, where: database.where, kills: 5, seed: SEED }), 5)
    rmSync(data, { recursive: true })
  })
})
