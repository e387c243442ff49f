import { isPublic, type Article } from '../articles/article.ts'
import { historyPath } from '../articles/history/changes.ts'
import { HistoryDiff } from '../articles/history/history-diff.view.tsx'
import type { Version } from '../articles/history/version.ts'
import { RECORD_PATH, versionFile } from '../articles/record-files.ts'
import type { LoadedMedia } from '../media/media.ts'
import { datesOf } from '../web/dates.ts'
import { Layout } from '../web/layout.view.tsx'
import type { Paper } from '../web/paper.ts'
import type { WordKey } from '../web/words/en.ts'
import { wordsOf } from '../web/words/words.ts'

export interface HistoryPageProps extends LoadedMedia {
  paper: Paper
  now: number
  article: Pick<Article, 'path' | 'headline' | 'status'>
  /** Newest first, one more than the page shows if there are older ones. */
  versions: Version[]
  size: number
  before: number | undefined
}

/** Every published version of an article: when, what kind of change, why, and how its words changed. */
export function HistoryPage(props: HistoryPageProps) {
  const { paper, now, article, versions, size, before, pictures, files } = props
  const t = wordsOf(paper.settings.language)
  const isShown = isPublic(article)
  const path = historyPath(article.path)
  const title = isShown ? t('history.title', { headline: article.headline }) : t('gone.title')
  const shown = versions.slice(0, size)
  return (
    <Layout
      paper={paper}
      now={now}
      head={{ title, description: '', path: before ? `${path}?before=${before}` : path, hidden: true }}
    >
      <div class="list">
        <header class="listhead">
          <h1>{isShown ? <a href={article.path}>{title}</a> : title}</h1>
          <p class="stand">{t(isShown ? 'history.order' : 'history.gone')}</p>
        </header>
        {shown.map((version, n) => (
          <section class="item">
            <VersionHead paper={paper} version={version} />
            {version.erased !== null && <p>{t('history.erased', { reason: version.erased })}</p>}
            {isShown && version.content && versions[n + 1] && (
              <FromBefore {...{ paper, version, pictures, files }} content={version.content} before={versions[n + 1]!} />
            )}
          </section>
        ))}
        {versions.length > size && (
          <nav class="older" aria-label={title}>
            <a href={`${path}?before=${shown.at(-1)!.seq}`} rel="next">
              {t('history.older')}
            </a>
          </nav>
        )}
      </div>
    </Layout>
  )
}

function VersionHead({ paper, version }: { paper: Paper; version: Version }) {
  const t = wordsOf(paper.settings.language)
  return (
    <>
      <h2>{t(KINDS[version.kind])}</h2>
      <p class="facts">
        <time datetime={new Date(version.at).toISOString()}>{datesOf(paper.settings).minute(version.at)}</time>
        {' · '}
        <a href={`${RECORD_PATH}/${versionFile(version.seq)}`}>{t('history.leaf', { seq: String(version.seq) })}</a>
      </p>
      {version.reason && <p class="stand">{version.reason}</p>}
    </>
  )
}

function FromBefore(
  props: LoadedMedia & { paper: Paper; version: Version; content: NonNullable<Version['content']>; before: Version },
) {
  const { paper, version, content, before, pictures, files } = props
  if (!before.content) return <p class="facts">{wordsOf(paper.settings.language)('history.beforeErased')}</p>
  return <HistoryDiff {...{ paper, pictures, files }} before={before.content} after={content} prefix={`leaf-${version.seq}-`} />
}

const KINDS: Record<Version['kind'], WordKey> = {
  published: 'history.published',
  typo: 'history.typo',
  clarification: 'history.clarification',
  updated: 'history.updated',
  corrected: 'history.corrected',
  retracted: 'history.retracted',
  'taken down': 'history.takenDown',
  restored: 'history.restored',
}
