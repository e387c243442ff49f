import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { foundPaper } from '../articles/paper.commands.ts'
import type { Database } from '../db/connect.ts'
import { parseSettings } from '../web/settings.ts'
import { resetForgotten } from './accounts.jobs.ts'
import { addCodeApp } from './factors.commands.ts'
import { becomeFirstOwner, invite, makeFirstOwnerLink, takeBackInvitation } from './invitations.commands.ts'
import { loadInvitations } from './links.sql.ts'
import { codeAt, newCodeSecret } from './one-time-code.ts'
import { loadStaff } from './staff.sql.ts'
import { suspend } from './staff.commands.ts'
import { RESET_PASSWORD } from './passwords.commands.ts'
import { openNewsroom, PASSWORD, signedIn, TUESDAY, withPassword } from './testing.ts'

const DAY = 86_400_000
const NEW_PASSWORD = 'the tide turns at nine, bring boots'
const settings = parseSettings({ name: 'The Paper' })

/** Does the jobs of forgotten passwords, and answers with the paths of the links in the letters written so far. */
async function resetLinks(database: Database, now: number) {
  const jobs = await database.read.selectFrom('job').selectAll().where('name', '=', RESET_PASSWORD).execute()
  const signal = new AbortController().signal
  for (const { payload } of jobs) await resetForgotten({ database })(JSON.parse(payload), { now, signal })
  const letters = await database.read.selectFrom('letter').selectAll().where('kind', '=', 'reset').orderBy('id').execute()
  return letters.map(({ to_address, text }) => ({ to: to_address, url: /https?:\S+\/desk\/reset\/\S+/.exec(text!)![0] }))
}

