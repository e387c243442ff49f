import type { Feature } from './features.ts'
import { PRIOR, PRIOR_COMMENTS } from './prior.ts'

/** In how many comments of each kind something was found. */
export interface Counts {
  spam: number
  talk: number
}

/** What was learnt of a newsroom's decisions, or as much of it as a comment asks for. */
export interface Lessons {
  /** How many comments were learnt. */
  comments: Counts
  /** By the hash of a feature. */
  found: ReadonlyMap<number, Counts>
}

export interface SpamScore {
  /** How likely it is spam, from 0 to 1. */
  probability: number
  /** The words, pairs of words and hosts that spoke most for spam, the strongest first. */
  words: string[]
  /** How many comments of each kind it was judged by. */
  learnt: Counts
}

/**
 * So many comments of each kind must a newsroom have judged before its own experience counts in full: whoever has only seen three pieces
 * of spam would take every “and” in them for a sign of it.
 */
export const LESSONS_NEEDED = 20

const MOST_WORDS = 4

/** What one unit of evidence is worth, in log odds: set so that one in fifty of talk of a kind it has never seen comes out above 0.9. */
const STEEPNESS = 1.7

/** How a newsroom that decided so would see a comment. Naive Bayes over what is found, whose dependence its square root makes up for. */
export function scoreSpam(lessons: Lessons, features: Feature[]): SpamScore {
  const known = features.flatMap((feature) => {
    const found = evidenceOf(lessons, feature)
    return found === undefined ? [] : [{ feature, ...found }]
  })
  const weight = known.reduce((sum, { weight }) => sum + weight, 0)
  const evidence = known.reduce((sum, { evidence }) => sum + evidence, 0)
  const strongest = known.filter(({ feature, evidence }) => feature.words !== '' && evidence > 0)
  strongest.sort((one, other) => other.evidence - one.evidence)
  return {
    probability: 1 / (1 + Math.exp((-STEEPNESS * evidence) / Math.sqrt(Math.max(1, weight)))),
    words: toName(strongest.map(({ feature }) => feature.words)),
    learnt: lessons.comments,
  }
}

/** What a feature says by what was learnt, and how much of a word that is worth; undefined for what was never seen. */
function evidenceOf({ comments, found }: Lessons, { hash, weight }: Feature): { weight: number; evidence: number } | undefined {
  const [prior, learnt] = [PRIOR.get(hash), found.get(hash)]
  if (!prior && !learnt) return undefined
  const known = Math.min(1, Math.min(comments.spam, comments.talk) / LESSONS_NEEDED)
  const before = prior ? logOdds({ prior, comments: NONE }) : 0
  const odds = before + known * (logOdds({ prior, learnt, comments }) - before)
  return { weight: prior ? weight : weight * known, evidence: weight * odds }
}

const NONE: Counts = { spam: 0, talk: 0 }

/** How much more often something is found in spam than in talk. */
function logOdds({
  prior,
  learnt = NONE,
  comments,
}: {
  prior?: Counts | undefined
  learnt?: Counts | undefined
  comments: Counts
}) {
  const share = (kind: keyof Counts) =>
    (damped(learnt[kind]) + (prior?.[kind] ?? 0) + 1) / (damped(comments[kind]) + (prior ? PRIOR_COMMENTS : 0) + 2)
  return Math.log(share('spam') / share('talk'))
}

/** The hundredth copy of an advertisement teaches less than the first: what comes in floods must not be all that is known of spam. */
const damped = Math.sqrt

/** The first of them, without words that stand in a pair which is named, and without pairs of a word that is. */
function toName(strongest: string[]): string[] {
  const named: string[] = []
  for (const words of strongest) {
    if (named.length === MOST_WORDS) break
    if (!named.some((other) => other.split(' ').includes(words) || words.split(' ').includes(other))) named.push(words)
  }
  return named
}
