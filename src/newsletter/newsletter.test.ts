import { afterEach, beforeEach, expect, test } from 'vitest'
import { asReader, confirmAll, lettersTo, SAYS_NOTHING, type AsReader } from '../../test/reader.ts'
import { onBothEngines } from '../../test/databases.ts'
import { openTown, type Town, type TownOptions } from '../../test/town.ts'
import { createApp } from '../app/app.tsx'
import { holdPaper } from '../app/current-paper.ts'
import { createReaders } from '../app/readers.ts'
import { addressHash } from '../mail/address-hash.ts'
import { loadAssets } from '../web/assets.ts'
import { formToken } from '../web/form-guard.ts'
import { changeSettings, foundPaper } from '../articles/paper.commands.ts'
import { parseSettings } from '../web/settings.ts'
import { loadSite } from '../web/site.sql.ts'
import { loadCounts } from './counts.sql.ts'
import { forgetNetworks, forgetUnconfirmed } from './newsletter.jobs.ts'
import { loadSteps } from './subscribers.sql.ts'

const TOKEN_KEYS = [Buffer.alloc(32, 7)]
const ADDRESS_KEY = Buffer.alloc(32, 8)
const DAY = 86_400_000
/** A paper of its own with a newsletter and without a story. */
const foundLantern: TownOptions['fill'] = ({ database, now }) => {
  const newsletter = { isOn: true, title: 'The Saturday letter', words: 'Every Saturday at breakfast.' }
  const settings = parseSettings({ name: 'The Lantern', language: 'en-GB', newsletter })
  return database.transact((tx) => foundPaper(tx, { settings, demo: false }, now))
}

const ALMA = 'alma@ferry.example'

