import type { Context } from 'hono'
import type { Author } from '../../articles/author.ts'
import { loadBylines } from '../../articles/authors.sql.ts'
import { newestInFull } from '../../articles/streams.sql.ts'
import { webAddress } from '../../lib/url.ts'
import { loadMedia } from '../../media/media.sql.ts'
import { ogPicture, waitingTags } from '../../media/picture.ts'
import { answerMoved, PAGE_CACHING } from '../../web/answer.ts'
import type { WebEnv } from '../../web/env.ts'
import { PAPER_TAG, type Paper } from '../../web/paper.ts'
import { feedContent, type FeedContentProps } from './feed-content.view.tsx'
import { FEED_LENGTH, type Feed, type FeedItem } from './feed.ts'
import { tagNames } from './feeds.sql.ts'
import { FORMATS, type FeedFormat } from './formats.ts'

/** Which list's feed an address asks for, and in which format; undefined where it asks for none. WordPress's addresses (`…/feed/`, `…/feed/atom/`) count too. */
export function splitFeedPath(path: string): { path: string; format: FeedFormat } | undefined {
  const [, list, format, kind] = /^(.*)\/feed(?:\.(xml|atom|json)|\/(rss2?|rdf|atom))?\/?$/i.exec(path) ?? []
  if (list === undefined) return undefined
  const wanted = (format ?? kind ?? '').toLowerCase()
  return { path: list || '/', format: wanted === 'atom' || wanted === 'json' ? wanted : 'xml' }
}

/** Answers with a list's newest items in full. Any other spelling of the feed's address, WordPress's too, leads to the one below the list's own path. */
export async function answerFeed(
  c: Context<WebEnv>,
  list: { stream: string; title: string; description: string; path: string },
  format: FeedFormat,
): Promise<Response> {
  const { db, paper, now } = c.var
  const address = `${list.path.replace(/\/$/, '')}/feed.${format}`
  if (decodeURI(new URL(c.req.url).pathname) !== decodeURI(address)) return answerMoved(c, address)
  const rows = await newestInFull(db, list.stream, FEED_LENGTH)
  const ids = rows.map((row) => row.id)
  const shown = rows.flatMap((row) => [row.leadId, ...row.bodyMedia]).filter((id) => id !== null)
  const [bylines, tags, media] = await Promise.all([loadBylines(db, ids), tagNames(db, ids), loadMedia(db, shown)])
  const items = rows.map((row) => itemOf({ ...media, paper, row, authors: bylines.get(row.id)!, tags: tags.get(row.id)! }))
  const { name, language } = paper.settings
  const feed: Feed = {
    id: `${paper.origin}/-/stream/${list.stream}`,
    title: list.title === name ? name : `${list.title} — ${name}`,
    description: list.description || name,
    language,
    publisher: name,
    home: absolute(paper, list.path || '/'),
    self: absolute(paper, address),
    updatedAt: items.length > 0 ? Math.max(...items.map((item) => item.updatedAt)) : now,
    items,
  }
  const { type, write } = FORMATS[format]
  return c.body(write(feed), 200, {
    'Content-Type': type,
    'Cache-Control': PAGE_CACHING,
    'Cache-Tag': [PAPER_TAG, list.stream, ...waitingTags(media.pictures.values())].join(','),
  })
}

interface Loaded extends FeedContentProps {
  authors: Author[]
  tags: string[]
}

function itemOf({ authors, tags, ...content }: Loaded): FeedItem {
  const { paper, row, pictures } = content
  const lead = row.leadId === null ? undefined : pictures.get(row.leadId)
  const jpeg = lead && ogPicture(lead)
  const section = paper.sections.find((section) => section.id === row.sectionId)
  return {
    id: `${paper.origin}/-/article/${row.id}`,
    url: absolute(paper, row.path),
    title: row.headline,
    summary: row.standfirst,
    html: feedContent(content),
    language: row.language === paper.settings.language ? undefined : row.language,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt ?? row.publishedAt,
    authors: authors.map((author) => ({ name: author.name, url: absolute(paper, author.path) })),
    categories: [...(section ? [section.name] : []), ...tags],
    picture: jpeg && { ...jpeg, url: absolute(paper, jpeg.url), credit: lead.credit },
    original: row.attribution?.url ? webAddress(row.attribution.url) : undefined,
  }
}

const absolute = (paper: Paper, path: string) => new URL(path, paper.origin).href
