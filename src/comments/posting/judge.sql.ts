import type { Db, Tx } from '../../db/schema.ts'
import { plainText } from '../../articles/body/text.ts'
import type { Recent } from '../checks/check.ts'
import type { Ruling } from '../checks/checks.ts'
import type { Comment, CommentState } from '../comment.ts'

/** What is known of somebody who comments on an article. */
export interface Commenter {
  mark: Comment['mark']
  published: number
  rejected: number
  spam: number
}

/** Of the newsroom is whoever signs in there with the address that they have confirmed here. */
export async function loadCommenter(db: Db, readerId: number, articleId: number): Promise<Commenter> {
  const row = await db
    .selectFrom('reader')
    .leftJoin('commenter', 'commenter.reader_id', 'reader.id')
    .leftJoin('staff', (join) => join.onRef('staff.email', '=', 'reader.email').on('staff.state', '=', 'active'))
    .leftJoin('article_author', (join) =>
      join.onRef('article_author.author_id', '=', 'staff.author_id').on('article_author.article_id', '=', articleId),
    )
    .select(['reader.confirmed_at', 'published', 'rejected', 'spam', 'staff.id as staff', 'article_author.author_id as author'])
    .where('reader.id', '=', readerId)
    .executeTakeFirstOrThrow()
  const isKnown = row.confirmed_at !== null && row.staff !== null
  return {
    mark: !isKnown ? null : row.author === null ? 'staff' : 'author',
    published: row.published ?? 0,
    rejected: row.rejected ?? 0,
    spam: row.spam ?? 0,
  }
}

/** So many of the last comments from one, and from one network, are looked at. */
const MOST_RECENT = { own: 20, nearby: 30 }

/** What came lately from the same reader or the same network before this comment. */
export async function loadRecent(
  db: Db,
  { id, readerId, network }: { id: number; readerId: number; network: string | null },
  since: number,
): Promise<Recent[]> {
  const columns = ['id', 'reader_id', 'body', 'created_at'] as const
  const own = db
    .selectFrom('comment')
    .select(columns)
    .where('reader_id', '=', readerId)
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .limit(MOST_RECENT.own)
  const nearby = db
    .selectFrom('comment')
    .select(columns)
    .where('network', '=', network)
    .where('created_at', '>', since)
    .where('id', '<', id)
    .orderBy('created_at', 'desc')
    .limit(MOST_RECENT.nearby)
  const rows = await db
    .selectFrom(own.as('own'))
    .select(columns)
    .union(db.selectFrom(nearby.as('nearby')).select(columns))
    .execute()
  return rows
    .filter((row) => row.created_at > since)
    .map((row) => ({ text: plainText(row.body), isTheirs: row.reader_id === readerId, at: row.created_at }))
}

/** Writes down what was found, and out of which state it moves the comment. */
export async function insertRulings(
  tx: Tx,
  { commentId, before }: { commentId: number; before: CommentState },
  rulings: Ruling[],
  now: number,
): Promise<void> {
  await tx
    .insertInto('verdict')
    .values(rulings.map(({ rule, outcome, reason }) => ({ comment_id: commentId, at: now, rule, outcome, reason, before })))
    .execute()
}

export async function setMark(tx: Tx, id: number, mark: Comment['mark']): Promise<void> {
  await tx.updateTable('comment').set({ mark }).where('id', '=', id).execute()
}
