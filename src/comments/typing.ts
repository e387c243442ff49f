import type { FollowKind } from './follow.ts'

/** Where forms of comments are posted. */
export const POST_PATH = '/comments'

/** What a guest types into the form of a comment. */
export interface CommentTyping {
  body: string
  name: string
  email: string
  /** Of what they want to be told. */
  follow: FollowKind | undefined
}

/** What is wrong with it, in sentences: with a field, or with all of it. */
export type TypingErrors = { [Field in keyof CommentTyping | 'all']?: string }

/** In characters. */
export const LONGEST_NAME = 60

/** RFC 5321, section 4.5.3.1.3, without the angle brackets. */
export const LONGEST_EMAIL = 254
