import { Layout } from '../../web/layout.view.tsx'
import type { Paper } from '../../web/paper.ts'
import { wordsOf } from '../../web/words/words.ts'
import { threadPath } from '../comment.ts'
import type { Thread } from './thread.ts'

/** In the place of a comment that readers can't see, or can't see yet. */
export function NotThere({ paper, now, thread, path }: { paper: Paper; now: number; thread: Thread; path: string }) {
  const t = wordsOf(paper.settings.language)
  const title = t('comments.notThere')
  return (
    <Layout paper={paper} now={now} head={{ title, description: '', path, hidden: true }}>
      <div class="notice">
        <h1>{title}</h1>
        <p>{t('comments.notThereText')}</p>
        <p>
          <a href={threadPath(thread.path)}>{t('comments.count', { count: thread.count })}</a>
        </p>
      </div>
    </Layout>
  )
}
