import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DIST } from './site.ts'

const PROGRAM = join(DIST, 'broadsheet.js')

/** How often a starting program is asked whether it is there, in milliseconds. */
const ASK_EVERY = 5

export interface Program {
  port: number
  process: ChildProcess
  /** From its start until it answered a reader with a page, in milliseconds. */
  started: number
  stop(): Promise<void>
}

/** Runs a command of the built program on a data folder. */
export function runProgram(data: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { env: environment(data), encoding: 'utf8' })
  if (status !== 0) throw new Error(`broadsheet ${args.join(' ')}: ${stderr}`)
}

/** Serves a data folder by the built program, with these settings beside, and waits for its first page. */
export async function serveProgram(data: string, settings: Record<string, string> = {}): Promise<Program> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn(process.execPath, [PROGRAM, 'serve'], {
    env: { ...environment(data), ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while ((await statusOf(port, '/')) !== 200) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`broadsheet serve ended with ${child.exitCode}`)
    await pause(ASK_EVERY)
  }
  const started = performance.now() - begun
  return {
    port,
    process: child,
    started,
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The status of an answer, read to its end; 0 if there is none. */
export const statusOf = (port: number, path: string) =>
  new Promise<number>((resolve) => {
    const headers = { 'Accept-Encoding': 'br' }
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode!))
    }).on('error', () => resolve(0))
  })

/** What the process holds in memory, in bytes: all of it, and what is its own and no file's. Undefined where the system does not tell. */
export function memoryOf({ process: { pid } }: Program): { all: number; own: number } | undefined {
  if (process.platform !== 'linux') return undefined
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]) * 1024
  return { all: bytes('VmRSS'), own: bytes('RssAnon') }
}

/** Processor time since its start, in milliseconds. Undefined where the system does not tell. */
export function processorTimeOf({ process: { pid } }: Program): number | undefined {
  if (process.platform !== 'linux') return undefined
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13).map(Number)
  return (user! + system!) * 10
}

const environment = (data: string) => ({ PATH: process.env.PATH, BROADSHEET_DATA: data, HOST: '127.0.0.1' })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
