import type { Db, Tx } from '../../db/schema.ts'
import type { ThreadRule } from '../comment.ts'

export interface RuledArticle {
  id: number
  kind: 'article' | 'page'
  headline: string
  path: string
  publishedAt: number | null
  rule: ThreadRule | null
  /** How many comments readers see. */
  count: number
}

/** An article with who may comment on it. */
export async function findRuled(db: Db, articleId: number): Promise<RuledArticle | undefined> {
  const row = await db
    .selectFrom('article')
    .leftJoin('thread', 'thread.article_id', 'article.id')
    .select(['article.id', 'kind', 'headline', 'path', 'published_at', 'rule', 'count'])
    .where('article.id', '=', articleId)
    .executeTakeFirst()
  return row && { ...row, publishedAt: row.published_at, count: row.count ?? 0 }
}

/** Gives a thread a rule of its own, or the paper's. */
export async function setThreadRule(tx: Tx, articleId: number, rule: ThreadRule | null): Promise<void> {
  await tx
    .insertInto('thread')
    .values({ article_id: articleId, rule, count: 0 })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ rule }))
    .execute()
}
