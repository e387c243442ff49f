import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { addressHash } from './address-hash.ts'
import { openMailDesk, read } from './mail-desk.test-kit.ts'
import { findSuppression } from './suppression.sql.ts'
import { ADDRESS_KEY } from './testing.ts'

const PATH = '/desk/mail/suppressed'
const ANA = addressHash(ADDRESS_KEY, 'mail', 'ana@example.org')
const STRUCK = { address: 'Ana@Example.org ', reason: 'asked', why: 'She wrote to us' }

onBothEngines('the addresses without letters', (open) => {
  test('are none at first, and then those that the staff strike off, each once', async () => {
    await using database = await open()
    const desk = openMailDesk(database)
    expect(await read(desk, PATH)).toContain('Every address may get letters')
    expect((await desk.post(PATH, STRUCK)).status).toBe(303)
    expect(await findSuppression(database.read, ANA)).toMatchObject({ reason: 'asked', detail: 'She wrote to us' })
    expect(desk.noted).toEqual([
      ['struck an address off the mail', `address ${ANA}`, { reason: 'asked', why: 'She wrote to us' }],
    ])
    const again = await desk.post(PATH, STRUCK)
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('No letters go to this address already.')])
    expect(desk.noted).toHaveLength(1)
    expect(await read(desk, PATH)).toContain('She wrote to us')
  })

  test('are found by typing one, and stand in no link', async () => {
    await using database = await open()
    const desk = openMailDesk(database)
    const look = async (address: string) => (await desk.post(`${PATH}/look`, { look: address })).text()
    expect(await look('ana@example.org')).toContain('ana@example.org may get letters.')
    await desk.post(PATH, STRUCK)
    expect(await look('ana@example.org')).toContain('No letters go to ana@example.org since')
    expect(await look('ben@example.org')).toContain('ben@example.org may get letters.')
    expect([await read(desk, PATH), await read(desk, `${PATH}/${ANA}`)].join('')).not.toContain('@example.org')
  })

  test('get letters again for a reason', async () => {
    await using database = await open()
    const desk = openMailDesk(database)
    await desk.post(PATH, STRUCK)
    const silent = await desk.post(`${PATH}/${ANA}`, { why: ' ' })
    expect([silent.status, await silent.text()]).toEqual([422, expect.stringContaining('Please say what happened.')])
    expect(await findSuppression(database.read, ANA)).toBeDefined()
    expect((await desk.post(`${PATH}/${ANA}`, { why: 'She asked again' })).status).toBe(303)
    expect(await findSuppression(database.read, ANA)).toBeUndefined()
    expect(desk.noted.at(-1)).toEqual(['let an address have mail again', `address ${ANA}`, { why: 'She asked again' }])
    expect((await desk.post(`${PATH}/${ANA}`, { why: 'Once more' })).status).toBe(409)
    expect((await desk.request(`${PATH}/${ANA}`)).status).toBe(404)
  })

  test.each([
    [{ ...STRUCK, address: 'ana' }, 'Please give one address'],
    [{ ...STRUCK, address: 'ana@example.org, ben@example.org' }, 'Please give one address'],
    [{ ...STRUCK, reason: 'disliked' }, 'Please choose one.'],
    [{ ...STRUCK, why: '' }, 'Please say what happened.'],
  ])('are not made of %o', async (fields, words) => {
    await using database = await open()
    const desk = openMailDesk(database)
    const answer = await desk.post(PATH, fields)
    const page = await answer.text()
    expect([answer.status, page]).toEqual([422, expect.stringContaining(words)])
    expect(page).toContain(`value="${fields.address.replaceAll('"', '&quot;')}"`)
    expect(desk.noted).toEqual([])
    expect((await desk.post(`${PATH}/look`, { look: 'ana' })).status).toBe(422)
  })
})
