import type { Sender } from '../../accounts/letters.ts'
import { newToken } from '../../accounts/secret.ts'
import type { Tx } from '../../db/schema.ts'
import { postLetter } from '../../mail/letters.commands.ts'
import type { CommentState } from '../comment.ts'
import { newsFor, TOLD_AFTER, verdictLetter } from './notices-verdict.ts'
import { findDecided, insertVerdictDue, takeVerdictDue, verdictLettersKey } from './notices-verdict.sql.ts'

/** Has the writer of a comment told, in a while, what a person decided about it: with that decision, whenever one is made or taken back. `before` is how it stood. */
export const noteVerdict = (tx: Tx, comment: { id: number; state: CommentState }, now: number): Promise<void> =>
  insertVerdictDue(tx, { commentId: comment.id, before: comment.state }, { now, dueAt: now + TOLD_AFTER })

/** Tells the writer of a comment how it stands now, if that is news to them and they want such letters. */
export async function tellWriter(tx: Tx, paper: Sender, commentId: number, now: number): Promise<void> {
  const since = await takeVerdictDue(tx, commentId, now)
  const decided = since && (await findDecided(tx, commentId))
  const news = decided && newsFor(decided, since)
  if (!news) return
  const key = await verdictLettersKey(tx, decided.readerId, newToken(), now)
  if (key !== null) await postLetter(tx, verdictLetter(paper, decided, news, key), now)
}
