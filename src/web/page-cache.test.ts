import type { OutgoingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ask, hangUp } from './http/testing.ts'
import type { PageCacheOptions } from './page-cache.ts'
import { createPageCache } from './page-cache.ts'
import type { Server } from './server.ts'
import { createServer } from './server.ts'

const FIELDS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'public, max-age=60',
  'Cache-Tag': 'paper, article:1',
}
const running: Server[] = []

afterEach(async () => {
  hangUp()
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

type Render = (request: Request, count: number) => Response | Promise<Response>

/** A site of pages made by `render`, which sees how often it was called before; `clock.now` stands until it is moved. */
async function site(render: Render, options: Partial<PageCacheOptions> = {}) {
  const clock = { now: 1_000_000 }
  const rendered: string[] = []
  const errors: string[] = []
  const cache = createPageCache({
    render: (request) => {
      const { pathname, search } = new URL(request.url)
      rendered.push(pathname + search)
      return render(request, rendered.length)
    },
    origin: 'https://paper.example',
    sessionCookies: ['__Host-s', 'reader'],
    onError: (error, key) => errors.push(`${key}: ${String(error)}`),
    squeezes: false,
    now: () => clock.now,
    ...options,
  })
  const fetch = (request: Request) =>
    new Response(`by the app: ${request.method} ${new URL(request.url).search} ${request.headers.get('x-own') ?? ''}`)
  const server = createServer({ fetch, cache, hosts: 'any', ready: async () => true })
  const port = await server.listen(0, '127.0.0.1')
  running.push(server)
  const get = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') => ask(port, path, headers, method)
  const read = async (path: string, headers?: OutgoingHttpHeaders) => (await get(path, headers)).body.toString()
  return { cache, clock, rendered, errors, get, read }
}

const page = (text: string, fields: Record<string, string> = {}, status = 200) =>
  new Response(text, { status, headers: { ...FIELDS, ...fields } })
const edition: Render = (_, count) => page(`edition ${count}`)

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000 })

/** A render that waits to be let go. */
function gate() {
  const begun = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<void>()
  return { begun: begun.promise, open: opened.resolve, pass: () => (begun.resolve(), opened.promise) }
}

describe('what is kept', () => {
  test('a page with tags, made once', async () => {
    const { rendered, read, cache } = await site(edition)
    expect([await read('/'), await read('/'), await read('/')]).toEqual(['edition 1', 'edition 1', 'edition 1'])
    expect(rendered).toEqual(['/'])
    expect(cache.statistics()).toMatchObject({ entries: 1, hits: 2, misses: 1, renewals: 0 })
  })

  test.each([200, 301, 308, 404, 410])('status %i', async (status) => {
    const { rendered, get } = await site(() => page('kept', { Location: '/elsewhere' }, status))
    expect((await get('/')).status).toBe(status)
    expect(await get('/')).toMatchObject({ status, headers: { location: '/elsewhere', 'cache-tag': 'paper, article:1' } })
    expect(rendered).toHaveLength(1)
  })

  test.each([
    ['without tags', () => new Response('one')],
    ['that sets a cookie', () => page('one', { 'Set-Cookie': 'a=1' })],
    ['that varies by everything', () => page('one', { Vary: '*' })],
    ['that is coded already', () => page('one', { 'Content-Encoding': 'zstd' })],
    ['302', () => page('one', { Location: '/' }, 302)],
    ['403', () => page('one', {}, 403)],
  ])('not an answer %s: the app sees each request whole', async (_, render) => {
    const { rendered, read, cache } = await site(render)
    expect(await read('/?utm=1', { 'x-own': 'mine' })).toBe('by the app: GET ?utm=1 mine')
    expect(await read('/?utm=2', { 'x-own': 'yours' })).toBe('by the app: GET ?utm=2 yours')
    expect(rendered).toEqual(['/'])
    expect(cache.statistics().entries).toBe(0)
  })

  test('an address that was not kept is tried again after a minute', async () => {
    const { clock, read } = await site((_, count) => (count === 1 ? new Response('') : edition(_, count)))
    expect(await read('/')).toMatch('by the app')
    clock.now += 59_999
    expect(await read('/')).toMatch('by the app')
    clock.now += 1
    expect(await read('/')).toBe('edition 2')
  })

  test('nothing below the excepted paths, which are not even rendered', async () => {
    const { rendered, read } = await site(edition, { except: ['/desk/', '/-/'] })
    expect(await read('/desk/articles')).toMatch('by the app')
    expect(await read('/desk//x/../articles')).toMatch('by the app')
    expect(rendered).toEqual([])
    expect(await read('/desk')).toBe('edition 1')
  })

  test('nothing of a reader gets into a page', async () => {
    const { read } = await site((request) => page(JSON.stringify([request.method, request.url, ...request.headers.keys()])))
    const headers = { host: 'evil.example', cookie: 'theme=%22%3E', 'accept-language': 'ru', 'x-forwarded-host': 'evil.example' }
    expect(await read('/?utm=%3Cscript%3E', headers)).toBe('["GET","https://paper.example/"]')
    expect(await read('/')).toBe('["GET","https://paper.example/"]')
  })
})

