import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { trustedProxies } from './http/client-address.ts'
import { BODY_TIMES, LIMITS } from './http/limits.ts'
import { ask, exchange, hangUp } from './http/testing.ts'
import { createPageCache } from './page-cache.ts'
import type { Bindings, Server, ServerOptions } from './server.ts'
import { createServer } from './server.ts'

const PAGE = { 'Cache-Tag': 'front', 'Content-Type': 'text/html; charset=utf-8' }
const running: Server[] = []

afterEach(async () => {
  hangUp()
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

async function start({
  app = paper(),
  ...options
}: Partial<ServerOptions> & { app?: Pick<Hono<{ Bindings: Bindings }>, 'fetch'> } = {}) {
  const cache = createPageCache({
    render: (request) => app.fetch(request),
    origin: 'http://paper.example',
    sessionCookies: ['session'],
    onError: (error) => expect.unreachable(String(error)),
    squeezes: false,
  })
  const server = createServer({
    fetch: app.fetch,
    cache,
    hosts: ['paper.example', '127.0.0.1'],
    ready: async () => true,
    ...options,
  })
  const port = await server.listen(0, '127.0.0.1')
  running.push(server)
  return { server, port }
}

function paper(): Hono {
  return new Hono()
    .get('/', (c) => c.body('<h1>The Paper</h1>', 200, PAGE))
    .get('/desk/*', (c) => c.text(`desk ${c.req.path} ${new URL(c.req.url).search}`))
    .post('/comments', async (c) => c.text(`said ${await c.req.text()}`, 201))
}

const get = (path: string, more = '', version = '1.1', method = 'GET') =>
  `${method} ${path} HTTP/${version}\r\nHost: paper.example\r\nConnection: close\r\n${more}\r\n`
const open = (port: number) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket)).on('error', reject)
  })
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+) /.exec(answer)?.[1])

describe('a request reaches', () => {
  test('the page cache if it can, else the app', async () => {
    const { port } = await start()
    expect((await ask(port, '/')).headers['cache-tag']).toBe('front')
    expect((await ask(port, '/', { cookie: 'session=1' })).headers.etag).toBeUndefined()
    expect((await ask(port, '/desk/articles?status=draft&author=3')).body.toString()).toBe(
      'desk /desk/articles ?status=draft&author=3',
    )
  })

  test('the app with its body, or without one', async () => {
    const { port } = await start()
    expect(await exchange(port, get('/comments', 'Content-Length: 5\r\n', '1.1', 'POST') + 'Hello')).toMatch(
      / 201 [^]*said Hello$/,
    )
    expect(await exchange(port, get('/comments', '', '1.1', 'POST'))).toMatch(/ 201 [^]*said $/)
  })

  test.each([
    '/desk//articles',
    '/desk/./articles',
    '/x/../desk/articles',
    '/desk/%2e/articles',
    '/%64esk/articles',
    '//desk/articles',
  ])('the app at one path, however it is spelt: %s', async (path) => {
    const { port } = await start()
    expect(await exchange(port, get(path))).toMatch(/desk \/desk\/articles $/)
    expect(await exchange(port, get(path, 'Cookie: session=1\r\n'))).toMatch(/desk \/desk\/articles $/)
    expect(await exchange(port, get(`http://paper.example${path}`))).toMatch(/desk \/desk\/articles $/)
  })
})

