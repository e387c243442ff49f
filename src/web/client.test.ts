import { expect, test } from 'vitest'
import { readClient } from './client.ts'
import { trustedProxies } from './http/client-address.ts'

const client = (remoteAddress: string, headers: Record<string, string>, proxies: string[] = []) =>
  readClient({ socket: { remoteAddress }, headers }, trustedProxies(proxies))

test.each([
  ['127.0.0.1', { host: 'localhost:8080' }],
  ['::1', { host: '[::1]:8080' }],
  ['::ffff:127.0.0.1', { host: '127.0.0.1' }],
])('%s asking for %o sits at this machine', (peer, headers) => {
  expect(client(peer, headers).isHere).toBe(true)
})

test.each([
  ['from elsewhere', '192.0.2.7', { host: 'localhost' }],
  ['under a name that points here', '127.0.0.1', { host: 'evil.example' }],
  ['under a name that begins like ours', '127.0.0.1', { host: 'localhost.evil.example' }],
  ['without a name', '127.0.0.1', {}],
  ['through a proxy', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }],
  ['through a proxy that says so by the standard', '127.0.0.1', { host: 'localhost', forwarded: 'for=127.0.0.1' }],
])('who asks %s does not', (_how, peer, headers) => {
  expect(client(peer, headers, ['127.0.0.1']).isHere).toBe(false)
})

test('an address is known by its neighbourhood, as the peer or a trusted proxy gives it', () => {
  expect(client('192.0.2.7', {}).block).toBe('192.0.2.0/24')
  expect(client('2001:db8:1:2::3', {}).block).toBe('2001:db8:1::/48')
  expect(client('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }, ['127.0.0.1']).block).toBe('203.0.113.0/24')
  expect(client('192.0.2.7', { 'x-forwarded-for': '203.0.113.9' }, ['127.0.0.1']).block).toBe('192.0.2.0/24')
})
