import { datesOf } from '../../web/dates.ts'
import { trustedHtml } from '../../web/html.ts'
import type { Paper } from '../../web/paper.ts'
import { wordsOf, type Words } from '../../web/words/words.ts'
import { commentPath, EDIT_TIME } from '../comment.ts'
import { CommentField } from './form.view.tsx'
import { typedOfComment } from '../markup.ts'
import {
  isEditable,
  isObjectionable,
  LONGEST_WORDS,
  OWN_PATH,
  ownPath,
  type OwnComment,
  type OwnObjection,
  type Reason,
} from './own.ts'

/** All that a reader has said, newest first, with how each of it stands. */
export function OwnComments({ paper, comments, next }: { paper: Paper; comments: OwnComment[]; next: number | undefined }) {
  const t = wordsOf(paper.settings.language)
  if (comments.length === 0) return <p>{t('comments.own.none')}</p>
  return (
    <>
      <ul class="own-comments">
        {comments.map((comment) => (
          <li>
            <p class="hint">
              <a href={ownPath(comment.id)}>{t('comments.post.under', { article: comment.headline })}</a>
              {' · '}
              {datesOf(paper.settings).minute(comment.createdAt)} · {t(`comments.state.${comment.state}`)}
            </p>
            <div class="words" dir="auto">
              {trustedHtml(comment.body)}
            </div>
          </li>
        ))}
      </ul>
      {next !== undefined && (
        <p>
          <a href={`${OWN_PATH}?before=${next}`}>{t('comments.own.older')}</a>
        </p>
      )}
    </>
  )
}

export interface OwnProps {
  paper: Paper
  now: number
  comment: OwnComment
  reasons: Reason[]
  objection: OwnObjection | undefined
  /** What was typed into one of its forms, and what is wrong with it. */
  back?: { form: 'edit' | 'object'; typed: string; error: string } | undefined
}

/** One's own comment: how it stands and why, and what can be done about it. */
export function OwnPage(props: OwnProps) {
  const { paper, now, comment, reasons } = props
  const t = wordsOf(paper.settings.language)
  const said = reasons.filter(({ reason }) => reason !== '')
  return (
    <>
      <p class="hint">{t.parts('comments.post.under', { article: <a href={comment.path}>{comment.headline}</a> })}</p>
      <div class="told">
        <p>
          <strong>{t(`comments.stateText.${comment.state}`)}</strong>
        </p>
        {comment.state !== 'published' && comment.state !== 'removed' && said.length > 0 && (
          <ul>
            {said.map(({ reason }) => (
              <li>{reason}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="words" dir="auto">
        {trustedHtml(comment.body)}
      </div>
      {comment.state === 'published' && (
        <p>
          <a href={commentPath(comment.id)}>{t('comments.own.see')}</a>
        </p>
      )}
      {isEditable(comment, now) && <EditForm {...props} t={t} />}
      {isObjectionable(comment) && <Objection {...props} t={t} />}
      {comment.state !== 'removed' && (
        <form method="post" action={`${commentPath(comment.id)}/remove`}>
          <h2>{t('comments.own.remove')}</h2>
          <p class="hint">{t('comments.own.removeHint')}</p>
          <button class="quiet">{t('comments.own.removePress')}</button>
        </form>
      )}
      <p>
        <a href={OWN_PATH}>{t('comments.own.all')}</a>
      </p>
    </>
  )
}

function EditForm({ paper, comment, back, t }: OwnProps & { t: Words }) {
  const wrong = back?.form === 'edit' ? back : undefined
  const until = datesOf(paper.settings).minute(comment.createdAt + EDIT_TIME)
  return (
    <form method="post" action={`${commentPath(comment.id)}/edit`}>
      <h2>{t('comments.own.edit')}</h2>
      <p class="hint">{t('comments.own.editHint', { until })}</p>
      <CommentField t={t} value={wrong?.typed ?? typedOfComment(comment.body)} error={wrong?.error} />
      <button>{t('comments.own.editPress')}</button>
    </form>
  )
}

function Objection({ comment, objection, back, t }: OwnProps & { t: Words }) {
  const wrong = back?.form === 'object' ? back : undefined
  if (objection) {
    return (
      <section>
        <h2>{t('comments.own.objected')}</h2>
        <p>{objection.words}</p>
        <p class="hint">{objection.isAnswered ? (objection.answer ?? '') : t('comments.own.objectWaits')}</p>
      </section>
    )
  }
  return (
    <form method="post" action={`${commentPath(comment.id)}/object`}>
      <h2>{t('comments.own.object')}</h2>
      <p class="hint">{t('comments.own.objectHint')}</p>
      <WordsField t={t} label={t('comments.own.objectWords')} typed={wrong?.typed} error={wrong?.error} />
      <button>{t('comments.own.objectPress')}</button>
    </form>
  )
}

/** Some sentences to the newsroom. */
export const WordsField = (props: { t: Words; label: string; typed?: string | undefined; error?: string | undefined }) => (
  <div class="field">
    <label for="words">{props.label}</label>
    <textarea
      id="words"
      name="words"
      rows={4}
      maxlength={LONGEST_WORDS}
      dir="auto"
      aria-describedby={props.error === undefined ? undefined : 'words-wrong'}
      aria-invalid={props.error === undefined ? undefined : 'true'}
    >
      {props.typed ?? ''}
    </textarea>
    {props.error !== undefined && (
      <p class="wrong" id="words-wrong">
        {props.error}
      </p>
    )}
  </div>
)
