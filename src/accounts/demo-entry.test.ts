import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import { openNewsroom } from './testing.ts'

const HERE = { block: '127.0.0.0/24', isHere: true }
const ELSEWHERE = { block: '192.0.2.0/24', isHere: false }

onBothEngines('the door of a demo', (open) => {
  test('lets in, with one press, who sits at its machine', async () => {
    await using database = await open()
    const { browser, hire } = openNewsroom(database, { origin: 'http://localhost:8080', demo: true, client: HERE })
    await hire('Edda', 'editor')
    const reader = browser()
    const asked = await reader.get('/desk')
    expect([asked.status, asked.headers.get('Location')]).toEqual([303, '/desk/sign-in?next=%2Fdesk'])
    expect(await (await reader.get('/desk/sign-in?next=%2Fdesk')).text()).toContain('Enter as editor')
    const entered = await reader.post('/desk/enter', { role: 'editor', next: '/desk' })
    expect([entered.status, entered.headers.get('Location')]).toEqual([303, '/desk'])
    expect(await (await reader.get('/desk')).text()).toBe('Good morning, Edda')
  })

  test.each([
    ['a real site', { demo: false, client: HERE }],
    ['a demo reached through a proxy or from elsewhere', { demo: true, client: ELSEWHERE }],
  ])('is shut at %s', async (_what, options) => {
    await using database = await open()
    const { browser, hire } = openNewsroom(database, { origin: 'http://localhost:8080', ...options })
    await hire('Olga', 'owner')
    const reader = browser()
    expect(await (await reader.get('/desk/sign-in')).text()).not.toContain('Enter as')
    expect((await reader.post('/desk/enter', { role: 'owner' })).status).toBe(404)
    expect((await reader.get('/desk')).status).toBe(303)
  })
})
