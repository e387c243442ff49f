import type { Child } from 'hono/jsx'
import type { Paper } from '../../web/paper.ts'
import { When } from '../../web/pieces/when.view.tsx'
import type { WordKey } from '../../web/words/en.ts'
import { wordsOf } from '../../web/words/words.ts'
import type { Article, Change } from '../article.ts'
import { changesToTell, historyPath, retractionOf } from './changes.ts'

const SENTENCES: Partial<Record<Change['kind'], WordKey>> = {
  updated: 'article.updatedBecause',
  clarification: 'article.clarified',
  corrected: 'article.corrected',
  retracted: 'article.retracted',
}

/** One change in a sentence, with its date as it is shown there. Nothing for what readers are not told of. */
export function ChangeSentence({ paper, change, date }: { paper: Paper; change: Change; date: Child }) {
  const sentence = SENTENCES[change.kind]
  return sentence ? <>{wordsOf(paper.settings.language).parts(sentence, { date, reason: change.reason ?? '' })}</> : null
}

/** Below the headline: the last update, the corrections, and the way to the history once there is one. */
export function ArticleChanges({ paper, article }: { paper: Paper; article: Pick<Article, 'path' | 'changes'> }) {
  if (article.changes.length === 0) return null
  const retraction = retractionOf(article.changes)
  const told = changesToTell(article.changes).filter((change) => change !== retraction)
  return (
    <div class="upd">
      {told.map((change) => (
        <p>
          <ChangeSentence paper={paper} change={change} date={<When paper={paper} at={change.at} />} />
        </p>
      ))}
      <a href={historyPath(article.path)}>{wordsOf(paper.settings.language)('article.history')}</a>
    </div>
  )
}

/** Above the headline of a piece that should not have been published. */
export function Retraction({ paper, changes }: { paper: Paper; changes: Change[] }) {
  const change = retractionOf(changes)
  if (!change) return null
  return (
    <p class="discl">
      <ChangeSentence paper={paper} change={change} date={<When paper={paper} at={change.at} />} />
    </p>
  )
}
