/** What a follower of a thread is told of: every new comment, or only answers to their own. */
export const FOLLOW_KINDS = ['all', 'replies'] as const
export type FollowKind = (typeof FOLLOW_KINDS)[number]

/** A thread that somebody follows, has followed, or has asked to follow. */
export interface Follow {
  id: number
  readerId: number
  articleId: number
  kind: FollowKind
  /** `unconfirmed` waits for its first click; `ended` gets no letters. */
  state: 'unconfirmed' | 'active' | 'ended'
  /** What was asked for since, and waits for a click on a mailed link. */
  asked: FollowKind | null
  /** Ends it without a sign-in: it stands in every letter. */
  key: string
  createdAt: number
  confirmedAt: number | null
  endedAt: number | null
}

/** A follow with the article it is about. */
export interface FollowedThread extends Follow {
  headline: string
  path: string
}

/** Reads what was chosen in a form; undefined for nothing, and for anything else. */
export const readFollowKind = (chosen: string): FollowKind | undefined => FOLLOW_KINDS.find((kind) => kind === chosen)

/** Where a reader asks to be told, and sees what they follow. */
export const FOLLOWS_PATH = '/comments/follows'

/** Where one press ends a follow. */
export const endPath = (key: string) => `${FOLLOWS_PATH}/${key}/end`

/** So many follows of one address may wait for its click: whoever types in somebody else's fills no page of theirs. */
export const MOST_WAITING = 50

/** How long a follow that was ended is kept, so that the links in its letters still say so. In milliseconds. */
export const ENDED_KEPT = 30 * 24 * 60 * 60 * 1000
