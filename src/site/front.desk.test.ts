import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSite, NO_ASSETS } from '../../bench/kit/site.ts'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { openDesk, type Desk } from '../articles/arranging/desk.test-kit.ts'
import { endOnFront } from '../articles/arranging/front.commands.ts'
import { fillSmallPaper, HOUR, NOW, type SmallPaper } from '../articles/arranging/town.test-kit.ts'
import { takeDownArticle } from '../articles/articles.commands.ts'
import { frontDesk } from './front.desk.tsx'

onBothEngines('the front page at the desk', (open) => {
  let database: TestDatabase
  let paper: SmallPaper
  let desk: Desk
  beforeEach(async () => {
    database = await open()
    paper = await database.transact(fillSmallPaper)
    desk = await openDesk(database, [frontDesk({ database })], NOW)
  })
  afterEach(() => database[Symbol.asyncDispose]())

  /** What a reader gets, at a time. */
  const read = async (at = NOW) => {
    const { app } = await openSite(database.read, { assets: NO_ASSETS, clock: () => at })
    const response = await app.request('/')
    const text = await response.text()
    return { text, lead: /tease lead.*?<h2><a href="([^"]+)"/s.exec(text)?.[1], tags: response.headers.get('cache-tag') }
  }
  const put = (fields: object = {}) => desk.post('/desk/front', { place: 'lead', address: '/culture/book', until: '', ...fields })

  test('shows what readers see', async () => {
    const { status, text } = await desk.get('/desk/front')
    expect(status).toBe(200)
    expect(text).toMatch(/<h3>Lead<\/h3>.*Ferry strikes the steps/s)
    expect(text).toContain('the whole page fills by itself')
  })

  test('has the lead that was put there, says so to readers, and is renewed', async () => {
    expect((await read()).lead).toBe('/news/harbour/ferry')
    expect((await put()).status).toBe(303)
    expect(await desk.renewed()).toEqual(['front'])
    const { lead, text, tags } = await read()
    expect(lead).toBe('/culture/book')
    expect(text).toContain('The newsroom chose what stands at the top')
    expect(text.split('href="/culture/book"').length).toBe(2)
    expect(tags).toContain('front')
  })

  test('gives the place back when it is removed, when its time is over, and when it is taken down', async () => {
    await put()
    await desk.post('/desk/front/clear', { place: 'lead' })
    expect((await read()).lead).toBe('/news/harbour/ferry')
    await put({ until: '2026-11-24T10:00' })
    expect((await read(NOW)).lead).toBe('/culture/book')
    expect((await read(NOW + 2 * HOUR)).lead).toBe('/news/harbour/ferry')
    await put()
    await database.transact((tx) => takeDownArticle(tx, paper.book, 'A mistake', NOW))
    expect((await read()).lead).toBe('/news/harbour/ferry')
  })

  test('is renewed by the clock once something is over, and only then', async () => {
    await put({ until: '2026-11-24T10:00' })
    await desk.renewed()
    await database.transact((tx) => endOnFront(tx, NOW))
    expect(await desk.renewed()).toEqual([])
    await database.transact((tx) => endOnFront(tx, NOW + 2 * HOUR))
    expect(await desk.renewed()).toEqual(['front'])
  })

  test('holds an article in one place only', async () => {
    await put()
    await put({ place: 'third' })
    const { lead, text } = await read()
    expect(lead).toBe('/news/harbour/ferry')
    expect(text.split('href="/culture/book"').length).toBe(2)
  })

  test('has a line about what is happening just now', async () => {
    const line = { words: 'The bridge is shut', url: '/news/flood', lineUntil: '2026-11-24T10:00' }
    expect((await desk.post('/desk/front/line', line)).status).toBe(303)
    expect(await desk.renewed()).toEqual(['front'])
    expect((await read()).text).toContain('<b>Breaking</b> <a href="/news/flood">The bridge is shut</a>')
    expect((await read(NOW + 2 * HOUR)).text).not.toContain('The bridge is shut')
    await desk.post('/desk/front/line/clear', {})
    expect((await read()).text).not.toContain('The bridge is shut')
  })

  test.each([
    [
      'no article',
      '/desk/front',
      { place: 'lead', address: '/nothing', until: '' },
      'No article stands at this address.',
      '/nothing',
    ],
    [
      'a time that is over',
      '/desk/front',
      { place: 'lead', address: '/culture/book', until: '2026-11-24T08:00' },
      'still to come',
      '/culture/book',
    ],
    [
      'no such day',
      '/desk/front',
      { place: 'lead', address: '/culture/book', until: '2026-02-31T08:00' },
      'still to come',
      '/culture/book',
    ],
    [
      'a line of nothing',
      '/desk/front/line',
      { words: '', url: '/news/flood', lineUntil: '' },
      'Please say what is happening.',
      '/news/flood',
    ],
    [
      'a line that leads to a script',
      '/desk/front/line',
      { words: 'Look', url: 'javascript:alert(1)', lineUntil: '' },
      'Please give an address',
      'Look',
    ],
  ])('takes no %s, and nothing typed is lost', async (_, path, fields, said, typed) => {
    const { status, text } = await desk.post(path, fields)
    expect(status).toBe(422)
    expect(text).toContain(said)
    expect(text).toContain(typed)
  })

  test('is for those who arrange the paper', async () => {
    desk.as('author')
    expect((await desk.get('/desk/front')).status).toBe(403)
    expect((await put()).status).toBe(403)
    expect((await desk.post('/desk/front/line/clear', {})).status).toBe(403)
  })
})
