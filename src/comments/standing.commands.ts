import type { Tx } from '../db/schema.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { commentEvent, type CommentState } from './comment.ts'
import {
  countDecision,
  countInThread,
  countOfCommenter,
  countReply,
  findStanding,
  moveState,
  setShown,
  type Standing,
} from './standing.sql.ts'

const COUNTED = ['published', 'rejected', 'spam'] as const
const isCounted = (state: CommentState) => (COUNTED as readonly string[]).includes(state)

/**
 * Moves a comment to another state, with all that hangs on it: its place in the thread and those of what it answers, the counts of
 * the thread, of its writer and of the month, and the event that renews pages. False if it is in that state already, or has been moved
 * meanwhile. Whoever decides writes the verdict.
 */
export async function moveComment(tx: Tx, id: number, to: CommentState, now: number): Promise<boolean> {
  const before = await findStanding(tx, id)
  const after = before && (await moveState(tx, id, { from: before.state, to }, now))
  if (!after) return false
  const wasPublished = before.state === 'published'
  const isPublished = to === 'published'
  await place(tx, after)
  if (wasPublished !== isPublished) await countInThread(tx, after.articleId, isPublished ? 1 : -1, now)
  if (after.readerId !== null && (isCounted(before.state) || isCounted(to))) {
    const changes = { ...(isCounted(before.state) && { [before.state]: -1 }), ...(isCounted(to) && { [to]: 1 }) }
    await countOfCommenter(tx, after.readerId, changes)
  }
  await countDecision(tx, to, now)
  if (isPublished) await emit(tx, [commentEvent('comment.published', after)], now)
  else if (wasPublished) await emit(tx, [commentEvent('comment.withdrawn', after)], now)
  return true
}

/** What is published has a place, and so has whatever it answers; what isn't keeps its own only for the answers below it. */
async function place(tx: Tx, comment: Standing): Promise<void> {
  const isShown = comment.state === 'published' || comment.replies > 0
  if (isShown === comment.isShown) return
  await setShown(tx, comment, isShown)
  if (comment.parentId !== null) await place(tx, await countReply(tx, comment.parentId, isShown ? 1 : -1))
}
