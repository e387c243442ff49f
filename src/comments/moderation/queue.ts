import type { Comment, CommentState } from '../comment.ts'

/** What waits for the newsroom, and what it has decided. */
export const TABS = ['held', 'reported', 'objected', 'spam', 'published', 'decided'] as const
export type Tab = (typeof TABS)[number]

/** Those whose numbers are told: what wants a hand. */
export const COUNTED_TABS = ['held', 'reported', 'objected', 'spam'] as const
export type TabCounts = Record<(typeof COUNTED_TABS)[number], number>

/** Numbers are told up to here; "1,000+" is all that anybody needs to know. */
export const MOST_COUNTED = 1_000

/** A place in a tab: by what it is ordered, and the comment. */
export interface Place {
  rank: number
  id: number
}

export const formatPlace = ({ rank, id }: Place) => `${rank}.${id}`

/** Reads a place; undefined unless it is written as `formatPlace` writes it. */
export function parsePlace(text: string): Place | undefined {
  const [, rank, id] = /^(\d{1,15})\.(\d{1,15})$/.exec(text) ?? []
  return rank === undefined || id === undefined ? undefined : { rank: Number(rank), id: Number(id) }
}

/** One judgement of a comment, of a rule or of somebody of the newsroom. */
export interface Verdict {
  id: number
  commentId: number
  at: number
  rule: string
  outcome: 'pass' | 'hold' | 'reject' | 'spam' | 'publish' | 'redact' | 'remove' | 'keep'
  reason: string
  staff: { id: number; name: string } | null
  /** Out of which state it moved the comment. */
  before: CommentState | null
}

/** The rule of a verdict that somebody of the newsroom has made. */
export const PERSON = 'person'

/** Who wrote a comment, and what became of what they wrote before. */
export interface Writer {
  readerId: number
  name: string
  addressHash: string
  hasAccount: boolean
  /** Epoch milliseconds. */
  firstSeen: number
  published: number
  rejected: number
  spam: number
  reportsUpheld: number
  reportsRefused: number
}

export interface Report {
  reason: 'spam' | 'abuse' | 'personal data' | 'false' | 'other'
  words: string
  isTrusted: boolean
  at: number
}

/** What waits to be answered. */
export interface Objection {
  words: string
  at: number
}

/** A comment as a moderator judges it, with all that helps to. */
export interface Case {
  comment: Comment
  article: { id: number; headline: string; path: string }
  /** The comment that it answers. */
  answered: Comment | undefined
  /** Nobody we know any more, or what came with an import. */
  writer: Writer | undefined
  /** Oldest first. */
  verdicts: Verdict[]
  /** Those that nobody has answered: how many, and the newest of them. */
  reports: { count: number; newest: Report[] }
  objection: Objection | undefined
}

/** The last judgement that a moderator has seen on the screen: whoever decides says so, and is told if another was faster. */
export const seenIn = ({ verdicts }: Pick<Case, 'verdicts'>) => verdicts.at(-1)?.id ?? 0
