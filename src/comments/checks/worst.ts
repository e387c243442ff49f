import type { Finding } from './check.ts'

const RANKS = ['pass', 'hold', 'reject', 'spam'] as const

/** The strictest of several findings, the first of equals; undefined where there is none. */
export function worstOf<F extends Pick<Finding, 'outcome'>>(findings: readonly F[]): F | undefined {
  const rank = ({ outcome }: F) => RANKS.indexOf(outcome)
  return findings.toSorted((a, b) => rank(b) - rank(a))[0]
}
