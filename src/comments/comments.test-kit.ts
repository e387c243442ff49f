import type { Tx } from '../db/schema.ts'
import { insertComment, type NewComment } from './comments.sql.ts'
import { moveComment } from './standing.commands.ts'

export const TUESDAY = Date.UTC(2026, 10, 24, 9)

/** An article of no content, published on Tuesday at nine. */
export async function anArticle(tx: Tx, path = '/harbour/the-ferry'): Promise<number> {
  const texts = { kind: 'article', status: 'published', label: 'news', headline: 'The ferry', standfirst: '', body: '' } as const
  const derived = { body_rules: 1, opening: '', media: '[]', words: 0, language: 'en', changes: '[]', revision: 1 }
  const { id } = await tx
    .insertInto('article')
    .values({ ...texts, ...derived, path, published_at: TUESDAY, created_at: TUESDAY, changed_at: TUESDAY })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A comment that is published at once, by nobody we know. */
export async function aComment(
  tx: Tx,
  articleId: number,
  comment: Partial<NewComment> & { parent?: NewComment['parent'] } = {},
): Promise<number> {
  const createdAt = comment.createdAt ?? TUESDAY
  const id = await insertComment(tx, {
    articleId,
    parent: null,
    readerId: null,
    name: 'Odile',
    mark: null,
    body: '<p>It is late again.</p>',
    state: 'held',
    network: null,
    createdAt,
    ...comment,
  })
  await moveComment(tx, id!, 'published', createdAt)
  return id!
}