describe('who sees no kept page', () => {
  test.each([
    ['a signed-in reader', { cookie: 'a=1; reader=abc' }],
    ['a signed-in journalist', { cookie: '__Host-s=abc' }],
    ['a program with a key', { authorization: 'Bearer abc' }],
  ])('%s', async (_, headers) => {
    const { read } = await site(edition)
    await read('/')
    expect(await read('/', headers)).toMatch('by the app')
    expect(await read('/other', headers)).toMatch('by the app')
  })

  test('whoever posts', async () => {
    const { get } = await site(edition)
    await get('/')
    expect((await get('/', {}, 'POST')).body.toString()).toMatch('by the app: POST')
  })
})

describe('one page has one address', () => {
  test('whatever its spelling and the parameters nobody knows', async () => {
    const { rendered, read } = await site(edition)
    const spellings = ['/a/b', '/a//b', '/a/./b', '/a/%2e/b', '/a/c/../b', '/%61/b', '/a/b?utm_source=x', '/a/b?', '/a/b?x=1&y=2']
    for (const spelling of spellings) expect(await read(spelling)).toBe('edition 1')
    expect(rendered).toEqual(['/a/b'])
  })

  test('the known parameters are part of it', async () => {
    const { rendered, read } = await site(edition, { query: ['edition'] })
    for (const path of ['/?q=b&before=a', '/?before=a&x=1&q=b', '/?edition=5', '/?edition=6&edition=5']) await read(path)
    expect(rendered).toEqual(['/?before=a&q=b', '/?edition=5', '/?edition=6'])
  })
})

