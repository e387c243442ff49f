import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mailInFolder } from './folder.ts'
import { mailBySmtp } from './smtp.ts'
import type { SmtpServer } from './smtp-url.ts'
import { openMailServer, openSocket, saying } from './testing.ts'

const LOGIN = { user: 'paper', password: 'hush' }
const WITH_LOGIN = { allowInsecureAuth: true, disabledCommands: ['STARTTLS'] }

const check = (server: SmtpServer) => mailBySmtp(server, { patience: { greeting: 300, answer: 300, letter: 600 } }).check()

test('a server that takes us in would take a letter, and gets none', async () => {
  await using server = await openMailServer({ ...WITH_LOGIN, onAuth: (_, __, answer) => answer(null, { user: 'paper' }) })
  expect(await check(server.server)).toBeUndefined()
  expect(await check({ ...server.server, login: LOGIN })).toBeUndefined()
  await expect.poll(() => server.open()).toBe(0)
  expect(server.taken).toEqual([])
})

test('a name that nobody has is no such name', async () => {
  const server: SmtpServer = { host: 'mail.paper.invalid', port: 25, security: 'none', login: undefined }
  expect(await check(server)).toMatchObject({ kind: 'no such name' })
})

test('where nothing listens is closed', async () => {
  const server = await openSocket(() => {})
  await server[Symbol.asyncDispose]()
  expect(await check(server.server)).toMatchObject({ kind: 'closed' })
})

test.each<[string, Parameters<typeof openSocket>[0]]>([
  ['says nothing', () => {}],
  ['never comes to an end', (socket) => void setInterval(() => socket.write('220-well\r\n'), 50).unref()],
])('who %s is silent', async (_, speak) => {
  await using server = await openSocket(speak)
  expect(await check(server.server)).toMatchObject({ kind: 'silent' })
})

test.each(['starttls', 'tls'] as const)(
  'a certificate that nobody vouches for is told from no encryption (%s)',
  async (security) => {
    await using server = await openMailServer({ disabledCommands: ['AUTH'], secure: security === 'tls' })
    expect(await check({ ...server.server, security })).toMatchObject({ kind: 'certificate' })
    await using plain = await openMailServer()
    expect(await check({ ...plain.server, security })).toMatchObject({ kind: 'no encryption' })
  },
)

test('a password that is not taken says so, and stands in no answer', async () => {
  const onAuth = (_: unknown, __: unknown, answer: (error: Error) => void) =>
    answer(saying(535, 'Not you, paper@courier.example'))
  await using server = await openMailServer({ ...WITH_LOGIN, onAuth })
  const trouble = await check({ ...server.server, login: LOGIN })
  expect(trouble).toMatchObject({ kind: 'login', words: expect.stringContaining('Not you, …') })
  expect(trouble!.words).not.toContain('hush')
})

test.each<[string, Parameters<typeof openSocket>[0]]>([
  ['is too busy', (socket) => socket.end('421 Busy\r\n')],
  ['speaks of something else', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['hangs up', (socket) => socket.destroy()],
])('who %s has answered wrongly', async (_, speak) => {
  await using server = await openSocket(speak)
  expect(await check(server.server)).toMatchObject({ kind: 'answer' })
})

test('a folder takes letters unless nothing can be written there', async () => {
  const root = await mkdtemp(join(tmpdir(), 'broadsheet-mail-'))
  expect(await mailInFolder(join(root, 'mail')).check()).toBeUndefined()
  expect(await readdir(join(root, 'mail'))).toEqual([])
  await writeFile(join(root, 'file'), '')
  expect(await mailInFolder(join(root, 'file')).check()).toMatchObject({ kind: 'closed' })
  await rm(root, { recursive: true })
})
