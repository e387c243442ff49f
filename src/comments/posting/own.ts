import { EDIT_TIME, type Comment } from '../comment.ts'

/** A comment as its writer sees it. */
export interface OwnComment extends Comment {
  network: string | null
  /** The article it stands under. */
  headline: string
  path: string
}

/** Where a reader sees all of theirs, and one. */
export const OWN_PATH = '/comments/mine'
export const ownPath = (id: number) => `${OWN_PATH}/${id}`

/** Whether its writer may still change it: within the time, and while nobody has taken it out. */
export const isEditable = ({ state, createdAt }: Pick<Comment, 'state' | 'createdAt'>, now: number): boolean =>
  (state === 'published' || state === 'held') && now < createdAt + EDIT_TIME

/** Whether something was decided to which its writer may object. */
export const isObjectionable = ({ state }: Pick<Comment, 'state'>): boolean =>
  state === 'held' || state === 'rejected' || state === 'spam'

/** Why a comment is reported. */
export const REPORT_REASONS = ['spam', 'abuse', 'personal data', 'false', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** In characters, as typed. */
export const LONGEST_WORDS = 1_000

/** So many reports of readers whose reports count take a comment out until somebody has looked. */
export const REPORTS_TO_HOLD = 3

/** What was said of a comment when it was judged. */
export interface Reason {
  outcome: string
  reason: string
  /** Whether somebody of the newsroom decided so, rather than a check. */
  isByPerson: boolean
}

/** What its writer said against that, and what came of it. */
export interface OwnObjection {
  words: string
  isAnswered: boolean
  isUpheld: boolean
  answer: string | null
}

export interface NewReport {
  commentId: number
  /** A keyed hash of whose it is. */
  reporter: string
  readerId: number | null
  reason: ReportReason
  words: string
  isTrusted: boolean
}
