import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_ASSETS, openSite } from '../../../bench/kit/site.ts'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { openDesk, type Desk } from '../../articles/arranging/desk.test-kit.ts'
import { fillSmallPaper, NOW } from '../../articles/arranging/town.test-kit.ts'
import { filesInMemory } from '../../outside/files/memory.ts'
import { loadSite } from '../../web/site.sql.ts'
import { settingsDesk } from './settings.desk.tsx'
import { SHEETS } from './sheets.ts'

const LOOK = { name: 'The Lantern', motto: 'By its light', accent: '#225588', logo: '', type: 'modern', css: '.foot{color:red}' }
const PAPER = { founded: '1871', language: 'en-GB', timeZone: 'Europe/Lisbon', email: '', securityContact: '' }

onBothEngines('the settings at the desk', (open) => {
  let database: TestDatabase
  let desk: Desk
  beforeEach(async () => {
    database = await open()
    await database.transact(fillSmallPaper)
    desk = await openDesk(database, [settingsDesk({ database, files: filesInMemory(), assets: NO_ASSETS })], NOW)
  })
  afterEach(() => database[Symbol.asyncDispose]())

  const settings = async () => (await loadSite(database.read))!.settings
  const front = async () =>
    (await (await openSite(database.read, { assets: NO_ASSETS, clock: () => NOW })).app.request('/')).text()

  test('are sheets, each of which opens', async () => {
    const { text } = await desk.get('/desk/settings')
    for (const { slug, title } of SHEETS) {
      expect(text).toContain(title)
      expect((await desk.get(`/desk/settings/${slug}`)).status).toBe(200)
    }
    expect((await desk.get('/desk/settings/nothing')).status).toBe(404)
  })

  test('change name and look, and every page follows', async () => {
    expect((await desk.post('/desk/settings/look', LOOK)).status).toBe(303)
    expect(await settings()).toMatchObject({ name: 'The Lantern', accent: '#225588', type: 'modern', css: '.foot{color:red}' })
    expect(await desk.renewed()).toEqual(['paper'])
    expect(await front()).toMatch(/<style>[^<]*font-family:var\(--sans\)[^<]*\.foot\{color:red\}<\/style>/)
  })

  test('leave what other sheets say as it is', async () => {
    await desk.post('/desk/settings/look', LOOK)
    await desk.post('/desk/settings/paper', PAPER)
    expect(await settings()).toMatchObject({ name: 'The Lantern', founded: 1871, timeZone: 'Europe/Lisbon', email: null })
    expect((await desk.get('/desk/settings/paper')).text).toMatch(/<option value="Europe\/Lisbon" selected/)
  })

  test.each([
    ['look', { ...LOOK, name: '' }, 'Please fill this in.', 'By its light'],
    ['look', { ...LOOK, css: '@import "/x.css"' }, '@import, @charset and @namespace are not taken', 'By its light'],
    ['look', { ...LOOK, logo: '77' }, 'There is no picture 77', 'By its light'],
    ['paper', { ...PAPER, email: 'nobody' }, 'This is not an e-mail address.', 'Europe/Lisbon'],
    ['paper', { ...PAPER, founded: '3000' }, 'At most 2200, please.', 'Europe/Lisbon'],
    ['paper', { ...PAPER, timeZone: 'Port Ellery' }, 'Please give a time zone such as Europe/Lisbon.', '1871'],
    [
      'boxes',
      { 'support.service': 'Patreon', 'support.url': 'patreon' },
      'Please give an address such as https://example.org.',
      'Patreon',
    ],
    ['menus', { 'pages.0.title': 'About', 'pages.0.path': 'about' }, 'Please give a path of this site.', 'About'],
  ])('of the sheet %s are not saved with what is wrong, and nothing typed is lost', async (sheet, typed, said, kept) => {
    const before = await settings()
    const { status, text } = await desk.post(`/desk/settings/${sheet}`, typed)
    expect(status).toBe(422)
    expect(text).toContain(said)
    expect(text).toContain(kept)
    expect(await settings()).toEqual(before)
  })

  test('hold lists in their order: entries are added, moved and left out', async () => {
    const links = {
      'menu.0.title': 'Podcast',
      'menu.0.url': '/podcast',
      'menu.1.title': 'Shop',
      'menu.1.url': 'https://shop.example',
    }
    const empty = { 'menu.2.title': '', 'menu.2.url': '' }
    await desk.post('/desk/settings/menus', { ...links, ...empty })
    expect((await settings()).menu.map(({ title }) => title)).toEqual(['Podcast', 'Shop'])
    expect(await front()).toMatch(/Staff Picks<\/a>.*href="\/podcast".*Shop<\/a>/s)
    await desk.post('/desk/settings/menus', { ...links, move: 'menu 1 up' })
    expect((await settings()).menu.map(({ title }) => title)).toEqual(['Shop', 'Podcast'])
    await desk.post('/desk/settings/menus', {
      'menu.0.title': '',
      'menu.0.url': '',
      'menu.1.title': 'Shop',
      'menu.1.url': '/shop',
    })
    expect((await settings()).menu).toEqual([{ title: 'Shop', url: '/shop' }])
  })

  test('hold boxes that are there whole or not at all, with their pictures', async () => {
    const picture = new File([readFileSync('src/demo/pictures/tram.webp')], 'tram.webp', { type: 'image/webp' })
    const ad = { 'ads.beside.text': 'Come to the fair', 'ads.beside.url': '/fair', 'ads.beside.picture-file': picture }
    expect((await desk.post('/desk/settings/boxes', { ...ad, 'support.service': '', 'support.url': '' })).status).toBe(303)
    const { ads, support } = await settings()
    expect(support).toBeNull()
    expect(Object.keys(ads)).toEqual(['beside'])
    expect(ads.beside!.picture).toBeGreaterThan(0)
    await desk.post('/desk/settings/boxes', {})
    expect((await settings()).ads).toEqual({})
  })

  test('say what machines may do by ticks', async () => {
    await desk.post('/desk/settings/trust', { 'robots.aiCrawlers': 'yes', 'policies.ethics': '/ethics' })
    expect(await settings()).toMatchObject({
      robots: { searchEngines: false, aiCrawlers: true },
      policies: { ethics: '/ethics', corrections: null },
    })
  })

  test('can be looked at before they are saved, on the real front page', async () => {
    const { status, text } = await desk.post('/desk/settings/preview', { ...LOOK, css: '.foot{color:teal}' })
    expect(status).toBe(200)
    expect(text).toContain('The Lantern')
    expect(text).toContain('.foot{color:teal}')
    expect(text).toContain('Ferry strikes the steps')
    expect(await front()).not.toContain('teal')
    const wrong = await desk.post('/desk/settings/preview', { ...LOOK, css: '</style>' })
    expect([wrong.status, wrong.text]).toEqual([422, expect.not.stringContaining('<style')])
  })

  test('weigh their own CSS', async () => {
    await desk.post('/desk/settings/look', LOOK)
    expect((await desk.get('/desk/settings/look')).text).toMatch(/of which your own CSS \d+\./)
  })

  test('are for those who run the paper: an editor arranges it, and does not', async () => {
    desk.as('editor')
    for (const path of ['/desk/settings', '/desk/settings/look', '/desk/settings/preview']) {
      expect((await desk.get(path)).status).toBe(403)
    }
    expect((await desk.post('/desk/settings/look', LOOK)).status).toBe(403)
    expect((await settings()).name).toBe('The Port Ellery Lantern')
  })
})
