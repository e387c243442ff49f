import type { Event } from '../jobs/event.ts'

/**
 * `unconfirmed` waits for the click on a mailed link; `held` waits for somebody of the newsroom; `rejected` and `spam` were not let
 * through, or taken out again; `removed` was taken back by its writer.
 */
export const COMMENT_STATES = ['unconfirmed', 'held', 'published', 'rejected', 'spam', 'removed'] as const
export type CommentState = (typeof COMMENT_STATES)[number]

export const THREAD_RULES = ['open', 'pre-moderated', 'readers only', 'closed', 'off'] as const
export type ThreadRule = (typeof THREAD_RULES)[number]

export interface Comment {
  id: number
  articleId: number
  parentId: number | null
  /** 1 for what answers the article itself. */
  depth: number
  kind: 'comment' | 'pingback'
  readerId: number | null
  name: string
  /** The stem of the writer's picture; null for initials. */
  avatar: string | null
  /** Written by one of the newsroom, or by an author of the article. */
  mark: 'staff' | 'author' | null
  /** HTML of the few words that comments may have (`markup.ts`). Empty once it was removed. */
  body: string
  state: CommentState
  createdAt: number
  publishedAt: number | null
  editedAt: number | null
  /** How many published answers it has. */
  replies: number
  recommended: number
  /** Whether the newsroom picked it. */
  isPicked: boolean
  isRedacted: boolean
}

/** How long a writer may change a comment, in milliseconds. */
export const EDIT_TIME = 10 * 60 * 1000

/** How deep answers are shown below one another; deeper ones have a page of their own. */
export const SHOWN_DEPTH = 4

/** In characters, as typed. */
export const LONGEST_COMMENT = 10_000

/** The tag of every page that shows comments of an article, or how many there are. */
export const threadTag = (articleId: number) => `thread:${articleId}`

/** Where one comment stands, with what it answers and what answers it. */
export const commentPath = (id: number) => `/comments/${id}`

/** Where every button that recommends is posted, with the number of its comment as `comment`. */
export const RECOMMEND_PATH = '/comments/recommend'

/** Where all comments of an article stand. */
export const threadPath = (articlePath: string) => `${articlePath.replace(/\/$/, '')}/comments`

/** Something readers see has changed in a thread. */
export type CommentEvent = Event<
  'comment.published' | 'comment.changed' | 'comment.withdrawn',
  { commentId: number; articleId: number }
>

export const commentEvent = (name: CommentEvent['name'], { id, articleId }: { id: number; articleId: number }): CommentEvent => ({
  name,
  payload: { commentId: id, articleId },
  renews: [threadTag(articleId)],
})
