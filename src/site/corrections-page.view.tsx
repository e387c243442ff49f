import { ChangeSentence } from '../articles/history/changes.view.tsx'
import type { Correction } from '../articles/history/version.ts'
import { Layout } from '../web/layout.view.tsx'
import { CORRECTIONS_PATH, type Paper } from '../web/paper.ts'
import { When } from '../web/pieces/when.view.tsx'
import { wordsOf } from '../web/words/words.ts'

export interface CorrectionsPageProps {
  paper: Paper
  now: number
  /** Newest first, one more than the page shows if there are older ones. */
  corrections: Correction[]
  size: number
  before: number | undefined
}

/** All that the paper has put right, in its own words. */
export function CorrectionsPage({ paper, now, corrections, size, before }: CorrectionsPageProps) {
  const t = wordsOf(paper.settings.language)
  const title = t('corrections.title')
  const path = before ? `${CORRECTIONS_PATH}?before=${before}` : CORRECTIONS_PATH
  const shown = corrections.slice(0, size)
  return (
    <Layout paper={paper} now={now} head={{ title, description: t('corrections.order'), path }}>
      <div class="list">
        <header class="listhead">
          <h1>{title}</h1>
          <p class="stand">{t('corrections.order')}</p>
        </header>
        {shown.length === 0 && <p class="empty">{t('corrections.empty')}</p>}
        {shown.map(({ article, ...change }) => (
          <section class="item">
            <h2>{article ? <a href={article.path}>{article.headline}</a> : t('gone.title')}</h2>
            <p class="stand">
              <ChangeSentence paper={paper} change={change} date={<When paper={paper} at={change.at} />} />
            </p>
          </section>
        ))}
        {(before !== undefined || corrections.length > size) && (
          <nav class="older" aria-label={title}>
            {before !== undefined && <a href={CORRECTIONS_PATH}>{t('corrections.newest')}</a>}
            {corrections.length > size && (
              <a href={`${CORRECTIONS_PATH}?before=${shown.at(-1)!.seq}`} rel="next">
                {t('corrections.older')}
              </a>
            )}
          </nav>
        )}
      </div>
    </Layout>
  )
}
