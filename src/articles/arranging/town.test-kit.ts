import type { Tx } from '../../db/schema.ts'
import { insertSection, insertTag } from '../../sections/sections.sql.ts'
import { parseSettings } from '../../web/settings.ts'
import { BLANK, type Content } from '../article.ts'
import { beginArticle, publishArticle } from '../articles.commands.ts'
import { insertAuthor } from '../authors.sql.ts'
import { foundPaper } from '../paper.commands.ts'

export const NOW = Date.UTC(2026, 10, 24, 9)
export const HOUR = 3_600_000

/** A small paper: three sections, two tags, two authors, four articles an hour apart, and Staff Picks. */
export async function fillSmallPaper(tx: Tx) {
  const picks = await foundPaper(tx, { settings: parseSettings({ name: 'The Port Ellery Lantern' }), demo: false }, NOW)
  const plain = { description: '', position: 0 }
  const news = await insertSection(tx, { ...plain, name: 'News', slug: 'news', parentId: null, wantedPath: '/news' })
  const harbour = await insertSection(tx, {
    ...plain,
    name: 'Harbour',
    slug: 'harbour',
    parentId: news.id,
    wantedPath: '/news/harbour',
  })
  const culture = await insertSection(tx, {
    ...plain,
    position: 1,
    name: 'Culture',
    slug: 'culture',
    parentId: null,
    wantedPath: '/culture',
  })
  const tides = await insertTag(tx, { name: 'Tides', slug: 'tides' })
  const floods = await insertTag(tx, { name: 'Floods', slug: 'floods' })
  const person = { kind: 'person', role: null, bio: '', url: null, portraitId: null } as const
  const mara = await insertAuthor(tx, { ...person, name: 'Mara Lindqvist', slug: 'mara-lindqvist' })
  const walter = await insertAuthor(tx, { ...person, name: 'Walter Finch', slug: 'walter-finch' })
  const write = (headline: string, path: string, hoursAgo: number, content: Partial<Content>) =>
    publish(tx, { ...BLANK, headline, body: `<p>${headline}.</p>`, ...content }, path, NOW - hoursAgo * HOUR)
  const ferry = await write('Ferry strikes the steps', '/news/harbour/ferry', 1, {
    sectionId: harbour.id,
    tagIds: [tides.id],
    authorIds: [mara.id],
  })
  const flood = await write('The flood of the year', '/news/flood', 2, {
    sectionId: news.id,
    tagIds: [tides.id, floods.id],
    authorIds: [mara.id, walter.id],
  })
  const book = await write('The tenth book', '/culture/book', 3, { sectionId: culture.id, authorIds: [walter.id] })
  const play = await write('A play in two acts', '/culture/play', 4, { sectionId: culture.id })
  return { picks, news, harbour, culture, tides, floods, mara, walter, ferry, flood, book, play }
}
export type SmallPaper = Awaited<ReturnType<typeof fillSmallPaper>>

export async function publish(tx: Tx, content: Content, path: string, at: number): Promise<number> {
  const { id } = await beginArticle(tx, content, path, at)
  await publishArticle(tx, id, { kind: 'published', reason: null, at }, at)
  return id
}
