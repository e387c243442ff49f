import { setTimeout as pause } from 'node:timers/promises'
import { DEMO_ARTICLE } from '../src/web/demo-line.view.tsx'
import type { Figure } from './figure.ts'
import { memoryOf, processorTimeOf, runProgram, serveProgram, statusOf } from './kit/program.ts'
import { median } from './kit/rounds.ts'
import { scratchFolder } from './kit/scratch.ts'

/** In milliseconds. */
const TIME = 1_000

/** In bytes. */
const MEMORY = 150 * 2 ** 20

const STARTS = 5
const REST = 10_000

const PAGES = ['/', DEMO_ARTICLE, '/latest', '/news', '/staff-picks', '/author/ines-calloway', '/feed.xml', '/sitemap.xml']

/** Measures how long the program takes from its start to its first page on a filled site, and what it holds in memory at rest. */
export async function run(): Promise<Figure[]> {
  const data = scratchFolder()
  runProgram(data, 'demo')
  const times: number[] = []
  const processorTimes: number[] = []
  for (let n = 0; n < STARTS; n++) {
    const program = await serveProgram(data)
    times.push(program.started)
    processorTimes.push(processorTimeOf(program) ?? NaN)
    await program.stop()
  }
  const program = await serveProgram(data)
  for (const path of PAGES) await statusOf(program.port, path)
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
    { name: 'Of it, no file’s', value: memory ? megabytes(memory.own) : '', goal: '', met: null },
  ]
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`
