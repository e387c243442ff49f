import type { Reader } from '../../accounts/readers/reader.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import type { Settings } from '../../web/settings.ts'
import { commentEvent } from '../comment.ts'
import { findComment } from '../comments.sql.ts'
import { judge } from './judge.commands.ts'
import { isEditable, isObjectionable, REPORTS_TO_HOLD, type OwnComment, type ReportReason } from './own.ts'
import { bansOf } from '../moderation/bans.sql.ts'
import {
  eraseBodies,
  findOwn,
  insertObjection,
  insertReport,
  isTrustedReporter,
  rewrite,
  toggleRecommendation,
} from './own.sql.ts'
import { insertRulings } from './judge.sql.ts'
import { moveComment } from '../standing.commands.ts'
import { findThread } from '../thread/thread.sql.ts'

/** A comment of this reader's; there is none where it is somebody else's. */
export const ownComment = async (tx: Tx, reader: Reader, id: number): Promise<OwnComment> => {
  const comment = found(await findOwn(tx, id))
  return found(comment.readerId === reader.id ? comment : undefined)
}

/** Changes the words of one's own comment, which is judged anew. Refused once its time is over, or somebody has taken it out. */
export async function edit(
  tx: Tx,
  reader: Reader,
  { id, body, settings }: { id: number; body: string; settings: Settings },
  now: number,
): Promise<void> {
  const comment = await ownComment(tx, reader, id)
  if (!isEditable(comment, now)) throw new Refusal('gone', 'A comment can be changed for ten minutes.')
  if (body === comment.body) return
  if ((await bansOf(tx, [reader.addressHash], now)).length > 0) throw new Refusal('forbidden', 'You can’t comment here now.')
  if (!(await rewrite(tx, comment, { body, editedAt: now }))) throw new Refusal('conflict', 'It was changed meanwhile.')
  const thread = found(await findThread(tx, comment.articleId))
  const state = await judge(tx, { comment: { ...comment, readerId: reader.id, body }, thread, settings }, now)
  const staysPublished = comment.state === 'published' && state === 'published'
  if (staysPublished) await emit(tx, [commentEvent('comment.changed', comment)], now)
}

/** Takes one's own comment back for good: its words go, its place stays where there are answers. */
export async function remove(tx: Tx, reader: Reader, id: number, now: number): Promise<OwnComment> {
  const comment = await ownComment(tx, reader, id)
  if (comment.state === 'removed') return comment
  await eraseBodies(tx, [id])
  await moveComment(tx, id, 'removed', now)
  return comment
}

/** Recommends somebody else's published comment, or takes that back if it was done. */
export async function recommend(tx: Tx, reader: Reader, id: number, now: number): Promise<void> {
  const comment = await publishedComment(tx, id)
  if (comment.readerId === reader.id) throw new Refusal('forbidden', 'Your own comment is for others to recommend.')
  if ((await bansOf(tx, [reader.addressHash], now)).length > 0) throw new Refusal('forbidden', 'You can’t do this now.')
  await toggleRecommendation(tx, { commentId: id, readerId: reader.id }, now)
  await emit(tx, [commentEvent('comment.changed', comment)], now)
}

/**
 * Reports a published comment to the newsroom; whoever has reported it already changes nothing. Three reports of readers whose reports
 * count take it out until somebody has looked.
 */
export async function report(
  tx: Tx,
  {
    id,
    reason,
    words,
    reader,
    network,
  }: { id: number; reason: ReportReason; words: string; reader: Reader | undefined; network: string },
  now: number,
): Promise<void> {
  const comment = await publishedComment(tx, id)
  const isTrusted = reader !== undefined && reader.id !== comment.readerId && (await isTrustedReporter(tx, reader.id))
  const reporter = reader ? `reader ${reader.id}` : `network ${network}`
  const trusted = await insertReport(tx, { commentId: id, reporter, readerId: reader?.id ?? null, reason, words, isTrusted }, now)
  if (trusted === undefined || !isTrusted || trusted < REPORTS_TO_HOLD) return
  const ruling = { rule: 'reports', outcome: 'hold', reason: 'Several readers have reported it.' } as const
  await insertRulings(tx, { commentId: id, before: comment.state }, [ruling], now)
  await moveComment(tx, id, 'held', now)
}

/** Objects to what was decided about one's own comment, once. */
export async function object(tx: Tx, reader: Reader, { id, words }: { id: number; words: string }, now: number): Promise<void> {
  const comment = await ownComment(tx, reader, id)
  if (!isObjectionable(comment)) throw new Refusal('conflict', 'Nothing was decided to which you could object.')
  if (!(await insertObjection(tx, { id, words }, now))) throw new Refusal('conflict', 'You have objected to this already.')
}

async function publishedComment(tx: Tx, id: number) {
  const comment = found(await findComment(tx, id))
  return found(comment.state === 'published' ? comment : undefined)
}
