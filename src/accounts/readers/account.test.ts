import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { asReader, confirmAll, lettersTo, mailedPath, SAYS_NOTHING, signIn, type AsReader } from '../../../test/reader.ts'
import { openReaders, waitingThing, type ReadersTown } from './readers.test-kit.ts'

const MARTA = 'marta@reader.example'
const IVO = 'ivo@reader.example'

const readers = (town: ReadersTown) => town.database.read.selectFrom('reader').selectAll().orderBy('id').execute()

/** Whether the cookies of a browser still open an account. */
const isIn = async (browser: AsReader) => (await browser.get('/account')).status === 200

onBothEngines('A reader’s account', (open) => {
  test('is for who is signed in: others are led to the ways in, and back', async () => {
    await using town = await openReaders(await open())
    const answer = await asReader(town).get('/account/erase')
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/account/sign-in?return=%2Faccount%2Ferase'])
    const posted = await asReader(town).post('/account/name', { name: 'Marta' })
    expect([posted.status, await posted.text()]).toEqual([403, expect.stringContaining('nothing was done')])
  })

  test('shows what is theirs, and is kept by no cache', async () => {
    await using town = await openReaders(await open())
    const page = await (await signIn(town, MARTA)).get('/account')
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(await page.text()).toMatch(/marta@reader\.example[^]*<a href="\/things">Your things<\/a>[^]*this browser/)
  })

  test('takes a name, and no other field with it', async () => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    await signIn(town, IVO)
    const before = await readers(town)
    const fields = {
      name: '"><img src=x onerror=alert(1)>',
      id: '2',
      reader_id: '2',
      email: IVO,
      confirmed_at: '1',
      role: 'owner',
    }
    expect(await (await browser.press('/account/name', fields)).text()).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;')
    const after = await readers(town)
    expect(after).toEqual([{ ...before[0], name: fields.name }, before[1]])
  })

  test.each(['', '   ', '\u202E\u200F', '—', 'x'.repeat(61)])('refuses a name of nothing, or of too much: “%s”', async (name) => {
    await using town = await openReaders(await open())
    const answer = await (await signIn(town, MARTA)).post('/account/name', { name })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('name-wrong')])
  })

  test('is reached from a text browser that says by Referer only where a post comes from', async () => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    expect((await browser.post('/account/name', { name: 'Marta' }, SAYS_NOTHING)).status).toBe(403)
    const elsewhere = { Referer: 'http://evil.example/account', 'Sec-Fetch-Site': '' }
    expect((await browser.post('/account/name', { name: 'Marta' }, elsewhere)).status).toBe(403)
    const here = { Referer: 'http://localhost/account', 'Sec-Fetch-Site': '' }
    expect((await browser.post('/account/name', { name: 'Marta' }, here)).status).toBe(303)
  })

  test('says where else one is signed in, and ends it there', async () => {
    await using town = await openReaders(await open())
    const [here, there] = [await signIn(town, MARTA), await signIn(town, MARTA)]
    const others = await signIn(town, IVO)
    const ids = (await town.database.read.selectFrom('reader_session').select('id').orderBy('id').execute()).map(({ id }) => id)
    expect((await here.post(`/account/sessions/${ids[2]}/end`)).status).toBe(404)
    expect((await here.post(`/account/sessions/${ids[1]}/end`)).status).toBe(303)
    expect([await isIn(here), await isIn(there), await isIn(others)]).toEqual([true, false, true])
  })

  test('is written into a file for its owner', async () => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    waitingThing(town, await town.guest(MARTA), 'thing:1', 'First')
    const file = await browser.get('/account/export')
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="my-account.json"')
    expect(await file.json()).toMatchObject({
      account: { email: MARTA, picture: null },
      sessions: [{ device: 'A browser on some device', since: '2026-11-24T09:00:00.000Z' }],
      letters: [{ kind: 'confirmation' }],
      things: [{ key: 'thing:1' }],
    })
  })
})