describe('a page that is renewed', () => {
  test('is served as it was while the new one is made, then as it is', async () => {
    const { open, pass } = gate()
    const { cache, clock, rendered, read } = await site(async (_, count) => {
      if (count === 2) await pass()
      return page(`edition ${count}`)
    })
    await read('/')
    const { bytes } = cache.statistics()
    clock.now += 1_000
    cache.renew(['article:1'])
    expect(rendered).toHaveLength(1)
    expect([await read('/'), await read('/')]).toEqual(['edition 1', 'edition 1'])
    clock.now += 5_000
    expect(await read('/')).toBe('edition 1')
    expect(rendered).toHaveLength(2)
    open()
    await eventually(async () => expect(await read('/')).toBe('edition 2'))
    expect(rendered).toHaveLength(2)
    expect(cache.statistics()).toMatchObject({ entries: 1, bytes, renewals: 1 })
  })

  test('only if it has the tag', async () => {
    const { cache, clock, rendered, read } = await site(edition)
    await read('/')
    clock.now += 1_000
    cache.renew(['article:2', 'paper2', 'article'])
    await read('/')
    expect(rendered).toHaveLength(1)
    cache.renewAll()
    await read('/')
    expect(rendered).toHaveLength(2)
  })

  test('at most once a second, then on demand', async () => {
    const { cache, clock, rendered, read } = await site(edition)
    await read('/')
    clock.now += 1_000
    cache.renew(['paper'])
    await read('/')
    await eventually(async () => expect(await read('/')).toBe('edition 2'))
    cache.renew(['paper'])
    clock.now += 999
    expect([await read('/'), await read('/')]).toEqual(['edition 2', 'edition 2'])
    expect(rendered).toHaveLength(2)
    clock.now += 1
    await read('/')
    await eventually(async () => expect(await read('/')).toBe('edition 3'))
  })

  test.each([
    ['throws', () => Promise.reject(new Error('The database is away')), '/: Error: The database is away'],
    ['is answered 503', () => new Response('', { status: 503 }), '/: Error: A renewal was answered 503'],
    ['is answered 429', () => new Response('', { status: 429 }), '/: Error: A renewal was answered 429'],
  ])('stays as it was if the renewal %s', async (_, fail, told) => {
    const { cache, clock, errors, rendered, read } = await site((request, count) =>
      count === 2 ? fail() : edition(request, count),
    )
    await read('/')
    clock.now += 1_000
    cache.renew(['paper'])
    await read('/')
    await eventually(() => expect(errors).toEqual([told]))
    expect(await read('/')).toBe('edition 1')
    expect(rendered).toHaveLength(2)
    clock.now += 1_000
    await read('/')
    await eventually(async () => expect(await read('/')).toBe('edition 3'))
  })

  test('goes if it may no longer be kept', async () => {
    const { cache, clock, read } = await site((request, count) => (count === 1 ? edition(request, 1) : new Response('private')))
    await read('/')
    clock.now += 1_000
    cache.renew(['paper'])
    await read('/')
    await eventually(async () => expect(await read('/')).toMatch('by the app'))
    expect(cache.statistics()).toMatchObject({ entries: 0, bytes: 0 })
  })

  test('is not served as it was if it was missing', async () => {
    const { cache, read } = await site((_, count) => page(`edition ${count}`, {}, count === 1 ? 404 : 200))
    expect(await read('/')).toBe('edition 1')
    cache.renew(['paper'])
    expect(await read('/')).toBe('edition 2')
  })
})

describe('a render that began before a commit', () => {
  test.each([
    ['its tag is renewed', 'renew'],
    ['all is renewed', 'renewAll'],
  ] as const)('is not kept as fresh when %s', async (_, how) => {
    const { begun, open, pass } = gate()
    const { cache, clock, rendered, read } = await site(async (_request, count) => {
      if (count === 1) await pass()
      return page(`edition ${count}`)
    })
    const first = read('/')
    await begun
    cache[how](['article:1'])
    open()
    expect(await first).toBe('edition 1')
    clock.now += 1_000
    expect(await read('/')).toBe('edition 1')
    await eventually(async () => expect(await read('/')).toBe('edition 2'))
    clock.now += 1_000
    await read('/')
    expect(rendered).toHaveLength(2)
  })

  test('is made again when its tag is forgotten: those who wait never see it', async () => {
    const { begun, open, pass } = gate()
    const { cache, read } = await site(async (_, count) => {
      if (count === 1) await pass()
      return page(`edition ${count}`)
    })
    const waiting = read('/')
    await begun
    cache.forget(['article:1'])
    open()
    expect([await waiting, await read('/')]).toEqual(['edition 2', 'edition 2'])
  })

  test('is made again when it found nothing and its tag is renewed', async () => {
    const { begun, open, pass } = gate()
    const { cache, read } = await site(async (_, count) => {
      if (count === 1) await pass()
      return page(`edition ${count}`, {}, count === 1 ? 404 : 200)
    })
    const waiting = read('/')
    await begun
    cache.renew(['article:1'])
    open()
    expect(await waiting).toBe('edition 2')
  })
})

test('a page that is forgotten is never served again', async () => {
  const { begun, open, pass } = gate()
  const { cache, rendered, read } = await site(async (_, count) => {
    if (count === 2) await pass()
    return page(`edition ${count}`)
  })
  await read('/')
  cache.forget(['article:1'])
  expect(cache.statistics()).toMatchObject({ entries: 0, bytes: 0 })
  const next = read('/')
  await begun
  open()
  expect(await next).toBe('edition 2')
  expect(rendered).toHaveLength(2)
})

