import { datesOf } from '../dates.ts'
import type { Paper } from '../paper.ts'
import { wordsOf } from '../words/words.ts'

/**
 * A moment: the day in words, the whole of it for machines. Script may say how long ago it is: `beside` the date, or
 * `instead` of it where there is little room.
 */
export function When({ paper, at, ago }: { paper: Paper; at: number; ago?: 'beside' | 'instead' }) {
  const t = wordsOf(paper.settings.language)
  const template = ago === 'beside' ? t('article.published', { ago: '{ago}', date: '{date}' }) : '{ago}'
  return (
    <time datetime={new Date(at).toISOString().replace(/\.\d+/, '')} data-ago={ago && template}>
      {datesOf(paper.settings).day(at)}
    </time>
  )
}
