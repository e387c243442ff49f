import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import { commentEvent, type Comment } from '../comment.ts'
import { findComment } from '../comments.sql.ts'
import { noteVerdict } from '../follows/notices-verdict.commands.ts'
import { learn, unlearn } from '../spam/lessons.commands.ts'
import { moveComment } from '../standing.commands.ts'
import { countDecision } from '../standing.sql.ts'
import { verdictsById } from './cases.sql.ts'
import { LEADS_TO, PAST, type Decision } from './decisions.ts'
import {
  answerObjection,
  answerReports,
  countOfReporter,
  decisionSince,
  insertPersonsVerdict,
  reopenObjection,
  reopenReports,
  setPicked,
  uncountDecision,
} from './decisions.sql.ts'
import { PERSON, type Verdict } from './queue.ts'
import { kindOf } from './reasons.ts'

/** A comment as a moderator saw it when they decided. */
export interface Seen {
  id: number
  /** The last verdict on their screen (`seenIn`). */
  seen: number
}

const OUTCOMES = { approve: 'publish', reject: 'reject', spam: 'spam', keep: 'keep' } as const

/**
 * Decides about a comment, answers its reports by that, and learns what spam is. Refused as a conflict, with what was done, where
 * somebody else decided since it was seen, or its writer took it back. Answers with the number of the verdict, by which it is undone.
 */
export async function decide(
  tx: Tx,
  who: Staff,
  { decision, reason = '', ...seen }: Seen & { decision: Decision; reason?: string },
  now: number,
): Promise<number> {
  demand(who, 'moderate comments')
  const comment = await openCase(tx, who, seen)
  if (decision === 'reject' && reason === '') throw new Refusal('invalid', 'Please say why: the writer is told.')
  const to = decision === 'keep' ? comment.state : LEADS_TO[decision]
  if (decision !== 'keep' && !(await moveComment(tx, comment.id, to, now))) throw await alreadyThere(tx, who, comment)
  const before = decision === 'keep' ? null : comment.state
  const verdict = { commentId: comment.id, outcome: OUTCOMES[decision], reason, staffId: who.id, before }
  const id = await insertPersonsVerdict(tx, verdict, now)
  await noteVerdict(tx, comment, now)
  if (decision === 'reject') await countDecision(tx, `rejected: ${kindOf(reason)}`, now)
  await judgeReports(tx, comment.id, decision === 'reject' || decision === 'spam', now)
  if (decision === 'approve') await judgeObjection(tx, who, comment.id, { isUpheld: true, answer: '' }, now)
  const lesson = { commentId: comment.id, body: comment.body }
  if (decision === 'reject') await unlearn(tx, lesson)
  else await learn(tx, { ...lesson, isSpam: decision === 'spam' }, now)
  return id
}

/** Answers the writer's objection: the comment is published after all, or it isn't and they are told why. */
export async function answer(
  tx: Tx,
  who: Staff,
  { isUpheld, words, ...seen }: Seen & { isUpheld: boolean; words: string },
  now: number,
): Promise<number> {
  demand(who, 'moderate comments')
  const comment = await openCase(tx, who, seen)
  if (!isUpheld && words.trim() === '') throw new Refusal('invalid', 'Please give an answer: its writer is told.')
  if (!(await judgeObjection(tx, who, comment.id, { isUpheld, answer: words }, now)))
    throw new Refusal('conflict', 'Nobody objects to this any more.')
  if (isUpheld && comment.state !== 'published') return decide(tx, who, { ...seen, decision: 'approve' }, now)
  const verdict = { commentId: comment.id, outcome: 'keep', reason: words, staffId: who.id, before: null } as const
  await noteVerdict(tx, comment, now)
  return insertPersonsVerdict(tx, verdict, now)
}

