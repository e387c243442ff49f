import type { Db } from '../../db/schema.ts'
import type { Revision } from '../article.ts'
import { revisionOf } from '../articles.sql.ts'
import type { VersionLine } from './version-line.ts'

/** The versions of an article before one, the newest first, without their texts. */
export async function versionLines(db: Db, articleId: number, before: number | undefined, limit: number): Promise<VersionLine[]> {
  const rows = await db
    .selectFrom('revision')
    .leftJoin('staff', 'staff.id', 'revision.staff_id')
    .select(['revision.id', 'revision.number', 'revision.saved_at', 'revision.note', 'staff.name as by'])
    .where('revision.article_id', '=', articleId)
    .$if(before !== undefined, (query) => query.where('revision.number', '<', before!))
    .orderBy('revision.number', 'desc')
    .limit(limit)
    .execute()
  const leaves = await db
    .selectFrom('record')
    .select(['revision_id', 'kind', 'at'])
    .where('article_id', '=', articleId)
    .orderBy('seq')
    .execute()
  const published = new Map(leaves.map(({ revision_id, kind, at }) => [revision_id, { kind, at }]))
  return rows.map(({ id, saved_at, ...row }) => ({ ...row, savedAt: saved_at, published: published.get(id) ?? null }))
}

/** Versions of an article by their numbers. */
export async function findVersions(db: Db, articleId: number, numbers: number[]): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('number', 'in', numbers)
    .execute()
  return rows.map(revisionOf)
}
