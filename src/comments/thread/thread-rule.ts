import type { Settings } from '../../web/settings.ts'
import type { ThreadRule } from '../comment.ts'

const DAY = 24 * 60 * 60 * 1000

/** What decides who may comment on an article: its own rule where it has one, else the paper's. */
export interface Commentable {
  kind: 'article' | 'page'
  publishedAt: number | null
  rule: ThreadRule | null
}

export interface RuleNow {
  rule: ThreadRule
  closedAt: number | null
}

/** Whether anybody may comment at all. */
export const isTaking = ({ rule }: RuleNow) => rule !== 'closed' && rule !== 'off'

/** Who may comment on an article now; `closedAt` is when the paper's days were over. On a standing page nobody may, unless it has a rule of its own. */
export function ruleOf({ kind, publishedAt, rule }: Commentable, { comments }: Pick<Settings, 'comments'>, now: number): RuleNow {
  if (rule !== null) return { rule, closedAt: null }
  if (kind === 'page') return { rule: 'off', closedAt: null }
  const ends = comments.closeAfterDays === null || publishedAt === null ? null : publishedAt + comments.closeAfterDays * DAY
  const isOver = comments.rule !== 'off' && ends !== null && ends <= now
  return isOver ? { rule: 'closed', closedAt: ends } : { rule: comments.rule, closedAt: null }
}
