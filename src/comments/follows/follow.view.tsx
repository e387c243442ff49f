import type { Words } from '../../web/words/words.ts'
import { threadPath } from '../comment.ts'
import { endPath, type FollowedThread } from './follow.ts'

/** What a reader follows, each with the way to end it. */
export function OwnFollows({ follows, t }: { follows: FollowedThread[]; t: Words }) {
  if (follows.length === 0) return <p>{t('follow.noneYet')}</p>
  return (
    <ul class="follows">
      {follows.map(({ key, kind, headline, path }) => (
        <li>
          <p>
            <a href={threadPath(path)}>{headline}</a>: {t(`follow.${kind}`)}
          </p>
          <form method="post" action={endPath(key)}>
            <button class="quiet">{t('follow.end')}</button>
          </form>
        </li>
      ))}
    </ul>
  )
}
