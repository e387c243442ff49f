import { Layout } from '../web/layout.view.tsx'
import type { Paper } from '../web/paper.ts'
import type { WordKey } from '../web/words/en.ts'
import { wordsOf } from '../web/words/words.ts'

/** A page that says why there is nothing else to say: not found, taken down, an error. */
export function NoticePage(props: { paper: Paper; now: number; title: WordKey; text: WordKey | { plain: string } }) {
  const { paper, now, title, text } = props
  const t = wordsOf(paper.settings.language)
  return (
    <Layout paper={paper} now={now} head={{ title: t(title), description: '', path: '', hidden: true }}>
      <div class="notice">
        <h1>{t(title)}</h1>
        <p>{typeof text === 'string' ? t(text) : text.plain}</p>
        <p>
          <a href="/">{t('error.back')}</a> · <a href="/latest">{t('nav.latest')}</a>
        </p>
      </div>
    </Layout>
  )
}
