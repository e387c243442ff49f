import type { Db } from '../../db/schema.ts'
import { CORRECTIONS, isPublic, type Content } from '../article.ts'
import type { Correction, Version } from './version.ts'

/** An article's versions before that leaf (or its latest), newest first. */
export async function versionsOf(db: Db, articleId: number, before: number | undefined, limit: number): Promise<Version[]> {
  const rows = await db
    .selectFrom('record')
    .innerJoin('revision', 'revision.id', 'record.revision_id')
    .leftJoin('erasure', 'erasure.seq', 'record.seq')
    .select(['record.seq', 'record.kind', 'record.reason', 'record.at', 'revision.content', 'erasure.reason as erased'])
    .where('record.article_id', '=', articleId)
    .$if(before !== undefined, (query) => query.where('record.seq', '<', before!))
    .orderBy('record.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ content, ...row }) => ({
    ...row,
    content: row.erased === null ? (JSON.parse(content) as Content) : undefined,
  }))
}

/** The paper's corrections, clarifications and retractions before that leaf (or its latest), newest first. */
export async function correctionsBefore(db: Db, before: number | undefined, limit: number): Promise<Correction[]> {
  const ofKind = (kind: (typeof CORRECTIONS)[number]) =>
    db
      .selectFrom(
        db
          .selectFrom('record')
          .select(['seq', 'article_id', 'reason', 'at'])
          .where('kind', '=', kind)
          .$if(before !== undefined, (query) => query.where('seq', '<', before!))
          .orderBy('seq', 'desc')
          .limit(limit)
          .as('newest'),
      )
      .selectAll()
      .select((is) => is.val(kind).as('kind'))
  const [first, ...others] = CORRECTIONS.map(ofKind)
  const all = others.reduce((query, next) => query.unionAll(next), first!)
  const rows = await db
    .selectFrom(all.as('correction'))
    .innerJoin('article', 'article.id', 'correction.article_id')
    .select(['correction.seq', 'correction.kind', 'correction.reason', 'correction.at'])
    .select(['article.id', 'article.status', 'article.path', 'article.headline'])
    .orderBy('correction.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ seq, kind, reason, at, ...article }) => ({
    seq,
    kind,
    reason,
    at,
    articleId: article.id,
    article: isPublic(article) ? article : undefined,
  }))
}

/** Whether the paper has ever corrected anything. */
export const hasCorrections = async (db: Db): Promise<boolean> => (await correctionsBefore(db, undefined, 1)).length > 0
