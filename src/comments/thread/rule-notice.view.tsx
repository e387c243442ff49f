import { datesOf } from '../../web/dates.ts'
import type { Paper } from '../../web/paper.ts'
import { wordsOf } from '../../web/words/words.ts'
import { threadPath } from '../comment.ts'
import type { RuleNow } from './thread-rule.ts'

/** What a writer must know before they write; nothing where anybody may. */
export function RuleNotice({ paper, rule, path }: { paper: Paper; rule: RuleNow; path: string }) {
  const t = wordsOf(paper.settings.language)
  if (rule.rule === 'open') return null
  const back = new URLSearchParams({ return: threadPath(path) })
  return (
    <p class="told">
      {rule.closedAt === null
        ? t(`comments.rule.${rule.rule}`)
        : t('comments.rule.closedSince', { date: datesOf(paper.settings).day(rule.closedAt) })}
      {rule.rule === 'readers only' && (
        <>
          {' '}
          <a href={`/account/sign-in?${back}`}>{t('comments.signIn')}</a>
        </>
      )}
    </p>
  )
}
