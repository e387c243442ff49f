import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { watchBody } from './body-time.ts'

const SHORT = { whole: 50, silent: 50, trusted: 60_000 }
const LONG = 60_000
const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

test('a body that doesn’t come whole in time is given up, whoever sends it, while others are read to their end', async () => {
  const { request, send } = await posted('Content-Length: 10')
  const given = Promise.withResolvers<void>()
  watchBody(request, SHORT, given.resolve)
  send('12345')
  await given.promise
  const second = await posted('Content-Length: 5')
  second.send('12345')
  await expect(readWhole(second.request, { ...SHORT, whole: LONG })).resolves.toBe('12345')
})

test('one that may take its time comes in pieces for longer than that', async () => {
  const { request, send } = await posted('Transfer-Encoding: chunked')
  const trust = watchBody(request, { ...SHORT, whole: 1, silent: LONG }, () => expect.unreachable('It was given up'))
  trust()
  const read = textOf(request)
  for (const piece of ['a', 'b', 'c', 'd']) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    send(`1\r\n${piece}\r\n`)
  }
  send('0\r\n\r\n')
  await expect(read).resolves.toBe('abcd')
})

test('but not when it falls silent, nor for ever', async () => {
  for (const times of [
    { ...SHORT, whole: LONG },
    { whole: LONG, silent: 20, trusted: 0 },
  ]) {
    const { request, send } = await posted('Content-Length: 1000')
    const given = Promise.withResolvers<void>()
    watchBody(request, times, given.resolve)()
    const trickle = times.trusted === 0 ? setInterval(() => send('a'), 5) : undefined
    await given.promise
    clearInterval(trickle)
  }
})

test('a request without a body is not watched', async () => {
  const { request } = await posted('Content-Length: 0')
  watchBody(request, { whole: 0, silent: 0, trusted: 0 }, () => expect.unreachable('It was given up'))()
  await new Promise((resolve) => setTimeout(resolve, 20))
})

async function posted(field: string) {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {})
  open.push(() => {
    socket.destroy()
    server.closeAllConnections()
    server.close()
  })
  socket.write(`POST / HTTP/1.1\r\nHost: here.invalid\r\n${field}\r\n\r\n`)
  const [request] = (await once(server, 'request')) as [IncomingMessage]
  return { request, send: (text: string) => void socket.write(text) }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) text += String(piece)
  return text
}

function readWhole(request: IncomingMessage, times: typeof SHORT): Promise<string> {
  watchBody(request, times, () => expect.unreachable('It was given up'))
  return textOf(request)
}
