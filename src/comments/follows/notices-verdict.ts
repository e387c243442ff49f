import type { Sender } from '../../accounts/letters.ts'
import type { NewLetter } from '../../mail/letter.ts'
import { button, link, paragraph, quote } from '../../mail/parts.ts'
import { writeLetter } from '../../mail/write.ts'
import { wordsOf } from '../../web/words/words.ts'
import { commentPath, type Comment, type CommentState } from '../comment.ts'
import { firstWords } from './notices-letter.ts'
import { ownPath } from '../posting/own.ts'

/** So long a decision stands before its writer is told, in milliseconds: until then it can be taken back without a word. */
export const TOLD_AFTER = 5 * 60 * 1000

/** A comment that somebody of the newsroom has decided about. */
export interface Decided extends Pick<Comment, 'id' | 'state' | 'body'> {
  readerId: number
  email: string
  headline: string
  verdict: { id: number; reason: string }
  objection: { answeredAt: number | null; isUpheld: boolean; answer: string } | null
}

/** What its writer is to be told: that it is published after all or was rejected, or that their objection was not upheld. */
export type News = 'published' | 'rejected' | 'refused'

/** Undefined where nothing has changed for its writer since then. Of spam nobody is told by mail: who writes it would learn that the address is read. */
export function newsFor({ state, objection }: Decided, since: { before: CommentState; notedAt: number }): News | undefined {
  const isAnswered = objection?.answeredAt != null && objection.answeredAt >= since.notedAt
  if (isAnswered && !objection.isUpheld && state !== 'published') return 'refused'
  return state !== since.before && (state === 'published' || state === 'rejected') ? state : undefined
}

/** Where one press ends letters about one's own comments. */
export const endVerdictsPath = (key: string) => `/comments/letters/${key}/end`

/** Tells the writer of a comment what became of it, why, and what they can do. */
export function verdictLetter(paper: Sender, decided: Decided, news: News, key: string): NewLetter {
  const { id, body, email, headline, verdict, objection } = decided
  const t = wordsOf(paper.settings.language)
  const reason = news === 'refused' ? (objection?.answer ?? '') : news === 'rejected' ? verdict.reason : ''
  const canObject = news === 'rejected' && objection === null
  const end = paper.origin + endVerdictsPath(key)
  const letter = writeLetter(paper, {
    subject: t(`verdict.subject.${news}`, { headline }),
    parts: [
      paragraph(t(`verdict.lead.${news}`, { headline })),
      quote(firstWords(body)),
      ...(reason === '' ? [] : [paragraph(t('verdict.reason', { reason }))]),
      ...(canObject ? [paragraph(t('verdict.object'))] : []),
      news === 'published'
        ? button(t('verdict.see'), paper.origin + commentPath(id))
        : button(t(canObject ? 'verdict.toObject' : 'verdict.own'), paper.origin + ownPath(id)),
      link(t('notice.end'), end),
    ],
    reason: t('verdict.why', { name: paper.settings.name }),
  })
  return { ...letter, key: `verdict:${verdict.id}`, kind: 'verdict', to: email, confidential: false, unsubscribe: end }
}