onBothEngines('a forgotten password', (open) => {
  test('is replaced by a link in a letter, once, within ten minutes, and everybody is signed out', async () => {
    await using database = await open()
    await database.transact((tx) => foundPaper(tx, { settings, demo: false }, TUESDAY))
    const newsroom = openNewsroom(database)
    await withPassword(newsroom, 'Mara', 'editor')
    const before = await signedIn(newsroom, 'Mara')
    const reader = newsroom.browser()
    await reader.post('/desk/forgotten', { email: 'Mara@Paper.example' })
    const [letter, ...others] = await resetLinks(database, newsroom.clock.now)
    expect([letter!.to, others]).toEqual(['mara@paper.example', []])
    const path = letter!.url.replace('https://paper.example', '')
    expect((await reader.get(path)).status).toBe(200)
    expect((await reader.post(path, { password: 'short' })).status).toBe(422)
    expect((await reader.post(path, { password: NEW_PASSWORD })).status).toBe(303)
    expect((await reader.get('/desk')).status).toBe(200)
    expect((await before.get('/desk')).status).toBe(303)
    expect((await reader.post(path, { password: NEW_PASSWORD })).status).toBe(410)
    expect((await newsroom.browser().post('/desk/sign-in', { email: 'mara@paper.example', password: PASSWORD })).status).toBe(422)
  })

  test('gives no way past the second factor', async () => {
    await using database = await open()
    await database.transact((tx) => foundPaper(tx, { settings, demo: false }, TUESDAY))
    const newsroom = openNewsroom(database)
    const staff = await withPassword(newsroom, 'Mara', 'editor')
    const secret = newCodeSecret()
    const { tokenKeys } = newsroom.parts
    const code = codeAt(secret, TUESDAY / 30_000)
    await database.transact((tx) => addCodeApp(tx, tokenKeys, staff, { secret, code }, TUESDAY))
    const reader = newsroom.browser()
    await reader.post('/desk/forgotten', { email: 'mara@paper.example' })
    const [letter] = await resetLinks(database, newsroom.clock.now)
    const done = await reader.post(letter!.url.replace('https://paper.example', ''), { password: NEW_PASSWORD })
    expect(done.headers.get('Location')).toMatch(/^\/desk\/sign-in\/second/)
    expect((await reader.get('/desk')).status).toBe(303)
    expect(await database.read.selectFrom('session').selectAll().execute()).toEqual([])
  })

  test('says the same whoever asks, leads only to this site, and makes nobody a letter box', async () => {
    await using database = await open()
    await database.transact((tx) => foundPaper(tx, { settings, demo: false }, TUESDAY))
    const newsroom = openNewsroom(database)
    await withPassword(newsroom, 'Mara', 'editor')
    const asked = async (email: string) =>
      newsroom
        .browser()
        .post('/desk/forgotten', { email }, { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' })
    const [known, unknown] = [await asked('mara@paper.example'), await asked('nobody@paper.example')]
    expect((await unknown.text()).replace('nobody@', 'mara@')).toBe(await known.text())
    expect((await resetLinks(database, newsroom.clock.now)).map(({ url }) => new URL(url).host)).toEqual(['paper.example'])
    const statuses = []
    for (let n = 0; n < 6; n++) statuses.push((await asked('mara@paper.example')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
  })

  test('has a link that runs out', async () => {
    await using database = await open()
    await database.transact((tx) => foundPaper(tx, { settings, demo: false }, TUESDAY))
    const newsroom = openNewsroom(database)
    await withPassword(newsroom, 'Mara', 'editor')
    await newsroom.browser().post('/desk/forgotten', { email: 'mara@paper.example' })
    const [letter] = await resetLinks(database, newsroom.clock.now)
    newsroom.clock.now += 10 * 60_000
    expect((await newsroom.browser().get(letter!.url.replace('https://paper.example', ''))).status).toBe(410)
  })
})

onBothEngines('an invitation', (open) => {
  const person = { name: 'Ines', email: 'ines@paper.example', role: 'author' as const }

  test('makes a member with a byline, once', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const owner = await newsroom.hire('Olga', 'owner')
    const token = await database.transact((tx) => invite(tx, owner, person, TUESDAY))
    const reader = newsroom.browser()
    expect(await (await reader.get(`/desk/invitation/${token}`)).text()).toContain('You join as author')
    const guessed = await reader.post(`/desk/invitation/${token}`, { name: 'Ines', password: 'ines@paper.example' })
    expect([guessed.status, await guessed.text()]).toEqual([422, expect.stringContaining('tried first')])
    expect((await reader.post(`/desk/invitation/${token}`, { name: 'Ines C.', password: PASSWORD, role: 'owner' })).status).toBe(
      400,
    )
    expect((await reader.post(`/desk/invitation/${token}`, { name: 'Ines C.', password: PASSWORD })).status).toBe(303)
    expect(await (await reader.get('/desk')).text()).toBe('Good morning, Ines C.')
    const [ines] = await loadStaff(database.read)
    expect(ines).toMatchObject({ name: 'Ines C.', role: 'author', authorId: expect.any(Number) })
    expect((await newsroom.browser().get(`/desk/invitation/${token}`)).status).toBe(410)
  })

  test('works no more when taken back, replaced, run out, or made by somebody who is out', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const [owner, other] = [await newsroom.hire('Olga', 'owner'), await newsroom.hire('Otto', 'owner')]
    const status = async (token: string) =>
      (await newsroom.browser().post(`/desk/invitation/${token}`, { name: 'Ines', password: PASSWORD })).status
    const replaced = await database.transact((tx) => invite(tx, owner, person, TUESDAY))
    const takenBack = await database.transact((tx) => invite(tx, owner, person, TUESDAY))
    const [link] = await loadInvitations(database.read, TUESDAY)
    await database.transact((tx) => takeBackInvitation(tx, owner, link!.id, TUESDAY))
    const runOut = await database.transact((tx) => invite(tx, owner, person, TUESDAY - 7 * DAY))
    expect([await status(replaced), await status(takenBack), await status(runOut)]).toEqual([410, 410, 410])
    const ofTheSuspended = await database.transact((tx) => invite(tx, other, person, TUESDAY))
    await database.transact((tx) => suspend(tx, owner, other.id, TUESDAY))
    expect(await status(ofTheSuspended)).toBe(410)
  })

  test('of two who press it at once, lets one in', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const token = await database.transact((tx) => invite(tx, null, person, TUESDAY))
    const press = () => newsroom.browser().post(`/desk/invitation/${token}`, { name: 'Ines', password: PASSWORD })
    const statuses = (await Promise.all([press(), press(), press()])).map(({ status }) => status)
    expect(statuses.filter((status) => status === 303)).toEqual([303])
    expect(statuses.filter((status) => status === 410)).toEqual([410, 410])
  })
})

onBothEngines('the first owner’s link', (open) => {
  test('makes the owner, and nobody after', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const [token, other] = await database.transact(async (tx) => [
      await makeFirstOwnerLink(tx, TUESDAY),
      await makeFirstOwnerLink(tx, TUESDAY),
    ])
    const olga = { name: 'Olga', email: 'Olga@paper.example', password: PASSWORD }
    const reader = newsroom.browser()
    const refused = await reader.post(`/desk/first-owner/${token}`, { ...olga, email: 'no address' })
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('value="no address"')])
    expect((await reader.post(`/desk/first-owner/${token}`, olga)).status).toBe(303)
    expect(await (await reader.get('/desk')).text()).toBe('Good morning, Olga')
    expect((await newsroom.browser().get(`/desk/first-owner/${other}`)).status).toBe(410)
    expect((await newsroom.browser().post(`/desk/first-owner/${other}`, { ...olga, email: 'eve@paper.example' })).status).toBe(
      410,
    )
  })

  test('makes one owner of many who race with links of their own', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const racers = Array.from({ length: 6 }, (_, n) => ({ name: `N${n}`, email: `n${n}@paper.example`, passwordHash: '' }))
    const tokens = await database.transact((tx) => Promise.all(racers.map(() => makeFirstOwnerLink(tx, TUESDAY))))
    const { newByline } = newsroom.parts
    const race = racers.map((racer, n) => database.transact((tx) => becomeFirstOwner(tx, tokens[n]!, racer, newByline, TUESDAY)))
    expect((await Promise.allSettled(race)).filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect((await loadStaff(database.read)).length).toBe(1)
  })
})
