import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { connect } from '../../src/db/connect.ts'
import { addressOf, formUnder, type Crowd } from './crowd.ts'

export const ARTICLE = '/news/harbour/everything-the-tide-table-knows'

export interface Flood {
  posts: number
  /** From how many addresses. */
  addresses: number
  /** First comments of others, each from an address of its own. */
  honest: number
  /** In milliseconds. */
  over: number
}

/** The status of each answer. */
export interface Flooded {
  flood: number[]
  honest: number[]
}

/** Posts comments evenly over a time, most of them from few addresses. */
export async function floodComments(crowd: Crowd, { posts, addresses, honest, over }: Flood): Promise<Flooded> {
  const form = await formUnder(crowd, ARTICLE)
  const send = (n: number, kind: string, from: string) => {
    const typed = { name: `${kind} ${n}`, email: `${kind.toLowerCase()}-${n}@reader.example`, body: `Remark number ${n}.` }
    return crowd.post(from, { ...form, ...typed })
  }
  const [floodAnswers, honestAnswers] = await Promise.all([
    spread(posts, over, (n) => send(n, 'Flood', addressOf(n % addresses))),
    spread(honest, over, (n) => send(n, 'Honest', `172.16.${n}.9`)),
  ])
  return { flood: floodAnswers, honest: honestAnswers }
}

/** Whoever was told that their comment was taken, and of whom there is none in a data folder. */
export async function lostIn(data: string, { flood, honest }: Flooded): Promise<string[]> {
  const database = await connect({ engine: 'sqlite', file: join(data, 'broadsheet.sqlite') })
  const rows = await database.read.selectFrom('comment').select('name').execute()
  await database.close()
  const kept = new Set(rows.map(({ name }) => name))
  return [...acceptedOf(flood, 'Flood'), ...acceptedOf(honest, 'Honest')].filter((name) => !kept.has(name))
}

const acceptedOf = (statuses: number[], kind: string) => statuses.flatMap((status, n) => (status === 303 ? [`${kind} ${n}`] : []))

/** Does something so many times, evenly over a time. */
export async function spread<T>(times: number, over: number, act: (n: number) => Promise<T>): Promise<T[]> {
  const begun = performance.now()
  return Promise.all(
    Array.from({ length: times }, async (_, n) => {
      await pause(Math.max(0, (n / times) * over - (performance.now() - begun)))
      return act(n)
    }),
  )
}
