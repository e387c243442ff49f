import { plainText } from '../../articles/body/text.ts'
import { Layout } from '../../web/layout.view.tsx'
import type { Paper } from '../../web/paper.ts'
import { wordsOf } from '../../web/words/words.ts'
import { Branches } from './branches.view.tsx'
import { commentPath, threadPath } from '../comment.ts'
import { CommentBox } from './comment.view.tsx'
import { CommentForm } from '../posting/form.view.tsx'
import { quotedComment } from '../markup.ts'
import { RecommendForm } from './recommend-form.view.tsx'
import { RuleNotice } from './rule-notice.view.tsx'
import { isTaking, type RuleNow } from './thread-rule.ts'
import type { Branch, ShownComment, Thread } from './thread.ts'

export interface CommentPageProps {
  paper: Paper
  now: number
  /** For its forms. */
  token: string
  thread: Thread
  rule: RuleNow
  comment: ShownComment
  /** What it answers, the nearest last. */
  above: ShownComment[]
  branches: Branch[]
  comments: Map<number, ShownComment>
  /** Whether these are its first answers. */
  isFirst: boolean
  /** The answer after which the next page begins; undefined on the last one. */
  next: number | undefined
  /** Whether the answer begins with its words. */
  quotes: boolean
}

/** One comment by itself: what it answers, a line each, what answers it, and where to answer. */
export function CommentPage(props: CommentPageProps) {
  const { paper, now, token, thread, rule, comment, branches, next } = props
  const t = wordsOf(paper.settings.language)
  const isShown = comment.state === 'published'
  const isOpen = isTaking(rule)
  const path = commentPath(comment.id)
  const title = isShown ? t('comments.by', { name: comment.name }) : t('comments.title', { headline: thread.headline })
  return (
    <Layout paper={paper} now={now} head={{ title, description: '', path, hidden: true }} sheet="readers">
      <div class="column" id="thread">
        <p class="kick">
          <a href={thread.path}>{thread.headline}</a>
          <a href={threadPath(thread.path)}>{t('comments.count', { count: thread.count })}</a>
        </p>
        <h1>{title}</h1>
        <Above {...props} />
        <CommentBox paper={paper} comment={comment} isOpen={isOpen} />
        <section id="answers">
          <h2>{t('comments.answers', { count: comment.replies })}</h2>
          {branches.length > 0 && <Branches {...props} isOpen={isOpen} />}
          {next !== undefined && (
            <p class="older">
              <a href={`${path}?after=${next}#answers`} rel="next">
                {t('comments.moreAnswers')}
              </a>
            </p>
          )}
        </section>
        <RecommendForm token={token} t={t} />
        <RuleNotice paper={paper} rule={rule} path={thread.path} />
        {isOpen && isShown && <Reply {...props} />}
      </div>
    </Layout>
  )
}

/** How much of what is answered stands above, in characters. */
const GLIMPSE = 120

function Above({ paper, above }: CommentPageProps) {
  const t = wordsOf(paper.settings.language)
  if (above.length === 0) return null
  return (
    <nav class="above" aria-label={t('comments.inAnswer')}>
      <p class="tiny">{t('comments.inAnswer')}</p>
      <ol>
        {above.map((comment) => (
          <li>
            <a href={commentPath(comment.id)}>{glimpse(paper, comment)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function glimpse(paper: Paper, { name, body, state }: ShownComment): string {
  const t = wordsOf(paper.settings.language)
  if (state !== 'published') return t(state === 'removed' ? 'comments.gone.removed' : 'comments.gone.rejected')
  const words = plainText(body).replaceAll('\n', ' ')
  const cut = words.length > GLIMPSE ? `${words.slice(0, words.lastIndexOf(' ', GLIMPSE))}…` : words
  return t('comments.said', { name, words: cut })
}

function Reply({ paper, token, thread, comment, quotes }: CommentPageProps) {
  const t = wordsOf(paper.settings.language)
  const typed = quotes ? { body: quotedComment(comment.body) } : undefined
  return (
    <section id="reply">
      <h2>{t('comments.replyTo', { name: comment.name })}</h2>
      {!quotes && (
        <p class="small">
          <a href={`${commentPath(comment.id)}/quote#reply`} rel="nofollow">
            {t('comments.quote')}
          </a>
        </p>
      )}
      <CommentForm t={t} articleId={thread.id} parentId={comment.id} token={token} {...(typed && { typed })} />
    </section>
  )
}
