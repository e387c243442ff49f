import type { CommentState } from '../comment.ts'
import type { Verdict } from './queue.ts'

/** What somebody of the newsroom may decide about a comment; `keep` refuses its reports. */
export const DECISIONS = ['approve', 'reject', 'spam', 'keep'] as const
export type Decision = (typeof DECISIONS)[number]

/** Where a decision leads; to keep a comment leads nowhere. */
export const LEADS_TO = { approve: 'published', reject: 'rejected', spam: 'spam' } as const satisfies Partial<
  Record<Decision, CommentState>
>

/** What was decided, as a sentence about it goes on: `Ines has …`. */
export const PAST: Record<Verdict['outcome'], string> = {
  publish: 'approved',
  reject: 'rejected',
  spam: 'called spam',
  keep: 'kept',
  hold: 'reopened',
  redact: 'redacted',
  remove: 'removed',
  pass: 'passed',
}

/** What can be decided about a comment that stands so. */
export function decisionsFor({ state, isReported }: { state: CommentState; isReported: boolean }): Decision[] {
  if (state === 'unconfirmed' || state === 'removed') return []
  if (state === 'published') return isReported ? ['keep', 'reject', 'spam'] : ['reject', 'spam']
  return (['approve', 'reject', 'spam'] as const).filter((decision) => LEADS_TO[decision] !== state)
}
