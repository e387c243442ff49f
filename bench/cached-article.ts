import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Kind } from './cached-article.child.ts'
import type { Figure } from './figure.ts'
import { printFigures } from './figure.ts'

const WRK = '/usr/bin/wrk'
const ROUNDS = 12
const KINDS: Kind[] = ['ours', 'bare-full', 'bare-three']

/** The part of the throughput of bare `node:http` that a kept article must reach. */
const GOALS = { 'bare-full': 0.95, 'bare-three': 0.85 }

interface Burst {
  perSecond: number
  /** Microseconds of the server's processor time. */
  perRequest: number
}

/** Measures how fast a kept article is served, as a ratio to bare `node:http` in alternating bursts of the same run. */
export async function run(): Promise<Figure[]> {
  if (!existsSync(WRK)) {
    return [{ name: 'Kept article (skipped: wrk is not installed)', value: '', goal: '', met: null }]
  }
  const servers = await Promise.all(KINDS.map(start))
  try {
    const rounds: Record<Kind, Burst>[] = []
    for (const server of servers) await burst(server)
    while (rounds.length < ROUNDS) {
      const bursts: [Kind, Burst][] = []
      for (const server of rotated(servers, rounds.length)) bursts.push([server.kind, await burst(server)])
      rounds.push(Object.fromEntries(bursts) as Record<Kind, Burst>)
    }
    return figures(rounds)
  } finally {
    for (const server of servers) server.process.disconnect()
  }
}

function figures(rounds: Record<Kind, Burst>[]): Figure[] {
  const ratio = (kind: keyof typeof GOALS, name: string): Figure => {
    const value = median(rounds.map((round) => round.ours.perSecond / round[kind].perSecond))
    return { name, value: value.toFixed(3), goal: `at least ${GOALS[kind]}`, met: value >= GOALS[kind] }
  }
  const cost = (kind: Kind, name: string): Figure => {
    const value = median(rounds.map((round) => round[kind].perRequest))
    return { name, value: `${value.toFixed(1)} µs`, goal: '', met: null }
  }
  return [
    ratio('bare-full', 'Kept article : node:http with the same head'),
    ratio('bare-three', 'Kept article : node:http with three fields'),
    cost('ours', 'Processor time, kept article'),
    cost('bare-full', 'Processor time, node:http, same head'),
    cost('bare-three', 'Processor time, node:http, three fields'),
  ]
}

interface Running {
  kind: Kind
  port: number
  process: ChildProcess
}

async function start(kind: Kind): Promise<Running> {
  const file = fileURLToPath(new URL('cached-article.child.ts', import.meta.url))
  const child = spawn('taskset', ['-c', '0', process.execPath, file, kind], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [port] = (await once(child, 'message')) as [number]
  return { kind, port, process: child }
}

async function burst(server: Running): Promise<Burst> {
  const before = await cpuOf(server)
  const load = ['-c', '1', WRK, '-t1', '-c32', '-d2s', '-H', 'Accept-Encoding: br', `http://127.0.0.1:${server.port}/article`]
  const { stdout } = await promisify(execFile)('taskset', load)
  const used = (await cpuOf(server)) - before
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk met errors:\n${stdout}`)
  const requests = Number(/(\d+) requests in/.exec(stdout)![1])
  return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)![1]), perRequest: used / requests }
}

async function cpuOf(server: Running): Promise<number> {
  server.process.send('cpu')
  const [usage] = (await once(server.process, 'message')) as [NodeJS.CpuUsage]
  return usage.user + usage.system
}

function rotated<T>(items: readonly T[], by: number): T[] {
  const start = by % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}

if (import.meta.main) printFigures(await run())