describe('many who ask at once for a page that is not there', () => {
  test('wait for one render', async () => {
    const { begun, open, pass } = gate()
    const { rendered, read, cache } = await site(async (_, count) => (await pass(), page(`edition ${count}`)))
    const waiting = Array.from({ length: 50 }, (_, i) => read(i % 2 ? '/' : '/?x=1'))
    await begun
    await eventually(() => expect(cache.statistics().misses).toBe(50))
    open()
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['edition 1']))
    expect(rendered).toHaveLength(1)
  })

  test('share a failure, which is not kept', async () => {
    const { rendered, get, read } = await site((request, count) =>
      count === 1 ? page('sorry', { 'Cache-Control': 'no-store' }, 503) : edition(request, count),
    )
    expect(await get('/')).toMatchObject({ status: 503, body: Buffer.from('sorry'), headers: { 'cache-control': 'no-store' } })
    expect(await read('/')).toBe('edition 2')
    expect(rendered).toHaveLength(2)
  })

  test('are answered by the app if the render throws', async () => {
    const { errors, read } = await site(() => Promise.reject(new Error('out of paper')))
    expect(await read('/')).toMatch('by the app')
    expect(errors).toEqual(['/: Error: out of paper'])
  })
})

describe('codings', () => {
  const text = '<p>The harbour wall is to be raised by a metre.</p>\n'.repeat(200)

  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
    [undefined, undefined, (body: Buffer) => body],
  ])('Accept-Encoding: %s is answered in %s', async (accept, coding, decode) => {
    const { get, rendered } = await site(() => page(text))
    const headers = accept === undefined ? {} : { 'accept-encoding': accept }
    for (const answer of [await get('/', headers), await get('/', headers)]) {
      expect(answer.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': String(answer.body.length) })
      expect(answer.headers['content-encoding']).toBe(coding)
      expect(decode(answer.body).toString()).toBe(text)
    }
    expect(rendered).toHaveLength(1)
  })

  test('none is left: 406', async () => {
    const { get } = await site(() => page(text))
    expect(await get('/', { 'accept-encoding': 'identity;q=0' })).toMatchObject({
      status: 406,
      headers: { vary: 'Accept-Encoding' },
    })
    expect((await get('/', { 'accept-encoding': 'identity;q=0, gzip' })).headers['content-encoding']).toBe('gzip')
  })

  test('what is not text is kept as it is', async () => {
    const { get } = await site(() => page(text, { 'Content-Type': 'image/png' }))
    const answer = await get('/', { 'accept-encoding': 'br' })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers.vary).toBeUndefined()
    expect(answer.body.toString()).toBe(text)
    expect((await get('/', { 'accept-encoding': 'identity;q=0' })).status).toBe(406)
  })

  test('a Vary of the app is kept', async () => {
    const { get } = await site(() => page(text, { Vary: 'Sec-CH-Width' }))
    expect((await get('/')).headers.vary).toBe('Sec-CH-Width, Accept-Encoding')
  })

  test('a quiet site compresses harder, under the same tag', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `word${(i * i) % 997}`).join(' ')
    const { get, cache } = await site(() => page(words), { squeezes: true })
    const first = await get('/', { 'accept-encoding': 'br' })
    const bytes = cache.statistics().bytes
    await eventually(() => expect(cache.statistics().bytes).toBeLessThan(bytes))
    const second = await get('/', { 'accept-encoding': 'br' })
    expect(second.body.length).toBeLessThan(first.body.length)
    expect(second.headers['content-length']).toBe(String(second.body.length))
    expect(second.headers.etag).toBe(first.headers.etag)
    expect(brotliDecompressSync(second.body).toString()).toBe(words)
    expect(cache.statistics().bytes).toBe(bytes - first.body.length + second.body.length)
  })
})

