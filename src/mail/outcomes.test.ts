import { inspect } from 'node:util'
import { simpleParser } from 'mailparser'
import type { SMTPServerOptions } from 'smtp-server'
import { expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/databases.ts'
import { mailBySmtp } from '../outside/mail/smtp.ts'
import type { SmtpServer } from '../outside/mail/smtp-url.ts'
import { openMailServer, saying } from '../outside/mail/testing.ts'
import type { NewLetter } from './letter.ts'
import { postLetter } from './letters.commands.ts'
import { listLetters } from './letters.sql.ts'
import { foundPaper, hirePostman, INVITATION } from './testing.ts'

const SOON = { greeting: 500, answer: 500, letter: 1_500 }
const LATER = 13_000
const ENDING = 'https://courier.example/comments/follows/k3y/end'
const TO_ANA = { ...INVITATION, unsubscribe: ENDING }
const TO_BEN = { ...INVITATION, key: 'invitation:8', to: 'ben@example.org' }

test('who is told to come back later comes back, and is let in then', async () => {
  let asked = 0
  const office = await openOffice({
    onRcptTo: (_, __, answer) => answer(++asked === 1 ? saying(451, '4.7.1 Greylisted: ana@example.org') : null),
  })
  await using _ = office
  await office.send(TO_ANA)
  expect(await office.outcomes()).toEqual([['failed', expect.stringContaining('Greylisted')]])
  await office.pass()
  expect(await office.outcomes()).toEqual([['sent', expect.stringMatching(/^250/)]])
  expect(office.server.taken).toHaveLength(1)
})

test('one address that is refused takes none of the others with it', async () => {
  const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _, answer) =>
    answer(address === 'ana@example.org' ? saying(550, '5.1.1 No such user') : null)
  const office = await openOffice({ onRcptTo })
  await using _ = office
  await office.send(TO_ANA, TO_BEN)
  expect(await office.outcomes()).toEqual([
    ['refused', expect.stringContaining('No such user')],
    ['sent', expect.stringMatching(/^250/)],
  ])
})

test('a server that goes down between two letters has the second on a new connection', async () => {
  let letters = 0
  const onMailFrom: SMTPServerOptions['onMailFrom'] = (_, __, answer) =>
    answer(++letters === 2 ? saying(421, 'Going down') : null)
  const office = await openOffice({ onMailFrom })
  await using _ = office
  await office.send(TO_ANA, TO_BEN)
  expect((await office.outcomes()).map(([state]) => state)).toEqual(['sent', 'failed'])
  await office.pass()
  expect((await office.outcomes()).map(([state]) => state)).toEqual(['sent', 'sent'])
  expect(office.server.taken.map(({ to }) => to)).toEqual([['ana@example.org'], ['ben@example.org']])
})

test('a connection that dies in the middle of a letter costs one try and no letter', async () => {
  let letters = 0
  const office = await openOffice({
    onData(stream, session, answer) {
      if (++letters > 1) return office.server.keep(stream, session, answer)
      stream.once('data', () => office.server.hangUp())
    },
  })
  await using _ = office
  await office.send(TO_ANA)
  expect((await office.outcomes()).map(([state]) => state)).toEqual(['failed'])
  await office.pass()
  expect((await office.outcomes()).map(([state]) => state)).toEqual(['sent'])
  expect(office.server.taken).toHaveLength(1)
})

test('a slow server is waited for', async () => {
  const office = await openOffice({ onMailFrom: (_, __, answer) => void setTimeout(answer, 200) })
  await using _ = office
  await office.send(TO_ANA)
  expect((await office.outcomes()).map(([state]) => state)).toEqual(['sent'])
  expect(office.errors).toEqual([])
})

const login = { user: 'paper', password: 'hush' }
test.each<[string, SMTPServerOptions, Partial<SmtpServer>]>([
  ['shows a certificate that nobody vouches for', { disabledCommands: ['AUTH'] }, { security: 'starttls' }],
  ['shows one of a name that isn’t its own', { disabledCommands: ['AUTH'], secure: true }, { security: 'tls' }],
  ['has no encryption where it was asked for', {}, { security: 'starttls' }],
  [
    'doesn’t take the password',
    {
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_, __, answer) => answer(saying(535, 'Wrong password for paper@courier.example')),
    },
    { login },
  ],
])('a server that %s is told nothing, and asked again until it is mended', async (_, options, how) => {
  const office = await openOffice(options, how)
  await using _office = office
  await office.send(TO_ANA)
  expect((await office.outcomes()).map(([state]) => state)).toEqual(['failed'])
  expect(office.server.taken).toEqual([])
  expect(inspect(office.errors, { depth: 5 })).not.toMatch(/hush|courier\.example/)
})

test('every letter has one reader and tells them of no other, with one press to end it as RFC 8058 has it', async () => {
  const office = await openOffice()
  await using _ = office
  await office.send(TO_ANA, TO_BEN)
  expect(office.server.taken.map(({ to }) => to)).toEqual([['ana@example.org'], ['ben@example.org']])
  const [first, second] = await Promise.all(office.server.taken.map(({ raw }) => simpleParser(Buffer.from(raw, 'latin1'))))
  expect(first!.to).toMatchObject({ value: [{ address: 'ana@example.org' }] })
  expect([first!.cc, first!.bcc]).toEqual([undefined, undefined])
  const linesOf = (raw: string, name: RegExp) =>
    raw
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .filter((line) => name.test(line))
  expect(linesOf(office.server.taken[0]!.raw, /^List-/i)).toEqual([
    `List-Unsubscribe: <${ENDING}>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  ])
  expect(linesOf(office.server.taken[1]!.raw, /^List-/i)).toEqual([])
  expect(second!.headers.get('auto-submitted')).toBe('auto-generated')
})

/** A paper that posts letters, a server that does as it is told, and a clock that stands. No line that is logged meanwhile may name anybody. */
async function openOffice(options: SMTPServerOptions = {}, how: Partial<SmtpServer> = {}) {
  const database: TestDatabase = await openTestDatabase('sqlite')
  await foundPaper(database)
  const server = await openMailServer(options)
  const postman = hirePostman(database, mailBySmtp({ ...server.server, ...how }, { patience: SOON }))
  return {
    server,
    errors: postman.errors,
    async send(...letters: NewLetter[]) {
      await database.transact(async (tx) => {
        for (const letter of letters) await postLetter(tx, letter, 0)
      })
      await postman.idle()
    },
    async pass() {
      postman.pass(LATER)
      await postman.idle()
    },
    async outcomes() {
      const letters = await listLetters(database.read, { state: undefined, before: undefined, limit: 10 })
      return letters.toReversed().map(({ state, answer }) => [state, answer])
    },
    async [Symbol.asyncDispose]() {
      await postman[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
      await database[Symbol.asyncDispose]()
      expect(inspect(postman.errors, { depth: 5 })).not.toMatch(/@example\.org/)
    },
  }
}
