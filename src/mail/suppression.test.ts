import { expect, test } from 'vitest'
import { planOf } from '../../bench/kit/plans.ts'
import { listen } from '../../bench/kit/statements.ts'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { mailBySmtp } from '../outside/mail/smtp.ts'
import { openMailServer, saying } from '../outside/mail/testing.ts'
import { addressHash } from './address-hash.ts'
import type { NewLetter } from './letter.ts'
import { postLetter, sendLetterAgain } from './letters.commands.ts'
import { deleteLettersTo, loadLetter } from './letters.sql.ts'
import { deleteSuppression, findSuppression, insertSuppression, isSuppressed, latestSuppressions } from './suppression.sql.ts'
import { CONFIRMATION, type Suppression } from './suppression.ts'
import { ADDRESS_KEY, foundPaper, hirePostman, INVITATION } from './testing.ts'

const ANA = addressHash(ADDRESS_KEY, 'mail', 'ana@example.org')
const ASKED: Suppression = { addressHash: ANA, reason: 'asked', detail: 'By telephone', at: 5 }
const DIGEST: NewLetter = { ...INVITATION, key: 'digest:1', kind: 'digest', unsubscribe: 'https://courier.example/follow/k/end' }

onBothEngines('an address without letters', (open) => {
  test('is one that nobody gets mail at, from the first time the server says so', async () => {
    await using database = await open()
    await foundPaper(database)
    await using server = await openMailServer({
      onRcptTo: (_, __, answer) => answer(saying(550, '5.1.1 <ana@example.org>: ana is unknown here')),
    })
    await using postman = hirePostman(database, mailBySmtp(server.server), 7)
    await post(database, DIGEST)
    await postman.idle()
    expect(await latestSuppressions(database.read, 10)).toEqual([
      { addressHash: ANA, reason: 'bounced', detail: '550 5.1.1', at: 7 },
    ])
    expect(await loadLetter(database.read, 1)).toMatchObject({ state: 'refused', answer: expect.stringContaining('unknown') })
  })

  test.each([
    ['a policy', 550, '5.7.1 Blocked: user unknown'],
    ['a mailbox that is full', 552, '5.2.2 Full'],
    ['greylisting', 451, '4.7.1 Come back later'],
  ])('is none because of %s', async (_, code, words) => {
    await using database = await open()
    await foundPaper(database)
    await using server = await openMailServer({ onRcptTo: (_, __, answer) => answer(saying(code, words)) })
    await using postman = hirePostman(database, mailBySmtp(server.server))
    await post(database, DIGEST)
    await postman.idle()
    expect(await latestSuppressions(database.read, 10)).toEqual([])
  })

  test('gets no letter of a list and none that asks a stranger; what somebody waits for goes', async () => {
    await using database = await open()
    await foundPaper(database)
    await using server = await openMailServer()
    await database.transact((tx) => insertSuppression(tx, ASKED))
    await using postman = hirePostman(database, mailBySmtp(server.server))
    await post(database, DIGEST)
    await post(database, { ...INVITATION, key: 'confirm:1', kind: CONFIRMATION })
    await post(database, INVITATION)
    await post(database, { ...DIGEST, key: 'digest:2', to: 'ben@example.org' })
    await postman.idle()
    const letters = await Promise.all([1, 2, 3, 4].map((id) => loadLetter(database.read, id)))
    expect(letters.map((letter) => letter!.state)).toEqual(['refused', 'refused', 'sent', 'sent'])
    expect(letters[0]!.answer).toContain('Kept back')
    expect(server.taken.map(({ to }) => to)).toEqual([['ana@example.org'], ['ben@example.org']])
  })

  test('gets what was kept back once it has been taken off the list and the letter is tried again', async () => {
    await using database = await open()
    await foundPaper(database)
    await using server = await openMailServer()
    await database.transact((tx) => insertSuppression(tx, ASKED))
    await using postman = hirePostman(database, mailBySmtp(server.server))
    await post(database, DIGEST)
    await postman.idle()
    expect(await database.transact((tx) => deleteSuppression(tx, ANA))).toBe(true)
    expect(await database.transact((tx) => deleteSuppression(tx, ANA))).toBe(false)
    await database.transact((tx) => sendLetterAgain(tx, 1, 0))
    await postman.idle()
    expect(await loadLetter(database.read, 1)).toMatchObject({ state: 'sent' })
  })

  test('keeps its first reason', async () => {
    await using database = await open()
    const add = (one: Suppression) => database.transact((tx) => insertSuppression(tx, one))
    expect([await add(ASKED), await add({ ...ASKED, reason: 'bounced', at: 9 })]).toEqual([true, false])
    expect(await findSuppression(database.read, ANA)).toEqual(ASKED)
    expect(await isSuppressed(database.read, addressHash(ADDRESS_KEY, 'mail', 'ben@example.org'))).toBe(false)
  })

  test('is nobody’s letters any more once its owner is forgotten, and what waits is not sent', async () => {
    await using database = await open()
    await foundPaper(database)
    await using server = await openMailServer()
    await post(database, DIGEST)
    await post(database, { ...DIGEST, key: 'digest:2', to: 'ben@example.org' })
    await database.transact((tx) => deleteLettersTo(tx, 'ana@example.org'))
    await using postman = hirePostman(database, mailBySmtp(server.server))
    await postman.idle()
    expect(server.taken.map(({ to }) => to)).toEqual([['ben@example.org']])
    expect(await loadLetter(database.read, 1)).toBeUndefined()
  })

  test('is found along indexes', async () => {
    await using database = await open()
    const statements = await database.transact(async (tx) => {
      for (let n = 0; n < 300; n++) await insertSuppression(tx, { ...ASKED, addressHash: `${n}`, at: n })
      const { db, statements } = listen(tx)
      await latestSuppressions(db, 20)
      await isSuppressed(db, '7')
      await deleteSuppression(db, '7')
      return statements
    })
    const [latest, ...others] = await Promise.all(statements.map((statement) => planOf(database.read, statement)))
    // It reads the index from its end, and only so far.
    expect(latest).toMatchObject({ sorts: false })
    expect(others).toMatchObject([{ scanned: [] }, { scanned: [] }])
  })
})

const post = (database: TestDatabase, letter: NewLetter) => database.transact((tx) => postLetter(tx, letter, 0))
