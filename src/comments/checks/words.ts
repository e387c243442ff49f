import { wordMatcher } from '../moderation/words.ts'
import { PASS, type Check } from './check.ts'
import { worstOf } from './worst.ts'

/** The newsroom's rules about words; of several that apply, the strictest. */
export const checkWords: Check = ({ text }, { wordRules, isStaff }) => {
  if (isStaff) return PASS
  const found = wordMatcher(wordRules)(text).map(({ rule }) => rule)
  return worstOf(found.map(({ outcome, reason }) => ({ outcome, reason }))) ?? PASS
}
