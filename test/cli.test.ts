import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, statSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const PROGRAM = resolve('dist/broadsheet.js')

let data: string
let running: ChildProcess[]
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'broadsheet-cli-'))
  running = []
})
afterEach(() => running.forEach((child) => child.kill('SIGKILL')))

const environment = (extra: Record<string, string> = {}) => ({ PATH: process.env.PATH, BROADSHEET_DATA: data, ...extra })

/** Runs a command to its end. */
function run(args: string[], extra?: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: environment(extra),
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Starts a command that stays, and waits until it has said something. */
async function start(args: string[], said: RegExp, extra?: Record<string, string>) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: environment(extra), stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let text = ''
  const match = await new Promise<RegExpExecArray>((found, failed) => {
    const read = (chunk: Buffer) => {
      text += String(chunk)
      const match = said.exec(text)
      if (match) found(match)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${text}`)))
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  return { child, match, ended, text: () => text }
}

const portTaken = () =>
  new Promise<{ port: number; close: () => void }>((taken) => {
    const server = createServer().listen(0, '127.0.0.1', () =>
      taken({ port: (server.address() as AddressInfo).port, close: () => server.close() }),
    )
  })

describe('npm start', () => {
  test('fills a new site, says where to read it, serves it, and ends cleanly when told', async () => {
    const { match, child, ended, text } = await start(['start'], /Read +(http:\S+)[\s\S]*Stop/)
    const front = await fetch(match[1]!)
    expect(front.status).toBe(200)
    expect(await front.text()).toContain('The Port Ellery Lantern')
    expect(text()).toMatch(/Demo +45 articles/)
    expect(text()).toMatch(/Everything +http:\S+everything-the-tide-table-knows/)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('does not fill a site that somebody says is real', async () => {
    const { status, stderr } = run(['start'], { BROADSHEET_URL: 'https://example.org', PORT: '0' })
    expect([status, stderr]).toEqual([1, expect.stringContaining('broadsheet new')])
  })

  test('is there again after it was killed, with the same articles', async () => {
    const first = await start(['start'], /Read +(http:\S+)/)
    await fetch(first.match[1]!)
    first.child.kill('SIGKILL')
    await first.ended
    const second = await start(['start'], /Read +(http:\S+)/)
    expect((await fetch(`${second.match[1]}latest`)).status).toBe(200)
    expect(second.text()).not.toMatch(/Demo +\d/)
  })
})

describe('serve', () => {
  test('never fills, and says what is missing', () => {
    expect(run(['migrate']).status).toBe(0)
    const { status, stderr } = run(['serve'], { PORT: '0' })
    expect([status, stderr]).toEqual([1, expect.stringContaining('broadsheet new')])
  })

  test('refuses a schema that was never migrated, and a port that is taken', async () => {
    expect(run(['serve'], { PORT: '0' }).stderr).toContain('broadsheet migrate')
    run(['new', 'The Daily Example'])
    const { port, close } = await portTaken()
    expect(run(['serve'], { PORT: String(port) })).toMatchObject({ status: 1, stderr: expect.stringContaining(String(port)) })
    close()
  })

  test('holds its data file alone, and follows what a command beside it changes', async () => {
    run(['new', 'The Daily Example'])
    const { match } = await start(['serve'], /listening on (\S+)/, { PORT: '0' })
    expect(run(['serve'], { PORT: '0' }).stderr).toContain('served already')
    const name = async () => /<title>(.*?)<\/title>/.exec(await (await fetch(`http://${match[1]}/`)).text())?.[1]
    expect(await name()).toBe('The Daily Example')
    run(['settings', 'name', 'The Weekly Example'])
    await expect.poll(name, { timeout: 10_000 }).toBe('The Weekly Example')
  })
})

describe('a paper of one’s own', () => {
  test('is founded once, empty, with keys and data for its owner alone', () => {
    expect(run(['new', 'The Daily Example', '--time-zone', 'Europe/Lisbon']).stdout).toContain('is founded')
    expect(run(['new', 'Another']).stderr).toContain('There is a paper')
    expect(run(['demo']).stderr).toContain('There is a paper')
    expect(statSync(data).mode & 0o077).toBe(0)
    expect(JSON.parse(run(['settings']).stdout)).toMatchObject({ name: 'The Daily Example', timeZone: 'Europe/Lisbon' })
  })

  test('refuses settings that make no sense, by name', () => {
    run(['new', 'The Daily Example'])
    expect(run(['settings', 'accent', 'red-ish'])).toMatchObject({ status: 1, stderr: expect.stringContaining('accent') })
    expect(run(['settings', 'mood', 'good']).stderr).toContain('no setting “mood”')
    expect(run(['new', 'X', '--time-zone', 'Mars/Olympus']).status).toBe(1)
  })

  test('takes a demo on request, at a time that is given, and its record verifies', () => {
    expect(run(['demo', '--at', '2026-11-24T09:00:00Z']).stdout).toContain('45 articles')
    expect(run(['verify']).stdout).toMatch(/whole: \d+ leaves/)
    expect(run(['demo', '--at', 'noon']).stderr).toContain('--at')
  })
})

test('what the program does not know it says, with exit code 2', () => {
  expect(run(['fly'])).toMatchObject({ status: 2, stderr: expect.stringContaining('fly') })
  expect(run(['help']).stdout).toContain('import')
  expect(run(['serve'], { PORT: 'eighty' })).toMatchObject({ status: 1, stderr: expect.stringContaining('PORT') })
})
