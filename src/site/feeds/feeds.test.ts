import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { takeDownArticle } from '../../articles/articles.commands.ts'
import { insertCollection, insertPick } from '../../articles/collections.sql.ts'
import { splitFeedPath } from './feeds.pages.ts'
import { HOUR, listening, NOON, openLantern, ORIGIN, planOf } from './lantern.test-kit.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** All elements of a piece of HTML, in their order. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const visit = (node: Node): { name: string; attributes: Record<string, string> }[] =>
    'tagName' in node
      ? [
          { name: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) },
          ...node.childNodes.flatMap(visit),
        ]
      : []
  return parseFragment(html).childNodes.flatMap(visit)
}

/** What a person reads of a piece of HTML. */
function wordsOf(html: string): string {
  const visit = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(visit).join('') : ''
  return parseFragment(html).childNodes.map(visit).join(' ')
}

onBothEngines('the feeds', (open) => {
  test('of the paper are found in all three formats, well-formed, and say the same', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    const id = await lantern.publish('/news/council/größe', {
      headline: 'Fish & <chips>',
      authorIds: [lantern.mara.id, lantern.wire.id],
      tagIds: [lantern.tides.id],
      leadId: lantern.pictureId,
    })
    const answers = await Promise.all(['/feed.xml', '/feed.atom', '/feed.json'].map((path) => lantern.ask(path)))
    expect(answers.map((answer) => answer.headers.get('Content-Type'))).toEqual([
      'application/rss+xml; charset=utf-8',
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
    ])
    expect(answers.map((answer) => answer.headers.get('Cache-Tag'))).toEqual(Array(3).fill('paper,latest'))
    const [rss, atom, json] = await Promise.all(answers.map((answer) => answer.text()))
    for (const xml of [rss!, atom!]) {
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => {
        throw error
      })
      parser.write(xml).close()
    }
    const [item] = parseRssFeed(rss!).items!
    const [entry] = parseAtomFeed(atom!).entries!
    const [piece] = parseJsonFeed(json!).items!
    const address = `${ORIGIN}/news/council/gr%C3%B6%C3%9Fe`
    const permanent = `${ORIGIN}/-/article/${id}`
    expect([item!.title, entry!.title!.value, piece!.title]).toEqual(Array(3).fill('Fish & <chips>'))
    expect([item!.link, entry!.links![0]!.href, piece!.url]).toEqual(Array(3).fill(address))
    expect([item!.guid, entry!.id, piece!.id]).toEqual([{ value: permanent, isPermaLink: false }, permanent, permanent])
    expect(item!.dc!.creators).toEqual(['Mara Lindqvist', 'Coastwire'])
    expect(entry!.authors!.map(({ uri }) => uri)).toEqual([`${ORIGIN}/author/mara-lindqvist`, `${ORIGIN}/author/coastwire`])
    expect(piece!.authors!.map(({ name }) => name)).toEqual(['Mara Lindqvist', 'Coastwire'])
    expect(item!.categories!.map(({ name }) => name)).toEqual(['Council', 'Tides & floods'])
    expect(item!.media!.contents).toEqual(entry!.media!.contents)
    expect(item!.media!.contents![0]).toMatchObject({
      url: `${ORIGIN}/media/3f2a91bc00-1200.jpg`,
      type: 'image/jpeg',
      width: 1200,
      credits: [{ value: 'Drawing: Juno Halloran' }],
      description: { value: 'The iron “Swing Bridge” half open' },
    })
    expect(piece!.image).toBe(`${ORIGIN}/media/3f2a91bc00-1200.jpg`)
    expect(new Set([item!.content!.encoded, entry!.content!.value, piece!.content_html]).size).toBe(1)
    expect(parseRssFeed(rss!)).toMatchObject({ title: 'The Port Ellery Lantern', link: `${ORIGIN}/`, language: 'en-GB' })
    expect(parseRssFeed(rss!).atom!.links).toEqual([{ rel: 'self', type: 'application/rss+xml', href: `${ORIGIN}/feed.xml` }])
  })

  test('stand below each list’s own path, with its name', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    const inCouncil = await lantern.publish('/a', { tagIds: [lantern.tides.id] })
    const inNews = await lantern.publish('/b', { sectionId: lantern.news.id, authorIds: [lantern.wire.id] })
    await database.transact(async (tx) => {
      const picks = await insertCollection(tx, {
        slug: 'staff-picks',
        name: 'Staff Picks',
        description: '',
        path: '/staff-picks',
      })
      const pick = { collectionId: picks.id, articleId: inCouncil, pickedBy: lantern.mara.id, at: NOON, reason: '' }
      await insertPick(tx, pick)
    })
    const ids = async (path: string) => {
      const feed = parseJsonFeed(await (await lantern.ask(`${path}/feed.json`)).text())
      return [feed.title, ...feed.items!.map((item) => Number(item.id!.split('/').at(-1)))]
    }
    const name = 'The Port Ellery Lantern'
    expect(await ids('')).toEqual([name, inNews, inCouncil])
    expect(await ids('/news')).toEqual([`News — ${name}`, inNews, inCouncil])
    expect(await ids('/news/council')).toEqual([`Council — ${name}`, inCouncil])
    expect(await ids('/author/coastwire')).toEqual([`Coastwire — ${name}`, inNews])
    expect((await ids('/tag/tides')).slice(1)).toEqual([inCouncil])
    expect(await ids('/staff-picks')).toEqual([`Staff Picks — ${name}`, inCouncil])
    const missing = ['/news/nothing', '/author/nobody', '/tag/nothing'].map((path) => lantern.ask(`${path}/feed.xml`))
    expect((await Promise.all(missing)).map(({ status }) => status)).toEqual([404, 404, 404])
  })

  test('are found at WordPress’s addresses and in any spelling, by one redirect', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    const moves = [
      ['/feed/', '/feed.xml'],
      ['/feed', '/feed.xml'],
      ['/feed/rss2/', '/feed.xml'],
      ['/feed/atom/', '/feed.atom'],
      ['/tag/tides/feed/', '/tag/tides/feed.xml'],
      ['/News/Council/feed/atom', '/news/council/feed.atom'],
      ['/news/feed.XML', '/news/feed.xml'],
    ]
    for (const [from, to] of moves) {
      const answer = await lantern.ask(from!)
      expect([answer.status, answer.headers.get('Location')], from).toEqual([301, to])
      expect((await lantern.ask(to!)).status).toBe(200)
    }
  })

  test('keep an item’s identity through a correction, say when and why it changed, and drop what is taken down', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    const id = await lantern.publish('/a', {}, NOON - 5 * HOUR)
    const rss = async () => parseRssFeed(await (await lantern.ask('/feed.xml')).text())
    const atom = async () => parseAtomFeed(await (await lantern.ask('/feed.atom')).text())
    const before = { rss: await rss(), atom: await atom() }
    await lantern.correct(id, 'The bridge opened in 1907, not 1917.', NOON - HOUR, { headline: 'Corrected' })
    const after = { rss: await rss(), atom: await atom() }
    expect(after.rss.items![0]!.guid).toEqual(before.rss.items![0]!.guid)
    expect(after.rss.items![0]!.pubDate).toBe(before.rss.items![0]!.pubDate)
    expect([before.rss.items![0]!.atom!.updated, after.rss.items![0]!.atom!.updated]).toEqual([
      '2026-03-03T07:00:00.000Z',
      '2026-03-03T11:00:00.000Z',
    ])
    expect([before.atom.updated, after.atom.updated]).toEqual(['2026-03-03T07:00:00.000Z', '2026-03-03T11:00:00.000Z'])
    expect(after.atom.entries![0]).toMatchObject({ updated: after.atom.updated, published: before.atom.entries![0]!.published })
    expect(wordsOf(after.atom.entries![0]!.content!.value!)).toContain('The bridge opened in 1907, not 1917.')
    await database.transact((tx) => takeDownArticle(tx, id, 'withdrawn', NOON))
    expect((await rss()).items).toBeUndefined()
    expect((await atom()).updated).toBe(new Date(NOON).toISOString())
  })

  test('say in the text itself where a piece comes from, who is behind it, and what the picture shows', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    await lantern.publish('/a', {
      label: 'sponsored',
      leadId: lantern.pictureId,
      leadCaption: 'Before the repair.',
      attribution: { source: 'Coastwire', url: 'https://coastwire.example/1', reporter: 'Ana Reis' },
      disclosure: 'The author rows for the club.',
      body: `<p><a href="/about">About</a> and <a href="https://other.example/">more</a></p>
        <figure class="picture" data-media="${lantern.pictureId}"><figcaption>The <em>pivot</em></figcaption></figure>`,
    })
    const html = parseJsonFeed(await (await lantern.ask('/feed.json')).text()).items![0]!.content_html!
    const words = wordsOf(html).replace(/\s+/g, ' ')
    expect(words).toContain('Reported by Ana Reis via Coastwire')
    expect(words).toContain('The author rows for the club.')
    expect(words).toContain('Before the repair. Drawing: Juno Halloran')
    expect(words).toContain('The pivot Drawing: Juno Halloran')
    expect(words).toContain('This piece was paid for.')
    const elements = elementsOf(html)
    expect(elements.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href)).toEqual([
      'https://coastwire.example/1',
      `${ORIGIN}/about`,
      'https://other.example/',
    ])
    const images = elements.filter(({ name }) => name === 'img').map(({ attributes }) => attributes)
    expect(images.map(({ src, alt }) => [src, alt])).toEqual(
      Array(2).fill([`${ORIGIN}/media/3f2a91bc00-1200.jpg`, 'The iron “Swing Bridge” half open']),
    )
    expect(elements.filter(({ name, attributes }) => name === 'style' || name === 'script' || attributes.style)).toEqual([])
    const [entry] = parseAtomFeed(await (await lantern.ask('/feed.atom')).text()).entries!
    expect(entry!.links).toContainEqual({ rel: 'via', href: 'https://coastwire.example/1' })
  })

  test('hold the 20 newest, newest first', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    for (let n = 0; n < 22; n++) await lantern.publish(`/${n}`, {}, NOON + n)
    const { items } = parseJsonFeed(await (await lantern.ask('/feed.json')).text())
    expect(items!.map((item) => item.url)).toEqual(Array.from({ length: 20 }, (_, n) => `${ORIGIN}/${21 - n}`))
  })

  test('ask the database four questions, however many items there are, and no scan', async () => {
    await using database = await open()
    const lantern = await openLantern(database)
    for (let n = 0; n < 3; n++)
      await lantern.publish(`/${n}`, { leadId: lantern.pictureId, tagIds: [lantern.tides.id] }, NOON + n)
    const { db, statements } = listening(database.read)
    await lantern.ask('/feed.xml', { db })
    expect(statements).toHaveLength(4)
    if (database.engine === 'postgres') return
    const plans = await Promise.all(statements.map((statement) => planOf(database.read, statement)))
    expect(plans[0]![0]).toMatch(/^SEARCH stream_item USING PRIMARY KEY \(stream=\?\)/)
    expect(plans.flat().filter((step) => step.startsWith('SCAN'))).toEqual([])
    expect(plans[0]!.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  })
})

test.each([
  ['/feed.xml', '/', 'xml'],
  ['/feed.atom/', '/', 'atom'],
  ['/news/council/feed.json', '/news/council', 'json'],
  ['/tag/tides/feed/', '/tag/tides', 'xml'],
  ['/tag/tides/feed/rdf/', '/tag/tides', 'xml'],
  ['/feed/ATOM', '/', 'atom'],
])('%s is a feed of %s as %s', (address, path, format) => {
  expect(splitFeedPath(address)).toEqual({ path, format })
})

test.each(['/', '/feeding', '/feed.xml.gz', '/news/feedback/', '/feed/rss9', '/news.xml', 'feed.xml'])(
  '%s is no feed',
  (address) => {
    expect(splitFeedPath(address)).toBeUndefined()
  },
)
