import type { Sender } from '../../accounts/letters.ts'
import { plainText } from '../../articles/body/text.ts'
import type { NewLetter } from '../../mail/letter.ts'
import { button, heading, link, oneLine, paragraph, quote, small } from '../../mail/parts.ts'
import { writeLetter } from '../../mail/write.ts'
import { wordsOf } from '../../web/words/words.ts'
import { commentPath, threadPath, type Comment } from '../comment.ts'
import { endPath } from './follow.ts'
import type { DueFollow } from './notices.ts'

/** In characters. */
const FIRST_WORDS = 240

/** Tells a follower of comments; `more` says how many there are beside those. */
export function noticeLetter(
  paper: Sender,
  { id, kind, key, headline, path }: Pick<DueFollow, 'id' | 'kind' | 'key' | 'headline' | 'path'>,
  { comments, more, upTo }: { comments: Comment[]; more: number; upTo: number },
): Omit<NewLetter, 'to'> {
  const t = wordsOf(paper.settings.language)
  const end = paper.origin + endPath(key)
  const letter = writeLetter(paper, {
    subject: t(`notice.subject.${kind}`, { count: comments.length + more, headline }),
    parts: [
      heading(headline),
      ...comments.flatMap((comment) => [
        quote(firstWords(comment.body), comment.name),
        link(t('notice.read', { name: comment.name }), paper.origin + commentPath(comment.id)),
      ]),
      ...(more > 0 ? [paragraph(t('notice.more', { count: more }))] : []),
      button(t('notice.all'), paper.origin + threadPath(path)),
      small(t('notice.answer')),
      link(t('notice.end'), end),
    ],
    reason: `${t(`follow.what.${kind}`, { headline })} ${t('notice.pause')}`,
  })
  return { ...letter, key: `follow:${id}:${upTo}`, kind: 'follow', confidential: false, unsubscribe: end }
}

/** What a comment begins with, as text. */
export function firstWords(body: string): string {
  const text = oneLine(plainText(body))
  if (text.length <= FIRST_WORDS) return text
  const cut = text.slice(0, FIRST_WORDS).toWellFormed()
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), FIRST_WORDS / 2)).trimEnd()} …`
}
