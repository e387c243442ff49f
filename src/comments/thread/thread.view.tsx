import { Layout } from '../../web/layout.view.tsx'
import type { PageHead } from '../../web/head.view.tsx'
import type { Paper } from '../../web/paper.ts'
import { wordsOf } from '../../web/words/words.ts'
import { Branches } from './branches.view.tsx'
import { threadPath } from '../comment.ts'
import { FollowForm } from '../follows/follow-form.view.tsx'
import { CommentForm } from '../posting/form.view.tsx'
import { MODERATION_PATH } from '../moderation/transparency.ts'
import { RecommendForm } from './recommend-form.view.tsx'
import { RuleNotice } from './rule-notice.view.tsx'
import { isTaking, type RuleNow } from './thread-rule.ts'
import { ORDERS, threadQuery, type Branch, type Order, type ShownComment, type Thread } from './thread.ts'

export interface ThreadPageProps {
  paper: Paper
  now: number
  /** For its forms. */
  token: string
  thread: Thread
  rule: RuleNow
  order: Order
  isFirst: boolean
  branches: Branch[]
  comments: Map<number, ShownComment>
  /** The place after which the next page begins; undefined on the last one. */
  next: Branch['cursor'] | undefined
}

/** Everything readers have said of an article, a page at a time, with the form in which another may say something. */
export function ThreadPage(props: ThreadPageProps) {
  const { paper, now, token, thread, rule, order, isFirst, branches, next } = props
  const t = wordsOf(paper.settings.language)
  const isOpen = isTaking(rule)
  return (
    <Layout paper={paper} now={now} head={headOf(props)} sheet="readers">
      <div class="column" id="thread">
        <p class="kick">
          <a href={thread.path}>{thread.headline}</a>
        </p>
        <h1>{thread.count === 0 && isOpen ? t('comments.first') : t('comments.count', { count: thread.count })}</h1>
        <RuleNotice paper={paper} rule={rule} path={thread.path} />
        {isOpen && isFirst && <CommentForm t={t} articleId={thread.id} token={token} />}
        {branches.length > 0 ? <OrderLinks {...props} /> : <p class="empty">{t('comments.none')}</p>}
        {branches.length > 0 && <Branches {...props} isOpen={isOpen} />}
        {next && (
          <p class="older">
            <a href={threadPath(thread.path) + threadQuery(order, next)} rel="next">
              {t('comments.more')}
            </a>
          </p>
        )}
        <RecommendForm token={token} t={t} />
        {isOpen && <FollowForm articleId={thread.id} token={token} t={t} />}
        <p class="small">
          <a href={`${threadPath(thread.path)}/feed.xml`}>{t('comments.feed')}</a> ·{' '}
          <a href={MODERATION_PATH}>{t('moderation.title')}</a>
        </p>
      </div>
    </Layout>
  )
}

/** Only the newest are for search engines to list: the other orders say the same. */
function headOf({ paper, thread, order, isFirst }: ThreadPageProps): PageHead {
  const t = wordsOf(paper.settings.language)
  const path = threadPath(thread.path)
  const title = t('comments.title', { headline: thread.headline })
  return { title, description: '', path, feed: path, hidden: order !== 'newest' || !isFirst || thread.count === 0 }
}

function OrderLinks({ paper, thread, order, isFirst }: ThreadPageProps) {
  const t = wordsOf(paper.settings.language)
  return (
    <nav class="order" aria-label={t('comments.order')}>
      {ORDERS.map((other) => (
        <a
          href={threadPath(thread.path) + threadQuery(other)}
          aria-current={other === order ? (isFirst ? 'page' : 'true') : undefined}
        >
          {t(`comments.${other}`)}
        </a>
      ))}
    </nav>
  )
}
