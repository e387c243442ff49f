import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import type { Role } from '../../accounts/roles.ts'
import { createFetch, type Fetch } from '../../outside/fetch/fetch.ts'
import { embedsDesk } from './embeds.desk.ts'
import { questionOf } from './link-card.ts'

/** A web of one machine: every site's pages are here, by host. */
const PAGES: Record<string, [type: string, text: string]> = {
  'page.example': ['text/html', '<title>Only\n a title</title><meta property="og:title" content="The &quot;tide&quot;">'],
  'plain.example': [
    'text/html; charset=utf-8',
    '<!doctype html><html><head><title>Plain &amp; simple</title><meta property="og:site_name" content="The Plain">',
  ],
  'film.example': ['video/mp4', '<title>no</title>'],
  'www.youtube.com': ['application/json', '{"title":"High water","provider_name":"YouTube"}'],
  'vimeo.com': ['application/json', 'not json'],
  'soundcloud.com': ['application/json', '{"title":7,"provider_name":null}'],
}
const server = createServer((request, response) => {
  const page = PAGES[request.headers.host!.split(':')[0]!]
  if (page) response.writeHead(200, { 'content-type': page[0] }).end(page[1])
  else response.writeHead(500).end()
})
let fetch: Fetch
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const trusted = [...Object.keys(PAGES), 'broken.example'].map((host) => `${host}:${port}`)
  const real = createFetch({ resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]), trusted })
  fetch = (url, headers) => {
    const at = new URL(url)
    return real(`http://${at.hostname}:${port}${at.pathname}${at.search}`, headers)
  }
})
afterAll(() => void server.close())

async function ask(url: string, { role = 'author' as Role, by = fetch } = {}) {
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    c.set('staff', { id: 1, name: 'Ines', email: 'ines@lantern.example', role, state: 'active', authorId: null, noticesOff: [] })
    await next()
  })
  app.route('/', embedsDesk({ fetch: by }))
  app.onError((error, c) => c.text(error.message, 403))
  const response = await app.request('/desk/embeds', { method: 'POST', body: new URLSearchParams({ url }) })
  return response.status === 200 ? ((await response.json()) as unknown) : response.status
}

describe('an address alone on a line', () => {
  test.each([
    [
      'https://youtu.be/abcdefghijk',
      { url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'High water', provider: 'YouTube' },
    ],
    ['https://vimeo.com/123456', { url: 'https://vimeo.com/123456', title: '', provider: 'Vimeo' }],
    ['https://soundcloud.com/a/b', { url: 'https://soundcloud.com/a/b', title: '', provider: 'SoundCloud' }],
    ['https://page.example/a', { url: 'https://page.example/a', title: 'The "tide"', provider: 'page.example' }],
    ['https://plain.example', { url: 'https://plain.example/', title: 'Plain & simple', provider: 'The Plain' }],
    ['https://broken.example/', 422],
    ['https://film.example/', 422],
    ['javascript:alert(1)', 422],
    ['/desk', 422],
    ['', 422],
  ])('%s becomes %j', async (url, card) => {
    expect(await ask(url)).toEqual(card)
  })

  test('is an embed also while its provider cannot be reached', async () => {
    const nowhere = createFetch({ resolve: () => Promise.resolve([]) })
    expect(await ask('https://youtu.be/abcdefghijk', { by: nowhere })).toMatchObject({ title: '', provider: 'YouTube' })
    expect(await ask('https://page.example/', { by: nowhere })).toBe(422)
  })

  test('leads nowhere inside', async () => {
    for (const host of ['127.0.0.1', 'localhost', '169.254.169.254', '[::1]']) {
      expect(await ask(`http://${host}:${(server.address() as AddressInfo).port}/`, { by: createFetch() })).toBe(422)
    }
  })

  test('is asked about only for who writes', async () => {
    expect(await ask('https://page.example/a', { role: 'treasurer' })).toBe(403)
  })
})

test('providers are asked about the address of the page', () => {
  expect(questionOf('https://www.youtube.com/embed/abcdefghijk')!.ask).toBe(
    'https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dabcdefghijk&format=json',
  )
})
