import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { serveTown } from './town.ts'

const PATH = `${process.env.PATH}:/usr/local/sbin:/usr/sbin`

/** Whether the tools that a sample is tried with are on this machine; says which is not. */
function canTry(file: string, ...tools: [name: string, debian: string][]): boolean {
  const missing = tools.filter(([name]) => run('sh', ['-c', `command -v ${name}`]).status !== 0)
  for (const [name, debian] of missing) console.log(`No ${name} found (Debian: ${debian}): deploy/${file} is not tried.`)
  return missing.length === 0
}

const sample = (name: string) => readFileSync(`deploy/${name}`, 'utf8')

test('the samples speak of one site', () => {
  const port = /^PORT=(\d+)$/m.exec(sample('broadsheet.env'))![1]!
  const home = /^WorkingDirectory=(.+)$/m.exec(sample('broadsheet.service'))![1]!
  const settings = /^EnvironmentFile=(.+)$/m.exec(sample('broadsheet.service'))![1]!
  expect(sample('nginx.conf')).toContain(`server 127.0.0.1:${port};`)
  expect(sample('Caddyfile')).toContain(`reverse_proxy 127.0.0.1:${port} `)
  expect(sample('broadsheet.sh')).toContain(`:-${home}}`)
  expect(sample('broadsheet.sh')).toContain(`:-${settings}}`)
  expect(sample('broadsheet.service')).toContain(`PATH=${home}/node_modules/.bin:`)
})

test('a command runs with the settings of the service', () => {
  const folder = newFolder()
  const settings = join(folder, 'broadsheet.env')
  writeFileSync(settings, sample('broadsheet.env').replace(/^BROADSHEET_DATA=.*$/m, `BROADSHEET_DATA=${folder}/data`))
  const env = { BROADSHEET_ENV: settings, BROADSHEET_HOME: resolve('.') }
  const founded = run('sh', ['deploy/broadsheet.sh', 'new', 'The Example Courier'], env)
  expect(founded).toMatchObject({ stderr: '', status: 0 })
  expect(existsSync(join(folder, 'data/broadsheet.sqlite'))).toBe(true)
  const shown = run('sh', ['deploy/broadsheet.sh', 'settings'], env)
  expect(JSON.parse(shown.stdout)).toMatchObject({ name: 'The Example Courier' })
})

test.skipIf(!canTry('broadsheet.service', ['systemd-analyze', 'systemd']))('systemd finds nothing wrong with its unit', () => {
  const unit = join(newFolder(), 'broadsheet.service')
  copyFileSync('deploy/broadsheet.service', unit)
  const { status, stderr } = run('systemd-analyze', ['verify', unit])
  // It may also speak of other units of this machine.
  expect(stderr.split('\n').filter((line) => line.includes(unit))).toEqual([])
  expect(status, stderr).toBe(0)
})

test.skipIf(!canTry('Caddyfile', ['caddy', 'caddy']))('Caddy takes its file', () => {
  const home = newFolder()
  const env = { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home }
  const { stderr, status } = run('caddy', ['validate', '--adapter', 'caddyfile', '--config', 'deploy/Caddyfile'], env)
  expect(status, stderr).toBe(0)
  expect(stderr).not.toContain('"level":"warn"')
})

const canTryNginx = canTry('nginx.conf', ['nginx', 'nginx-light'], ['openssl', 'openssl'])

test.skipIf(!canTryNginx)('nginx hands pages on as they are', async () => {
  await using town = await serveTown()
  const nginx = await startNginx(new URL(town.url).host)
  const accept = { 'Accept-Encoding': 'br', 'User-Agent': 'test' }
  for (const path of ['/', '/latest', '/nothing-here']) {
    const [itself, proxied] = [await fetch(town.url + path, { headers: accept }), await nginx.get(path, accept)]
    expect(proxied.status).toBe(itself.status)
    expect(ofThePage(proxied.headers)).toEqual(ofThePage(Object.fromEntries(itself.headers)))
    expect(proxied.headers['content-security-policy']).toContain("default-src 'none'")
  }
  expect((await nginx.get('/nothing-here')).status).toBe(404)
  expect((await nginx.get('/nothing-here')).body).toContain('There is nothing at this address')
  const { headers } = await nginx.get('/latest', accept)
  expect((await nginx.get('/latest', { ...accept, 'If-None-Match': headers.etag! })).status).toBe(304)
})

