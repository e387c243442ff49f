import type { Figure } from './figure.ts'
import { serveCrowd, type Crowd } from './kit/crowd.ts'
import { ARTICLE, floodComments, lostIn, spread } from './kit/flood.ts'
import { runProgram } from './kit/program.ts'
import { scratchFolder } from './kit/scratch.ts'

const [POSTS, ADDRESSES, HONEST, READS] = [10_000, 500, 200, 600]

/** In milliseconds. */
const MINUTE = 60_000

/** What ten thousand comments within a minute from 500 addresses do to readers and to 200 others who comment in that minute, with the usual limits. */
export async function run(): Promise<Figure[]> {
  const data = scratchFolder()
  runProgram(data, 'demo')
  const crowd = await serveCrowd(data, 'usual')
  const quiet = await readArticle(crowd, READS, MINUTE / 6)
  const [flooded, during] = await Promise.all([
    floodComments(crowd, { posts: POSTS, addresses: ADDRESSES, honest: HONEST, over: MINUTE }),
    readArticle(crowd, READS, MINUTE),
  ])
  await crowd.stop()
  const lost = (await lostIn(data, flooded)).length
  const others = flooded.flood.filter((status) => status !== 303 && status !== 429).length
  const taken = flooded.honest.filter((status) => status === 303).length
  const ratio = during / quiet
  return [
    { name: `Of ${POSTS} posts neither accepted nor 429`, value: String(others), goal: 'none', met: others === 0 },
    { name: 'Accepted and lost', value: String(lost), goal: 'none', met: lost === 0 },
    { name: `Of ${HONEST} honest ones accepted`, value: String(taken), goal: String(HONEST), met: taken === HONEST },
    { name: 'The article’s p99, against a quiet time', value: `${ratio.toFixed(2)} ×`, goal: 'at most 2 ×', met: ratio <= 2 },
    { name: 'In a quiet time', value: `${quiet.toFixed(1)} ms`, goal: '', met: null },
  ]
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
