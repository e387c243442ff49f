import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { loadStaff } from '../../accounts/staff.sql.ts'
import { loadSections } from '../../sections/sections.sql.ts'
import { findAddress } from '../../web/addresses.sql.ts'
import { BLANK } from '../article.ts'
import { beginArticle, publishArticle, reviseArticle } from '../articles.commands.ts'
import { newestRevision } from '../articles.sql.ts'
import { streamsHolding } from '../streams.sql.ts'
import { findWork } from '../writing/work.sql.ts'
import { saveDraft } from '../writing/writing.commands.ts'
import { openDesk, type Desk } from './desk.test-kit.ts'
import { followTerms } from './follow.jobs.ts'
import { BATCH } from './replaced.ts'
import { unfinished } from './replaced.sql.ts'
import { sectionsDesk } from './sections.desk.tsx'
import { fillSmallPaper, HOUR, NOW, publish, type SmallPaper } from './town.test-kit.ts'

onBothEngines('the sections at the desk', (open) => {
  let database: TestDatabase
  let paper: SmallPaper
  let desk: Desk
  beforeEach(async () => {
    database = await open()
    paper = await database.transact(fillSmallPaper)
    desk = await openDesk(database, [sectionsDesk({ database })], NOW)
  })
  afterEach(() => database[Symbol.asyncDispose]())

  const streams = async (id: number) => (await streamsHolding(database.read, id)).sort()
  const inOrder = async () => (await loadSections(database.read)).map((section) => section.name)
  const words = { name: 'Arts', path: '/arts', description: 'Plays and books.', parent: '', colour: 'plum' }

  test('show as a tree, with how many articles each has', async () => {
    const { status, text } = await desk.get('/desk/sections')
    expect(status).toBe(200)
    expect(text).toContain('Below News')
    expect(text).toContain('/culture · 2 articles')
  })

  test('can be added, at a path made from the name', async () => {
    const { status, to } = await desk.post('/desk/sections', { ...words, path: '', parent: paper.news.id })
    expect([status, to]).toEqual([303, '/desk/sections'])
    expect((await loadSections(database.read)).find(({ name }) => name === 'Arts')).toMatchObject({
      path: '/news/arts',
      parentId: paper.news.id,
      colour: 'plum',
    })
    expect(await desk.renewed()).toContain('paper')
  })

  test('leave a redirect when they move, and their articles stay where they are', async () => {
    const { status } = await desk.post(`/desk/sections/${paper.culture.id}`, words)
    expect(status).toBe(303)
    expect(await findAddress(database.read, '/culture')).toMatchObject({ kind: 'redirect', location: '/arts' })
    expect(await findAddress(database.read, '/arts')).toMatchObject({ kind: 'section', targetId: paper.culture.id })
    expect(await findAddress(database.read, '/culture/book')).toMatchObject({ kind: 'article' })
    expect(await desk.renewed()).toContain('paper')
  })

  test('may go back to an address they had, and lead there from all others', async () => {
    for (const path of ['/arts', '/stage', '/culture']) await desk.post(`/desk/sections/${paper.culture.id}`, { ...words, path })
    expect(await findAddress(database.read, '/culture')).toMatchObject({ kind: 'section' })
    for (const old of ['/arts', '/stage'])
      expect(await findAddress(database.read, old)).toMatchObject({ kind: 'redirect', location: '/culture' })
  })

  test.each([
    ['no name', { name: '' }, 'Please give the section a name.'],
    ['an address of another', { path: '/news' }, '“/news” is taken already.'],
    ['an address of the program', { path: '/desk/x' }, 'can’t be an address'],
    ['no address', { path: '/a//b' }, 'Please give an address such as /culture.'],
  ])('are not saved with %s, and nothing typed is lost', async (_, wrong, said) => {
    const { status, text } = await desk.post(`/desk/sections/${paper.culture.id}`, { ...words, ...wrong })
    expect(status).toBe(422)
    expect(text).toContain(said)
    expect(text).toContain('Plays and books.')
    expect(await inOrder()).toContain('Culture')
  })

  test('change their order by a button, and by all their numbers at once', async () => {
    const top = [paper.news.id, paper.culture.id]
    await desk.post('/desk/sections/order', { parent: '', id: top, move: `${paper.culture.id} up` })
    expect((await inOrder()).indexOf('Culture')).toBeLessThan((await inOrder()).indexOf('News'))
    await desk.post('/desk/sections/order', { parent: '', id: top })
    expect((await inOrder()).indexOf('News')).toBeLessThan((await inOrder()).indexOf('Culture'))
    expect(await desk.renewed()).toContain('paper')
  })

  test('keep their order when what was sent is not all of them', async () => {
    const before = await inOrder()
    await desk.post('/desk/sections/order', { parent: '', id: [paper.culture.id, paper.harbour.id] })
    expect(await inOrder()).toEqual(before)
  })

  test('take their articles along when they stand elsewhere', async () => {
    await desk.post(`/desk/sections/${paper.harbour.id}`, {
      ...words,
      name: 'Harbour',
      path: '/news/harbour',
      parent: paper.culture.id,
    })
    expect(await streams(paper.ferry)).toContain(`section:${paper.culture.id}`)
    expect(await streams(paper.ferry)).not.toContain(`section:${paper.news.id}`)
  })

  test('never stand below themselves', async () => {
    const { status, text } = await desk.post(`/desk/sections/${paper.news.id}`, { ...words, parent: paper.harbour.id })
    expect(status).toBe(422)
    expect(text).toContain('can’t stand below itself')
  })

  test('are removed with their articles going to another, address and all', async () => {
    const { status } = await desk.post(`/desk/sections/${paper.harbour.id}/remove`, { to: paper.culture.id })
    expect(status).toBe(303)
    expect(await inOrder()).not.toContain('Harbour')
    expect(await streams(paper.ferry)).toContain(`section:${paper.culture.id}`)
    expect(await streams(paper.ferry)).not.toContain(`section:${paper.harbour.id}`)
    expect(await findAddress(database.read, '/news/harbour')).toMatchObject({ kind: 'redirect', location: '/culture' })
    expect(await desk.renewed()).toContain('paper')
  })

  test('are not removed while something would be left without one', async () => {
    const full = await desk.post(`/desk/sections/${paper.culture.id}/remove`, { to: '' })
    expect([full.status, full.text]).toEqual([422, expect.stringContaining('Please say which one they go to.')])
    const above = await desk.post(`/desk/sections/${paper.news.id}/remove`, { to: paper.culture.id })
    expect([above.status, above.text]).toEqual([422, expect.stringContaining('There are sections below this one.')])
  })

  test('that are gone are known in old versions: a change to one is published in the new section', async () => {
    await desk.post(`/desk/sections/${paper.harbour.id}/remove`, { to: paper.culture.id })
    await database.transact(async (tx) => {
      const { content } = (await newestRevision(tx, paper.ferry))!
      expect(content.sectionId).toBe(paper.harbour.id)
      await reviseArticle(tx, paper.ferry, { ...content, headline: 'Ferry strikes again' }, null, NOW)
      await publishArticle(tx, paper.ferry, { kind: 'typo', reason: null, at: NOW }, NOW)
    })
    expect(await streams(paper.ferry)).toContain(`section:${paper.culture.id}`)
  })

  test('that are gone are known to the editor: it opens in the new section, and takes a draft that still says the old one', async () => {
    const draft = { ...BLANK, headline: 'Unfinished', sectionId: paper.harbour.id }
    const { id } = await database.transact((tx) => beginArticle(tx, draft, '/unfinished', NOW))
    await desk.post(`/desk/sections/${paper.harbour.id}/remove`, { to: paper.culture.id })
    const work = (await findWork(database.read, id))!
    expect(work.content.sectionId).toBe(paper.culture.id)
    const [editor] = await loadStaff(database.read)
    const late = { id, seen: work.version, content: { ...draft, headline: 'Finished' } }
    expect(await database.transact((tx) => saveDraft(tx, editor!, late, NOW))).toMatchObject({ saved: true })
    expect((await findWork(database.read, id))!.content).toMatchObject({ headline: 'Finished', sectionId: paper.culture.id })
  })

  test('with many articles are emptied by a job', async () => {
    await database.transact(async (tx) => {
      for (let n = 0; n < BATCH + 5; n++)
        await publish(tx, { ...BLANK, headline: `Tide ${n}`, sectionId: paper.harbour.id }, `/tide-${n}`, NOW - n * HOUR)
    })
    await desk.post(`/desk/sections/${paper.harbour.id}/remove`, { to: paper.culture.id })
    expect(await unfinished(database.read, 'section')).toMatchObject([{ oldId: paper.harbour.id, moved: BATCH }])
    expect((await desk.get('/desk/sections')).text).toContain('Its articles are being moved')
    const signal = new AbortController().signal
    await followTerms(database)({ kind: 'section', oldId: paper.harbour.id }, { now: NOW, signal })
    expect(await unfinished(database.read, 'section')).toEqual([])
    expect(await inOrder()).not.toContain('Harbour')
    const left = await database.read
      .selectFrom('stream_item')
      .select('stream')
      .where('stream', '=', `section:${paper.harbour.id}`)
      .execute()
    expect(left).toEqual([])
  })

  test('are for those who arrange the paper', async () => {
    desk.as('author')
    expect((await desk.get('/desk/sections')).status).toBe(403)
    expect((await desk.post('/desk/sections', words)).status).toBe(403)
    expect((await desk.post(`/desk/sections/${paper.culture.id}/remove`, { to: '' })).status).toBe(403)
  })

  test('that are not there are not found', async () => expect((await desk.get('/desk/sections/999')).status).toBe(404))

  test('an empty paper is told what sections are for', async () => {
    await using empty = await open()
    const { text } = await (await openDesk(empty, [sectionsDesk({ database: empty })], NOW)).get('/desk/sections')
    expect(text).toContain('There are no sections yet')
  })
})
