import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { loadComments } from '../comments.sql.ts'
import type { Case, Objection, Report, Verdict, Writer } from './queue.ts'

/** So many reports of one comment are shown; the others are counted. */
const REPORTS_SHOWN = 5

/** The comments of these ids in the order of the list, with all that helps to judge them. What is gone is left out. */
export async function loadCases(db: Db, ids: number[]): Promise<Case[]> {
  if (ids.length === 0) return []
  const comments = await loadComments(db, ids)
  const all = [...comments.values()]
  const [articles, answered, writers, verdicts, reports, objections] = await Promise.all([
    loadArticles(db, [...new Set(all.map(({ articleId }) => articleId))]),
    loadComments(db, [...new Set(all.flatMap(({ parentId }) => parentId ?? []))]),
    loadWriters(db, [...new Set(all.flatMap(({ readerId }) => readerId ?? []))]),
    loadVerdicts(db, ids),
    loadReports(db, ids),
    loadObjections(db, ids),
  ])
  return ids.flatMap((id) => {
    const comment = comments.get(id)
    if (!comment) return []
    return {
      comment,
      article: articles.get(comment.articleId)!,
      answered: answered.get(comment.parentId ?? 0),
      writer: writers.get(comment.readerId ?? 0),
      verdicts: verdicts.get(id) ?? [],
      reports: reports.get(id) ?? { count: 0, newest: [] },
      objection: objections.get(id),
    }
  })
}

async function loadArticles(db: Db, ids: number[]): Promise<Map<number, Case['article']>> {
  const rows = await db.selectFrom('article').select(['id', 'headline', 'path']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whoever wrote, with what became of what they wrote. */
export async function loadWriters(db: Db, readerIds: number[]): Promise<Map<number, Writer>> {
  if (readerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('reader')
    .leftJoin('commenter', 'commenter.reader_id', 'reader.id')
    .select(['reader.id', 'reader.name', 'reader.address_hash', 'reader.account_since', 'reader.created_at'])
    .select(['published', 'rejected', 'spam', 'reports_upheld', 'reports_refused'])
    .where('reader.id', 'in', readerIds)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        readerId: row.id,
        name: row.name,
        addressHash: row.address_hash,
        hasAccount: row.account_since !== null,
        firstSeen: row.created_at,
        published: row.published ?? 0,
        rejected: row.rejected ?? 0,
        spam: row.spam ?? 0,
        reportsUpheld: row.reports_upheld ?? 0,
        reportsRefused: row.reports_refused ?? 0,
      },
    ]),
  )
}

async function loadVerdicts(db: Db, commentIds: number[]): Promise<Map<number, Verdict[]>> {
  return Map.groupBy(await verdictRows(db, 'verdict.comment_id', commentIds), ({ commentId }) => commentId)
}

/** Verdicts by their own numbers. */
export const verdictsById = (db: Db, ids: number[]): Promise<Verdict[]> => verdictRows(db, 'verdict.id', ids)

async function verdictRows(db: Db, column: 'verdict.id' | 'verdict.comment_id', ids: number[]): Promise<Verdict[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('verdict')
    .leftJoin('staff', 'staff.id', 'verdict.staff_id')
    .selectAll('verdict')
    .select('staff.name')
    .where(column, 'in', ids)
    .orderBy('verdict.id')
    .execute()
  return rows.map(({ comment_id, staff_id, name, ...row }) => ({
    ...row,
    commentId: comment_id,
    staff: staff_id === null ? null : { id: staff_id, name: name ?? '' },
  }))
}

async function loadReports(db: Db, commentIds: number[]): Promise<Map<number, Case['reports']>> {
  const open = db
    .selectFrom('report')
    .select(['comment_id', 'reason', 'words', 'trusted', 'at'])
    .select([
      sql<number>`row_number() over (partition by comment_id order by id desc)`.as('nth'),
      sql<number>`count(*) over (partition by comment_id)`.as('count'),
    ])
    .where('comment_id', 'in', commentIds)
    .where('answered_at', 'is', null)
  const rows = await db.selectFrom(open.as('open')).selectAll().where('nth', '<=', REPORTS_SHOWN).orderBy('nth').execute()
  const reportOf = ({ reason, words, trusted, at }: (typeof rows)[number]): Report => ({
    reason,
    words,
    isTrusted: trusted === 1,
    at,
  })
  const grouped = Map.groupBy(rows, (row) => row.comment_id)
  return new Map([...grouped].map(([id, own]) => [id, { count: Number(own[0]!.count), newest: own.map(reportOf) }]))
}

async function loadObjections(db: Db, commentIds: number[]): Promise<Map<number, Objection>> {
  const rows = await db
    .selectFrom('objection')
    .select(['comment_id', 'words', 'at'])
    .where('comment_id', 'in', commentIds)
    .where('answered_at', 'is', null)
    .execute()
  return new Map(rows.map(({ comment_id, ...objection }) => [comment_id, objection]))
}
