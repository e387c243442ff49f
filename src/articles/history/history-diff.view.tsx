import type { LoadedMedia } from '../../media/media.ts'
import { trustedHtml } from '../../web/html.ts'
import type { Paper } from '../../web/paper.ts'
import type { WordKey } from '../../web/words/en.ts'
import { wordsOf } from '../../web/words/words.ts'
import type { Content } from '../article.ts'
import { bodyHtml } from '../body-html.view.tsx'
import { differenceOf, isNothing, type OtherField } from './difference.ts'

export interface HistoryDiffProps extends LoadedMedia {
  paper: Paper
  before: Content
  after: Content
  /** Before each id within, where several stand on one page. */
  prefix: string
}

/** How one version of an article became another: what changed, word by word, and of the rest only that it is there. */
export function HistoryDiff({ paper, before, after, prefix, ...media }: HistoryDiffProps) {
  const t = wordsOf(paper.settings.language)
  const difference = differenceOf(before, after)
  if (isNothing(difference)) return <p class="facts">{t('history.same')}</p>
  const { headline, standfirst, body, others } = difference
  return (
    <div class="text">
      {headline !== undefined && <h3>{trustedHtml(headline)}</h3>}
      {standfirst !== undefined && <p class="stand">{trustedHtml(standfirst)}</p>}
      {body.map((html, n) =>
        html === undefined ? <p>…</p> : trustedHtml(bodyHtml(paper, html, { ...media, prefix: `${prefix}${n}-` })),
      )}
      {others.length > 0 && (
        <p class="facts">{t('history.others', { fields: others.map((field) => t(FIELDS[field])).join(', ') })}</p>
      )}
    </div>
  )
}

const FIELDS: Record<OtherField, WordKey> = {
  label: 'history.label',
  authorIds: 'history.byline',
  leadId: 'history.lead',
  leadCaption: 'history.caption',
  disclosure: 'history.disclosure',
  attribution: 'history.source',
  sectionId: 'history.section',
  tagIds: 'history.tags',
  language: 'history.language',
}
