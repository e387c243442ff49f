import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { addCodeApp } from './factors.commands.ts'
import { keepRecoveryCodes, setRolesWithFactor } from './factors.sql.ts'
import { codeAt, newCodeSecret } from './one-time-code.ts'
import { hashOfRecoveryCode } from './recovery-code.ts'
import { openNewsroom, PASSWORD, TUESDAY, withPassword, type Newsroom } from './testing.ts'

const MINUTE = 60_000
const right = { email: 'mara@paper.example', password: PASSWORD }
const wrong = { ...right, password: 'not this one, surely' }

/** Mara, an editor with a password. */
const mara = (newsroom: Newsroom) => withPassword(newsroom, 'Mara', 'editor')

/** The same with a code app; answers with how to make its codes. */
async function maraWithCodes(newsroom: Newsroom) {
  const staff = await mara(newsroom)
  const secret = newCodeSecret()
  const codeIn = (minutes: number) => codeAt(secret, (newsroom.clock.now + minutes * MINUTE) / 30_000)
  const { database, tokenKeys } = newsroom.parts
  const longAgo = TUESDAY - 60 * MINUTE
  const code = codeAt(secret, longAgo / 30_000)
  await database.transact((tx) => addCodeApp(tx, tokenKeys, staff, { secret, code }, longAgo))
  return { staff, codeIn }
}

onBothEngines('signing in', (open) => {
  test('leads to where one wanted to go, and nowhere else', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await mara(newsroom)
    for (const [next, to] of [
      ['/desk/articles?state=draft', '/desk/articles?state=draft'],
      ['//evil.example/desk', '/desk'],
      ['/\\evil.example', '/desk'],
      ['https://evil.example/desk', '/desk'],
      ['/desk/../somewhere', '/desk'],
      ['javascript:alert(1)', '/desk'],
      ['/desk/sign-in', '/desk'],
    ] as const) {
      const answer = await newsroom.browser().post('/desk/sign-in', { ...right, next })
      expect([next, answer.status, answer.headers.get('Location')]).toEqual([next, 303, to])
    }
  })

  test('gives a cookie that scripts and other sites don’t get, and a new one each time', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await mara(newsroom)
    const reader = newsroom.browser()
    reader.cookies.set('__Host-desk', 'fixed-by-somebody')
    const answer = await reader.post('/desk/sign-in', right)
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-desk=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const stored = await database.read.selectFrom('session').select('token_hash').execute()
    expect(JSON.stringify(stored)).not.toContain(reader.cookies.get('__Host-desk'))
  })

  test('answers the same to a wrong password, an address nobody has, and somebody suspended', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const staff = await mara(newsroom)
    const answers = []
    answers.push(await newsroom.browser().post('/desk/sign-in', wrong))
    answers.push(await newsroom.browser().post('/desk/sign-in', { ...wrong, email: 'nobody@paper.example' }))
    await database.transact((tx) => tx.updateTable('staff').set({ state: 'suspended' }).where('id', '=', staff.id).execute())
    answers.push(await newsroom.browser().post('/desk/sign-in', right))
    const texts = await Promise.all(answers.map(async (answer) => (await answer.text()).replaceAll('nobody@', 'mara@')))
    expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422])
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('mara@paper.example')
    expect(texts[0]).not.toContain(wrong.password)
  })

  test('refuses what is no form of ours, or has a field more', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await mara(newsroom)
    const reader = newsroom.browser()
    expect((await reader.post('/desk/sign-in', { ...right, skipSecondFactor: 'true' })).status).toBe(400)
    expect((await reader.post('/desk/sign-in', {}, { 'Content-Type': 'application/json' })).status).toBe(400)
    expect((await reader.post('/desk/sign-in', { ...right, next: 'x'.repeat(70_000) })).status).toBe(413)
    expect(reader.cookies.size).toBe(0)
  })

  test('makes strangers wait who try one account, from however many places, and not the person whose account it is', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await mara(newsroom)
    const owner = newsroom.browser()
    expect((await owner.post('/desk/sign-in', right)).status).toBe(303)
    const statuses = []
    for (let block = 0; block < 7; block++) {
      newsroom.asking.client = { block: `198.51.${block}.0/24`, isHere: false }
      statuses.push((await newsroom.browser().post('/desk/sign-in', { ...wrong, next: '/desk' })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
    const late = await newsroom.browser().post('/desk/sign-in', right)
    expect([late.status, late.headers.get('Retry-After')]).toEqual([429, '30'])
    expect((await owner.post('/desk/sign-in', right)).status).toBe(303)
    newsroom.clock.now += 31_000
    expect((await newsroom.browser().post('/desk/sign-in', wrong)).status).toBe(422)
    expect((await newsroom.browser().post('/desk/sign-in', wrong)).headers.get('Retry-After')).toBe('60')
  })

  test('makes a neighbourhood wait that tries many accounts, whatever its requests say of themselves', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const statuses = []
    for (let n = 0; n < 12; n++) {
      const email = `person${n}@paper.example`
      statuses.push(
        (await newsroom.browser().post('/desk/sign-in', { ...wrong, email }, { 'X-Forwarded-For': `203.0.113.${n}` })).status,
      )
    }
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429, 429])
  })

  test('counts tries that come at once like tries in turn', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await mara(newsroom)
    const answers = await Promise.all(Array.from({ length: 20 }, () => newsroom.browser().post('/desk/sign-in', wrong)))
    expect(answers.filter(({ status }) => status === 422).length).toBe(5)
  })

  test('keeps no address of anybody who tried', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await newsroom.browser().post('/desk/sign-in', wrong)
    const rows = JSON.stringify(await database.read.selectFrom('attempt').selectAll().execute())
    expect(rows).not.toMatch(/192\.0|mara/)
  })
})