test.skipIf(!canTryNginx)('nginx leads to the one address of the site', async () => {
  const nginx = await startNginx('127.0.0.1:1')
  const plain = await fetch(`${nginx.plainUrl}/latest?before=x`, { redirect: 'manual' })
  expect([plain.status, plain.headers.get('location')]).toEqual([301, 'https://example.org/latest?before=x'])
  const www = await nginx.get('/latest', { Host: 'www.example.org' })
  expect([www.status, www.headers.location]).toEqual([301, 'https://example.org/latest'])
})

test.skipIf(!canTryNginx)('nginx says who reads and which site is meant, whatever the reader claims', async () => {
  const seen: IncomingHttpHeaders[] = []
  const site = createServer((req, res) => {
    seen.push(req.headers)
    res.end()
  })
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void site.close())
  const nginx = await startNginx(`127.0.0.1:${(site.address() as AddressInfo).port}`)
  await nginx.get('/', { 'X-Forwarded-For': '203.0.113.9' })
  expect(seen).toMatchObject([{ host: 'example.org', 'x-forwarded-for': '127.0.0.1' }])
})

function run(command: string, args: string[], env: Record<string, string> = {}) {
  return spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, PATH, ...env } })
}

/** Thrown away when the test ends. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-deploy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Fields of the connection, which every hop writes for itself. */
const OF_THE_HOP = ['connection', 'date', 'keep-alive', 'server', 'transfer-encoding']

const ofThePage = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_HOP.includes(name)))

/** nginx with the sample as it stands but for its ports and its certificate, before a site at this `host:port`. */
async function startNginx(site: string) {
  const folder = newFolder()
  const certificate = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem'), '-days', '2']
  const names = ['-subj', '/CN=example.org', '-addext', 'subjectAltName=DNS:example.org,DNS:www.example.org']
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const made = run('openssl', ['req', '-x509', ...key, ...certificate, ...names])
  expect(made.status, made.stderr).toBe(0)
  const [http, https] = [await freePort(), await freePort()]
  const server = sample('nginx.conf')
    .replace('127.0.0.1:8080', site)
    .replaceAll(/^ *listen \[::\].*$/gm, '')
    .replaceAll('listen 80;', `listen 127.0.0.1:${http};`)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${https} `)
    .replaceAll('/etc/letsencrypt/live/example.org/fullchain.pem', join(folder, 'certificate.pem'))
    .replaceAll('/etc/letsencrypt/live/example.org/privkey.pem', join(folder, 'key.pem'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((use) => `${use}_temp_path ${folder}/${use};`)
  const config = `
    daemon off;
    master_process off;
    pid ${folder}/pid;
    error_log ${folder}/error.log;
    events {}
    http {
      access_log off;
      ${temporary.join('\n')}
      ${server}
    }`
  writeFileSync(join(folder, 'nginx.conf'), config)
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
  const tried = run('nginx', ['-t', ...args])
  expect(tried.status, tried.stderr).toBe(0)
  const nginx = spawn('nginx', args, { env: { ...process.env, PATH }, stdio: 'ignore' })
  const ended = new Promise((end) => nginx.once('exit', end))
  onTestFinished(async () => {
    nginx.kill('SIGTERM')
    await ended
  })
  await expect.poll(() => listens(https), { timeout: 20_000 }).toBe(true)
  const ca = readFileSync(join(folder, 'certificate.pem'))
  return {
    plainUrl: `http://127.0.0.1:${http}`,
    get(path: string, headers: Record<string, string> = {}) {
      return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((answer, fail) => {
        const to = {
          host: '127.0.0.1',
          port: https,
          path,
          ca,
          servername: 'example.org',
          headers: { Host: 'example.org', ...headers },
        }
        const sent = request(to, (res) => {
          text(res).then((body) => answer({ status: res.statusCode!, headers: res.headers, body }), fail)
        })
        sent.once('error', fail)
        sent.end()
      })
    },
  }
}

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })

const listens = (port: number) =>
  new Promise<boolean>((answer) => {
    const probe = connect(port, '127.0.0.1', () => {
      probe.destroy()
      answer(true)
    })
    probe.once('error', () => answer(false))
  })
