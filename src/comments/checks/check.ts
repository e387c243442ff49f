import type { ThreadRule } from '../comment.ts'
import type { WordRule } from '../moderation/words.ts'
import type { SpamScore } from '../spam/classifier.ts'

/** What is judged. */
export interface Judged {
  /** Its words without markup. */
  text: string
  /** How many links it has. */
  links: number
}

/** All that a check may know beside the comment itself. */
export interface CheckContext {
  /** What holds under the article now. */
  rule: ThreadRule
  /** Whether they are of the newsroom. */
  isStaff: boolean
  /** What became of what they wrote before. */
  published: number
  rejected: number
  spam: number
  /** What came in the last day from them, or from where they write; the newest first. */
  recent: Recent[]
  wordRules: readonly WordRule[]
  /** How this newsroom would see it. */
  score: SpamScore
  now: number
}

export interface Recent {
  text: string
  isTheirs: boolean
  at: number
}

/** `reason` is a sentence that its writer may read; empty where there is nothing to say. */
export interface Finding {
  outcome: 'pass' | 'hold' | 'reject' | 'spam'
  reason: string
}

/** One question to a comment. It computes; whoever calls has fetched what it needs. */
export type Check = (comment: Judged, context: CheckContext) => Finding

export const PASS: Finding = { outcome: 'pass', reason: '' }
export const hold = (reason: string): Finding => ({ outcome: 'hold', reason })
export const reject = (reason: string): Finding => ({ outcome: 'reject', reason })
export const spam = (reason: string): Finding => ({ outcome: 'spam', reason })

/** Whoever has published so many, and had none taken out, is taken at their word where it is a matter of degree. */
const TRUSTED_AFTER = 3

export const isTrusted = ({ isStaff, published, rejected, spam }: CheckContext): boolean =>
  isStaff || (published >= TRUSTED_AFTER && rejected === 0 && spam === 0)
