import { setTimeout as pause } from 'node:timers/promises'
import type { Figure } from '../figure.ts'
import { memoryOf, processorTimeOf, serveProgram, statusOf } from './program.ts'
import { median } from './timing.ts'

/** In milliseconds. */
const TIME = 1_000

/** In bytes. */
const MEMORY = 150e6

const STARTS = 5

/** In milliseconds: so long after the last request is at rest. */
const REST = 10_000

/** How long the built program takes from its start to its first page on a data folder, and what it holds in memory at rest, once it has served these pages. */
export async function measureServing(data: string, pages: string[]): Promise<Figure[]> {
  const times: number[] = []
  const processorTimes: number[] = []
  for (let n = 0; n < STARTS; n++) {
    const program = await serveProgram(data)
    times.push(program.started)
    processorTimes.push(processorTimeOf(program) ?? NaN)
    await program.stop()
  }
  const program = await serveProgram(data)
  for (const path of pages) await statusOf(program.port, path)
  await pause(REST)
  const memory = memoryOf(program)
  await program.stop()
  const time = median(times)
  return [
    { name: 'Start to first page', value: `${time.toFixed(0)} ms`, goal: `at most ${TIME} ms`, met: time <= TIME },
    { name: 'Processor time until then', value: `${median(processorTimes).toFixed(0)} ms`, goal: '', met: null },
    {
      name: 'Memory at rest',
      value: memory ? megabytes(memory.all) : '',
      goal: `at most ${megabytes(MEMORY)}`,
      met: memory ? memory.all <= MEMORY : null,
    },
    { name: 'Of it not the pages of files', value: memory ? megabytes(memory.own) : '', goal: '', met: null },
  ]
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