onBothEngines('A new address', (open) => {
  test('is theirs once they press the link that was mailed there; then every old way in is over', async () => {
    await using town = await openReaders(await open())
    const [here, there] = [await signIn(town, MARTA), await signIn(town, MARTA)]
    await asReader(town).post('/account/sign-in', { email: MARTA })
    const oldLink = await mailedPath(town, MARTA, '/account/link/')
    expect((await here.post('/account/email', { email: IVO })).headers.get('Location')).toBe('/account/email/mailed')
    expect((await readers(town))[0]!.email).toBe(MARTA)
    const path = await mailedPath(town, IVO, '/account/email/')
    const phone = asReader(town)
    expect(await (await phone.get(path)).text()).toContain(IVO)
    expect((await phone.post(path, {}, SAYS_NOTHING)).status).toBe(303)
    expect(await readers(town)).toMatchObject([{ email: IVO }])
    expect([await isIn(phone), await isIn(here), await isIn(there)]).toEqual([true, false, false])
    expect((await asReader(town).post(oldLink)).status).toBe(410)
    expect((await phone.post(path)).status).toBe(410)
    expect((await lettersTo(town, MARTA)).at(-1)!.text).toContain(`You are reached at ${IVO} from now on`)
  })

  test('is asked once a week, whoever asks', async () => {
    await using town = await openReaders(await open())
    const [marta, eve] = [await signIn(town, MARTA), await signIn(town, 'eve@reader.example')]
    for (const browser of [marta, marta, eve]) expect((await browser.post('/account/email', { email: IVO })).status).toBe(303)
    expect(await lettersTo(town, IVO)).toHaveLength(1)
  })

  test('is not another reader’s, though what a stranger left there gives way', async () => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    const ivo = await town.guest(IVO)
    waitingThing(town, ivo, 'thing:1', 'First')
    await browser.post('/account/email', { email: IVO })
    const path = await mailedPath(town, IVO, '/account/email/')
    expect((await browser.post(path)).status).toBe(303)
    expect(town.done).toEqual([`erased ${ivo.id}`])
    await confirmAll(town, asReader(town), MARTA).catch(() => undefined)
    await signIn(town, 'una@reader.example')
    town.clock.now += 8 * 24 * 60 * 60 * 1000
    await browser.post('/account/email', { email: 'una@reader.example' })
    const taken = await browser.post(await mailedPath(town, 'una@reader.example', '/account/email/'))
    expect(taken.status).toBe(409)
    expect((await readers(town)).map(({ email }) => email)).toEqual([IVO, null, 'una@reader.example'])
  })
})

onBothEngines('Erasing an account', (open) => {
  test('asks once more, naming what goes, and then leaves nothing', async () => {
    await using town = await openReaders(await open())
    const [browser, there] = [await signIn(town, MARTA), await signIn(town, MARTA)]
    const old = new Map(browser.cookies)
    await browser.post('/account/name', { name: 'Marta Lind' })
    await asReader(town).post('/account/sign-in', { email: MARTA })
    const link = await mailedPath(town, MARTA, '/account/link/')
    expect(await (await browser.get('/account/erase')).text()).toMatch(/Marta Lind[^]*marta@reader\.example[^]*Your things/)
    expect((await browser.post('/account/erase')).headers.get('Location')).toBe('/account/erase')
    expect(town.done).toEqual([])
    const erased = await browser.post('/account/erase', { sure: 'yes' })
    expect([erased.status, browser.cookies.size]).toEqual([200, 0])
    const [row] = await readers(town)
    expect(town.done).toEqual([`erased ${row!.id}`])
    expect(row).toEqual({
      id: row!.id,
      email: null,
      address_hash: expect.stringMatching(/^gone:/),
      name: '',
      avatar: null,
      confirmed_at: null,
      account_since: null,
      created_at: 0,
      seen_at: 0,
    })
    for (const table of ['reader_session', 'reader_link', 'reader_passkey', 'letter'] as const)
      expect(await town.database.read.selectFrom(table).selectAll().execute()).toEqual([])
    for (const [name, value] of old) browser.cookies.set(name, value)
    expect([await isIn(browser), await isIn(there)]).toEqual([false, false])
    expect((await asReader(town).post(link)).status).toBe(410)
  })
})
