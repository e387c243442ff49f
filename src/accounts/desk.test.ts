import { describe, expect, test } from 'vitest'
import { onBothEngines, openTestDatabase } from '../../test/databases.ts'
import { noteAudit } from './audit.sql.ts'
import { findPassword } from './passwords.sql.ts'
import { ROLES } from './roles.ts'
import { staffById } from './staff.sql.ts'
import { openNewsroom, PASSWORD, signedIn, withPassword } from './testing.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NEW_PASSWORD = 'the tide turns at nine, bring boots'

onBothEngines('my account', (open) => {
  test('lists where I am signed in, and signs me out there and nobody else anywhere', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await withPassword(newsroom, 'Mara', 'editor')
    await withPassword(newsroom, 'Eve', 'administrator')
    const [here, there, eve] = [
      await signedIn(newsroom, 'Mara'),
      await signedIn(newsroom, 'Mara'),
      await signedIn(newsroom, 'Eve'),
    ]
    const page = await (await here.get('/desk/me')).text()
    const [, id] = /\/desk\/me\/sessions\/(\d+)\/end/.exec(page)!
    expect((await eve.post(`/desk/me/sessions/${id}/end`)).status).toBe(404)
    expect((await there.get('/desk')).status).toBe(200)
    expect((await here.post(`/desk/me/sessions/${id}/end`)).status).toBe(303)
    expect([(await there.get('/desk')).status, (await here.get('/desk')).status]).toEqual([303, 200])
    const again = await signedIn(newsroom, 'Mara')
    await again.post('/desk/me/sessions/end')
    expect([(await here.get('/desk')).status, (await eve.get('/desk')).status]).toEqual([303, 200])
  })

  test('changes the password for who proves it is them, and every other session dies', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const mara = await withPassword(newsroom, 'Mara', 'editor')
    const [here, there] = [await signedIn(newsroom, 'Mara'), await signedIn(newsroom, 'Mara')]
    newsroom.clock.now += 10 * MINUTE
    const before = await findPassword(database.read, mara.id)
    const asked = await here.post('/desk/me/password', { password: NEW_PASSWORD })
    expect(asked.headers.get('Location')).toMatch(/^\/desk\/again/)
    expect(await findPassword(database.read, mara.id)).toBe(before)
    expect((await here.post('/desk/again/password', { password: 'not mine at all', next: '/desk/me/password' })).status).toBe(422)
    const proved = await here.post('/desk/again/password', { password: PASSWORD, next: '/desk/me/password' })
    expect(proved.headers.get('Location')).toBe('/desk/me/password')
    const old = here.cookies.get('__Host-desk')
    expect((await here.post('/desk/me/password', { password: NEW_PASSWORD })).status).toBe(303)
    expect(here.cookies.get('__Host-desk')).not.toBe(old)
    expect([(await here.get('/desk')).status, (await there.get('/desk')).status]).toEqual([200, 303])
  })

  test('moves to another address when its letter says so, and tells the old one', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const mara = await withPassword(newsroom, 'Mara', 'editor')
    const here = await signedIn(newsroom, 'Mara')
    await here.post('/desk/me/email', { email: 'mara@elsewhere.example' })
    expect((await staffById(database.read, mara.id))!.email).toBe('mara@paper.example')
    const letter = await database.read.selectFrom('letter').selectAll().where('kind', '=', 'email').executeTakeFirstOrThrow()
    expect(letter.to_address).toBe('mara@elsewhere.example')
    const path = /\/desk\/email\/\S+/.exec(letter.text!)![0]
    const anybody = newsroom.browser()
    expect((await anybody.get(path)).status).toBe(200)
    expect((await anybody.post(path)).status).toBe(200)
    expect((await anybody.post(path)).status).toBe(410)
    expect((await staffById(database.read, mara.id))!.email).toBe('mara@elsewhere.example')
    const told = await database.read
      .selectFrom('letter')
      .selectAll()
      .where('kind', '=', 'account change')
      .executeTakeFirstOrThrow()
    expect(told.to_address).toBe('mara@paper.example')
  })

  test('ends when nobody uses it for twelve hours, and after fourteen days whatever happens', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await withPassword(newsroom, 'Mara', 'editor')
    const idle = await signedIn(newsroom, 'Mara')
    const busy = await signedIn(newsroom, 'Mara')
    for (let hours = 0; hours < 14 * 24 - 11; hours += 11) {
      newsroom.clock.now += 11 * HOUR
      expect((await busy.get('/desk')).status).toBe(200)
    }
    expect((await idle.get('/desk')).status).toBe(303)
    newsroom.clock.now += 11 * HOUR
    expect((await busy.get('/desk')).status).toBe(303)
  })

  test('is signed out for good by signing out', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await withPassword(newsroom, 'Mara', 'editor')
    const here = await signedIn(newsroom, 'Mara')
    const cookie = here.cookies.get('__Host-desk')!
    await here.post('/desk/sign-out')
    expect(here.cookies.has('__Host-desk')).toBe(false)
    here.cookies.set('__Host-desk', cookie)
    expect((await here.get('/desk')).status).toBe(303)
    expect((await here.post('/desk/me', { name: 'Eve' })).status).toBe(401)
  })
})

