import type { Paper } from '../web/paper.ts'
import { wordsOf } from '../web/words/words.ts'
import type { Attribution } from './article.ts'

/** Where a piece came from, with a link to the original. */
export function AttributionLine({ paper, attribution }: { paper: Paper; attribution: Attribution }) {
  const t = wordsOf(paper.settings.language)
  const source = attribution.url ? (
    <a href={attribution.url} rel="noopener">
      {attribution.source}
    </a>
  ) : (
    <span>{attribution.source}</span>
  )
  return (
    <p class="via">
      {attribution.reporter
        ? t.parts('article.reportedVia', { reporter: attribution.reporter, source })
        : t.parts('article.via', { source })}
    </p>
  )
}
