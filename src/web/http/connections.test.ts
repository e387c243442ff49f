import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { followConnections } from './connections.ts'
import { exchange } from './testing.ts'

test('an answer that never ends is broken off when patience does', async () => {
  const server = createServer((_req, res) => {
    connections.follow(res)
    res.write('half ')
    asked.resolve(res)
  })
  const asked = Promise.withResolvers<ServerResponse>()
  const connections = followConnections(server, 700)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = exchange((server.address() as AddressInfo).port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await asked.promise
  await connections.drain()
  expect(await answer).toMatch(/half \r\n$/)
})
