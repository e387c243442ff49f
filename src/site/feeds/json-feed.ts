import type { Feed, FeedItem } from './feed.ts'

/** A feed as JSON Feed 1.1. */
export const writeJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description || undefined,
    language: feed.language,
    authors: [{ name: feed.publisher }],
    items: feed.items.map(item),
  })

const item = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  summary: item.summary || undefined,
  content_html: item.html,
  image: item.picture?.url,
  date_published: new Date(item.publishedAt).toISOString(),
  date_modified: new Date(item.updatedAt).toISOString(),
  authors: item.authors.length > 0 ? item.authors : undefined,
  language: item.language,
  tags: item.categories.length > 0 ? item.categories : undefined,
})
