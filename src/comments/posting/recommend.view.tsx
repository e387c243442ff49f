import { trustedHtml } from '../../web/html.ts'
import { Guard } from '../../web/pieces/guard.view.tsx'
import type { Words } from '../../web/words/words.ts'
import { RECOMMEND_PATH, type Comment } from '../comment.ts'

/** One comment, and the button that recommends it or takes that back. */
export function RecommendPage(props: { t: Words; comment: Comment; token: string; error?: string }) {
  const { t, comment, token, error } = props
  return (
    <>
      {error !== undefined && (
        <p class="told" role="alert">
          {error}
        </p>
      )}
      <blockquote>
        <p class="hint">{comment.name}</p>
        <div class="words" dir="auto">
          {trustedHtml(comment.body)}
        </div>
      </blockquote>
      <form method="post" action={RECOMMEND_PATH}>
        <Guard token={token} t={t} />
        <button name="comment" value={comment.id}>
          {t('comments.recommend')}
        </button>
        <p class="hint">{t('comments.recommend.hint')}</p>
      </form>
    </>
  )
}
