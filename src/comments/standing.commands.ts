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
  await settle(tx, before.state, after, now)
  await countDecision(tx, to, now)
  if (to === 'published') await emit(tx, [commentEvent('comment.published', after)], now)
  else if (before.state === 'published') await emit(tx, [commentEvent('comment.withdrawn', after)], now)
  return true
}

/**
 * Moves a comment, held until now, to where it stood at another paper, with its place and the same counts: but the month doesn't count it,
 * since nobody here decided it, and nobody is told of it as of news. `at` is when it was published there.
 */
export async function moveImported(tx: Tx, id: number, to: CommentState, at: number): Promise<void> {
  const after = await moveState(tx, id, { from: 'held', to }, at)
  if (after) await settle(tx, 'held', after, at)
}

/** What follows from its state: its place, and the counts of its thread and of its writer. */
async function settle(tx: Tx, from: CommentState, after: Standing, at: number): Promise<void> {
  const to = after.state
  const [wasPublished, isPublished] = [from === 'published', to === 'published']
  await place(tx, after)
  if (wasPublished !== isPublished) await countInThread(tx, after.articleId, isPublished ? 1 : -1, at)
  if (after.readerId !== null && (isCounted(from) || isCounted(to))) {
    const changes = { ...(isCounted(from) && { [from]: -1 }), ...(isCounted(to) && { [to]: 1 }) }
    await countOfCommenter(tx, after.readerId, changes)
  }
}

/** What is published has a place, and so has whatever it answers; what isn't keeps its own only for the answers below it. */
async function place(tx: Tx, comment: Standing): Promise<void> {
  const isShown = comment.state === 'published' || comment.replies > 0
  if (isShown === comment.isShown) return
  await setShown(tx, comment, isShown)
  if (comment.parentId !== null) await place(tx, await countReply(tx, comment.parentId, isShown ? 1 : -1))
}
