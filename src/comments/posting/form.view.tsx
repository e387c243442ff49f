import type { Child } from 'hono/jsx'
import { Guard } from '../../web/pieces/guard.view.tsx'
import type { Words } from '../../web/words/words.ts'
import { LONGEST_COMMENT } from '../comment.ts'
import { FollowChoice } from '../follows/follow-form.view.tsx'
import { LONGEST_EMAIL, LONGEST_NAME, POST_PATH, type CommentTyping, type TypingErrors } from './typing.ts'

/**
 * Where a comment is written. Without `reader` it is the same for everyone, so that a page that any cache holds may have it: then it
 * asks for a name and an address, which nobody needs who is signed in. A page holds it once.
 */
export function CommentForm(props: {
  t: Words
  articleId: number
  /** The comment that is answered. */
  parentId?: number | undefined
  token: string
  /** What was typed before, if it comes back; or what it begins with. */
  typed?: Partial<CommentTyping>
  errors?: TypingErrors
  /** Who is signed in, on a page of their own. */
  reader?: { name: string } | undefined
}) {
  const { t, articleId, parentId, token, typed = {}, errors = {}, reader } = props
  return (
    <form class="comment-form" method="post" action={POST_PATH} id="comment-form">
      <Guard token={token} t={t} />
      <input type="hidden" name="article" value={articleId} />
      {parentId !== undefined && <input type="hidden" name="parent" value={parentId} />}
      {errors.all !== undefined && (
        <p class="wrong" role="alert">
          {errors.all}
        </p>
      )}
      <CommentField t={t} value={typed.body} error={errors.body} />
      {reader ? (
        <p class="hint">{t('comments.form.as', { name: reader.name })}</p>
      ) : (
        <fieldset>
          <legend>{t('comments.form.who')}</legend>
          <div class="pair">
            <Field name="name" label={t('comments.form.name')} error={errors.name}>
              {(control) => <input {...control} value={typed.name ?? ''} maxlength={LONGEST_NAME} autocomplete="name" />}
            </Field>
            <Field name="email" label={t('form.address')} error={errors.email}>
              {(control) => (
                <input {...control} type="email" value={typed.email ?? ''} maxlength={LONGEST_EMAIL} autocomplete="email" />
              )}
            </Field>
          </div>
          <p class="hint">{t('comments.form.emailHint')}</p>
        </fieldset>
      )}
      <p class="last">
        <FollowChoice chosen={typed.follow} t={t} />
        <button>{t(parentId === undefined ? 'comments.form.press' : 'comments.form.pressAnswer')}</button>
      </p>
    </form>
  )
}

/** The words of a comment, with what they may hold. */
export const CommentField = ({ t, value, error }: { t: Words; value?: string | undefined; error?: string | undefined }) => (
  <Field name="body" label={t('comments.form.body')} hint={t('comments.form.bodyHint')} error={error}>
    {(control) => (
      <textarea {...control} rows={6} maxlength={LONGEST_COMMENT} required dir="auto">
        {value ?? ''}
      </textarea>
    )}
  </Field>
)

/** A field with its label, its hint and what is wrong with it, joined for those who don't see. */
export function Field(props: {
  name: string
  label: string
  hint?: string
  error: string | undefined
  children: (control: Control) => Child
}) {
  const { name, label, hint, error, children } = props
  const id = `comment-${name}`
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': error === undefined ? undefined : 'true',
      })}
      {error !== undefined && (
        <p class="wrong" id={`${id}-wrong`}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

interface Control {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}
