import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Comment, ThreadRule } from './comment.ts'

/** What was written, before anybody has judged it. */
export interface NewComment {
  articleId: number
  /** The comment it answers, with its depth. */
  parent: { id: number; depth: number } | null
  kind?: Comment['kind']
  readerId: number | null
  name: string
  mark: Comment['mark']
  /** As `markup.ts` makes it. */
  body: string
  state: 'unconfirmed' | 'held'
  /** A keyed hash of where it came from; null for what was imported. */
  network: string | null
  /** What it is called where it was imported from: the same key twice is one comment. */
  sourceKey?: string
  createdAt: number
}

/** Keeps a new comment, which has no place in its thread yet; undefined if its source key is there already. */
export async function insertComment(tx: Tx, comment: NewComment): Promise<number | undefined> {
  const { articleId, parent, kind = 'comment', readerId, name, mark, body, state, network, sourceKey, createdAt } = comment
  const row = await tx
    .insertInto('comment')
    .values({
      article_id: articleId,
      parent_id: parent?.id ?? null,
      depth: (parent?.depth ?? 0) + 1,
      nth: 0,
      kind,
      reader_id: readerId,
      name,
      mark,
      body,
      state,
      shown: 0,
      created_at: createdAt,
      replies: 0,
      recommended: 0,
      reports: 0,
      network,
      source_key: sourceKey ?? null,
    })
    .onConflict((conflict) => conflict.column('source_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function findComment(db: Db, id: number): Promise<Comment | undefined> {
  return (await loadComments(db, [id])).get(id)
}

/** The comments of these ids, whatever their state. */
export async function loadComments(db: Db, ids: number[]): Promise<Map<number, Comment>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('comment')
    .leftJoin('reader', 'reader.id', 'comment.reader_id')
    .selectAll('comment')
    .select('reader.avatar')
    .where('comment.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, commentOf(row)]))
}

export const commentOf = (row: Selectable<Schema['comment']> & { avatar: string | null }): Comment => ({
  id: row.id,
  articleId: row.article_id,
  parentId: row.parent_id,
  depth: row.depth,
  kind: row.kind,
  readerId: row.reader_id,
  name: row.name,
  avatar: row.avatar,
  mark: row.mark,
  body: row.body,
  state: row.state,
  createdAt: row.created_at,
  publishedAt: row.published_at,
  editedAt: row.edited_at,
  replies: row.replies,
  recommended: row.recommended,
  isPicked: row.picked_at !== null,
  isRedacted: row.redacted_at !== null,
})

/** How many comments readers see under an article, and its own rule where it has one. */
export async function threadOf(db: Db, articleId: number): Promise<{ count: number; rule: ThreadRule | null }> {
  const row = await db.selectFrom('thread').select(['count', 'rule']).where('article_id', '=', articleId).executeTakeFirst()
  return row ?? { count: 0, rule: null }
}
