import type { Paper } from '../web/paper.ts'
import { Guard } from '../web/pieces/guard.view.tsx'
import { wordsOf } from '../web/words/words.ts'
import { NEWSLETTER_PATH, SIGN_UP_FIELDS } from './sign-up.ts'

/** Offers the newsletter beside what is read. Not drawn where the paper has none. */
export function NewsletterBox({ paper, token }: { paper: Paper; token: string }) {
  const { newsletter, language } = paper.settings
  if (!newsletter.isOn) return null
  const t = wordsOf(language)
  return (
    <aside class="box letter" aria-label={newsletter.title}>
      <h2>
        <a href={NEWSLETTER_PATH}>{newsletter.title}</a>
      </h2>
      {newsletter.words && <p>{newsletter.words}</p>}
      <form method="post" action={NEWSLETTER_PATH}>
        <Guard token={token} t={t} />
        <label>
          {t('form.address')} <input type="email" name={SIGN_UP_FIELDS.email} autocomplete="email" maxlength={254} required />
        </label>{' '}
        <button>{t('newsletter.subscribe')}</button>
      </form>
      <p class="small">{t('newsletter.promise')}</p>
    </aside>
  )
}
