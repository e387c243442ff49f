import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterDesk, type AtDesk } from '../../test/desk.ts'
import { onBothEngines } from '../../test/databases.ts'
import { openTown, type Town } from '../../test/town.ts'
import { addressHash } from '../mail/address-hash.ts'
import { loadCounts } from './counts.sql.ts'
import { importSubscribers } from './import.jobs.ts'
import { insertSubscriber, listSubscribers, markActive } from './subscribers.sql.ts'
import { endByKey } from './end.commands.ts'
import { readerAt } from '../accounts/readers/readers.sql.ts'
import { countMoves } from './counts.sql.ts'
import { newToken } from '../accounts/secret.ts'
import { searchWords } from './subscriber.ts'

const ADDRESS_KEY = Buffer.alloc(32, 8)
const hash = (email: string) => addressHash(ADDRESS_KEY, 'mail', email)

onBothEngines('the newsletter at the desk', (_, engine) => {
  let town: Town
  let owner: AtDesk
  beforeAll(async () => {
    town = await openTown({ engine })
    owner = await enterDesk(town, 'owner')
  })
  afterAll(async () => {
    expect(town.failures).toEqual([])
    await town[Symbol.asyncDispose]()
  })

  const text = async (path: string) => (await owner.get(path)).text()
  const subscribe = (email: string, name = '') =>
    town.database.transact(async (tx) => {
      const reader = await readerAt(tx, { email, addressHash: hash(email), name: '' }, town.at)
      const id = await insertSubscriber(tx, { readerId: reader.id, name, key: newToken(), waitsUntil: 0 }, town.at)
      await markActive(tx, id, town.at)
      await countMoves(tx, { from: null, to: 'active' }, town.at)
      return id
    })
  const empty = () =>
    town.database.transact(async (tx) => {
      const tables = ['subscriber_word', 'subscriber_step', 'subscriber', 'subscriber_count', 'suppression'] as const
      for (const table of tables) await tx.deleteFrom(table).execute()
    })
  /** Brings a file along as a browser sends it; says where that leads. */
  const bring = async (csv: string | Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    form.append('file', new File([csv], 'list.csv', { type: 'text/csv' }))
    const request = new Request('http://localhost/', { method: 'POST', body: form })
    const answer = await owner.send('/desk/newsletter/import', {
      method: 'POST',
      body: await request.arrayBuffer(),
      headers: { 'Content-Type': request.headers.get('Content-Type')!, 'Sec-Fetch-Site': 'same-origin' },
    })
    return { status: answer.status, path: answer.headers.get('Location')!, text: await answer.text() }
  }
  const takeIn = async (path: string) => {
    await owner.press(`${path}/begin`, { consent: 'They signed at the fair', sure: 'yes' })
    const importId = Number(path.split('/').at(-1))
    await importSubscribers(town.database)({ importId }, { now: town.at, signal: new AbortController().signal })
  }
  const everybody = async () =>
    (await listSubscribers(town.database.read, { state: undefined, before: undefined, limit: 1000 })).map(
      ({ email, name, state, confirmedAt }) => ({ email, name, state, confirmedAt }),
    )
  const exported = async (query = '') => {
    await owner.post('/desk/again/demo', { next: '/desk' })
    const answer = await owner.get(`/desk/newsletter.csv${query}`)
    expect(answer.status).toBe(200)
    return answer.text()
  }

  describe('is a list', () => {
    beforeAll(empty)

    test('that says what to do while it is empty, and that sending comes later', async () => {
      const screen = await text('/desk/newsletter')
      expect(screen).toContain('Nobody has subscribed yet')
      expect(screen).toContain('Sending comes with a later version')
    })

    test('that only those see who keep it', async () => {
      const editor = await enterDesk(town, 'editor')
      for (const path of ['/desk/newsletter', '/desk/newsletter.csv', '/desk/newsletter/import', '/desk/newsletter/1'])
        expect((await editor.get(path)).status, path).toBe(403)
      expect((await editor.post('/desk/newsletter/1/end', { reason: 'x' })).status).toBe(403)
      expect(await (await editor.get('/desk')).text()).not.toContain('/desk/newsletter')
    })

    test('in pages, by state, with what happened week by week', async () => {
      for (let n = 0; n < 60; n++) await subscribe(`reader${n}@ferry.example`, `Reader ${n}`)
      const ended = (await listSubscribers(town.database.read, { state: undefined, before: undefined, limit: 1 }))[0]!
      await town.database.transact((tx) => endByKey(tx, ended.key, town.at))
      const first = await text('/desk/newsletter')
      expect(first).toContain('reader58@ferry.example')
      expect(first).not.toContain('reader5@ferry.example')
      expect(first).toMatch(/<svg class="weeks"[^]*<rect class="came"[^>]*height="60"/)
      expect(first).toMatch(/23 November 2026<\/time><\/td><td>60<\/td><td>1<\/td>/)
      expect(first).toMatch(/Subscribed <small>59<\/small>/)
      const next = /href="([^"]+)" rel="next"/.exec(first)![1]!
      expect(await text(next)).toContain('reader5@ferry.example')
      const left = await text('/desk/newsletter?state=ended')
      expect(left).toContain('reader59@ferry.example')
      expect(left).not.toContain('reader58@ferry.example')
      expect(await text('/desk/newsletter?state=unconfirmed')).toContain('Nobody is “unconfirmed”')
    })

    test.each([
      ['ines@', 'ines@ferry.example'],
      ['INES', 'ines@ferry.example'],
      ['Calloway', 'ines@ferry.example'],
      ['élise', 'e.dupont@ferry.example'],
      ['elise d', 'e.dupont@ferry.example'],
      ['μαρία', 'm@ferry.example'],
    ])('that is searched for %s', async (typed, found) => {
      if (
        (await town.database.read.selectFrom('reader').select('id').where('email', '=', 'm@ferry.example').execute()).length === 0
      ) {
        await subscribe('ines@ferry.example', 'Ines Calloway')
        await subscribe('e.dupont@ferry.example', 'Élise Dupont')
        await subscribe('m@ferry.example', 'Μαρια')
      }
      const screen = await text(`/desk/newsletter?find=${encodeURIComponent(typed)}`)
      expect(screen).toContain(found)
      expect(screen.match(/@ferry\.example<\/a>/g)).toHaveLength(1)
    })

    test('whose search finds nobody, and says so', async () =>
      expect(await text('/desk/newsletter?find=%3Cb%3E')).toContain('begins with “&lt;b&gt;”'))

    test('from which somebody is taken off with a reason, which is kept', async () => {
      const id = await subscribe('walter@ferry.example', 'Walter')
      const path = `/desk/newsletter/${id}`
      const refused = await owner.post(`${path}/end`, { reason: ' ' })
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Please say why')])
      const screen = await (await owner.press(`${path}/end`, { reason: 'Asked for it by telephone' })).text()
      expect(screen).toMatch(/Was taken off the list by [^:]+: Asked for it by telephone/)
      expect((await owner.post(`${path}/end`, { reason: 'again' })).status).toBe(409)
      expect(await text('/desk/audit?action=ended')).toContain(`subscription ${id}`)
      expect((await owner.get('/desk/newsletter/999999')).status).toBe(404)
    })
  })

  describe('goes out as CSV', () => {
    beforeAll(empty)

    test('only to who has just proved who they are', async () => {
      town.clock.now += 11 * 60_000
      const answer = await owner.get('/desk/newsletter.csv?state=active')
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, expect.stringContaining('/desk/again?next=')])
      town.clock.now = town.at
    })

    test('without a formula for a spreadsheet, and the audit log says that it went', async () => {
      await subscribe('ines@ferry.example', '=HYPERLINK("https://evil.example")')
      await subscribe('+walter@ferry.example', 'Walter, "the Post"')
      expect(await exported()).toBe(
        'email,name,state,subscribed_at\r\n' +
          `'+walter@ferry.example,"Walter, ""the Post""",active,2026-11-24T09:00:00.000Z\r\n` +
          `ines@ferry.example,"'=HYPERLINK(""https://evil.example"")",active,2026-11-24T09:00:00.000Z\r\n`,
      )
      expect(await text('/desk/audit?action=exported')).toContain('list of subscribers')
    })

    test('page by page, whole', async () => {
      await empty()
      await bring(`email\n${Array.from({ length: 2_500 }, (_, n) => `r${n}@ferry.example`).join('\n')}`).then(({ path }) =>
        takeIn(path),
      )
      const lines = (await exported('?state=active')).trim().split('\r\n')
      expect(lines).toHaveLength(2_501)
      expect(new Set(lines).size).toBe(2_501)
      expect((await exported('?state=ended')).trim().split('\r\n')).toHaveLength(1)
    })

    test('and comes in as the same list', async () => {
      const name = fc.string({ maxLength: 30, unit: 'grapheme' })
      const people = fc.uniqueArray(fc.record({ n: fc.integer({ min: 0, max: 10_000 }), name }), {
        maxLength: 8,
        selector: ({ n }) => n,
      })
      await fc.assert(
        fc.asyncProperty(people, async (people) => {
          await empty()
          const csv = ['email;full name', ...people.map(({ n, name }) => `"r${n}@ferry.example";"${name.replaceAll('"', '""')}"`)]
          if (people.length > 0) await takeIn((await bring(csv.join('\n'))).path)
          const before = await everybody()
          expect(before).toHaveLength(people.length)
          const file = await exported()
          await empty()
          const { path } = await bring(file)
          if (people.length > 0) await takeIn(path)
          const byAddress = (a: { email: string | null }, b: { email: string | null }) => (a.email! < b.email! ? -1 : 1)
          expect((await everybody()).sort(byAddress)).toEqual(before.sort(byAddress))
        }),
        { numRuns: 15 },
      )
    })
  })

  describe('takes in a list from elsewhere', () => {
    beforeAll(empty)

    test('after showing what it comes to, and with what the person says who brings it', async () => {
      const here = await subscribe('here@ferry.example')
      const left = await subscribe('left@ferry.example')
      const { key } = (await town.database.read.selectFrom('subscriber').select('key').where('id', '=', left).executeTakeFirst())!
      await town.database.transact(async (tx) => {
        await endByKey(tx, key, town.at)
        const row = { address_hash: hash('bounced@ferry.example'), reason: 'bounced', detail: '', at: town.at } as const
        await tx.insertInto('suppression').values(row).execute()
      })
      const { path, status } = await bring(
        [
          'Subscribed at,E-Mail,First name,Last name,Status',
          '2019-02-14 09:30:00,New@Ferry.example,Nell,Quay,subscribed',
          ',here@ferry.example,,,subscribed',
          ',left@ferry.example,,,subscribed',
          ',bounced@ferry.example,,,',
          ',new@ferry.example,,,subscribed',
          ',other@ferry.example,,,unsubscribed',
          ',nobody,,,subscribed',
          'yesterday,late@ferry.example,,,subscribed',
        ].join('\r\n'),
      )
      expect(status).toBe(303)
      const screen = await text(path)
      const count = (words: string) => Number(new RegExp(`${words}[^<]*</th><td>(\\d+)`).exec(screen)?.[1])
      expect([count('Are new'), count('Are on the list already'), count('Have left'), count('Get no letters')]).toEqual([
        1, 1, 1, 1,
      ])
      expect([count('more than once'), count('Are not subscribed'), count('Could not be read'), count('Lines in all')]).toEqual([
        1, 1, 2, 8,
      ])
      expect(screen).toContain('Line 8: no mail address')
      expect(screen).toContain('Line 9: a date we can’t read')
      expect(await everybody()).toHaveLength(2)

      const refused = await owner.post(`${path}/begin`, { consent: 'At the fair' })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toMatch(/At the fair[^]*Nobody is put on the list without this/)
      expect((await owner.post(`${path}/begin`, { sure: 'yes' })).status).toBe(422)

      await takeIn(path)
      expect((await owner.post(`${path}/begin`, { consent: 'x', sure: 'yes' })).status).toBe(409)
      const done = await text(path)
      expect(done).toContain('1 came onto the list')
      expect(done).toMatch(/Imported by [^<]+, who said: “They signed at the fair”/)
      const [brought] = await listSubscribers(town.database.read, { state: undefined, before: undefined, limit: 1 })
      expect(brought).toMatchObject({ email: 'new@ferry.example', name: 'Nell Quay', confirmedAt: Date.UTC(2019, 1, 14, 9, 30) })
      expect(await text(`/desk/newsletter/${brought!.id}`)).toContain('where they subscribed on 14 February 2019')
      expect(await loadCounts(town.database.read)).toEqual({ unconfirmed: 0, active: 2, ended: 1 })
      expect(here).toBeLessThan(brought!.id)
    })

    test.each([
      ['name\nAlma', 'names no column of mail addresses'],
      ['', 'There is nothing in this file'],
      [new Uint8Array([0x65, 0x6d, 0x61, 0x69, 0x6c, 0x0a, 0xff, 0xfe, 0x0a]), 'no text in UTF-8'],
      [`email\n"${'x\n'.repeat(15_000)}`, 'On line 2 a quotation mark'],
    ])('refuses what is no list: %#', async (file, said) => {
      const answer = await bring(file)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(said)
      expect(await town.database.read.selectFrom('subscriber_import_part').selectAll().execute()).toEqual([])
    })

    test('throws it away when told so', async () => {
      const { path } = await bring('email\nthrown@ferry.example')
      expect(await (await owner.press(`${path}/drop`)).text()).toContain('The list was thrown away')
      expect((await owner.post(`${path}/begin`, { consent: 'x', sure: 'yes' })).status).toBe(409)
      expect(await town.database.read.selectFrom('subscriber_import_part').selectAll().execute()).toEqual([])
    })

    test('leaves a line to who left while it was looked at, and goes on after a stop', async () => {
      await empty()
      const lines = Array.from({ length: 450 }, (_, n) => `r${n}@ferry.example`)
      const { path } = await bring(`email\n${lines.join('\n')}`)
      const leaving = await subscribe('r7@ferry.example')
      const { key } = (await town.database.read
        .selectFrom('subscriber')
        .select('key')
        .where('id', '=', leaving)
        .executeTakeFirst())!
      await town.database.transact((tx) => endByKey(tx, key, town.at))
      await owner.press(`${path}/begin`, { consent: 'They signed', sure: 'yes' })
      const importId = Number(path.split('/').at(-1))
      const stopped = AbortSignal.abort()
      const run = importSubscribers(town.database)
      await expect(run({ importId }, { now: town.at, signal: stopped })).rejects.toThrow()
      expect(await text(path)).toContain('200 of 450 addresses are done')
      expect((await owner.get(path)).headers.get('Refresh')).toBe('2')
      await run({ importId }, { now: town.at, signal: new AbortController().signal })
      expect(await text(path)).toContain('449 came onto the list')
      expect(await loadCounts(town.database.read)).toEqual({ unconfirmed: 0, active: 449, ended: 1 })
    })
  })
})

test('a name is found from each of its words on, without case and accents', () => {
  expect(searchWords(' Élise  de la Tour ')).toEqual(['elise de la tour', 'de la tour', 'la tour', 'tour'])
  expect(searchWords('')).toEqual([])
})
