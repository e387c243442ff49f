import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { readyHead, sendReady } from './ready-head.ts'
import { exchange } from './testing.ts'

const body = Buffer.from('Harbour wall to be raised\n')
const page = readyHead(200, [
  ['content-type', 'text/plain'],
  ['etag', '"a-br"'],
  ['content-length', String(body.length)],
])
const notModified = readyHead(304, [['etag', '"a-br"']])

/** Each path answers as its name says; `/plain/…` is the same page written by Node's own means. */
const answers: Record<string, (res: ServerResponse) => void> = {
  '/ready': (res) => sendReady(res, page, body),
  '/ready/304': (res) => sendReady(res, notModified, null),
  '/plain': (res) => res.writeHead(200, [...page.fields]).end(body),
  '/plain/304': (res) => res.writeHead(304, [...notModified.fields]).end(),
  '/without': (res) => {
    Reflect.set(res, '_header', undefined)
    sendReady(res, page, body)
  },
}
let writeHeads = 0
const server = createServer({ ...LIMITS }, (req, res) => {
  const writeHead = res.writeHead
  res.writeHead = (...args: unknown[]) => {
    writeHeads++
    return Reflect.apply(writeHead, res, args) as ServerResponse
  }
  answers[req.url!]!(res)
})
server.maxRequestsPerSocket = 3
let port = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

async function bytesOf(requests: string): Promise<string> {
  const bytes = await exchange(port, requests, { half: !requests.includes(CLOSE) })
  return bytes.replaceAll(/Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, 'Date: now').replaceAll(', max=3', '')
}

const get = (path: string, more = '', version = '1.1', method = 'GET') =>
  `${method} ${path} HTTP/${version}\r\nHost: paper.example\r\n${more}\r\n`
const CLOSE = 'Connection: close\r\n'

test('a kept connection: the whole answer, byte for byte', async () => {
  writeHeads = 0
  expect(await bytesOf(get('/ready') + get('/ready', CLOSE))).toBe(
    'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\netag: "a-br"\r\ncontent-length: 26\r\n' +
      'Date: now\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\nHarbour wall to be raised\n' +
      'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\netag: "a-br"\r\ncontent-length: 26\r\n' +
      'Date: now\r\nConnection: close\r\n\r\nHarbour wall to be raised\n',
  )
  expect(writeHeads).toBe(1)
})

describe('the same bytes as Node writes', () => {
  test.each([
    ['on a connection that ends', (path: string) => get(path, CLOSE)],
    ['when requests are pipelined', (path: string) => get(path) + get(path) + get(path, CLOSE)],
    ['at the last request a connection may make', (path: string) => get(path) + get(path) + get(path)],
    ['to HEAD', (path: string) => get(path, '', '1.1', 'HEAD') + get(path, CLOSE)],
    ['to HTTP/1.0', (path: string) => get(path, '', '1.0')],
    ['to HTTP/1.0 that stays', (path: string) => get(path, 'Connection: keep-alive\r\n', '1.0') + get(path, '', '1.0')],
    ['for a 304 to HTTP/1.0, which does not stay', (path: string) => get(`${path}/304`, 'Connection: keep-alive\r\n', '1.0')],
    ['for a 304, which has no body', (path: string) => get(`${path}/304`) + get(path) + get(`${path}/304`, CLOSE)],
  ])('%s', async (_, requests) => {
    const ready = await bytesOf(requests('/ready'))
    expect(ready).toContain('HTTP/1.1 ')
    expect(ready).toBe(await bytesOf(requests('/plain')))
  })
})

test('a Node without the field gets the same by writeHead', async () => {
  writeHeads = 0
  const bytes = await bytesOf(get('/without') + get('/without', CLOSE))
  expect(writeHeads).toBe(2)
  expect(bytes).toBe(await bytesOf(get('/plain') + get('/plain', CLOSE)))
})
