import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { findAddress } from '../../web/addresses.sql.ts'
import { publishArticle, reviseArticle, takeDownArticle } from '../articles.commands.ts'
import { newestRevision } from '../articles.sql.ts'
import { newestOfEach } from '../streams.sql.ts'
import { collectionsDesk } from './collections.desk.tsx'
import { openDesk, type Desk } from './desk.test-kit.ts'
import { picksOf } from './picks.sql.ts'
import { fillSmallPaper, NOW, type SmallPaper } from './town.test-kit.ts'

onBothEngines('the collections at the desk', (open) => {
  let database: TestDatabase
  let paper: SmallPaper
  let desk: Desk
  let list: string
  let stream: string
  beforeEach(async () => {
    database = await open()
    paper = await database.transact(fillSmallPaper)
    desk = await openDesk(database, [collectionsDesk({ database })], NOW)
    list = `/desk/collections/${paper.picks.id}`
    stream = `collection:${paper.picks.id}`
  })
  afterEach(() => database[Symbol.asyncDispose]())

  const pick = (address: string, reason = 'It holds up.') => desk.post(list, { address, reason, signer: paper.mara.id })
  const asRead = async () => (await newestOfEach(database.read, [stream], 10)).get(stream)!.map((card) => card.path)

  test('are picked from by address, as path or whole, and everything that shows the article is renewed', async () => {
    expect((await desk.get(list)).text).toContain('Nothing has been picked yet')
    expect((await pick('https://lantern.example/culture/book')).status).toBe(303)
    expect(await asRead()).toEqual(['/culture/book'])
    const renewed = await desk.renewed()
    expect(renewed).toEqual(expect.arrayContaining([stream, `article:${paper.book}`, 'latest', `section:${paper.culture.id}`]))
    expect((await desk.get(list)).text).toMatch(/The tenth book.*It holds up\..*Mara Lindqvist, 24 November 2026/s)
  })

  test.each([
    ['no article', '/culture', 'No article stands at this address.'],
    ['nothing typed', '', 'Please say which article.'],
  ])('are not picked from with %s, and nothing typed is lost', async (_, address, said) => {
    const { status, text } = await pick(address, 'For its last page.')
    expect(status).toBe(422)
    expect(text).toContain(said)
    expect(text).toContain('For its last page.')
  })

  test('take an article once, and none that is not published', async () => {
    await pick('/culture/book')
    expect((await pick('/culture/book')).text).toContain('among the picks already')
    await database.transact((tx) => takeDownArticle(tx, paper.play, 'A mistake', NOW))
    expect((await pick('/culture/play')).text).toContain('not published')
  })

  test('ask for a name where whoever picks has none', async () => {
    const { status, text } = await desk.post(list, { address: '/culture/book', reason: 'Good.', signer: '' })
    expect([status, text]).toEqual([422, expect.stringContaining('please choose a name')])
  })

  test('keep the order that a hand gave them, also when an article is published anew', async () => {
    const paths = ['/culture/book', '/culture/play', '/news/flood']
    for (const path of paths) await pick(path)
    await desk.post(`${list}/order`, { id: [paper.book, paper.play, paper.flood] })
    expect(await asRead()).toEqual(paths)
    await desk.post(`${list}/order`, { id: [paper.book, paper.play, paper.flood], move: `${paper.flood} up` })
    const moved = ['/culture/book', '/news/flood', '/culture/play']
    expect(await asRead()).toEqual(moved)
    await database.transact(async (tx) => {
      const { content } = (await newestRevision(tx, paper.flood))!
      await reviseArticle(tx, paper.flood, { ...content, headline: 'The flood of the decade' }, null, NOW)
      await publishArticle(tx, paper.flood, { kind: 'typo', reason: null, at: NOW }, NOW)
    })
    expect(await asRead()).toEqual(moved)
  })

  test('keep their order when what was sent is not all of them', async () => {
    await pick('/culture/book')
    await pick('/culture/play')
    const before = await asRead()
    await desk.post(`${list}/order`, { id: [paper.book] })
    expect(await asRead()).toEqual(before)
  })

  test('lose a pick and get it back as it was', async () => {
    for (const path of ['/culture/book', '/culture/play']) await pick(path)
    const [, before] = await picksOf(database.read, paper.picks.id, 10)
    const { to } = await desk.post(`${list}/picks/${before!.articleId}/remove`, {})
    expect(to).toBe(`${list}?removed=${before!.articleId}`)
    expect(await asRead()).toHaveLength(1)
    expect(await desk.renewed()).toContain('latest')
    expect((await desk.get(to!)).text).toContain('Put it back')
    await desk.post(`${list}/picks/${before!.articleId}/put-back`, {})
    expect(await picksOf(database.read, paper.picks.id, 10)).toContainEqual(before)
  })

  test('say in other words why', async () => {
    await pick('/culture/book')
    const path = `${list}/picks/${paper.book}`
    expect((await desk.get(path)).text).toContain('It holds up.')
    expect((await desk.post(path, { reason: '' })).status).toBe(422)
    await desk.post(path, { reason: 'Still good.' })
    expect((await desk.get(list)).text).toContain('Still good.')
  })

  test('are added, renamed with a redirect, and removed when empty', async () => {
    const { to } = await desk.post('/desk/collections', { name: 'The flood files', description: '', path: '' })
    expect(await findAddress(database.read, '/the-flood-files')).toMatchObject({ kind: 'collection' })
    await desk.post(`${to}/about`, { name: 'Flood files', description: '', path: '/floods' })
    expect(await findAddress(database.read, '/the-flood-files')).toMatchObject({ kind: 'redirect', location: '/floods' })
    await desk.post(to!, { address: '/news/flood', reason: 'All of it.', signer: paper.mara.id })
    expect((await desk.post(`${to}/remove`, {})).status).toBe(422)
    await desk.post(`${to}/picks/${paper.flood}/remove`, {})
    expect((await desk.post(`${to}/remove`, {})).status).toBe(303)
    expect(await findAddress(database.read, '/floods')).toBeUndefined()
    expect((await desk.post(`${list}/remove`, {})).text).toContain('Staff Picks stays')
  })

  test('are for those who arrange the paper', async () => {
    desk.as('author')
    expect((await desk.get(list)).status).toBe(403)
    expect((await pick('/culture/book')).status).toBe(403)
    expect((await desk.post(`${list}/order`, { id: [] })).status).toBe(403)
  })
})
