import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { planOf } from '../../bench/kit/plans.ts'
import { listen } from '../../bench/kit/statements.ts'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { LEASE } from '../jobs/job.ts'
import { buriedJobs } from '../jobs/jobs.sql.ts'
import { mailBySmtp } from '../outside/mail/smtp.ts'
import { openMailServer, saying, type Delivery } from '../outside/mail/testing.ts'
import { TEXT_KEPT, type NewLetter } from './letter.ts'
import { postLetter, sendLetterAgain } from './letters.commands.ts'
import { eraseOldLetters } from './letters.jobs.ts'
import {
  deleteLettersTo,
  eraseTexts,
  insertLetter,
  listLetters,
  loadLetter,
  markSent,
  markUnsent,
  markWaiting,
} from './letters.sql.ts'
import { foundPaper, hirePostman, INVITATION } from './testing.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

onBothEngines('a letter', (open) => {
  test('goes out in the paper’s name, once, when the change it tells of is committed', async () => {
    await using database = await open()
    await foundPaper(database)
    await using server = await openMailServer()
    await using postman = hirePostman(database, mailBySmtp(server.server))
    await post(database, INVITATION)
    await post(database, INVITATION)
    await postman.idle()
    expect(server.taken).toHaveLength(1)
    const read = await readBack(server.taken[0]!)
    expect(read.from?.value).toEqual([{ name: 'The Harbour Courier', address: 'desk@courier.example' }])
    expect(read.replyTo?.value).toMatchObject([{ address: 'hello@courier.example' }])
    expect(read.subject).toBe(INVITATION.subject)
    expect(await only(database)).toMatchObject({ state: 'sent', answer: expect.stringMatching(/^250/), sentAt: 0 })
  })

  test('is not sent if the change failed', async () => {
    await using database = await open()
    await foundPaper(database)
    await using server = await openMailServer()
    await using postman = hirePostman(database, mailBySmtp(server.server))
    const failing = database.transact(async (tx) => {
      await postLetter(tx, INVITATION, 0)
      throw new Error('taken')
    })
    await expect(failing).rejects.toThrow('taken')
    await postman.idle()
    expect([server.taken, await letters(database)]).toEqual([[], []])
  })

  test.each(['Ana@example.org', 'ana@example.org, ben@evil.example', 'ana'])('to “%s” is a bug', async (to) => {
    await using database = await open()
    await expect(post(database, { ...INVITATION, to })).rejects.toThrow('no mail address')
  })

  test('that the server refuses is not tried again until somebody asks for it', async () => {
    await using database = await open()
    await foundPaper(database)
    let known = false
    await using server = await openMailServer({
      onRcptTo: (_, __, answer) => answer(known ? null : saying(550, 'No such user <ana@example.org>')),
    })
    await using postman = hirePostman(database, mailBySmtp(server.server))
    await post(database, INVITATION)
    await postman.idle()
    postman.pass(24 * 60 * MINUTE)
    await postman.idle()
    expect(await only(database)).toMatchObject({ state: 'refused', answer: expect.stringContaining('No such user') })
    known = true
    await database.transact((tx) => sendLetterAgain(tx, 1, 0))
    await postman.idle()
    expect(await only(database)).toMatchObject({ state: 'sent' })
    expect(server.taken).toHaveLength(1)
    await expect(database.transact((tx) => sendLetterAgain(tx, 1, 0))).rejects.toThrow('nothing left')
  })

  test('that can’t be sent just now is tried after 10 seconds, 30 seconds, 2 minutes and on, and then shown', async () => {
    await using database = await open()
    await foundPaper(database)
    let tries = 0
    await using server = await openMailServer({ onMailFrom: (_, __, answer) => (tries++, answer(saying(451, 'Later'))) })
    await using postman = hirePostman(database, mailBySmtp(server.server))
    await post(database, INVITATION)
    await postman.idle()
    expect(await only(database)).toMatchObject({ state: 'failed', answer: expect.stringContaining('Later') })
    const seen = [tries]
    for (const pause of [10 * SECOND, 30 * SECOND, 2 * MINUTE, 15 * MINUTE, 60 * MINUTE, 240 * MINUTE, 960 * MINUTE]) {
      postman.pass(pause - 1)
      await postman.idle()
      postman.pass(pause / 4 + 1)
      await postman.idle()
      seen.push(tries)
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(await buriedJobs(database.read)).toMatchObject([{ key: 'mail.send:1', error: expect.stringContaining('Later') }])
    await database.transact((tx) => sendLetterAgain(tx, 1, 0))
    await postman.idle()
    expect([tries, await buriedJobs(database.read)]).toEqual([9, []])
  })

  test('whose sender is killed before it is written down goes out again under the same Message-ID', async () => {
    await using database = await open()
    await foundPaper(database)
    await using server = await openMailServer()
    await post(database, INVITATION)
    const program = new URL('killed-postman.test-kit.ts', import.meta.url).pathname
    const parts = [program, JSON.stringify(database.where), JSON.stringify(server.server)]
    const [, signal] = await once(spawn(process.execPath, parts, { stdio: 'inherit' }), 'close')
    expect([signal, server.taken.length, (await only(database)).state]).toEqual(['SIGKILL', 1, 'waiting'])
    await using postman = hirePostman(database, mailBySmtp(server.server), LEASE + 1)
    await postman.idle()
    expect((await only(database)).state).toBe('sent')
    const [first, second] = await Promise.all(server.taken.map(readBack))
    expect(first!.messageId).toMatch(/^<[0-9a-f]{32}@courier\.example>$/)
    expect(second!.messageId).toBe(first!.messageId)
    expect(second!.date).toEqual(first!.date)
  })

  test('says nothing any more after thirty days, and is not sent again then', async () => {
    await using database = await open()
    const kinds = Array.from({ length: 450 }, (_, n) => ({ ...INVITATION, key: `old:${n}` }))
    await database.transact(async (tx) => {
      for (const letter of kinds) await insertLetter(tx, letter, 0)
      await insertLetter(tx, { ...INVITATION, key: 'young' }, 1)
      await markUnsent(tx, 1, { state: 'failed', answer: 'Later' })
    })
    const signal = new AbortController().signal
    await eraseOldLetters(database, { now: TEXT_KEPT, signal })
    const kept = (await letters(database, 500)).filter((letter) => letter.body)
    expect(kept.map(({ key }) => key)).toEqual(['young'])
    expect(await loadLetter(database.read, 1)).toMatchObject({
      to: '',
      subject: INVITATION.subject,
      body: undefined,
    })
    await expect(database.transact((tx) => sendLetterAgain(tx, 1, TEXT_KEPT))).rejects.toThrow('nothing left')
  })

  test('that was sent stays so, whatever another worker says of it', async () => {
    await using database = await open()
    await post(database, INVITATION)
    await database.transact(async (tx) => {
      await markSent(tx, 1, { answer: '250 taken', now: 5 })
      await markUnsent(tx, 1, { state: 'failed', answer: 'Later' })
    })
    expect(await only(database)).toMatchObject({ state: 'sent', answer: '250 taken', sentAt: 5 })
  })

  test('is found newest first, page by page, in one state or in all', async () => {
    await using database = await open()
    for (const n of [1, 2, 3, 4, 5]) await post(database, { ...INVITATION, key: `${n}` })
    await database.transact((tx) => markUnsent(tx, 2, { state: 'refused', answer: '550' }))
    const ids = async (query: Partial<Parameters<typeof listLetters>[1]>) =>
      (await listLetters(database.read, { state: undefined, before: undefined, limit: 3, ...query })).map(({ id }) => id)
    expect(await ids({})).toEqual([5, 4, 3])
    expect(await ids({ before: 3 })).toEqual([2, 1])
    expect(await ids({ state: 'waiting', before: 4 })).toEqual([3, 1])
    expect(await ids({ state: 'refused' })).toEqual([2])
  })

  test('is reached along indexes', async () => {
    await using database = await open()
    for (let n = 0; n < 300; n++) await post(database, { ...INVITATION, key: `${n}` })
    const statements = await database.transact(async (tx) => {
      const { db, statements } = listen(tx)
      await insertLetter(db, { ...INVITATION, key: 'new' }, 0)
      await loadLetter(db, 1)
      for (const state of [undefined, 'failed'] as const) await listLetters(db, { state, before: 100, limit: 10 })
      await markUnsent(db, 1, { state: 'failed', answer: '' })
      await markWaiting(db, 1)
      await markSent(db, 1, { answer: '', now: 0 })
      await eraseTexts(db, { now: 1, limit: 10 })
      await deleteLettersTo(db, 'ben@example.org')
      return statements
    })
    expect(statements).toHaveLength(9)
    for (const statement of statements) {
      expect(await planOf(database.read, statement), statement.sql).toMatchObject({ scanned: [], sorts: false })
    }
  })
})

const post = (database: TestDatabase, letter: NewLetter) => database.transact((tx) => postLetter(tx, letter, 0))

const letters = (database: TestDatabase, limit = 10) => listLetters(database.read, { state: undefined, before: undefined, limit })

const only = async (database: TestDatabase) => {
  const [letter, ...others] = await letters(database)
  expect(others).toEqual([])
  return letter!
}

const readBack = ({ raw }: Delivery) => simpleParser(Buffer.from(raw, 'latin1'))
