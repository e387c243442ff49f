import { writeAtom } from './atom.ts'
import type { Feed } from './feed.ts'
import { writeJsonFeed } from './json-feed.ts'
import { writeRss } from './rss.ts'

/** RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. */
export type FeedFormat = 'xml' | 'atom' | 'json'

export const FORMATS: Record<FeedFormat, { type: string; write: (feed: Feed) => string }> = {
  xml: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
}
