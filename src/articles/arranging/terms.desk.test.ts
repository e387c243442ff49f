import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../../test/databases.ts'
import { filesInMemory } from '../../outside/files/memory.ts'
import { findTag } from '../../sections/sections.sql.ts'
import { findAddress } from '../../web/addresses.sql.ts'
import { findAuthor, loadBylines } from '../authors.sql.ts'
import { loadTags } from '../articles.sql.ts'
import { streamsHolding } from '../streams.sql.ts'
import { authorsDesk } from './authors.desk.tsx'
import { openDesk, type Desk } from './desk.test-kit.ts'
import { redirectsDesk } from './redirects.desk.tsx'
import { tagsDesk } from './tags.desk.tsx'
import { fillSmallPaper, NOW, type SmallPaper } from './town.test-kit.ts'

onBothEngines('at the desk', (open) => {
  let database: TestDatabase
  let paper: SmallPaper
  let desk: Desk
  beforeEach(async () => {
    database = await open()
    paper = await database.transact(fillSmallPaper)
    const files = filesInMemory()
    desk = await openDesk(database, [tagsDesk({ database }), authorsDesk({ database, files }), redirectsDesk({ database })], NOW)
  })
  afterEach(() => database[Symbol.asyncDispose]())
  const at = (path: string) => findAddress(database.read, path)

  describe('tags', () => {
    test('are listed with their counts, and found by how they begin', async () => {
      const all = await desk.get('/desk/tags')
      expect(all.text).toMatch(/Floods.*1 article<.*Tides.*2 articles</s)
      const some = await desk.get('/desk/tags?q=Ti')
      expect(some.text).toContain('Tides')
      expect(some.text).not.toContain('Floods')
      expect((await desk.get('/desk/tags?q=zebra')).text).toContain('No tag begins with “zebra”')
    })

    test('are renamed, and the old address leads to the new one', async () => {
      const { status } = await desk.post(`/desk/tags/${paper.tides.id}`, { name: 'Tide tables', path: '/tag/tide-tables' })
      expect(status).toBe(303)
      expect(await findTag(database.read, paper.tides.id)).toMatchObject({ name: 'Tide tables', slug: 'tide-tables' })
      expect(await at('/tag/tides')).toMatchObject({ kind: 'redirect', location: '/tag/tide-tables' })
      expect(await desk.renewed()).toContain('paper')
    })

    test('keep their name where another has the new one', async () => {
      const { status, text } = await desk.post(`/desk/tags/${paper.tides.id}`, { name: 'Floods', path: '/tag/tides' })
      expect([status, text]).toEqual([422, expect.stringContaining('merge the two instead')])
    })

    test('become one: articles, lists and address', async () => {
      const { status, to } = await desk.post(`/desk/tags/${paper.floods.id}/merge`, { into: 'tides' })
      expect([status, to]).toEqual([303, `/desk/tags/${paper.tides.id}`])
      expect((await loadTags(database.read, paper.flood)).map((tag) => tag.name)).toEqual(['Tides'])
      expect(await streamsHolding(database.read, paper.flood)).not.toContain(`tag:${paper.floods.id}`)
      expect(await at('/tag/floods')).toMatchObject({ kind: 'redirect', location: '/tag/tides' })
      expect(await findTag(database.read, paper.floods.id)).toBeUndefined()
      expect(await desk.renewed()).toContain('paper')
    })

    test('are not merged with themselves, nor with none', async () => {
      for (const into of ['Tides', 'Zebra', ''])
        expect((await desk.post(`/desk/tags/${paper.tides.id}/merge`, { into })).status).toBe(422)
    })

    test('are taken off everything', async () => {
      await desk.post(`/desk/tags/${paper.tides.id}/remove`, {})
      expect(await loadTags(database.read, paper.ferry)).toEqual([])
      expect(await at('/tag/tides')).toBeUndefined()
    })
  })

  describe('authors', () => {
    const words = { name: 'Mara Lindqvist', kind: 'person', role: 'Harbour', bio: 'Writes about tides.', url: '', portrait: '' }

    test('are added with a portrait that joins the library', async () => {
      const face = new File([readFileSync('src/demo/pictures/portrait-mara-lindqvist.webp')], 'face.webp', { type: 'image/webp' })
      const { status } = await desk.post('/desk/authors', { ...words, name: 'Ida Roke', 'portrait-file': face })
      expect(status).toBe(303)
      const address = await at('/author/ida-roke')
      const author = await findAuthor(database.read, address!.targetId!)
      expect(author).toMatchObject({ name: 'Ida Roke', role: 'Harbour' })
      expect(author!.portraitId).toBeGreaterThan(0)
    })

    test('change, and everything that shows their name is renewed', async () => {
      const changed = { ...words, name: 'Mara L. Lindqvist', path: '/author/mara' }
      expect((await desk.post(`/desk/authors/${paper.mara.id}`, changed)).status).toBe(303)
      expect(await at('/author/mara-lindqvist')).toMatchObject({ kind: 'redirect', location: '/author/mara' })
      expect(await desk.renewed()).toContain('paper')
    })

    test.each([
      ['no name', { name: '' }, 'Please give the author a name.'],
      ['a bad address elsewhere', { url: 'javascript:alert(1)' }, 'Please give an address such as https://example.org.'],
      ['a picture that is not there', { portrait: '99' }, 'There is no picture 99'],
    ])('are not saved with %s, and nothing typed is lost', async (_, wrong, said) => {
      const { status, text } = await desk.post(`/desk/authors/${paper.mara.id}`, { ...words, path: paper.mara.path, ...wrong })
      expect(status).toBe(422)
      expect(text).toContain(said)
      expect(text).toContain('Writes about tides.')
    })

    test('become one: bylines, lists and address', async () => {
      const { status } = await desk.post(`/desk/authors/${paper.walter.id}/merge`, { into: paper.mara.path })
      expect(status).toBe(303)
      const bylines = await loadBylines(database.read, [paper.flood, paper.book])
      expect([...bylines.values()].map((authors) => authors.map(({ name }) => name))).toEqual([
        ['Mara Lindqvist'],
        ['Mara Lindqvist'],
      ])
      expect(await streamsHolding(database.read, paper.book)).toContain(`author:${paper.mara.id}`)
      expect(await at(paper.walter.path)).toMatchObject({ kind: 'redirect', location: paper.mara.path })
      expect(await findAuthor(database.read, paper.walter.id)).toBeUndefined()
    })
  })

  describe('redirects', () => {
    test('are added, found by how they begin, and removed', async () => {
      expect((await desk.post('/desk/redirects', { from: '/old-news', to: '/news' })).status).toBe(303)
      expect(await at('/old-news')).toMatchObject({ kind: 'redirect', location: '/news' })
      expect(await desk.renewed()).toEqual(['missing'])
      expect((await desk.get('/desk/redirects?q=/old')).text).toContain('/old-news')
      expect((await desk.get('/desk/redirects?q=/new')).text).not.toContain('/old-news')
      await desk.post('/desk/redirects/remove', { from: '/old-news' })
      expect(await at('/old-news')).toBeUndefined()
      expect(await desk.renewed()).toEqual(['missing'])
    })

    test('lead to the end of what leads on', async () => {
      await desk.post('/desk/redirects', { from: '/b', to: '/news' })
      await desk.post('/desk/redirects', { from: '/a', to: '/b' })
      expect(await at('/a')).toMatchObject({ location: '/news' })
    })

    test.each([
      ['to itself', '/a', '/a', 'Nothing stands at'],
      ['from where something stands', '/news', '/culture', 'Something stands at “/news” already.'],
      ['to where nothing stands', '/a', '/nothing', 'Nothing stands at “/nothing” yet.'],
      ['to a script', '/a', 'javascript:alert(1)', 'Please give an address'],
      ['from nowhere', '', '/news', 'Please give an address of this site'],
    ])('do not lead %s', async (_, from, to, said) => {
      const { status, text } = await desk.post('/desk/redirects', { from, to })
      expect([status, text]).toEqual([422, expect.stringContaining(said)])
    })

    test('do not lead in a circle', async () => {
      await desk.post('/desk/redirects', { from: '/a', to: '/news' })
      const { status, text } = await desk.post('/desk/redirects', { from: '/a/', to: '/a' })
      expect([status, text]).toEqual([422, expect.stringContaining('already')])
    })
  })

  test('all of it is for those who arrange the paper', async () => {
    desk.as('contributor')
    for (const path of ['/desk/tags', '/desk/authors', '/desk/redirects']) {
      expect((await desk.get(path)).status).toBe(403)
      expect((await desk.post(path, {})).status).toBe(403)
    }
    expect((await desk.post(`/desk/tags/${paper.tides.id}/remove`, {})).status).toBe(403)
  })
})
