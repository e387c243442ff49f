import { Avatar } from '../../accounts/readers/avatar.view.tsx'
import { datesOf } from '../../web/dates.ts'
import { trustedHtml } from '../../web/html.ts'
import type { Paper } from '../../web/paper.ts'
import { When } from '../../web/pieces/when.view.tsx'
import { wordsOf } from '../../web/words/words.ts'
import { commentPath } from '../comment.ts'
import { RECOMMEND_FORM } from './recommend-form.view.tsx'
import type { ShownComment } from './thread.ts'

export interface CommentProps {
  paper: Paper
  comment: ShownComment
  /** Whether answers are taken. */
  isOpen: boolean
}

/** A comment as readers see it: who, when and what was said, and what may be done about it. What was taken out leaves its place only. */
export function CommentBox({ paper, comment, isOpen }: CommentProps) {
  const t = wordsOf(paper.settings.language)
  const id = `comment-${comment.id}`
  if (comment.state !== 'published') {
    const why = comment.state === 'removed' || comment.state === 'held' ? comment.state : 'rejected'
    return (
      <p class="said gone" id={id}>
        {t(`comments.gone.${why}`)}
      </p>
    )
  }
  if (comment.kind === 'pingback') return <Pingback paper={paper} comment={comment} />
  return (
    <article class="said" id={id}>
      <header>
        <Avatar name={comment.name} avatar={comment.avatar} />
        <b>{comment.name}</b>
        {comment.mark && <em class="mark">{t(`comments.${comment.mark}`)}</em>}
        <a href={commentPath(comment.id)}>
          <When paper={paper} at={comment.createdAt} ago="instead" />
        </a>
        {comment.editedAt !== null && <small>{t('comments.edited')}</small>}
      </header>
      {comment.pick && <PickRibbon paper={paper} pick={comment.pick} />}
      <div class="words" dir="auto">
        {trustedHtml(comment.body)}
      </div>
      {comment.isRedacted && <p class="hint">{t('comments.redacted')}</p>}
      <p class="acts">
        {isOpen && (
          <a class="reply" href={`${commentPath(comment.id)}#reply`}>
            {t('comments.reply')}
          </a>
        )}
        <button form={RECOMMEND_FORM} name="comment" value={comment.id}>
          {t('comments.recommend')}
          {comment.recommended > 0 && <b> {comment.recommended}</b>}
        </button>
        <a href={`${commentPath(comment.id)}/report`} rel="nofollow">
          {t('comments.report')}
        </a>
      </p>
    </article>
  )
}

function PickRibbon({ paper, pick }: { paper: Paper; pick: NonNullable<ShownComment['pick']> }) {
  const t = wordsOf(paper.settings.language)
  const date = datesOf(paper.settings).day(pick.at)
  return (
    <p class="ribbon">{pick.by === null ? t('comments.picked', { date }) : t('comments.pickedBy', { name: pick.by, date })}</p>
  )
}

/** Another site that links to the article says so by itself; nobody answers it. */
function Pingback({ paper, comment }: { paper: Paper; comment: ShownComment }) {
  return (
    <article class="said ping" id={`comment-${comment.id}`}>
      <p>{wordsOf(paper.settings.language)('comments.links', { name: comment.name })}</p>
      <div class="words" dir="auto">
        {trustedHtml(comment.body)}
      </div>
    </article>
  )
}
