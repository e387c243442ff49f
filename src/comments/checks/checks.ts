import { checkArticle } from './article-state.ts'
import type { Check, CheckContext, Finding, Judged } from './check.ts'
import { checkLength } from './length.ts'
import { checkLinks } from './links.ts'
import { checkNewcomer } from './newcomer.ts'
import { checkRate } from './rate.ts'
import { checkRepeat } from './repeat.ts'
import { checkSpam } from './spam.ts'
import { checkTrust } from './trust.ts'
import { checkWords } from './words.ts'

/** What is asked of every comment, in this order. All are asked, and the strictest answer holds. */
const CHECKS: readonly { rule: string; check: Check }[] = [
  { rule: 'article', check: checkArticle },
  { rule: 'length', check: checkLength },
  { rule: 'links', check: checkLinks },
  { rule: 'repeat', check: checkRepeat },
  { rule: 'words', check: checkWords },
  { rule: 'newcomer', check: checkNewcomer },
  { rule: 'rate', check: checkRate },
  { rule: 'trust', check: checkTrust },
  { rule: 'spam', check: checkSpam },
]

/** A finding with the name of the check that made it. */
export interface Ruling extends Finding {
  rule: string
}

/** What every check says of a comment, in their order. */
export const askAll = (comment: Judged, context: CheckContext): Ruling[] =>
  CHECKS.map(({ rule, check }) => ({ rule, ...check(comment, context) }))
