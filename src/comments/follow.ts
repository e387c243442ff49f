/** What a follower of a thread is told of: every new comment, or only answers to their own. */
export const FOLLOW_KINDS = ['all', 'replies'] as const
export type FollowKind = (typeof FOLLOW_KINDS)[number]

/** Reads what was chosen in a form; undefined for nothing, and for anything else. */
export const readFollowKind = (chosen: string): FollowKind | undefined => FOLLOW_KINDS.find((kind) => kind === chosen)

/** Where a reader asks to be told, and sees what they follow. */
export const FOLLOWS_PATH = '/comments/follows'
