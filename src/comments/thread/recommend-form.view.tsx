import { Guard } from '../../web/pieces/guard.view.tsx'
import type { Words } from '../../web/words/words.ts'
import { RECOMMEND_PATH } from '../comment.ts'

/** What the buttons beside comments send: each brings the number of its comment along. */
export const RECOMMEND_FORM = 'recommend'

/** One form for all comments on a page. */
export const RecommendForm = ({ token, t }: { token: string; t: Words }) => (
  <form method="post" action={RECOMMEND_PATH} id={RECOMMEND_FORM}>
    <Guard token={token} t={t} />
  </form>
)
