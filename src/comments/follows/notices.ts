import type { FollowKind } from './follow.ts'

/** After a letter about a thread its follower has so long peace from it, in milliseconds; the next letter tells of all that came meanwhile. */
export const PEACE = 60 * 60 * 1000

/** So many comments stand in a letter; the rest is counted. */
export const MOST_TOLD = 10

/** So many are counted. */
export const MOST_COUNTED = 1000

/** A follow whose letter is due. */
export interface DueFollow {
  id: number
  readerId: number
  articleId: number
  kind: FollowKind
  key: string
  dueAt: number
  /** The last of the thread's news that was told of. */
  told: number
  email: string | null
  /** Whether letters may go to the address, and readers may see the article. */
  isDeliverable: boolean
  headline: string
  path: string
}

/** One of the news of a thread: a comment, and whose it is. */
export interface News {
  commentId: number
  writerId: number | null
}
