/** One of the paper's lists as its feeds tell it: the same in every format. Addresses are absolute, times epoch milliseconds. */
export interface Feed {
  /** Never changes, even when the list moves. */
  id: string
  title: string
  description: string
  language: string
  publisher: string
  /** The list's page, and this feed's own address. */
  home: string
  self: string
  /** The latest change of any item; of an empty list, now. */
  updatedAt: number
  items: FeedItem[]
}

export interface FeedItem {
  /** Never changes, even when the article moves. */
  id: string
  url: string
  title: string
  summary: string
  /** The whole text, with its lead picture, attribution and disclosure. */
  html: string
  /** Undefined where it is the feed's own. */
  language: string | undefined
  publishedAt: number
  /** The latest publication: the first, or the last update or correction. */
  updatedAt: number
  authors: { name: string; url?: string }[]
  /** The section and the tags. */
  categories: string[]
  picture: FeedPicture | undefined
  /** The original of a piece that was first published elsewhere. */
  original: string | undefined
}

export interface FeedPicture {
  url: string
  width: number
  height: number
  alt: string
  credit: string
}

/** How many items a feed holds. */
export const FEED_LENGTH = 20