onBothEngines('the newsletter', (_, engine) => {
  let town: Town
  let reader: AsReader
  beforeEach(async () => {
    town = await openTown({ engine, fill: foundLantern })
    reader = asReader(town)
  })
  afterEach(async () => {
    expect(town.failures).toEqual([])
    await town[Symbol.asyncDispose]()
  })

  const token = () => formToken(TOKEN_KEYS, town.clock.now)
  const ask = (email: string, more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    reader.post('/newsletter', { form: token(), email, ...more }, headers)
  const row = async (email: string) =>
    town.database.read
      .selectFrom('subscriber')
      .innerJoin('reader', 'reader.id', 'reader_id')
      .selectAll('subscriber')
      .where('email', '=', email)
      .executeTakeFirst()
  const settings = async (change: { isOn: boolean }) => {
    const site = (await loadSite(town.database.read))!.settings
    const newsletter = { ...site.newsletter, ...change }
    await town.database.transact((tx) => changeSettings(tx, { ...site, newsletter }, town.clock.now))
  }

  test('is offered on its page and beside articles, by pages that any cache may keep', async () => {
    await using whole = await openTown({ engine })
    for (const path of ['/newsletter', '/', '/news/harbour/ferry-strikes-custom-house-steps']) {
      const page = await asReader(whole).get(path)
      expect(page.headers.get('Cache-Tag')).toContain('paper')
      expect(page.headers.getSetCookie()).toEqual([])
      const text = await page.text()
      expect(text).toContain('The Saturday letter')
      expect(text).toContain(`name="form" value="${token()}"`)
    }
  })

  test('is offered nowhere where the paper has none', async () => {
    await settings({ isOn: false })
    expect(await (await reader.get('/')).text()).not.toContain('action="/newsletter"')
    expect((await reader.get('/newsletter')).status).toBe(404)
    expect((await ask(ALMA)).status).toBe(404)
    expect(await row(ALMA)).toBeUndefined()
  })

  test('is subscribed to by a form and one mailed click, and proof is kept of both', async () => {
    const referer = 'http://localhost/news/harbour/ferry-strikes-custom-house-steps'
    const answer = await ask(' Alma@Ferry.example ', { name: 'Alma  Quay' }, { Referer: referer })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/newsletter/asked'])
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const asked = await reader.get('/newsletter/asked')
    expect(asked.headers.get('Cache-Control')).toBe('no-store')
    expect(await asked.text()).toContain('Look in your mail')
    expect(await row(ALMA)).toMatchObject({ state: 'unconfirmed', name: 'Alma Quay' })
    expect(await loadCounts(town.database.read)).toEqual({ unconfirmed: 1, active: 0, ended: 0 })

    town.clock.now += 60_000
    const confirmed = await confirmAll(town, reader, ALMA)
    expect(confirmed.status).toBe(303)
    const subscriber = (await row(ALMA))!
    expect(subscriber).toMatchObject({ state: 'active', confirmed_at: town.clock.now, waits_until: null })
    expect(await loadCounts(town.database.read)).toEqual({ unconfirmed: 0, active: 1, ended: 0 })
    expect(await loadSteps(town.database.read, subscriber.id)).toEqual([
      {
        what: 'asked',
        at: town.at,
        detail: { words: expect.stringContaining('Every Saturday at breakfast.'), page: new URL(referer).pathname },
        network: addressHash(ADDRESS_KEY, 'network', '192.0.2.0/24'),
      },
      { what: 'confirmed', at: town.clock.now, detail: { how: 'letter' }, network: null },
    ])
    expect(await (await reader.get('/newsletter/mine')).text()).toContain(`You get The Saturday letter at ${ALMA}.`)
  })

  test('is subscribed to by browsers that don’t say where a form comes from', async () => {
    expect((await ask(ALMA, {}, SAYS_NOTHING)).status).toBe(303)
    expect(await row(ALMA)).toMatchObject({ state: 'unconfirmed' })
  })

  test('answers the same whether an address is known or not, and writes to nobody who is on the list', async () => {
    const strange = await ask(ALMA)
    await confirmAll(town, reader, ALMA)
    const other = asReader(town)
    const known = await other.post('/newsletter', { form: token(), email: ALMA })
    expect([known.status, [...known.headers]]).toEqual([strange.status, [...strange.headers]])
    expect(await known.text()).toBe(await strange.text())
    expect(await lettersTo(town, ALMA)).toHaveLength(1)
  })

  test('is subscribed to at once by who is signed in with this address, and no other', async () => {
    await ask(ALMA)
    await confirmAll(town, reader, ALMA)
    await town.database.transact(async (tx) => {
      for (const table of ['subscriber_word', 'subscriber_step', 'subscriber'] as const) await tx.deleteFrom(table).execute()
    })
    const other = await ask('other@ferry.example')
    expect(other.headers.get('Location')).toBe('/newsletter/asked')
    expect(await row('other@ferry.example')).toMatchObject({ state: 'unconfirmed' })
    const own = await ask(ALMA)
    expect(own.headers.get('Location')).toBe('/newsletter/mine')
    expect(await row(ALMA)).toMatchObject({ state: 'active' })
    expect((await loadSteps(town.database.read, (await row(ALMA))!.id)).map(({ what, detail }) => [what, detail])).toEqual([
      ['asked', { words: expect.any(String), page: '/newsletter' }],
      ['confirmed', { how: 'signed in' }],
    ])
    expect(await lettersTo(town, ALMA)).toHaveLength(1)
  })

  test.each([
    ['', 422, 'This is no mail address'],
    ['alma', 422, 'This is no mail address'],
    ['alma@ferry.example, other@ferry.example', 422, 'This is no mail address'],
    ['"Alma" <alma@ferry.example>', 422, 'This is no mail address'],
    ['alma@ferry.example\r\nBcc: x@ferry.example', 422, 'This is no mail address'],
  ])('gives the form back for the address %j', async (email, status, said) => {
    const answer = await ask(email, { name: 'Alma <b>' })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const text = await answer.text()
    expect(text).toContain(said)
    expect(text).toContain('value="Alma &lt;b&gt;"')
    expect(await town.database.read.selectFrom('reader').selectAll().execute()).toEqual([])
  })

  test('gives the form back for a name that is too long', async () => {
    const answer = await ask(ALMA, { name: 'A'.repeat(81) })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('at most 80 characters')
    expect(text).toContain(`value="${ALMA}"`)
  })

  test('refuses forms that robots fill in, that are not ours, or were open for days, and loses nothing typed', async () => {
    const old = formToken(TOKEN_KEYS, town.clock.now - 5 * DAY)
    for (const [fields, status, said] of [
      [{ website: 'https://spam.example' }, 403, 'that people don’t see'],
      [{ form: 'abc.def' }, 403, 'from a page of ours'],
      [{ form: '' }, 403, 'from a page of ours'],
      [{ form: old }, 410, 'some days old'],
    ] as const) {
      const answer = await ask(ALMA, fields)
      expect(answer.status).toBe(status)
      const text = await answer.text()
      expect(text).toContain(said)
      expect(text).toContain(`value="${ALMA}"`)
      expect(text).toContain(`value="${token()}"`)
    }
    expect(await row(ALMA)).toBeUndefined()
    expect((await ask(ALMA, { form: formToken(TOKEN_KEYS, town.clock.now - 3 * DAY) })).status).toBe(303)
  })

  test('lets a network ask five times a minute and twenty times an hour', async () => {
    const statuses = async (times: number) => {
      const all: number[] = []
      for (let n = 0; n < times; n++) all.push((await ask(`r${n}@ferry.example`)).status)
      return all
    }
    for (let n = 0; n < 3; n++) {
      expect(await statuses(5)).not.toContain(429)
      town.clock.now += 61_000
    }
    expect(await statuses(6)).toEqual([303, 303, 303, 303, 303, 429])
    town.clock.now += 61_000
    const answer = await ask(ALMA)
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(60)
    const text = await answer.text()
    expect(text).toMatch(/Please wait \d+ minutes/)
    expect(text).toContain(`value="${ALMA}"`)
  })

  test('can’t be used to write to a stranger more than once (CVE-2026-22216)', async () => {
    let network = 0
    const client = () => ({ block: `198.51.${network}.0/24`, isHere: false })
    const { database, files, clock } = town
    const readers = createReaders({ database, files, tokenKeys: TOKEN_KEYS, addressKey: ADDRESS_KEY, client })
    const assets = loadAssets('dist/assets')
    const paper = await holdPaper(database.read, { origin: 'http://localhost', assets })
    const onError = (error: unknown) => void town.failures.push(error)
    const parts = { db: database.read, files, assets, paper: paper.get, clock: () => clock.now, readers, onError }
    const crowd = asReader({ app: createApp({ ...parts, tokenKeys: TOKEN_KEYS }) })
    for (; network < 100; network++) {
      clock.now += 60_000
      const answer = await crowd.post('/newsletter', { form: token(), email: ALMA })
      expect(answer.headers.get('Location')).toBe('/newsletter/asked')
    }
    expect(await lettersTo(town, ALMA)).toHaveLength(1)
    expect(await loadSteps(database.read, (await row(ALMA))!.id)).toHaveLength(1)
  })

  const subscribed = async () => {
    await ask(ALMA)
    await confirmAll(town, reader, ALMA)
    return `/newsletter/end/${(await row(ALMA))!.key}`
  }

  test('ends by one click from a mail program, without cookie or session, and can be taken back', async () => {
    const end = await subscribed()
    const look = await asReader(town).get(end)
    expect(look.status).toBe(200)
    expect(await look.text()).toContain('The Saturday letter')
    expect(await row(ALMA)).toMatchObject({ state: 'active' })

    const program = asReader(town)
    const oneClick = () => program.post(end, { 'List-Unsubscribe': 'One-Click' }, SAYS_NOTHING)
    expect((await oneClick()).status).toBe(200)
    expect(await row(ALMA)).toMatchObject({ state: 'ended', ended_by: 'reader', ended_at: town.clock.now })
    expect((await oneClick()).status).toBe(200)
    expect(await loadCounts(town.database.read)).toEqual({ unconfirmed: 0, active: 0, ended: 1 })

    expect((await program.post(end, { press: 'keep' })).status).toBe(303)
    expect(await row(ALMA)).toMatchObject({ state: 'active', ended_by: null })
    expect(await loadCounts(town.database.read)).toEqual({ unconfirmed: 0, active: 1, ended: 0 })
    const steps = await loadSteps(town.database.read, (await row(ALMA))!.id)
    expect(steps.map(({ what }) => what)).toEqual(['asked', 'confirmed', 'ended', 'kept'])
    expect((await program.post('/newsletter/end/nobody', {}, SAYS_NOTHING)).status).toBe(404)
  })

  test('can be subscribed to again by who has left it, with a new yes', async () => {
    const end = await subscribed()
    await asReader(town).post(end, {}, SAYS_NOTHING)
    const guest = asReader(town)
    town.clock.now += DAY
    await guest.post('/newsletter', { form: token(), email: ALMA })
    expect(await row(ALMA)).toMatchObject({ state: 'unconfirmed', ended_at: town.at })
    expect(await loadCounts(town.database.read)).toEqual({ unconfirmed: 1, active: 0, ended: 0 })
    await confirmAll(town, guest, ALMA)
    expect(await row(ALMA)).toMatchObject({ state: 'active', ended_at: null, confirmed_at: town.clock.now })
  })

  test('leaves off the list who had left and doesn’t say yes again, and forgets who never did', async () => {
    const end = await subscribed()
    await asReader(town).post(end, {}, SAYS_NOTHING)
    await asReader(town).post('/newsletter', { form: token(), email: ALMA })
    await ask('never@ferry.example')
    town.clock.now += 8 * DAY + 1
    await forgetUnconfirmed(town.database, town.clock.now)
    expect(await row(ALMA)).toMatchObject({ state: 'ended', ended_at: town.at, ended_by: 'reader', waits_until: null })
    expect(await row('never@ferry.example')).toBeUndefined()
    expect(await loadCounts(town.database.read)).toEqual({ unconfirmed: 0, active: 0, ended: 1 })
  })

  test('forgets after thirty days from which network somebody asked', async () => {
    await subscribed()
    town.clock.now += 30 * DAY + 1
    await forgetNetworks(town.database, town.clock.now)
    const steps = await loadSteps(town.database.read, (await row(ALMA))!.id)
    expect(steps.map(({ network }) => network)).toEqual([null, null])
  })

  test('drops what its reader says no to', async () => {
    await ask(ALMA)
    const [letter] = await lettersTo(town, ALMA)
    const path = letter!.paths.find((path) => path.startsWith('/account/confirm/'))!
    expect(await (await reader.get(path)).text()).toContain('Subscribe to the newsletter')
    expect((await reader.post(path, { answer: 'no' })).status).toBe(200)
    expect(await row(ALMA)).toBeUndefined()
    expect(await loadCounts(town.database.read)).toEqual({ unconfirmed: 0, active: 0, ended: 0 })
  })

  test('writes to nobody who wants no letters, and puts them on no list', async () => {
    const address_hash = addressHash(ADDRESS_KEY, 'mail', ALMA)
    await town.database.transact((tx) =>
      tx.insertInto('suppression').values({ address_hash, reason: 'complained', detail: '', at: town.at }).execute(),
    )
    expect((await ask(ALMA)).headers.get('Location')).toBe('/newsletter/asked')
    expect(await lettersTo(town, ALMA)).toEqual([])
    expect(await row(ALMA)).toBeUndefined()
  })
})
