import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { asReader, confirmAll, lettersTo, mailedPath, SAYS_NOTHING } from '../../../test/reader.ts'
import { openReaders, waitingThing } from './readers.test-kit.ts'

const MARTA = 'marta@reader.example'

onBothEngines('The link that asks for a yes', (open) => {
  test('lists all that waits, each ticked, and does what stays so', async () => {
    await using town = await openReaders(await open())
    const reader = await town.guest(MARTA)
    waitingThing(town, reader, 'thing:1', '“First” <b>')
    waitingThing(town, reader, 'thing:2', 'Second')
    await town.ask(MARTA)
    const browser = asReader(town)
    const path = await mailedPath(town, MARTA, '/account/confirm/')
    const page = await (await browser.get(path)).text()
    expect(page.match(/<input type="checkbox" name="what" value="thing:\d" checked/g)).toHaveLength(2)
    expect(page).toContain('“First” &lt;b&gt;')
    expect(town.done).toEqual([])
    const answer = await browser.post(
      path,
      { answer: 'yes', shown: ['thing:1', 'thing:2'], what: ['thing:2', 'thing:9'] },
      SAYS_NOTHING,
    )
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/seen/thing:2'])
    expect(town.done).toEqual(['dropped thing:1', 'confirmed thing:2'])
    expect(browser.cookies.get('reader')).toMatch(/^[\w-]{43}$/)
  })

  test('works once, and tells how to have another', async () => {
    await using town = await openReaders(await open())
    await town.ask(MARTA)
    expect((await confirmAll(town, asReader(town), MARTA)).status).toBe(303)
    const path = await mailedPath(town, MARTA, '/account/confirm/')
    for (const answer of [await asReader(town).get(path), await asReader(town).post(path, { answer: 'yes' })]) {
      expect(answer.status).toBe(410)
      expect(await answer.text()).toContain('<a href="/account/sign-in">')
    }
  })

  test('runs out after seven days', async () => {
    await using town = await openReaders(await open())
    await town.ask(MARTA)
    const path = await mailedPath(town, MARTA, '/account/confirm/')
    town.clock.now += 7 * 24 * 60 * 60 * 1000 - 1
    expect((await asReader(town).get(path)).status).toBe(200)
    town.clock.now += 1
    expect((await asReader(town).post(path, { answer: 'yes' })).status).toBe(410)
  })

  test('answered with no throws everything away, signs nobody in, and lets nobody ask again this week', async () => {
    await using town = await openReaders(await open())
    const reader = await town.guest(MARTA)
    waitingThing(town, reader, 'thing:1', 'First')
    await town.ask(MARTA)
    const browser = asReader(town)
    const answer = await browser.post(await mailedPath(town, MARTA, '/account/confirm/'), { answer: 'no', what: 'thing:1' })
    expect(answer.status).toBe(200)
    expect(town.done).toEqual(['dropped thing:1'])
    expect(browser.cookies.size).toBe(0)
    expect(await town.ask(MARTA)).toBe('mailed before')
    expect(await lettersTo(town, MARTA)).toHaveLength(1)
  })

  test('is not opened by a page of another site', async () => {
    await using town = await openReaders(await open())
    await town.ask(MARTA)
    const path = await mailedPath(town, MARTA, '/account/confirm/')
    expect((await asReader(town).post(path, { answer: 'yes' }, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await asReader(town).get(path)).status).toBe(200)
  })

  test('leads nowhere but to this site', async () => {
    await using town = await openReaders(await open())
    await town.ask(MARTA, '//evil.example/')
    expect((await confirmAll(town, asReader(town), MARTA)).headers.get('Location')).toBe('/account')
  })
})