describe('turned away in a few words', () => {
  test.each([
    ['an address over 2 KiB', get(`/${'a'.repeat(2048)}`), 414],
    ['a malformed escape', get('/%zz'), 400],
    ['NUL', get('/%00'), 400],
    ['a backslash', get('/a\\b'), 400],
    ['21 query keys', get(`/?${'a=1&'.repeat(21)}`), 400],
    ['the asterisk form', get('*', '', '1.1', 'OPTIONS'), 400],
    ['TRACE', get('/', '', '1.1', 'TRACE'), 405],
    ['a method of WebDAV', get('/', '', '1.1', 'PROPFIND'), 405],
    ['CONNECT', get('paper.example:443', '', '1.1', 'CONNECT'), 405],
    ['a method nobody knows', get('/', '', '1.1', 'PRINT'), 501],
    ['a foreign host', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 421],
    ['a foreign host in the target', get('http://evil.example/'), 421],
    ['a foreign host in HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', 421],
    ['two hosts', get('/', 'Host: evil.example\r\n').replace('Connection: close\r\n', ''), 400],
    ['a header of 17 KiB', get('/', `X-Filler: ${'a'.repeat(17 * 1024)}\r\n`), 431],
    ['over a hundred fields', get('/', 'X-Filler: 1\r\n'.repeat(99)), 431],
    ['what is not HTTP', 'GET / Gopher\r\n\r\n', 400],
    ['a chunk that is none', get('/comments', 'Transfer-Encoding: chunked\r\n', '1.1', 'POST') + 'zz\r\n', 400],
    ['two lengths', get('/comments', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', '1.1', 'POST'), 400],
    ['a bare line feed', 'GET / HTTP/1.1\nHost: paper.example\n\n', 400],
  ])('%s', async (_, request, status) => {
    const { port } = await start()
    const answer = await exchange(port, request)
    expect(statusOf(answer)).toBe(status)
    expect(answer).toContain('Content-Type: text/plain; charset=utf-8\r\n')
    expect(answer).toContain('Connection: close\r\n')
    expect(answer).toMatch(/\r\n\r\n[A-Z][\w ,.]+\.\n$/)
  })

  test('a hundred fields are not', async () => {
    const { port } = await start()
    expect(statusOf(await exchange(port, get('/', 'X-Filler: 1\r\n'.repeat(98))))).toBe(200)
  })

  test('no Host at all, by Node itself', async () => {
    const { port } = await start()
    expect(statusOf(await exchange(port, 'GET / HTTP/1.1\r\n\r\n'))).toBe(400)
  })

  test('a foreign host also where the page is kept', async () => {
    const { port } = await start()
    await ask(port, '/')
    expect((await ask(port, '/', { host: 'evil.example' })).status).toBe(421)
    expect((await ask(port, '/', { host: 'PAPER.example:8080' })).status).toBe(200)
  })

  test('with the methods that would do', async () => {
    const { port } = await start()
    expect(await exchange(port, get('/', '', '1.1', 'TRACE'))).toContain(
      'Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n',
    )
  })

  test('where any host is ours, none', async () => {
    const { port } = await start({ hosts: 'any' })
    expect((await ask(port, '/', { host: 'evil.example' })).status).toBe(200)
    expect(statusOf(await exchange(port, 'GET /desk/ HTTP/1.0\r\n\r\n'))).toBe(200)
  })
})

test('in time, a connection is taken from a head that does not end, and from a client that falls silent', async () => {
  const { port } = await start()
  const request = 'GET / HTTP/1.1\r\nHost: paper.example\r\n'
  const [endless, silent] = await Promise.all([exchange(port, request), exchange(port, `${request}\r\n`)])
  expect(statusOf(endless)).toBe(408)
  expect(silent).toContain('Keep-Alive: timeout=5\r\n')
})

describe('a body that trickles', () => {
  const app = new Hono<{ Bindings: Bindings }>()
    .post('/comments', async (c) => c.text(`said ${await c.req.text()}`, 201))
    .post('/desk/pictures', async (c) => {
      c.env.unhurried()
      return c.text(`kept ${await c.req.text()}`, 201)
    })
  const head = (path: string) => get(path, 'Content-Length: 4\r\n', '1.1', 'POST')
  const bodyTimes = { whole: 300, silent: 5_000, trusted: 60_000 }

  test('is given up, be it for a page, a refusal or an answer from the cache', async () => {
    const { port } = await start({ app, bodyTimes })
    expect(statusOf(await exchange(port, head('/comments') + 'abc'))).toBe(408)
    const cached = await start({ bodyTimes })
    await ask(cached.port, '/')
    for (const request of [get('/', 'Content-Length: 4\r\n'), head('/nowhere')])
      await exchange(cached.port, request.replace('Connection: close\r\n', '') + 'abc')
  })

  test('may take its time where the app knows who sends it', async () => {
    const { port } = await start({ app, bodyTimes })
    const socket = await open(port)
    let received = ''
    socket.setEncoding('latin1').on('data', (data: string) => (received += data))
    socket.write(head('/desk/pictures'))
    for (const piece of 'abcd') {
      await pause(150)
      socket.write(piece)
    }
    await new Promise((resolve) => socket.on('close', resolve))
    expect(received).toMatch(/ 201 [^]*kept abcd$/)
  })
})

test('one connection carries a thousand requests', async () => {
  const { port } = await start()
  await ask(port, '/')
  const request = 'GET / HTTP/1.1\r\nHost: paper.example\r\n\r\n'
  const answers = await exchange(port, request.repeat(1_000), { half: true })
  expect(answers.match(/^Connection: [\w-]+/gm)).toEqual([...Array(999).fill('Connection: keep-alive'), 'Connection: close'])
})

test('four thousand connections, and no more', async () => {
  const { port } = await start()
  const sockets: Socket[] = []
  while (sockets.length < 4_000) sockets.push(...(await Promise.all(Array.from({ length: 200 }, () => open(port)))))
  const surplus = (await open(port)).resume()
  await new Promise((resolve) => surplus.on('close', resolve))
  expect(sockets.filter((socket) => socket.destroyed)).toEqual([])
  for (const socket of sockets) socket.destroy()
})

test('an answer that has begun is never mixed with another', async () => {
  const app = new Hono().get('/slow', () => new Response(new ReadableStream({ start: (c) => c.enqueue(Buffer.from('half ')) })))
  const { port } = await start({ app })
  const socket = connect(port, '127.0.0.1', () =>
    socket.write('GET /slow HTTP/1.1\r\nHost: paper.example\r\nCookie: session=1\r\n\r\n'),
  )
  let received = ''
  const ended = new Promise((resolve) => socket.on('close', resolve))
  socket.setEncoding('latin1').on('data', (data: string) => {
    received += data
    if (received.endsWith('half \r\n')) socket.write('nonsense\r\n\r\n')
  })
  await ended
  expect(received.match(/HTTP\/1\.1/g)).toHaveLength(1)
})

test('the limits of a connection', () => {
  expect(LIMITS).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 0,
    connectionsCheckingInterval: 2_000,
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16_384,
  })
  expect(BODY_TIMES).toEqual({ whole: 30_000, silent: 20_000, trusted: 3_600_000 })
})

