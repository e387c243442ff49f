import type { Words } from '../../web/words/words.ts'
import type { Waiting } from './reader-part.ts'

/** Asks whether it was they who left what waits, each of it ticked. Works with any browser: the answer is the button that was pressed. */
export const ConfirmForm = (props: { path: string; paper: string; email: string; waiting: Waiting[]; t: Words }) => {
  const { path, paper, email, waiting, t } = props
  return (
    <form method="post" action={path}>
      <p>{t(waiting.length > 0 ? 'account.confirm.lead' : 'account.confirm.signIn', { paper, email })}</p>
      {waiting.length > 0 && (
        <ul class="waiting">
          {waiting.map(({ key, title, quote }) => (
            <li>
              <input type="hidden" name="shown" value={key} />
              <label>
                <input type="checkbox" name="what" value={key} checked /> {title}
              </label>
              {quote && <blockquote>{quote}</blockquote>}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 1 && <p class="hint">{t('account.confirm.untick')}</p>}
      <p class="answers">
        <button name="answer" value="yes">
          {t('account.confirm.yes')}
        </button>{' '}
        <button class="quiet" name="answer" value="no">
          {t('account.confirm.no')}
        </button>
      </p>
    </form>
  )
}
