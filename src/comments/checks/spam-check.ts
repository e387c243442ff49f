import type { SpamScore } from '../spam/classifier.ts'

/** Above the first a person looks at it; above the second it is spam without anybody looking. */
const [LOOKS_LIKE_SPAM, IS_SPAM] = [0.9, 0.99]

/** Comments of each kind that a newsroom must have judged before anything is thrown away unseen by what it taught. */
export const LESSONS_NEEDED = 20

export interface SpamVerdict {
  outcome: 'pass' | 'hold' | 'spam'
  /** In words that its writer may read. */
  reason: string
}

/** Whether a comment is kept back for looking like spam. Until enough was learnt it is only held. */
export function spamCheck({ probability, words, learnt }: SpamScore): SpamVerdict {
  if (probability < LOOKS_LIKE_SPAM) return { outcome: 'pass', reason: 'It does not look like spam.' }
  const isTaught = Math.min(learnt.spam, learnt.talk) >= LESSONS_NEEDED
  const known = isTaught ? 'those of spam that we have seen here' : 'often those of spam'
  const what = words.map((word) => `“${word}”`).join(', ')
  return {
    outcome: isTaught && probability >= IS_SPAM ? 'spam' : 'hold',
    reason: words.length > 1 ? `The words ${what} are ${known}.` : 'The way it is written is that of spam.',
  }
}
