import { Guard } from '../../web/pieces/guard.view.tsx'
import type { Words } from '../../web/words/words.ts'
import { FOLLOW_KINDS, FOLLOWS_PATH, type FollowKind } from './follow.ts'

/** The names of what the forms send. */
export const FOLLOW_FIELDS = { article: 'article', kind: 'follow', email: 'email' } as const

/**
 * Asks to be told of comments on an article, without commenting. The same for everyone until it comes back with what was typed; a
 * page may hold it more than once.
 */
export function FollowForm(props: {
  articleId: number
  token: string
  t: Words
  typed?: { kind: FollowKind; email: string }
  /** What is wrong with the address, in a sentence. */
  error?: string
}) {
  const { articleId, token, t, typed = { kind: 'all', email: '' }, error } = props
  return (
    <form class="follow" method="post" action={FOLLOWS_PATH}>
      <Guard token={token} t={t} />
      <input type="hidden" name={FOLLOW_FIELDS.article} value={articleId} />
      <label>
        {t('follow.lead')} <Kinds chosen={typed.kind} t={t} />
      </label>{' '}
      <label>
        {t('form.address')}{' '}
        <input
          type="email"
          name={FOLLOW_FIELDS.email}
          value={typed.email}
          maxlength={254}
          autocomplete="email"
          aria-invalid={error !== undefined && 'true'}
        />
        {error !== undefined && (
          <strong class="wrong" role="alert">
            {error}
          </strong>
        )}
      </label>{' '}
      <button>{t('follow.press')}</button>
      <p class="hint">{t('follow.hint')}</p>
    </form>
  )
}

/** The same choice in the form of a comment, which asks for the address itself: nothing, all, or answers. */
export const FollowChoice = ({ chosen, t }: { chosen: FollowKind | undefined; t: Words }) => (
  <label>
    {t('follow.lead')} <Kinds chosen={chosen} none={t('follow.none')} t={t} />
  </label>
)

const Kinds = ({ chosen, none, t }: { chosen: FollowKind | undefined; none?: string; t: Words }) => (
  <select name={FOLLOW_FIELDS.kind}>
    {none !== undefined && <option value="">{none}</option>}
    {FOLLOW_KINDS.map((kind) => (
      <option value={kind} selected={kind === chosen}>
        {t(`follow.${kind}`)}
      </option>
    ))}
  </select>
)