onBothEngines('who may go where', (open) => {
  const PLACES = [
    ['GET', '/desk/me', ROLES],
    ['GET', '/desk/roles', ROLES],
    ['GET', '/desk/staff', ['owner', 'administrator']],
    ['GET', '/desk/staff/invite', ['owner', 'administrator']],
    ['GET', '/desk/staff/1', ['owner']],
    ['GET', '/desk/audit', ['owner', 'administrator']],
    ['GET', '/desk/audit.csv', ['owner', 'administrator']],
    ['GET', '/desk/audit.ndjson', ['owner', 'administrator']],
    ['POST', '/desk/staff/factors', ['owner']],
    ['POST', '/desk/staff/1/bring-back', ['owner']],
  ] as const

  test('is as the matrix says, by every door', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await newsroom.hire('Olga', 'owner')
    for (const role of ROLES) {
      await withPassword(newsroom, `The-${role}`, role)
      const browser = await signedIn(newsroom, `The-${role}`)
      for (const [method, path, allowed] of PLACES) {
        const { status } = method === 'GET' ? await browser.get(path) : await browser.post(path)
        expect([role, path, status === 403]).toEqual([role, path, !(allowed as readonly string[]).includes(role)])
      }
    }
  })

  test('is nobody’s without a session, however the address is spelt', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const stranger = newsroom.browser()
    for (const [, path] of PLACES) {
      for (const spelt of [
        path,
        `${path}/`,
        `${path};x`,
        `${path}.json`,
        path.replace('/desk/', '/desk//'),
        path.replace('/desk/', '/desk%2f'),
      ]) {
        const { status } = await stranger.get(spelt)
        expect([spelt, status === 303 || status === 404]).toEqual([spelt, true])
      }
      expect([401, 404]).toContain((await stranger.post(path)).status)
    }
  })
})

onBothEngines('the audit log', (open) => {
  test('is read in pages, filtered, and taken along as files that open inert', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const olga = await withPassword(newsroom, 'Olga', 'owner')
    await database.transact(async (tx) => {
      for (let n = 1; n <= 60; n++)
        await noteAudit(tx, olga, 'edited', `article ${n}`, { headline: '=cmd()' }, newsroom.clock.now)
      await noteAudit(tx, { id: olga.id, name: '=HYPERLINK("x")' }, 'published', 'article 7', {}, newsroom.clock.now)
    })
    const browser = await signedIn(newsroom, 'Olga')
    const first = await (await browser.get('/desk/audit?action=edited')).text()
    expect(first.match(/<td>edited<\/td>/g)).toHaveLength(50)
    const [, next] = /href="([^"]+)" rel="next"/.exec(first)!
    expect((await (await browser.get(next!.replaceAll('&amp;', '&'))).text()).match(/<td>edited<\/td>/g)).toHaveLength(10)
    const csv = await (await browser.get('/desk/audit.csv?subject=article+7')).text()
    expect(csv.split('\r\n').slice(0, 2).join()).toMatch(
      /^id,at,who,action,subject,detail,\d+,2026-11-24T09:00:00.000Z,"'=HYPERLINK\(""x""\)",published,article 7,\{\}$/,
    )
    const lines = (await (await browser.get('/desk/audit.ndjson?action=published')).text()).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).action)).toEqual(['published'])
  })
})

describe('posts from other sites', () => {
  test.each([
    ['say so', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    ['come from a neighbour', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://blog.paper.example' }, 403],
    ['name another origin', { 'Sec-Fetch-Site': '', Origin: 'https://evil.example' }, 403],
    ['hide their origin', { 'Sec-Fetch-Site': '', Origin: 'null' }, 403],
    ['speak plain http', { 'Sec-Fetch-Site': '', Origin: 'http://paper.example' }, 403],
    ['are ours', { 'Sec-Fetch-Site': '', Origin: 'https://paper.example' }, 303],
  ])('that %s', async (_how, headers, status) => {
    await using database = await openTestDatabase('sqlite')
    const newsroom = openNewsroom(database)
    await withPassword(newsroom, 'Mara', 'editor')
    const browser = await signedIn(newsroom, 'Mara')
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
    expect((await browser.send('/desk/sign-out', { method: 'POST', headers: given })).status).toBe(status)
  })

  test('pass without any origin only if they bring no session', async () => {
    await using database = await openTestDatabase('sqlite')
    const newsroom = openNewsroom(database)
    await withPassword(newsroom, 'Mara', 'editor')
    const browser = await signedIn(newsroom, 'Mara')
    expect((await browser.send('/desk/sign-out', { method: 'POST' })).status).toBe(403)
    expect((await newsroom.browser().send('/desk/sign-out', { method: 'POST' })).status).toBe(401)
  })
})