onBothEngines('the second factor', (open) => {
  test('is asked for before there is any session', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const { codeIn } = await maraWithCodes(newsroom)
    const reader = newsroom.browser()
    const first = await reader.post('/desk/sign-in', right)
    expect(first.headers.get('Location')).toBe('/desk/sign-in/second?next=%2Fdesk')
    expect(await database.read.selectFrom('session').selectAll().execute()).toEqual([])
    expect((await reader.get('/desk')).status).toBe(303)
    expect((await reader.post('/desk/sign-in/second', { code: codeIn(0), next: '/desk/articles' })).headers.get('Location')).toBe(
      '/desk/articles',
    )
    expect((await reader.get('/desk')).status).toBe(200)
  })

  test('takes each code once, of the half minutes around now', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const { codeIn } = await maraWithCodes(newsroom)
    const tries = async (code: string) => {
      const reader = newsroom.browser()
      await reader.post('/desk/sign-in', right)
      return (await reader.post('/desk/sign-in/second', { code })).status
    }
    expect([await tries(codeIn(-5)), await tries(codeIn(5))]).toEqual([422, 422])
    expect([await tries(codeIn(0)), await tries(codeIn(0)), await tries(codeIn(-0.5))]).toEqual([303, 422, 422])
    newsroom.clock.now += MINUTE
    expect(await tries(codeIn(0))).toBe(303)
  })

  test('of one browser’s sign-in is no use in another', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const { codeIn } = await maraWithCodes(newsroom)
    await newsroom.browser().post('/desk/sign-in', right)
    const other = await newsroom.browser().post('/desk/sign-in/second', { code: codeIn(0) })
    expect([other.status, other.headers.getSetCookie()]).toEqual([403, []])
  })

  test('can be a recovery code, which works once, however it is typed', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    const { staff } = await maraWithCodes(newsroom)
    const code = 'ABCD-EFGH-IJKL-MNOP'
    await database.transact((tx) => keepRecoveryCodes(tx, staff.id, [hashOfRecoveryCode(code)]))
    const reader = newsroom.browser()
    await reader.post('/desk/sign-in', right)
    expect((await reader.post('/desk/sign-in/second', { code: 'abcd efgh ijkl mnop' })).status).toBe(303)
    await reader.post('/desk/sign-in', right)
    expect((await reader.post('/desk/sign-in/second', { code })).status).toBe(422)
  })

  test('is set up at the door by whose role needs one, and by nobody else', async () => {
    await using database = await open()
    const newsroom = openNewsroom(database)
    await mara(newsroom)
    await database.transact((tx) => setRolesWithFactor(tx, ['editor']))
    const reader = newsroom.browser()
    await reader.post('/desk/sign-in', right)
    const page = await (await reader.get('/desk/sign-in/second')).text()
    const [, sealed] = /name="sealed" value="([^"]+)"/.exec(page)!
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)![1]!.replaceAll(' ', '')
    expect((await reader.get('/desk')).status).toBe(303)
    expect((await reader.post('/desk/sign-in/set-up', { sealed: sealed!, code: '000000' })).status).toBe(422)
    const done = await reader.post('/desk/sign-in/set-up', { sealed: sealed!, code: codeAt(secret, newsroom.clock.now / 30_000) })
    expect((await done.text()).match(/<code>(\w{4}-){3}\w{4}<\/code>/g)).toHaveLength(10)
    expect((await reader.get('/desk')).status).toBe(200)
    const again = newsroom.browser()
    await again.post('/desk/sign-in', right)
    const other = await again.post('/desk/sign-in/set-up', { sealed: sealed!, code: codeAt(secret, newsroom.clock.now / 30_000) })
    expect(other.status).toBe(403)
  })
})
