import type { Db, Tx } from '../../db/schema.ts'
import type { Comment } from '../comment.ts'
import { PERSON, type Verdict } from './queue.ts'

export interface NewVerdict {
  commentId: number
  outcome: Verdict['outcome']
  reason: string
  staffId: number
  before: Comment['state'] | null
}

/** Writes down what somebody of the newsroom has decided; answers with the verdict's number. */
export async function insertPersonsVerdict(tx: Tx, verdict: NewVerdict, now: number): Promise<number> {
  const { commentId, outcome, reason, staffId, before } = verdict
  const { id } = await tx
    .insertInto('verdict')
    .values({ comment_id: commentId, at: now, rule: PERSON, outcome, reason, staff_id: staffId, before })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The last thing that somebody of the newsroom has decided about a comment since a moderator saw it. */
export async function decisionSince(
  db: Db,
  commentId: number,
  seen: number,
): Promise<Pick<Verdict, 'outcome' | 'reason' | 'staff'> | undefined> {
  const row = await db
    .selectFrom('verdict')
    .leftJoin('staff', 'staff.id', 'verdict.staff_id')
    .select(['outcome', 'reason', 'staff_id', 'staff.name'])
    .where('comment_id', '=', commentId)
    .where('verdict.id', '>', seen)
    .where('rule', '=', PERSON)
    .orderBy('verdict.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { outcome: row.outcome, reason: row.reason, staff: { id: row.staff_id ?? 0, name: row.name ?? '' } }
}

/** Answers every open report of a comment; whose they were, where that is known. */
export async function answerReports(tx: Tx, commentId: number, isUpheld: boolean, now: number): Promise<(number | null)[]> {
  const rows = await tx
    .updateTable('report')
    .set({ answered_at: now, upheld: isUpheld ? 1 : 0 })
    .where('comment_id', '=', commentId)
    .where('answered_at', 'is', null)
    .returning('reader_id')
    .execute()
  if (rows.length > 0) await tx.updateTable('comment').set({ reports: 0 }).where('id', '=', commentId).execute()
  return rows.map((row) => row.reader_id)
}

/** Opens those again that were answered with a verdict that is taken back; whose they were, and how each was answered. */
export async function reopenReports(
  tx: Tx,
  commentId: number,
  answeredAt: number,
): Promise<{ readerId: number | null; isUpheld: boolean }[]> {
  const answered = await tx
    .selectFrom('report')
    .select(['id', 'reader_id', 'upheld'])
    .where('comment_id', '=', commentId)
    .where('answered_at', '=', answeredAt)
    .execute()
  if (answered.length === 0) return []
  const ids = answered.map(({ id }) => id)
  await tx.updateTable('report').set({ answered_at: null, upheld: null }).where('id', 'in', ids).execute()
  await tx
    .updateTable('comment')
    .set((eb) => ({ reports: eb('reports', '+', answered.length) }))
    .where('id', '=', commentId)
    .execute()
  return answered.map((row) => ({ readerId: row.reader_id, isUpheld: row.upheld === 1 }))
}

/** Counts for or against somebody who reports what the newsroom made of it. */
export async function countOfReporter(tx: Tx, readerId: number, isUpheld: boolean, by: 1 | -1): Promise<void> {
  const column = isUpheld ? 'reports_upheld' : 'reports_refused'
  const none = { published: 0, rejected: 0, spam: 0, reports_upheld: 0, reports_refused: 0 }
  await tx
    .insertInto('commenter')
    .values({ reader_id: readerId, ...none, [column]: by })
    .onConflict((conflict) =>
      conflict.column('reader_id').doUpdateSet((eb) => ({ [column]: eb(`commenter.${column}`, '+', by) })),
    )
    .execute()
}

/** Answers an open objection; false if there is none. */
export async function answerObjection(
  tx: Tx,
  commentId: number,
  { isUpheld, answer, staffId }: { isUpheld: boolean; answer: string; staffId: number },
  now: number,
): Promise<boolean> {
  const row = await tx
    .updateTable('objection')
    .set({ answered_at: now, upheld: isUpheld ? 1 : 0, answer, staff_id: staffId })
    .where('comment_id', '=', commentId)
    .where('answered_at', 'is', null)
    .returning('comment_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Opens it again if it was answered with a verdict that is taken back; how it was answered. */
export async function reopenObjection(tx: Tx, commentId: number, answeredAt: number): Promise<{ isUpheld: boolean } | undefined> {
  const row = await tx
    .selectFrom('objection')
    .select('upheld')
    .where('comment_id', '=', commentId)
    .where('answered_at', '=', answeredAt)
    .executeTakeFirst()
  if (!row) return undefined
  await tx
    .updateTable('objection')
    .set({ answered_at: null, upheld: null, answer: null, staff_id: null })
    .where('comment_id', '=', commentId)
    .execute()
  return { isUpheld: row.upheld === 1 }
}

/** Counts a decision no longer that was taken back in the month in which it was made (UTC). */
export async function uncountDecision(tx: Tx, what: string, at: number): Promise<void> {
  await tx
    .updateTable('moderation_count')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('month', '=', new Date(at).toISOString().slice(0, 7))
    .where('what', '=', what)
    .where('count', '>', 0)
    .execute()
}

/** Puts a text in the place of the one that was read; false if it has been changed meanwhile. */
export async function replaceBody(
  tx: Tx,
  { id, body }: Pick<Comment, 'id' | 'body'>,
  redacted: string,
  now: number,
): Promise<boolean> {
  const row = await tx
    .updateTable('comment')
    .set({ body: redacted, redacted_at: now })
    .where('id', '=', id)
    .where('body', '=', body)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Marks a comment as the newsroom's pick, or no longer. */
export async function setPicked(tx: Tx, id: number, by: { staffId: number; at: number } | null): Promise<void> {
  const picked = { picked_by: by?.staffId ?? null, picked_at: by?.at ?? null }
  await tx.updateTable('comment').set(picked).where('id', '=', id).execute()
}

/** What of a reader's is published or held, newest first: numbers of comments. */
export async function idsToTakeOut(db: Db, readerId: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('reader_id', '=', readerId)
    .where('state', 'in', ['published', 'held'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** The number of the last verdict of each of these comments. */
export async function lastVerdicts(db: Db, commentIds: number[]): Promise<Map<number, number>> {
  if (commentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('verdict')
    .select((eb) => ['comment_id', eb.fn.max('id').as('last')])
    .where('comment_id', 'in', commentIds)
    .groupBy('comment_id')
    .execute()
  return new Map(rows.map((row) => [row.comment_id, row.last]))
}

/** Everything that a reader wrote, newest first: numbers of comments, before one if it is given. */
export async function commentIdsOf(
  db: Db,
  readerId: number,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('reader_id', '=', readerId)
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
