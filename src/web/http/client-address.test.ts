import { expect, test } from 'vitest'
import { addressBlock, clientAddress, trustedProxies } from './client-address.ts'

const proxies = trustedProxies(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])

test.each([
  ['203.0.113.9', undefined, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['127.0.0.1', '6.6.6.6, 198.51.100.1, 10.2.3.4', '198.51.100.1'],
  ['127.0.0.1', '6.6.6.6, nonsense, 198.51.100.1', '198.51.100.1'],
  ['127.0.0.1', 'nonsense', '127.0.0.1'],
  ['fd12::1', '2001:db8::7', '2001:db8::7'],
  ['127.0.0.1', '10.1.1.1, 10.2.2.2', '10.1.1.1'],
  ['127.0.0.1', undefined, '127.0.0.1'],
])('a request from %s with X-Forwarded-For %j comes from %s', (peer, field, client) =>
  expect(clientAddress(peer, field, proxies)).toBe(client),
)

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
])('%s lies in %s', (address, block) => expect(addressBlock(address)).toBe(block))

test.each(['10.0.0.0/33', 'localhost', '10.0.0.0/x', '', '10.0.0.0/'])('%j is no proxy', (entry) =>
  expect(() => trustedProxies([entry])).toThrow(RangeError),
)
