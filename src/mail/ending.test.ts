import { expect, test } from 'vitest'
import { NO_ASSETS } from '../../bench/kit/site.ts'
import { openTestDatabase } from '../../test/databases.ts'
import { createApp } from '../app/app.tsx'
import { holdPaper } from '../app/current-paper.ts'
import { filesInMemory } from '../outside/files/memory.ts'
import { endingPages } from './ending.pages.tsx'
import { foundPaper } from './testing.ts'

const PATH = '/letters/k3y/end'
const ONE_CLICK = 'List-Unsubscribe=One-Click'
const URLENCODED = { 'Content-Type': 'application/x-www-form-urlencoded' }

test('a look changes nothing, however often: scanners follow links', async () => {
  await using site = await openSite()
  for (const method of ['GET', 'HEAD', 'GET']) expect((await site.request(PATH, { method })).status).toBe(200)
  expect([...site.over]).toEqual([])
  const page = await (await site.request(PATH)).text()
  expect(page).toContain('You are told of ‘The harbour’ &amp; more.')
  expect(page).toMatch(/<form method="post" action="\/letters\/k3y\/end"><button name="List-Unsubscribe" value="One-Click">/)
})

test('one press of a mail program ends it, without a cookie, an origin or a redirect', async () => {
  await using site = await openSite()
  const answer = await site.request(PATH, { method: 'POST', headers: URLENCODED, body: ONE_CLICK })
  expect([answer.status, [...site.over]]).toEqual([200, ['k3y']])
  const page = await answer.text()
  expect(page).toContain('You get no more of these letters')
  expect(page).not.toContain('You are told of')
})

const form = new FormData()
form.set('List-Unsubscribe', 'One-Click')
test.each<[string, RequestInit]>([
  ['in several parts', { body: form }],
  ['of no type', { body: new TextEncoder().encode(ONE_CLICK) }],
  ['of another type', { body: ONE_CLICK, headers: { 'Content-Type': 'text/plain' } }],
  ['in broken parts', { body: 'x', headers: { 'Content-Type': 'multipart/form-data; boundary=y' } }],
  ['without a body', {}],
])('so does a post %s', async (_, init) => {
  await using site = await openSite()
  expect((await site.request(PATH, { method: 'POST', ...init })).status).toBe(200)
  expect([...site.over]).toEqual(['k3y'])
})

test('the same press again is the same answer', async () => {
  await using site = await openSite()
  const press = async () => (await site.request(PATH, { method: 'POST', headers: URLENCODED, body: ONE_CLICK })).text()
  expect(await press()).toBe(await press())
})

test('who pressed by mistake goes on getting them', async () => {
  await using site = await openSite()
  const over = await site.request(PATH, { method: 'POST', headers: URLENCODED, body: ONE_CLICK })
  expect(await over.text()).toContain('<button name="press" value="keep">')
  const kept = await site.request(PATH, { method: 'POST', headers: URLENCODED, body: 'press=keep' })
  expect([kept.status, kept.headers.get('Location'), [...site.over]]).toEqual([303, PATH, []])
})

test('a key that is nobody’s is told from nothing else that isn’t there', async () => {
  await using site = await openSite()
  for (const method of ['GET', 'POST']) expect((await site.request('/letters/other/end', { method })).status).toBe(404)
  expect([...site.over]).toEqual([])
})

test('the page is kept nowhere, and its address goes to nobody', async () => {
  await using site = await openSite()
  for (const method of ['GET', 'POST']) {
    const { headers } = await site.request(PATH, { method })
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
  }
  const page = await (await site.request(PATH)).text()
  expect(page).toContain('<meta name="robots" content="noindex"/>')
  expect(page.split('</head>')[0]).not.toContain('k3y')
})

/** A site with letters that one reader gets under the key `k3y`, and which of them are over. */
async function openSite() {
  const database = await openTestDatabase('sqlite')
  await foundPaper(database)
  const over = new Set<string>()
  const failures: unknown[] = []
  const what = 'You are told of ‘The harbour’ & more.'
  const readers = endingPages('/letters/:key/end', {
    database,
    find: async (_, key) =>
      key === 'k3y' ? { what, isOver: over.has(key), back: { words: 'To the thread', path: '/x' } } : undefined,
    end: async (_, key) => void over.add(key),
    keep: async (_, key) => void over.delete(key),
  })
  const paper = await holdPaper(database.read, { origin: 'http://localhost', assets: NO_ASSETS })
  const parts = { db: database.read, files: filesInMemory(), assets: NO_ASSETS, paper: paper.get, clock: () => 0, tokenKeys: [] }
  const app = createApp({ ...parts, readers, onError: (error) => void failures.push(error) })
  return { over, request: app.request, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}
