import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { enterDesk } from '../../../test/desk.ts'
import { asReader, signIn } from '../../../test/reader.ts'
import { openTown } from '../../../test/town.ts'
import { openReaders } from './readers.test-kit.ts'

const MARTA = 'marta@reader.example'

onBothEngines('Numbers in addresses (CVE-2026-25574)', (open) => {
  test('name only what is the reader’s own, whoever else has the same number', async () => {
    await using town = await openReaders(await open())
    const [marta, ivo] = [await signIn(town, MARTA), await signIn(town, 'ivo@reader.example')]
    const [mine, theirs] = await town.database.read.selectFrom('reader').select('id').orderBy('id').execute()
    const key = { public_key: '', counter: 0, transports: '[]', name: 'Phone', created_at: 0, used_at: null }
    const insert = (readerId: number, credential: string) =>
      town.database.transact((tx) =>
        tx
          .insertInto('reader_passkey')
          .values({ ...key, reader_id: readerId, credential_id: credential })
          .execute(),
      )
    await insert(mine!.id, 'a')
    await insert(theirs!.id, 'b')
    const keys = () => town.database.read.selectFrom('reader_passkey').select(['id', 'reader_id', 'name']).orderBy('id').execute()
    const before = await keys()
    const foreign = before.find((row) => row.reader_id === mine!.id)!.id
    for (const path of [`/account/passkeys/${foreign}/remove`, `/account/passkeys/${foreign}/name`, '/account/sessions/1/end'])
      expect([path, (await ivo.post(path, { name: 'Mine now' })).status]).toEqual([path, 404])
    for (const id of ['0', '-1', '1e0', '01', '1.0', '9'.repeat(20), 'x'])
      expect([id, (await marta.post(`/account/passkeys/${id}/remove`)).status]).toEqual([id, 404])
    expect(await keys()).toEqual(before)
  })
})

test('A reader’s cookie opens no desk, and that of the newsroom no reader’s account', async () => {
  await using town = await openTown()
  const [reader, desk] = [await signIn(town, MARTA), await enterDesk(town, 'owner')]
  const [, session] = [...reader.cookies][0]!
  for (const path of ['/desk', '/desk/staff', '/desk/staff/1', '/desk/me', '/desk/mail']) {
    const answer = await town.app.request(`http://localhost${path}`, {
      headers: { Cookie: `reader=${session}; desk=${session}` },
    })
    expect([path, answer.status, answer.headers.get('Location')?.split('?')[0]]).toEqual([path, 303, '/desk/sign-in'])
  }
  for (const path of ['/account', '/account/export', '/account/erase'])
    expect([path, (await desk.get(path)).headers.get('Location')?.split('?')[0]]).toEqual([path, '/account/sign-in'])
  const headers = { Cookie: `desk=${session}`, 'Sec-Fetch-Site': 'same-origin' }
  const erased = await town.app.request('http://localhost/account/erase', { method: 'POST', body: 'sure=yes', headers })
  expect(erased.status).toBe(403)
})

test('No spelling of an address gets past the door (CVE-2026-22595)', async () => {
  await using town = await openTown()
  const marta = await signIn(town, MARTA)
  await marta.post('/account/name', { name: 'Marta Lind' })
  const spellings = (path: string) => [
    path,
    `${path}/`,
    `/${path}`,
    path.replace('/account', '//account'),
    path.replace('/account', '/./account'),
    path.replace('account', 'Account'),
    path.replace('account', '%61ccount'),
    path.replace('account', 'account%2f'),
    path.replace('account', 'account;x'),
    `${path};x`,
    `${path}.json`,
    `${path}%00`,
    `${path}?reader=1`,
    `${path}/../account`,
  ]
  const stranger = asReader(town)
  for (const path of ['/account', '/account/export', '/account/erase'].flatMap(spellings)) {
    const seen = await town.app.request(`http://localhost${path}`)
    expect([path, seen.status]).not.toEqual([path, 200])
    expect([path, (await seen.text()).includes('Marta')]).toEqual([path, false])
  }
  for (const path of ['/account/name', '/account/erase', '/account/avatar/remove', '/account/passkeys/options'].flatMap(
    spellings,
  )) {
    const { status } = await stranger.post(path.startsWith('//') ? `http://localhost${path}` : path, { name: 'Eve', sure: 'yes' })
    expect([path, [301, 403, 404, 405].includes(status)]).toEqual([path, true])
  }
  expect(await (await marta.get('/account')).text()).toContain('Marta Lind')
})

test('What a form or a letter carries beside what it should is left out (CVE-2026-22594)', async () => {
  await using town = await openTown()
  const browser = asReader(town)
  const more = { confirmed_at: '1', skipEmailVerification: 'true', reader_id: '1', purpose: 'sign in', '__proto__[x]': '1' }
  expect((await browser.post('/account/sign-in', { email: MARTA, ...more })).status).toBe(303)
  expect(browser.cookies.size).toBe(0)
  expect(await town.database.read.selectFrom('reader_session').select('id').execute()).toEqual([])
  const row = await town.database.read.selectFrom('reader').selectAll().where('email', '=', MARTA).executeTakeFirstOrThrow()
  expect([row.confirmed_at, row.account_since]).toEqual([null, null])
})
