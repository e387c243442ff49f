import { join } from 'node:path'
import { killAndCompare } from '../test/kills/kills.ts'
import type { Figure } from './figure.ts'
import { runProgram } from './kit/program.ts'
import { scratchFolder } from './kit/scratch.ts'

const KILLS = 200

/** Kills the built program again and again while it saves and publishes, and compares what it had acknowledged with what it shows when it is there again. */
export async function run(): Promise<Figure[]> {
  const data = scratchFolder()
  runProgram(data, 'demo')
  const where = { engine: 'sqlite', file: join(data, 'broadsheet.sqlite') } as const
  const { faults, saves, publications, assignments, interrupted } = await killAndCompare({ data, where, kills: KILLS, seed: 1 })
  for (const fault of faults) console.log(fault)
  const told = (name: string, count: number): Figure => ({ name, value: count.toLocaleString('en'), goal: '', met: null })
  return [
    {
      name: `Faults after ${KILLS} kills: lost saves, pages that differ, a broken record, lost jobs`,
      value: String(faults.length),
      goal: 'none',
      met: faults.length === 0,
    },
    told('Kills that left a request without its answer', interrupted),
    told('Saves that were acknowledged', saves),
    told('Articles whose publication was acknowledged', publications),
    told('Assignments that were acknowledged, each a letter', assignments),
  ]
}
