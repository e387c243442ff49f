import type { Socket } from 'node:net'
import { simpleParser } from 'mailparser'
import type { SMTPServerOptions } from 'smtp-server'
import { expect, test } from 'vitest'
import { MailRefused } from './mail.ts'
import { mailBySmtp } from './smtp.ts'
import type { SmtpServer } from './smtp-url.ts'
import { LETTER, openMailServer, openSocket, saying } from './testing.ts'

const SOON = { greeting: 300, answer: 300, letter: 600 }

/** How sending the letter went: the server's words, or the error. */
async function outcome(server: SmtpServer): Promise<string | Error> {
  const mail = mailBySmtp(server, { patience: SOON })
  return mail
    .send(LETTER)
    .then(
      ({ accepted }) => accepted,
      (error: Error) => error,
    )
    .finally(() => mail.close())
}

test('a letter reaches the server as it was written, dots and long lines included', async () => {
  await using server = await openMailServer()
  const mail = mailBySmtp(server.server)
  const text = `.\n..\n.hidden\n${'long '.repeat(1_000)}\nÄhre 😀\n.`
  expect(await mail.send({ ...LETTER, text, subject: 'Größe 😀' })).toEqual({ accepted: expect.stringMatching(/^250/) })
  mail.close()
  expect(server.taken).toMatchObject([{ from: 'desk@courier.example', to: ['ana@example.org'] }])
  const read = await simpleParser(Buffer.from(server.taken[0]!.raw, 'latin1'))
  expect(read.text?.trimEnd()).toBe(text)
  expect(read.subject).toBe('Größe 😀')
})

test('letters share a connection, and a connection that the server has closed meanwhile is no hindrance', async () => {
  let connections = 0
  await using server = await openMailServer({ onConnect: (_, answer) => (connections++, answer()), socketTimeout: 200 })
  const mail = mailBySmtp(server.server)
  await mail.send(LETTER)
  await mail.send(LETTER)
  expect(connections).toBe(1)
  await expect.poll(() => server.open()).toBe(0)
  await mail.send(LETTER)
  mail.close()
  expect([server.taken.length, connections]).toEqual([3, 2])
})

const forGood: [string, SMTPServerOptions][] = [
  ['doesn’t know the recipient', { onRcptTo: (_, __, answer) => answer(saying(550, 'No such user <ana@example.org>')) }],
  ['takes the letter for spam', { onData: (stream, _, answer) => (stream.resume(), answer(saying(554, 'Spam'))) }],
]
test.each(forGood)('a server that %s has refused it for good', async (_, options) => {
  await using server = await openMailServer(options)
  expect(await outcome(server.server)).toBeInstanceOf(MailRefused)
})

const login = { user: 'paper', password: 'hush' }
const forNow: [string, SMTPServerOptions][] = [
  ['greylists', { onRcptTo: (_, __, answer) => answer(saying(451, 'Come back later')) }],
  ['is full', { onData: (stream, _, answer) => (stream.resume(), answer(saying(452, 'No room'))) }],
  ['is going down', { onMailFrom: (_, __, answer) => answer(saying(421, 'Going down')) }],
  ['is too busy to greet', { onConnect: (_, answer) => answer(saying(421, 'Busy')) }],
  ['won’t have the sender', { onMailFrom: (_, __, answer) => answer(saying(550, 'Who are you?')) }],
  [
    'won’t have the password',
    { onAuth: (_, __, answer) => answer(saying(535, 'Wrong')), allowInsecureAuth: true, disabledCommands: ['STARTTLS'] },
  ],
  ['never answers for the letter', { onData: (stream) => stream.resume() }],
]
test.each(forNow)('a server that %s may be asked again', async (_, options) => {
  await using server = await openMailServer(options)
  const error = await outcome({ ...server.server, login })
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(MailRefused)
  expect(server.taken).toEqual([])
})

/** Says yes to whatever comes, and does something else once the letter itself has begun. */
const untilData = (then: (socket: Socket) => void) => (socket: Socket) => {
  socket.write('220 here\r\n')
  socket.on('data', (chunk) => {
    if (String(chunk).startsWith('DATA')) then(socket)
    else socket.write('250 yes\r\n')
  })
}

test.each<[string, (socket: Socket) => void]>([
  ['is silent', () => {}],
  ['hangs up before a word', (socket) => socket.destroy()],
  [
    'hangs up in the middle of the letter',
    untilData((socket) => {
      socket.removeAllListeners('data').once('data', () => socket.destroy())
      socket.write('354 go on\r\n')
    }),
  ],
  ['hangs up instead of taking it', untilData((socket) => socket.destroy())],
  ['speaks of something else', (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n')],
  ['never comes to an end', (socket) => void setInterval(() => socket.write('220-well\r\n'), 50).unref()],
])('what %s may be asked again', async (_, speak) => {
  await using server = await openSocket(speak)
  const error = await outcome(server.server)
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(MailRefused)
})

test('where nothing listens may be asked again', async () => {
  const server = await openSocket(() => {})
  await server[Symbol.asyncDispose]()
  expect(String(await outcome(server.server))).toMatch(/ECONNREFUSED/)
})

test('nothing of the letter is said without encryption where it was asked for', async () => {
  await using server = await openMailServer()
  expect(String(await outcome({ ...server.server, security: 'starttls' }))).toMatch(/STARTTLS/i)
  expect(String(await outcome({ ...server.server, security: 'tls' }))).toMatch(/SSL|TLS/i)
  expect(server.taken).toEqual([])
})

test.each(['starttls', 'tls'] as const)('a certificate that nobody vouches for is not taken (%s)', async (security) => {
  await using server = await openMailServer({ disabledCommands: ['AUTH'], secure: security === 'tls' })
  expect(String(await outcome({ ...server.server, security }))).toMatch(/certificate/)
  expect(server.taken).toEqual([])
})

test('what the server said goes without the reader’s address into logs', async () => {
  await using server = await openMailServer(forGood[0]![1])
  const error = await outcome(server.server)
  expect(String(error)).toContain('No such user')
  expect(String((error as Error).stack)).not.toContain('example.org')
})
