import { hold, isTrusted, PASS, spam, type Check } from './check.ts'

/** From these probabilities on somebody has a look, and hardly anybody has to. */
const [LIKELY, SURE] = [0.9, 0.99]

/** What this newsroom has called spam before, and what is like it. Who is trusted is never called a spammer by a machine. */
export const checkSpam: Check = (_comment, context) => {
  const { probability, words } = context.score
  if (context.isStaff || probability < LIKELY) return PASS
  const reason = `It looks like advertising${words.length > 0 ? `: ${words.map((word) => `“${word}”`).join(', ')}` : ''}.`
  if (probability >= SURE && context.published === 0) return spam(reason)
  return isTrusted(context) ? PASS : hold(reason)
}