/** Takes one's own last decision about a comment back, with all that came of it. Refused where somebody has decided since. */
export async function undo(
  tx: Tx,
  who: Staff,
  verdictId: number,
  now: number,
): Promise<{ commentId: number; verdictId: number }> {
  demand(who, 'moderate comments')
  const verdict = found((await verdictsById(tx, [verdictId]))[0])
  if (!isUndoable(verdict, who)) throw new Refusal('invalid', 'This can’t be taken back.')
  const comment = await openCase(tx, who, { id: verdict.commentId, seen: verdict.id })
  const { before } = verdict
  if (before !== null) {
    if (!(await moveComment(tx, comment.id, before, now))) throw await alreadyThere(tx, who, comment)
    await uncountDecision(tx, before, now)
    await uncountDecision(tx, comment.state, verdict.at)
    if (comment.state === 'rejected') await uncountDecision(tx, `rejected: ${kindOf(verdict.reason)}`, verdict.at)
  }
  for (const { readerId, isUpheld } of await reopenReports(tx, comment.id, verdict.at)) {
    await uncountDecision(tx, isUpheld ? 'reports upheld' : 'reports refused', verdict.at)
    if (readerId !== null) await countOfReporter(tx, readerId, isUpheld, -1)
  }
  const objection = await reopenObjection(tx, comment.id, verdict.at)
  if (objection) await uncountDecision(tx, objection.isUpheld ? 'objections upheld' : 'objections refused', verdict.at)
  await unlearn(tx, { commentId: comment.id, body: comment.body })
  const outcome = OUTCOME_OF[before ?? comment.state] ?? 'hold'
  const taken = { commentId: comment.id, outcome, reason: 'The decision was taken back.', staffId: who.id, before: comment.state }
  await noteVerdict(tx, comment, now)
  return { commentId: comment.id, verdictId: await insertPersonsVerdict(tx, taken, now) }
}

/** Whether it is one's own, and nothing that can't be had back. */
export const isUndoable = (verdict: Verdict, who: { id: number }) =>
  verdict.rule === PERSON && verdict.staff?.id === who.id && verdict.outcome !== 'redact'

const OUTCOME_OF: Partial<Record<Comment['state'], Verdict['outcome']>> = {
  held: 'hold',
  published: 'publish',
  rejected: 'reject',
  spam: 'spam',
}

/** Shows a published comment as one of the newsroom's choice, or no longer. */
export async function pick(tx: Tx, who: Staff, { id, isPicked }: { id: number; isPicked: boolean }, now: number): Promise<void> {
  demand(who, 'pick comments')
  const comment = found(await findComment(tx, id))
  if (comment.state !== 'published') throw new Refusal('conflict', 'Only what is published can be picked.')
  await setPicked(tx, id, isPicked ? { staffId: who.id, at: now } : null)
  await emit(tx, [commentEvent('comment.changed', comment)], now)
}

/** The comment, if it stands as it was seen and something can be decided about it. */
export async function openCase(tx: Tx, who: Staff, { id, seen }: Seen): Promise<Comment> {
  const comment = found(await findComment(tx, id))
  const since = await decisionSince(tx, id, seen)
  if (since) throw new Refusal('conflict', toldOf(since, who))
  if (comment.state === 'removed') throw new Refusal('conflict', 'Its writer has taken this comment back.')
  if (comment.state === 'unconfirmed') throw new Refusal('conflict', 'Its writer has not confirmed their address yet.')
  return comment
}

async function alreadyThere(tx: Tx, who: Staff, { id }: Comment): Promise<Refusal> {
  const last = await decisionSince(tx, id, 0)
  return new Refusal('conflict', last ? toldOf(last, who) : 'This comment stands so already.')
}

function toldOf({ outcome, reason, staff }: Pick<Verdict, 'outcome' | 'reason' | 'staff'>, who: Staff): string {
  const by = staff?.id === who.id ? 'You have' : `${staff?.name} has`
  return `${by} ${PAST[outcome]} this comment meanwhile${reason ? `: “${reason}”` : '.'}`
}

async function judgeReports(tx: Tx, commentId: number, isUpheld: boolean, now: number): Promise<void> {
  for (const readerId of await answerReports(tx, commentId, isUpheld, now)) {
    await countDecision(tx, isUpheld ? 'reports upheld' : 'reports refused', now)
    if (readerId !== null) await countOfReporter(tx, readerId, isUpheld, 1)
  }
}

async function judgeObjection(
  tx: Tx,
  who: Staff,
  commentId: number,
  { isUpheld, answer }: { isUpheld: boolean; answer: string },
  now: number,
): Promise<boolean> {
  const isAnswered = await answerObjection(tx, commentId, { isUpheld, answer, staffId: who.id }, now)
  if (isAnswered) await countDecision(tx, isUpheld ? 'objections upheld' : 'objections refused', now)
  return isAnswered
}
