import { trustedHtml } from '../../web/html.ts'
import { Guard } from '../../web/pieces/guard.view.tsx'
import type { Words } from '../../web/words/words.ts'
import { commentPath, type Comment } from '../comment.ts'
import { REPORT_REASONS } from './own.ts'
import { WordsField } from './own.view.tsx'

/** Tells the newsroom what is wrong with a comment. Anybody may. */
export function ReportForm(props: {
  t: Words
  comment: Comment
  token: string
  typed?: { reason: string; words: string }
  error?: string
}) {
  const { t, comment, token, typed, error } = props
  return (
    <>
      <blockquote>
        <p class="hint">{comment.name}</p>
        <div class="words" dir="auto">
          {trustedHtml(comment.body)}
        </div>
      </blockquote>
      <form method="post" action={`${commentPath(comment.id)}/report`}>
        <Guard token={token} t={t} />
        {error !== undefined && (
          <p class="wrong" role="alert">
            {error}
          </p>
        )}
        <fieldset>
          <legend>{t('comments.report.reason')}</legend>
          {REPORT_REASONS.map((reason) => (
            <label>
              <input type="radio" name="reason" value={reason} checked={typed?.reason === reason} required />{' '}
              {t(`comments.report.${reason}`)}
            </label>
          ))}
        </fieldset>
        <WordsField t={t} label={t('comments.report.words')} typed={typed?.words} />
        <p>
          <button>{t('comments.report.press')}</button>
        </p>
      </form>
    </>
  )
}