describe('beyond what is kept', () => {
  const from = (client: string) => ({ 'x-forwarded-for': client })

  test('one address block may ask so often; another, a picture, and this machine itself still pass', async () => {
    const { port } = await start({ proxies: trustedProxies(['127.0.0.1']) })
    const statuses: number[] = []
    for (let n = 0; n < 51; n++) statuses.push((await ask(port, `/desk/${n}`, from(`2001:db8::${n.toString(16)}`))).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(50)
    const turnedAway = await ask(port, '/desk/x', from('2001:db8::ffff'))
    expect(turnedAway.status).toBe(429)
    expect(Number(turnedAway.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask(port, '/media/x', from('2001:db8::1'))).status).toBe(404)
    expect((await ask(port, '/desk/x', from('2001:db9::1'))).status).toBe(200)
    expect((await ask(port, '/desk/x')).status).toBe(200)
  })

  test('a client that claims to be somebody else is not believed', async () => {
    const { port } = await start({ proxies: trustedProxies(['10.0.0.1']) })
    const statuses: number[] = []
    for (let n = 0; n < 60; n++) statuses.push((await ask(port, `/desk/${n}`, from('203.0.113.7'))).status)
    expect(new Set(statuses)).toEqual(new Set([200]))
  })
})

describe('probes', () => {
  test('are answered for any host', async () => {
    const { port } = await start()
    for (const [path, words] of [
      ['/-/live', 'live\n'],
      ['/-/ready', 'ready\n'],
    ] as const) {
      const answer = await ask(port, path, { host: '10.0.0.7' })
      expect([answer.status, answer.body.toString(), answer.headers['cache-control']]).toEqual([200, words, 'no-store'])
    }
  })

  test('are ready when the site is, alive in any case', async () => {
    const { port } = await start({ ready: async () => false })
    expect((await ask(port, '/-/ready')).status).toBe(503)
    expect((await ask(port, '/-/live')).status).toBe(200)
  })

  test('are not ready when the site cannot tell', async () => {
    const { port } = await start({ ready: () => Promise.reject(new Error('The database is away')) })
    expect((await ask(port, '/-/ready')).status).toBe(503)
  })

  test('ask the site once, however many come', async () => {
    let asked = 0
    const { port } = await start({ ready: async () => ++asked > 0 })
    await Promise.all(Array.from({ length: 50 }, () => ask(port, '/-/ready')))
    expect(asked).toBe(1)
  })
})

describe('a stop', () => {
  test('fails no request of clients that keep their connections busy', async () => {
    const app = paper().get('/slow', async (c) => {
      await pause(5)
      return c.text('slow')
    })
    const { server, port } = await start({ app })
    const done = { requests: 0, farewells: 0 }
    /** A load balancer's client: it goes on until it is told that the connection closes. */
    const client = async (path: string) => {
      for (;;) {
        const answer = await ask(port, path)
        expect(answer.status).toBe(200)
        done.requests++
        if (answer.headers.connection === 'close') return done.farewells++
      }
    }
    const clients = Array.from({ length: 20 }, (_, i) => client(i % 2 ? '/' : '/slow'))
    await vi.waitFor(() => expect(done.requests).toBeGreaterThan(200), { timeout: 30_000 })
    expect(done.farewells).toBe(0)
    await server.stop()
    await Promise.all(clients)
    expect(done.farewells).toBe(20)
    await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED')
  })

  test('still answers those who have connected and were not yet let in', async () => {
    const { server, port } = await start()
    const answers = Array.from({ length: 20 }, () => exchange(port, get('/')))
    await new Promise<void>((resolve) => process.nextTick(resolve))
    await server.stop()
    for (const answer of await Promise.all(answers)) expect(statusOf(answer)).toBe(200)
  })

  test('waits for running answers, says that it is not ready, and closes silent connections', async () => {
    let finish = () => {}
    const begun = Promise.withResolvers<void>()
    const app = new Hono().get('/slow', async (c) => {
      begun.resolve()
      await new Promise<void>((resolve) => (finish = resolve))
      return c.text('done after all')
    })
    const { server, port } = await start({ app })
    const silent = connect(port, '127.0.0.1')
    const probing = connect(port, '127.0.0.1')
    const slow = exchange(port, 'GET /slow HTTP/1.1\r\nHost: paper.example\r\nCookie: session=1\r\n\r\n')
    await begun.promise
    const silentEnded = new Promise((resolve) => silent.on('close', resolve))
    let stopped = false
    const stop = server.stop().then(() => (stopped = true))
    const probe = new Promise((resolve) => probing.setEncoding('latin1').on('data', resolve))
    probing.write('GET /-/ready HTTP/1.1\r\nHost: paper.example\r\n\r\n')
    expect(await probe).toMatch(/^HTTP\/1\.1 503 [^]*Connection: close/)
    await silentEnded
    expect(stopped).toBe(false)
    finish()
    expect(await slow).toMatch(/^HTTP\/1\.1 200 [^]*connection: close[^]*done after all$/i)
    await stop
  })

  test('lets a slow reader have the end of its page', async () => {
    const long = Buffer.alloc(8 * 1024 * 1024, 'a').toString()
    const app = new Hono().get('/', (c) => c.body(long, 200, { ...PAGE, 'Content-Type': 'application/pdf' }))
    const { server, port } = await start({ app })
    await ask(port, '/')
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: paper.example\r\n\r\n'))
    await new Promise((resolve) => socket.once('readable', resolve))
    const stop = server.stop()
    await pause(1_000)
    let read = 0
    socket.on('data', (data) => (read += data.length))
    await new Promise((resolve) => socket.on('close', resolve))
    await stop
    expect(read).toBeGreaterThan(long.length)
  })
})
