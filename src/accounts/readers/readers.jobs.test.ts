import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { lettersTo, signIn } from '../../../test/reader.ts'
import { foundPaper } from '../../articles/paper.commands.ts'
import { avatarFile } from './avatar.ts'
import { insertDue } from './reader-links.sql.ts'
import { avatarJobs, forgetReaders, mailDue, removeAvatar, sweepReaders } from './readers.jobs.ts'
import { openReaders, type ReadersTown } from './readers.test-kit.ts'

const DAY = 24 * 60 * 60 * 1000

const addresses = async (town: ReadersTown) =>
  (await town.database.read.selectFrom('reader').select('email').orderBy('id').execute()).map(({ email }) => email)

const forget = (town: ReadersTown) => forgetReaders(town.database, town.parts.readerParts, town.clock.now)

onBothEngines('Guests', (open) => {
  test('are forgotten after 30 days without a sign of them, unless they have an account or are still sent something', async () => {
    await using town = await openReaders(await open())
    await signIn(town, 'account@reader.example')
    const follower = await town.guest('follower@reader.example')
    town.lettersFor.add(follower.id)
    await town.ask('guest@reader.example')
    town.clock.now += DAY
    await town.guest('later@reader.example')
    town.clock.now += 30 * DAY - 1
    await forget(town)
    expect(await addresses(town)).toEqual(['account@reader.example', 'follower@reader.example', null, 'later@reader.example'])
    expect(await lettersTo(town, 'guest@reader.example')).toEqual([])
    town.clock.now += 1
    await forget(town)
    expect(await addresses(town)).toEqual(['account@reader.example', 'follower@reader.example', null, null])
  })

  test('are known again when they tell their address again, and for a year only', async () => {
    await using town = await openReaders(await open())
    const first = await town.guest('guest@reader.example')
    town.clock.now += 40 * DAY
    await forget(town)
    const again = await town.guest('guest@reader.example')
    expect([again.id, again.email]).toEqual([first.id, 'guest@reader.example'])
    town.clock.now += 365 * DAY
    await forget(town)
    expect((await town.guest('guest@reader.example')).id).not.toBe(first.id)
  })

  test('are forgotten however many there are', async () => {
    await using town = await openReaders(await open())
    for (let n = 0; n < 450; n++) {
      const { id } = await town.guest(`guest${n}@reader.example`)
      if (n % 2 === 0) town.lettersFor.add(id)
    }
    town.clock.now += 30 * DAY
    await forget(town)
    expect((await addresses(town)).filter((email) => email !== null)).toHaveLength(225)
  })
})

onBothEngines('Letters that had to wait', (open) => {
  test('go when there is room, first to who showed some work, then to who has waited longest', async () => {
    await using town = await openReaders(await open())
    await town.database.transact((tx) => foundPaper(tx, { settings: town.paper.settings, demo: false }, town.clock.now))
    const due = [
      { email: 'first@reader.example', hasWorked: false },
      { email: 'second@reader.example', hasWorked: true },
      { email: 'third@reader.example', hasWorked: true },
      { email: 'old@reader.example', hasWorked: true, at: town.clock.now - 7 * DAY },
    ]
    for (const { email, hasWorked, at } of due) {
      const { id } = await town.guest(email)
      await town.database.transact((tx) => insertDue(tx, { readerId: id, hasWorked }, at ?? town.clock.now++))
    }
    const allowance = { key: 'confirm:site', count: 598, since: town.clock.now, until: town.clock.now + 1000 }
    await town.database.transact((tx) => tx.insertInto('mail_allowance').values(allowance).execute())
    await mailDue(town.database, 'https://paper.example', town.clock.now)
    const written = async () =>
      (await town.database.read.selectFrom('letter').select('to_address').orderBy('id').execute()).map((row) => row.to_address)
    expect(await written()).toEqual(['second@reader.example', 'third@reader.example'])
    await mailDue(town.database, 'https://paper.example', town.clock.now + 1000)
    await mailDue(town.database, 'https://paper.example', town.clock.now + 2000)
    expect(await written()).toEqual(['second@reader.example', 'third@reader.example', 'first@reader.example'])
    expect((await lettersTo(town, 'first@reader.example'))[0]!.text).toContain('https://paper.example/account/confirm/')
  })
})

onBothEngines('What has run out', (open) => {
  test('is removed: links, sessions, and what browsers were asked', async () => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, 'marta@reader.example')
    await browser.post('/account/email', { email: 'new@reader.example' })
    await browser.post('/account/passkey/options')
    const left = async () => {
      const count = async (table: 'reader_session' | 'reader_link' | 'reader_challenge') =>
        (await town.database.read.selectFrom(table).selectAll().execute()).length
      return [await count('reader_session'), await count('reader_link'), await count('reader_challenge')]
    }
    await sweepReaders(town.database, town.clock.now)
    expect(await left()).toEqual([1, 1, 1])
    await sweepReaders(town.database, town.clock.now + 10 * 60_000)
    expect(await left()).toEqual([1, 1, 0])
    await sweepReaders(town.database, town.clock.now + DAY)
    expect(await left()).toEqual([1, 0, 0])
    await sweepReaders(town.database, town.clock.now + 90 * DAY)
    expect(await left()).toEqual([0, 0, 0])
  })

  test('and the file of a picture that is shown no more', async () => {
    await using town = await openReaders(await open())
    await town.files.put(avatarFile('0123456789abcdef0123'), new Uint8Array(1))
    const event = { name: 'reader.changed', payload: { readerId: 1, removed: '0123456789abcdef0123' }, renews: [] } as const
    const [job] = avatarJobs({ ...event, renews: [] })
    const context = { now: 0, signal: new AbortController().signal }
    await removeAvatar(town)(job!.payload as { stem: string }, context)
    expect(await town.files.has(avatarFile('0123456789abcdef0123'))).toBe(false)
    expect(avatarJobs({ ...event, payload: { readerId: 1, removed: null }, renews: [] })).toEqual([])
  })
})
