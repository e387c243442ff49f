import type { Words } from '../../web/words/words.ts'
import { threadPath } from '../comment.ts'
import { isTaking, type RuleNow } from './thread-rule.ts'

/** The way from an article to its comments; none where there are none and nobody may write any. Script opens them below it. */
export function WayIn({ path, count, rule, t }: { path: string; count: number; rule: RuleNow; t: Words }) {
  const isOpen = isTaking(rule)
  if (count === 0 && !isOpen) return null
  const to = threadPath(path)
  return (
    <p class="older" id="comments">
      <a href={to}>{count === 0 ? t('comments.first') : t('comments.count', { count })}</a>
      {count > 0 && isOpen && <a href={`${to}#comment-form`}>{t('comments.write')}</a>}
    </p>
  )
}