describe('validators', () => {
  test('each coding has its own, of the text and not of the moment', async () => {
    const { cache, clock, get, rendered } = await site(() => page('same'))
    const br = (await get('/', { 'accept-encoding': 'br' })).headers.etag!
    const gzip = (await get('/', { 'accept-encoding': 'gzip' })).headers.etag!
    expect(br).toMatch(/^"[\w-]{22}-br"$/)
    expect(gzip).toBe(br.replace('-br"', '-gzip"'))
    clock.now += 1_000
    cache.renew(['paper'])
    await get('/')
    await eventually(() => expect(rendered).toHaveLength(2))
    expect((await get('/', { 'accept-encoding': 'br' })).headers.etag).toBe(br)
  })

  test('a reader who has the bytes gets 304, with the same rules for caches', async () => {
    const { get } = await site(() => page('text', { Link: '</a>' }))
    const { headers } = await get('/', { 'accept-encoding': 'br' })
    for (const field of [headers.etag!, `W/${headers.etag}`, `"x", ${headers.etag}`, '*']) {
      const answer = await get('/', { 'accept-encoding': 'br', 'if-none-match': field })
      expect(answer.status).toBe(304)
      expect(answer.body).toHaveLength(0)
      const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...rules } = answer.headers
      expect(rules).toEqual({
        'cache-control': FIELDS['Cache-Control'],
        'cache-tag': FIELDS['Cache-Tag'],
        vary: 'Accept-Encoding',
        etag: headers.etag,
      })
    }
    expect((await get('/', { 'accept-encoding': 'br', 'if-none-match': '"x"' })).status).toBe(200)
    expect((await get('/', { 'accept-encoding': 'gzip', 'if-none-match': headers.etag! })).status).toBe(200)
  })

  test.each([301, 404])('%i has none, and knows no condition', async (status) => {
    const { get } = await site(() => page('gone', { Location: '/', ETag: '"own"' }, status))
    const answer = await get('/', { 'if-none-match': '*' })
    expect([answer.status, answer.headers.etag]).toEqual([status, undefined])
  })
})

test('HEAD has the head of GET, and makes the page', async () => {
  const { get, rendered } = await site(() => page('text'))
  const head = await get('/', { 'accept-encoding': 'br' }, 'HEAD')
  const { status, headers, body } = await get('/', { 'accept-encoding': 'br' })
  expect(head).toEqual({ status, headers: { ...headers, date: head.headers.date }, body: Buffer.alloc(0) })
  expect(headers['content-length']).toBe(String(body.length))
  expect((await get('/', { 'if-none-match': '*' }, 'HEAD')).status).toBe(304)
  expect(rendered).toHaveLength(1)
})

test('a range is not served: the page is', async () => {
  const { get } = await site(() => page('text'))
  expect(await get('/', { range: 'bytes=0-1' })).toMatchObject({ status: 200, body: Buffer.from('text') })
})

describe('the bound', () => {
  const filler = 'x'.repeat(10_000)
  const image: Render = () => page(filler, { 'Content-Type': 'image/png' })

  test('the least recently used page goes first', async () => {
    const { cache, rendered, read } = await site(image, { maxBytes: 40_000 })
    for (const path of ['/1', '/2', '/3', '/1', '/4']) await read(path)
    expect(cache.statistics().entries).toBe(3)
    expect(cache.statistics().bytes).toBeLessThanOrEqual(40_000)
    rendered.length = 0
    for (const path of ['/1', '/4', '/3', '/2']) await read(path)
    expect(rendered).toEqual(['/2'])
  })

  test('counts every coding', async () => {
    const { cache, get } = await site(() => page(filler))
    await get('/', { 'accept-encoding': 'br' })
    const one = cache.statistics().bytes
    await get('/', { 'accept-encoding': 'identity' })
    expect(cache.statistics().bytes).toBeGreaterThan(one + 10_000)
    cache.forget(['paper'])
    expect(cache.statistics().bytes).toBe(0)
  })

  test('a page that fits nowhere is served and not kept', async () => {
    const { cache, read } = await site(image, { maxBytes: 5_000 })
    expect(await read('/')).toBe(filler)
    expect(cache.statistics()).toMatchObject({ entries: 0, bytes: 0 })
  })

  test('no number of missing pages pushes out one that is there', async () => {
    const { cache, rendered, read } = await site((request) =>
      request.url.endsWith('/') ? page('front') : page(filler.repeat(10), { 'Content-Type': 'image/png' }, 404),
    )
    await read('/')
    for (let i = 0; i < 20; i++) await read(`/${i}`)
    expect(cache.statistics().bytes).toBeLessThan(1_100_000)
    rendered.length = 0
    await read('/')
    expect(rendered).toEqual([])
  })
})
