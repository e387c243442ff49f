import { Hono, type Context } from 'hono'
import { publishedPath } from '../articles/articles.sql.ts'
import { findAuthor } from '../articles/authors.sql.ts'
import { findCollection } from '../articles/collections.sql.ts'
import { historyPath } from '../articles/history/changes.ts'
import { addressKey } from '../lib/address.ts'
import { threadPath } from '../comments/comment.ts'
import { answerThread } from '../comments/thread/thread.pages.tsx'
import { found, Refusal } from '../lib/refusal.ts'
import { findTag } from '../sections/sections.sql.ts'
import { findAddress, type Address } from '../web/addresses.sql.ts'
import { answerMoved } from '../web/answer.ts'
import type { WebEnv } from '../web/env.ts'
import { CORRECTIONS_PATH } from '../web/paper.ts'
import { answerArticle } from './article.pages.tsx'
import { answerCorrections } from './corrections.pages.tsx'
import { answerFeed, splitFeedPath } from './feeds/feeds.pages.ts'
import type { FeedFormat } from './feeds/formats.ts'
import { answerThreadFeed } from './feeds/thread-feed.pages.ts'
import { answerFront } from './front.pages.tsx'
import { answerHistory } from './history.pages.tsx'
import type { SiteParts } from './places.view.ts'
import { answerPrivacy, PRIVACY_PATH } from './privacy.pages.tsx'
import {
  answerAuthor,
  answerCollection,
  answerLatest,
  answerSection,
  answerTag,
  authorList,
  collectionList,
  latestList,
  sectionList,
  tagList,
  type List,
} from './streams.pages.tsx'

/** WordPress's way to say a number instead of an address. */
const NUMBERED = ['p', 'page_id', 'cat']

/** Everything a reader can open by its address. What stands where is in the table of addresses. */
export const siteRoutes = (parts: SiteParts) =>
  new Hono<WebEnv>()
    .get('/', async (c) => (await movedByNumber(c)) ?? answerFront(c, parts))
    .get('/latest', (c) => answerLatest(c))
    .get(CORRECTIONS_PATH, (c) => answerCorrections(c))
    .get('/-/article/:id{[0-9]{1,15}}', async (c) =>
      answerMoved(c, found(await publishedPath(c.var.db, Number(c.req.param('id'))))),
    )
    .get('*', (c) => answerAddress(c, parts))

async function movedByNumber(c: Context<WebEnv>): Promise<Response | undefined> {
  const name = NUMBERED.find((name) => c.req.query(name) !== undefined)
  if (!name) return undefined
  const address = found(await findAddress(c.var.db, `/?${name}=${c.req.query(name)}`))
  return answerMoved(c, address.location)
}

async function answerAddress(c: Context<WebEnv>, parts: SiteParts): Promise<Response> {
  const path = new URL(c.req.url).pathname
  const feed = splitFeedPath(path)
  const key = addressKey(feed?.path ?? path)
  if (key === undefined) throw new Refusal('invalid', 'This address is not well formed.')
  if (feed) return answerFeedAddress(c, key, feed.format)
  const address = await findAddress(c.var.db, key)
  if (!address && key === PRIVACY_PATH) return path === key ? answerPrivacy(c, parts.readerParts) : answerMoved(c, key)
  if (!address) return answerBelow(c, path, parts)
  if (address.kind === 'redirect' || address.location !== decodeURI(path)) return answerMoved(c, address.location)
  return answerTarget(c, address, parts)
}

/** Below an article's path stand its history and its comments, unless something else has that address; they move with the article. WordPress's pages of comments lead to ours. */
async function answerBelow(c: Context<WebEnv>, path: string, { tokenKeys }: SiteParts): Promise<Response> {
  const [, article, name] = /^(.+)\/(history|comments|comment-page-\d+)\/?$/i.exec(path) ?? []
  const address = found(await findAddress(c.var.db, found(addressKey(found(article)))))
  const isHistory = name!.toLowerCase() === 'history'
  const below = isHistory ? historyPath(address.location) : threadPath(address.location)
  if (address.kind === 'redirect' || below !== decodeURI(path)) return answerMoved(c, below)
  const id = found(address.kind === 'article' ? address.targetId : undefined)
  return isHistory ? answerHistory(c, id) : answerThread(c, id, tokenKeys)
}

async function answerTarget(c: Context<WebEnv>, { kind, targetId }: Address, parts: SiteParts): Promise<Response> {
  const { db, paper } = c.var
  const id = found(targetId)
  if (kind === 'article') return answerArticle(c, id, parts)
  if (kind === 'section') return answerSection(c, found(paper.sections.find((section) => section.id === id)))
  if (kind === 'tag') return answerTag(c, found(await findTag(db, id)))
  if (kind === 'author') return answerAuthor(c, found(await findAuthor(db, id)))
  return answerCollection(c, found(await findCollection(db, id)))
}

/** What has moved takes its feed along. An article's is that of its comments, as it was in WordPress. */
async function answerFeedAddress(c: Context<WebEnv>, key: string, format: FeedFormat): Promise<Response> {
  const { db, paper } = c.var
  if (key === '/') {
    const { name, motto } = paper.settings
    return answerFeed(c, { ...latestList(paper), title: name, description: motto, path: '' }, format)
  }
  if (key === '/latest') return answerFeed(c, latestList(paper), format)
  const address = await findAddress(db, key)
  if (!address) return answerFeedBelow(c, key, format)
  if (address.kind === 'article') return answerMoved(c, `${threadPath(address.location)}/feed.${format}`)
  if (address.kind !== 'redirect') return answerFeed(c, await findList(c, address), format)
  const list = await findAddress(db, addressKey(address.location) ?? '')
  const path = list?.kind === 'article' ? threadPath(address.location) : address.location.replace(/\/$/, '')
  return answerMoved(c, `${path}/feed.${format}`)
}

/** The feed of an article's comments stands below their page. */
async function answerFeedBelow(c: Context<WebEnv>, key: string, format: FeedFormat): Promise<Response> {
  const [, article] = /^(.+)\/comments$/.exec(key) ?? []
  const address = found(await findAddress(c.var.db, found(article)))
  const feed = `${threadPath(address.location)}/feed.${format}`
  const { pathname } = new URL(c.req.url)
  if (address.kind === 'redirect' || feed !== decodeURI(pathname)) return answerMoved(c, feed)
  return answerThreadFeed(c, found(address.kind === 'article' ? address.targetId : undefined), format)
}

/** The list that an address leads to, for its feeds. */
async function findList(c: Context<WebEnv>, { kind, targetId }: Address): Promise<List> {
  const { db, paper } = c.var
  const id = found(targetId)
  if (kind === 'section') return sectionList(found(paper.sections.find((section) => section.id === id)))
  if (kind === 'tag') return tagList(paper, found(await findTag(db, id)))
  if (kind === 'author') return authorList(found(await findAuthor(db, id)))
  return collectionList(found(kind === 'collection' ? await findCollection(db, id) : undefined))
}
