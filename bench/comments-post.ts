import { join } from 'node:path'
import { connect } from '../src/db/connect.ts'
import type { Figure } from './figure.ts'
import { addressOf, formUnder, serveCrowd } from './kit/crowd.ts'
import { runProgram } from './kit/program.ts'
import { scratchFolder } from './kit/scratch.ts'

const ARTICLE = '/news/harbour/everything-the-tide-table-knows'
const GOAL = 300
const ADDRESSES = 500
const AT_ONCE = 32

/** In milliseconds: before it is counted, and counted. */
const [WARM, SPAN] = [3_000, 20_000]

/** How many comments of guests a second are taken from 500 addresses behind a proxy on SQLite, without limits of posting, each on disk before it is answered. */
export async function run(): Promise<Figure[]> {
  const data = scratchFolder()
  runProgram(data, 'demo')
  const crowd = await serveCrowd(data, 'raised')
  const form = await formUnder(crowd, ARTICLE)
  const accepted: number[] = []
  const begun = performance.now()
  let [number, counted, refused] = [0, 0, 0]
  const post = async () => {
    for (let at = 0; at < WARM + SPAN; at = performance.now() - begun) {
      const n = ++number
      const fields = { name: `Reader ${n}`, email: `reader-${n}@reader.example`, body: `Remark number ${n}, of some length.` }
      const status = await crowd.post(addressOf(n % ADDRESSES), { ...form, ...fields })
      if (status === 303) accepted.push(n)
      else refused++
      if (status === 303 && at >= WARM) counted++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, post))
  const seconds = (performance.now() - begun - WARM) / 1000
  await crowd.stop()
  const lost = await lostOf(data, accepted)
  const rate = counted / seconds
  return [
    { name: 'Comments taken a second, on SQLite', value: rate.toFixed(0), goal: `at least ${GOAL}`, met: rate >= GOAL },
    { name: `Of ${accepted.length} accepted, lost`, value: String(lost), goal: 'none', met: lost === 0 },
    { name: 'Answered otherwise', value: String(refused), goal: 'none', met: refused === 0 },
  ]
}

async function lostOf(data: string, accepted: number[]): Promise<number> {
  const database = await connect({ engine: 'sqlite', file: join(data, 'broadsheet.sqlite') })
  const rows = await database.read.selectFrom('comment').select('name').where('name', 'like', 'Reader %').execute()
  await database.close()
  const kept = new Set(rows.map(({ name }) => name))
  return accepted.filter((n) => !kept.has(`Reader ${n}`)).length
}
