import type { Event } from '../jobs/event.ts'

export const LABELS = ['news', 'analysis', 'opinion', 'interview', 'review', 'sponsored'] as const
export type Label = (typeof LABELS)[number]

export type Status = 'draft' | 'in review' | 'ready' | 'scheduled' | 'published' | 'taken down' | 'private' | 'trash'

/** Where a piece came from: "Via SOURCE", or "Reported by REPORTER via SOURCE". The address is the original's. */
export interface Attribution {
  source: string
  url: string | null
  reporter: string | null
}

/** Everything an author writes and an editor decides: what a revision keeps and the record commits to. */
export interface Content {
  /** A page (About, Contact) stands in no stream and carries no date. */
  kind: 'article' | 'page'
  label: Label
  headline: string
  standfirst: string
  /** Canonical HTML: see `body/README.md`. */
  body: string
  leadId: number | null
  /** In place of the picture's own caption. */
  leadCaption: string | null
  disclosure: string | null
  attribution: Attribution | null
  sectionId: number | null
  authorIds: number[]
  tagIds: number[]
  language: string
  social: { title: string | null; description: string | null; pictureId: number | null }
  search: { title: string | null; description: string | null }
}

/** An article before anybody has written it. */
export const BLANK: Content = {
  kind: 'article',
  label: 'news',
  headline: '',
  standfirst: '',
  body: '',
  leadId: null,
  leadCaption: null,
  disclosure: null,
  attribution: null,
  sectionId: null,
  authorIds: [],
  tagIds: [],
  language: 'en',
  social: { title: null, description: null, pictureId: null },
  search: { title: null, description: null },
}

export interface Article extends Content {
  id: number
  status: Status
  path: string
  /** The first publication; times are epoch milliseconds, UTC. */
  publishedAt: number | null
  /** The latest change that readers are told of. */
  updatedAt: number | null
  /** Every publication after the first, oldest first. */
  changes: Change[]
  /** Ids of the pictures in the body. */
  bodyMedia: number[]
  words: number
  revision: number
}

/** One version of an article, as somebody left it. */
export interface Revision {
  id: number
  /** From 1, without a gap in each article. */
  number: number
  content: Content
  note: string | null
  /** Whose work it is; null for an import's or a command's. */
  by: number | null
  begunAt: number
  savedAt: number
}

/** What a reader may see at this article's address. */
export const isPublic = (article: { status: Status }) => article.status === 'published'

/** The tag of every rendered page that shows this article. */
export const articleTag = (id: number) => `article:${id}`

/** The streams an article stands in while it is published: the paper's, and those of its sections (with all above them), tags and authors. */
export function streamsOf(article: {
  kind: Content['kind']
  sectionIds: number[]
  tagIds: number[]
  authorIds: number[]
}): string[] {
  if (article.kind === 'page') return []
  return [
    LATEST,
    ...article.sectionIds.map((id) => `section:${id}`),
    ...article.tagIds.map((id) => `tag:${id}`),
    ...[...new Set(article.authorIds)].map((id) => `author:${id}`),
  ]
}

export const LATEST = 'latest'

/**
 * What a publication does: it is the first, or it mends a typo, says something more clearly, tells what has happened since,
 * puts right what was wrong, withdraws the whole piece as wrong, or brings back what was taken down.
 */
export type PublicationKind = 'published' | 'typo' | 'clarification' | 'updated' | 'corrected' | 'retracted' | 'restored'

/** A publication after the first. */
export interface Change {
  kind: Exclude<PublicationKind, 'published'>
  reason: string | null
  at: number
}

/** The changes that say of earlier words that they were not good: they stand on the page for good, and among the paper's corrections. */
export const CORRECTIONS = ['clarification', 'corrected', 'retracted'] as const satisfies PublicationKind[]
export const isCorrection = ({ kind }: { kind: string }) => (CORRECTIONS as readonly string[]).includes(kind)

/** Whether readers are told of a change, and so must be told why. */
export const isTold = (change: { kind: PublicationKind }) => change.kind === 'updated' || isCorrection(change)

/** What an article says of its changes once it is published in this way. */
export function changedBy(
  article: Pick<Article, 'updatedAt' | 'changes'>,
  { kind, reason, at }: { kind: PublicationKind; reason: string | null; at: number },
): Pick<Article, 'updatedAt' | 'changes'> {
  const { updatedAt, changes } = article
  if (kind === 'published') return { updatedAt, changes }
  return { updatedAt: isTold({ kind }) ? at : updatedAt, changes: [...changes, { kind, reason, at }] }
}

/** The tag of the pages that list the paper's corrections. */
export const CORRECTIONS_TAG = 'corrections'

export type ArticleEvent =
  | Event<'article.published', { articleId: number; kind: PublicationKind }>
  | Event<'article.taken-down', { articleId: number }>
  | Event<'article.moved', { articleId: number }>

/** What these leaves published is nowhere any more. */
export type VersionErased = Event<'version.erased', { articleId: number; seqs: number[] }>
