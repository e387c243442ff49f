import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../src/db/connect.ts'
import type { Figure } from './figure.ts'
import { addressOf, formUnder, serveCrowd, type Crowd } from './kit/crowd.ts'
import { runProgram } from './kit/program.ts'
import { scratchFolder } from './kit/scratch.ts'

const ARTICLE = '/news/harbour/everything-the-tide-table-knows'
const [POSTS, ADDRESSES, HONEST, READS] = [10_000, 500, 200, 600]

/** In milliseconds. */
const MINUTE = 60_000

/** What ten thousand comments within a minute from 500 addresses do to readers and to 200 others who comment in that minute, with the usual limits. */
export async function run(): Promise<Figure[]> {
  const data = scratchFolder()
  runProgram(data, 'demo')
  const crowd = await serveCrowd(data, 'usual')
  const form = await formUnder(crowd, ARTICLE)
  const quiet = await readArticle(crowd, READS, MINUTE / 6)
  const send = (n: number, kind: string, from: string) => {
    const typed = { name: `${kind} ${n}`, email: `${kind.toLowerCase()}-${n}@reader.example`, body: `Remark number ${n}.` }
    return crowd.post(from, { ...form, ...typed })
  }
  const [flood, honest, during] = await Promise.all([
    spread(POSTS, MINUTE, (n) => send(n, 'Flood', addressOf(n % ADDRESSES))),
    spread(HONEST, MINUTE, (n) => send(n, 'Honest', `172.16.${n}.9`)),
    readArticle(crowd, READS, MINUTE),
  ])
  await crowd.stop()
  const kept = await namesIn(data)
  const lost = [...acceptedOf(flood, 'Flood'), ...acceptedOf(honest, 'Honest')].filter((name) => !kept.has(name)).length
  const others = flood.filter((status) => status !== 303 && status !== 429).length
  const taken = honest.filter((status) => status === 303).length
  const ratio = during / quiet
  return [
    { name: `Of ${POSTS} posts neither accepted nor 429`, value: String(others), goal: 'none', met: others === 0 },
    { name: 'Accepted and lost', value: String(lost), goal: 'none', met: lost === 0 },
    { name: `Of ${HONEST} honest ones accepted`, value: String(taken), goal: String(HONEST), met: taken === HONEST },
    { name: 'The article’s p99, against a quiet time', value: `${ratio.toFixed(2)} ×`, goal: 'at most 2 ×', met: ratio <= 2 },
    { name: 'In a quiet time', value: `${quiet.toFixed(1)} ms`, goal: '', met: null },
  ]
}

/** Does something so many times, evenly over a time. */
async function spread(times: number, over: number, act: (n: number) => Promise<number>): Promise<number[]> {
  const begun = performance.now()
  return Promise.all(
    Array.from({ length: times }, async (_, n) => {
      await pause(Math.max(0, (n / times) * over - (performance.now() - begun)))
      return act(n)
    }),
  )
}

/** The 99th percentile of the time in which a reader has the article, in milliseconds. */
async function readArticle(crowd: Crowd, times: number, over: number): Promise<number> {
  const taken = await spread(times, over, async (n) => {
    const begun = performance.now()
    await crowd.get(`198.18.${n % 250}.1`, ARTICLE)
    return performance.now() - begun
  })
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.99)]!
}

const acceptedOf = (statuses: number[], kind: string) => statuses.flatMap((status, n) => (status === 303 ? [`${kind} ${n}`] : []))

async function namesIn(data: string): Promise<Set<string>> {
  const database = await connect({ engine: 'sqlite', file: join(data, 'broadsheet.sqlite') })
  const rows = await database.read.selectFrom('comment').select('name').execute()
  await database.close()
  return new Set(rows.map(({ name }) => name))
}
