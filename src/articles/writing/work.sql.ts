import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../../db/schema.ts'
import { withCurrentTerms } from '../arranging/replaced.sql.ts'
import type { Content, Status } from '../article.ts'
import type { Work } from './work.ts'

/** An article with its newest version, in one statement. */
export async function findWork(db: Db, id: number): Promise<Work | undefined> {
  const row = await db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.id').onRef('revision.number', '=', 'article.revision'),
    )
    .leftJoin('staff as saver', 'saver.id', 'revision.staff_id')
    .leftJoin('staff as assignee', 'assignee.id', 'article.assignee_id')
    .select([
      'article.id',
      'article.path',
      'article.status',
      'article.version',
      'article.revision',
      'article.published_revision',
      'article.published_at',
      'article.updated_at',
      'article.scheduled_at',
      'article.scheduled_wall',
      'article.scheduled_zone',
      'article.begun_by',
      'article.assignee_id',
      'assignee.name as assignee',
      'revision.content',
      'revision.saved_at',
      'saver.id as saver_id',
      'saver.name as saver_name',
    ])
    .where('article.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const content = await withCurrentTerms(db, JSON.parse(row.content) as Content)
  return {
    id: row.id,
    path: row.path,
    status: row.status,
    version: row.version,
    revision: row.revision,
    publishedRevision: row.published_revision,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    scheduled: scheduleOf(row),
    begunBy: row.begun_by,
    assigneeId: row.assignee_id,
    assignee: row.assignee,
    authorIds: content.authorIds,
    content,
    savedAt: row.saved_at,
    savedBy: row.saver_id === null || row.saver_name === null ? null : { id: row.saver_id, name: row.saver_name },
  }
}

/** Holds an article until the transaction ends: whoever comes second sees what the first has done. */
export async function lockArticle(tx: Tx, id: number): Promise<void> {
  await tx
    .updateTable('article')
    .set((article) => ({ version: article.ref('version') }))
    .where('id', '=', id)
    .execute()
}

/** Takes the right to write over version `seen`. False if another save came first: then nothing may be written. */
export async function takeVersion(tx: Tx, id: number, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('article')
    .set((article) => ({ version: article('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function versionOf(db: Db, id: number): Promise<number> {
  return (await db.selectFrom('article').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
}

export async function saveAssignee(tx: Tx, id: number, assigneeId: number | null): Promise<void> {
  await tx.updateTable('article').set({ assignee_id: assigneeId }).where('id', '=', id).execute()
}

export async function saveTrashedFrom(tx: Tx, id: number, status: Status | null): Promise<void> {
  await tx.updateTable('article').set({ trashed_from: status }).where('id', '=', id).execute()
}

export async function savePath(tx: Tx, id: number, path: string): Promise<void> {
  await tx.updateTable('article').set({ path }).where('id', '=', id).execute()
}

/** Where it stood before it went to the trash. */
export async function trashedFrom(db: Db, id: number): Promise<Status | null> {
  const row = await db.selectFrom('article').select('trashed_from').where('id', '=', id).executeTakeFirstOrThrow()
  return row.trashed_from
}

/** Articles whose time has come, the oldest first. */
export async function dueArticles(db: Db, now: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('status', '=', 'scheduled')
    .where('scheduled_at', '<=', now)
    .orderBy('scheduled_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

function scheduleOf(row: Pick<Selectable<Schema['article']>, 'status' | 'scheduled_at' | 'scheduled_wall' | 'scheduled_zone'>) {
  if (row.status !== 'scheduled' || row.scheduled_at === null) return null
  return { at: row.scheduled_at, wall: row.scheduled_wall ?? '', zone: row.scheduled_zone ?? 'UTC' }
}
