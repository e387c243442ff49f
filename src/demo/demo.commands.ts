import { addStaff } from '../accounts/staff.commands.ts'
import { beginArticle, publishArticle, reviseArticle } from '../articles/articles.commands.ts'
import { BLANK, type Content } from '../articles/article.ts'
import { insertAuthor } from '../articles/authors.sql.ts'
import { insertPick } from '../articles/collections.sql.ts'
import { foundPaper } from '../articles/paper.commands.ts'
import type { Database } from '../db/connect.ts'
import type { Tx } from '../db/schema.ts'
import { insertPicture } from '../media/media.sql.ts'
import type { Files } from '../outside/files/files.ts'
import { type Section } from '../sections/section.ts'
import { insertSection, insertTag } from '../sections/sections.sql.ts'
import { articles } from './articles/all.ts'
import { layOutDesk } from './desk-life.commands.ts'
import { newsroom } from './newsroom.ts'
import { pages } from './pages.ts'
import { keepDemoPictures } from './ready-pictures.ts'
import { demoSettings } from './settings.ts'
import { talk } from './talk.commands.ts'
import { authors, sections, tags, type DemoArticle, type DemoPage, type DemoVersion } from './town.ts'

const HOUR = 60 * 60 * 1000

/** What the town's names for things became in the database. */
interface Ids {
  pictures: Map<string, number>
  sections: Map<string, Section>
  tags: Map<string, number>
  authors: Map<string, number>
  articles: Map<string, number>
}

/** Fills a site that is new with the demo newsroom, its times counted back from `now`. Refused by the database where there is a site. Answers with the number of articles. */
export async function fillDemo(
  { database, files, addressKey, now }: { database: Database; files: Files; addressKey: Buffer; now: number },
  pictureFolder: string,
): Promise<number> {
  const pictures = await keepDemoPictures(files, pictureFolder)
  return database.transact(async (tx) => {
    const ids: Ids = { pictures: new Map(), sections: new Map(), tags: new Map(), authors: new Map(), articles: new Map() }
    for (const [name, picture] of pictures) ids.pictures.set(name, (await insertPicture(tx, picture, now)).id)
    const settings = demoSettings(ids.pictures)
    const picks = await foundPaper(tx, { settings, demo: true }, now)
    await addTown(tx, ids)
    for (const { author, ...person } of newsroom) {
      await addStaff(tx, null, { ...person, authorId: author === null ? null : ids.authors.get(author)! }, now)
    }
    for (const page of pages) await addPage(tx, page, now)
    for (const article of [...articles].sort((a, b) => b.hoursAgo - a.hoursAgo)) await addArticle(tx, article, ids, picks.id, now)
    await layOutDesk(tx, settings, ids.sections, now)
    await talk(tx, { paper: { settings, origin: '' }, addressKey }, ids.articles, now)
    return articles.length
  })
}

async function addTown(tx: Tx, ids: Ids): Promise<void> {
  for (const [position, { parent, ...section }] of sections.entries()) {
    const above = parent === null ? undefined : ids.sections.get(parent)
    const wantedPath = `${above?.path ?? ''}/${section.slug}`
    ids.sections.set(section.slug, await insertSection(tx, { ...section, parentId: above?.id ?? null, position, wantedPath }))
  }
  for (const tag of tags) ids.tags.set(tag.slug, (await insertTag(tx, tag)).id)
  for (const { portrait, ...author } of authors) {
    const portraitId = portrait === null ? null : ids.pictures.get(portrait)!
    ids.authors.set(author.slug, (await insertAuthor(tx, { ...author, portraitId })).id)
  }
}

async function addPage(tx: Tx, page: DemoPage, now: number): Promise<void> {
  const at = now - 9000 * HOUR
  const { id } = await beginArticle(tx, { ...PLAIN, ...page, kind: 'page' }, `/${page.slug}`, at)
  await publishArticle(tx, id, { kind: 'published', reason: null, at }, at)
}

async function addArticle(tx: Tx, article: DemoArticle, ids: Ids, picksId: number, now: number): Promise<void> {
  const at = now - article.hoursAgo * HOUR
  const content = contentOf(article, ids)
  const section = ids.sections.get(article.section)!
  const { id } = await beginArticle(tx, content, `${section.path}/${article.slug}`, at)
  ids.articles.set(article.slug, id)
  await publishArticle(tx, id, { kind: 'published', reason: null, at }, at)
  for (const version of article.versions ?? []) await addVersion(tx, id, content, version, ids, now)
  if (article.pick) {
    const { by, hoursAgo, reason } = article.pick
    const pickedBy = ids.authors.get(by)!
    await insertPick(tx, { collectionId: picksId, articleId: id, pickedBy, at: now - hoursAgo * HOUR, reason })
  }
}

async function addVersion(tx: Tx, id: number, first: Content, version: DemoVersion, ids: Ids, now: number): Promise<void> {
  const at = now - version.hoursAgo * HOUR
  const content = { ...first, headline: version.headline ?? first.headline, body: withPictureIds(version.body, ids) }
  await reviseArticle(tx, id, content, version.reason, at)
  const kind = version.kind === 'correction' ? 'corrected' : 'updated'
  await publishArticle(tx, id, { kind, reason: version.reason, at }, at)
}

const PLAIN: Content = { ...BLANK, language: 'en-GB' }

function contentOf(article: DemoArticle, ids: Ids): Content {
  return {
    ...PLAIN,
    label: article.label,
    headline: article.headline,
    standfirst: article.standfirst,
    body: withPictureIds(article.body, ids),
    leadId: article.picture === null ? null : ids.pictures.get(article.picture.name)!,
    leadCaption: article.picture?.caption ?? null,
    disclosure: article.disclosure ?? null,
    attribution: article.attribution ?? null,
    sectionId: ids.sections.get(article.section)!.id,
    authorIds: article.authors.map((slug) => ids.authors.get(slug)!),
    tagIds: article.tags.map((slug) => ids.tags.get(slug)!),
    social: { title: article.social?.title ?? null, description: article.social?.description ?? null, pictureId: null },
  }
}

const withPictureIds = (body: string, ids: Ids) =>
  body.replace(/data-media="([a-z-]+)"/g, (_, name: string) => `data-media="${ids.pictures.get(name)}"`)
