import { LESSONS_NEEDED } from '../spam/classifier.ts'
import { hold, isTrusted, PASS, spam, type Check } from './check.ts'

/** From these probabilities on somebody has a look, and hardly anybody has to. */
const [LIKELY, SURE] = [0.9, 0.99]

/** What this newsroom has called spam before, and what is like it: before it has judged enough of each kind, nothing is thrown away unseen. Who is trusted is never called a spammer by a machine. */
export const checkSpam: Check = (_comment, context) => {
  const { probability, words, learnt } = context.score
  if (context.isStaff || probability < LIKELY) return PASS
  const isTaught = Math.min(learnt.spam, learnt.talk) >= LESSONS_NEEDED
  const reason = reasonOf(words, isTaught)
  if (isTaught && probability >= SURE && context.published === 0) return spam(reason)
  return isTrusted(context) ? PASS : hold(reason)
}

function reasonOf(words: string[], isTaught: boolean): string {
  if (words.length === 0) return 'It is written the way spam is.'
  const what = words.map((word) => `“${word}”`).join(', ')
  return `It looks like advertising: ${what} ${isTaught ? 'stood in spam that we have seen here' : 'often stand in spam'}.`
}
