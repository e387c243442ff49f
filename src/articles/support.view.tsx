import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'

/** The box that asks for support elsewhere (Patreon and the like): a link, no script. */
export function SupportBox({ paper }: { paper: Paper }) {
  const { support, name, language } = paper.settings
  if (!support) return null
  const t = wordsOf(language)
  return (
    <aside class="support">
      <p>{support.words || t('support.lead', { name, service: support.service })}</p>
      <a href={support.url} rel="noopener">
        {t('support.button', { service: support.service })}
      </a>
    </aside>
  )
}
