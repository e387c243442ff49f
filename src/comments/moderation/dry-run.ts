import { plainText } from '../../articles/body/text.ts'
import type { Comment } from '../comment.ts'
import { wordMatcher, type WordRule } from './words.ts'

/** So many comments a rule is tried on before it is saved. */
export const TRIED_ON = 1_000

/** A comment that a rule would have fitted, cut where its words stand: every second piece is one of these. */
export interface Tried {
  comment: Comment
  pieces: string[]
}

/** What a rule would have fitted among these comments. */
export function tryRule(rule: Pick<WordRule, 'words'>, comments: Comment[]): Tried[] {
  const match = wordMatcher([rule])
  return comments.flatMap((comment) => {
    const text = plainText(comment.body)
    const hits = match(text)
    return hits.length === 0 ? [] : { comment, pieces: cut(text, hits) }
  })
}

function cut(text: string, hits: { from: number; to: number }[]): string[] {
  const pieces: string[] = []
  let at = 0
  for (const { from, to } of hits) {
    // Where two places overlap, the first is shown.
    if (from < at) continue
    pieces.push(text.slice(at, from), text.slice(from, to))
    at = to
  }
  return [...pieces, text.slice(at)]
}
