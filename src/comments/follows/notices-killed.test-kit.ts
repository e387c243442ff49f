// Another process, which tells followers and is killed around one of its transactions: `notices-killed.test-kit.ts WHERE NOW NTH MOMENT`.
import { connect } from '../../db/connect.ts'
import type { Tx } from '../../db/schema.ts'
import { tellFollowers } from './notices.jobs.ts'

const [where, now, nth, moment] = process.argv.slice(2) as [string, string, string, 'in it' | 'after it']
const real = await connect(JSON.parse(where))
let begun = 0
const die = () => process.kill(process.pid, 'SIGKILL')
const database = {
  ...real,
  async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const isLast = ++begun === Number(nth)
    const done = await real.transact(async (tx) => {
      const result = await work(tx)
      if (isLast && moment === 'in it') die()
      return result
    })
    if (isLast) die()
    return done
  },
}
const { signal } = new AbortController()
await tellFollowers({ database, origin: 'https://lantern.example' }, { now: Number(now), signal })
