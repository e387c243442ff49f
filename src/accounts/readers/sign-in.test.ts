import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { asReader, confirmAll, lettersTo, mailedPath, SAYS_NOTHING, signIn } from '../../../test/reader.ts'
import { openReaders, type ReadersTown } from './readers.test-kit.ts'

const MARTA = 'marta@reader.example'
const MINUTE = 60_000

/** Somebody who has pressed a link of ours before. */
async function known(town: ReadersTown, email = MARTA) {
  await town.ask(email)
  await confirmAll(town, asReader(town), email)
}

onBothEngines('Signing in', (open) => {
  test('by a mailed link, which names whom it lets in, leads back to the page one came from', async () => {
    await using town = await openReaders(await open())
    await known(town)
    const browser = asReader(town)
    const form = await (await browser.get('/account/sign-in?return=/harbour/ferry%3Fa=1')).text()
    expect(form).toContain('name="return" value="/harbour/ferry?a=1"')
    const sent = await browser.post(
      '/account/sign-in',
      { email: ' Marta@Reader.EXAMPLE ', return: '/harbour/ferry?a=1' },
      SAYS_NOTHING,
    )
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, '/account/mailed'])
    const path = await mailedPath(town, MARTA, '/account/link/')
    expect(await (await browser.get(path)).text()).toContain(MARTA)
    expect(browser.cookies.size).toBe(0)
    const entered = await browser.post(path, {}, SAYS_NOTHING)
    expect([entered.status, entered.headers.get('Location')]).toEqual([303, '/harbour/ferry?a=1'])
    expect(entered.headers.get('Set-Cookie')).toMatch(/^reader=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await browser.get('/account/sign-in?return=/account')).headers.get('Location')).toBe('/account')
  })

  test('works once per link, for ten minutes', async () => {
    await using town = await openReaders(await open())
    await known(town)
    const browser = asReader(town)
    await browser.post('/account/sign-in', { email: MARTA })
    const path = await mailedPath(town, MARTA, '/account/link/')
    expect((await browser.post(path)).status).toBe(303)
    const again = await asReader(town).post(path)
    expect([again.status, again.headers.getSetCookie()]).toEqual([410, []])
    await browser.post('/account/sign-in', { email: MARTA })
    town.clock.now += 10 * MINUTE
    expect((await browser.get(await mailedPath(town, MARTA, '/account/link/'))).status).toBe(410)
  })

  test('asks a stranger for their yes, once a week, and answers the same for all addresses', async () => {
    await using town = await openReaders(await open())
    await known(town)
    const browser = asReader(town)
    const answers = []
    for (const email of [MARTA, 'stranger@reader.example', 'stranger@reader.example']) {
      const answer = await browser.post('/account/sign-in', { email, return: '/latest' })
      answers.push([answer.status, answer.headers.get('Location'), answer.headers.getSetCookie()])
    }
    expect(answers).toEqual(Array(3).fill([303, '/account/mailed', []]))
    const letters = await lettersTo(town, 'stranger@reader.example')
    expect(letters.map(({ kind }) => kind)).toEqual(['confirmation'])
    const stranger = asReader(town)
    expect(await (await stranger.get(letters[0]!.paths[0]!)).text()).toContain('wants to sign in')
    const yes = await stranger.post(letters[0]!.paths[0]!, { answer: 'yes' })
    expect([yes.status, yes.headers.get('Location')]).toEqual([303, '/latest'])
  })

  test.each(['', 'nobody', 'a@b', 'a@reader.example,b@reader.example', 'a@reader.example\nBcc: b@reader.example'])(
    'refuses what is no address, and keeps it in the form: “%s”',
    async (email) => {
      await using town = await openReaders(await open())
      const answer = await asReader(town).post('/account/sign-in', { email })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('This is no mail address.')
      expect(await town.database.read.selectFrom('letter').select('id').execute()).toEqual([])
    },
  )

  test('mails one reader five links an hour and one network twenty, and says nothing of it', async () => {
    await using town = await openReaders(await open())
    const addresses = Array.from({ length: 6 }, (_, n) => `reader${n}@reader.example`)
    for (const email of addresses) await known(town, email)
    const counts = []
    for (const email of addresses) {
      for (let n = 0; n < 6; n++) expect((await asReader(town).post('/account/sign-in', { email })).status).toBe(303)
      counts.push((await lettersTo(town, email)).filter(({ kind }) => kind === 'sign-in').length)
    }
    expect(counts).toEqual([5, 5, 5, 5, 0, 0])
  })

  test('lets in who wants no letters: their own link is none of those', async () => {
    await using town = await openReaders(await open())
    await known(town)
    const { addressHash } = await town.guest(MARTA)
    await town.database.transact((tx) =>
      tx.insertInto('suppression').values({ address_hash: addressHash, reason: 'asked', detail: '', at: 0 }).execute(),
    )
    expect((await asReader(town).post('/account/sign-in', { email: MARTA })).status).toBe(303)
    expect((await lettersTo(town, MARTA)).filter(({ kind }) => kind === 'sign-in')).toHaveLength(1)
  })

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    './/evil.example',
    'javascript:alert(1)',
    '/account/sign-out',
  ])('leads nowhere but to this site: %s', async (wanted) => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    const answer = await browser.get(`/account/sign-in?${new URLSearchParams({ return: wanted })}`)
    expect(answer.headers.get('Location')).toBe('/account')
  })

  test('writes links to the paper’s own address, whatever host is asked for', async () => {
    await using town = await openReaders(await open(), { origin: 'https://paper.example' })
    const forged = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' }
    await asReader(town).post('/account/sign-in', { email: MARTA }, forged)
    const [letter] = await lettersTo(town, MARTA)
    expect(letter!.text).toContain('https://paper.example/account/confirm/')
    expect(letter!.text).not.toContain('evil')
  })

  test('ends for good: the old cookie opens nothing after signing out', async () => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    const old = new Map(browser.cookies)
    expect((await browser.post('/account/sign-out')).status).toBe(303)
    expect(browser.cookies.size).toBe(0)
    for (const [name, value] of old) browser.cookies.set(name, value)
    expect((await browser.get('/account/sign-in?return=/latest')).status).toBe(200)
  })

  test('ends by itself after 90 days without use', async () => {
    await using town = await openReaders(await open())
    const browser = await signIn(town, MARTA)
    town.clock.now += 90 * 24 * 60 * MINUTE
    expect((await browser.get('/account/sign-in?return=/latest')).status).toBe(200)
  })
})
