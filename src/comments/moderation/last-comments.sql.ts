import type { Db } from '../../db/schema.ts'
import type { Comment } from '../comment.ts'
import { commentOf } from '../comments.sql.ts'

/** The last comments that were written, whatever became of them. */
export async function loadLastComments(db: Db, limit: number): Promise<Comment[]> {
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('kind', '=', 'comment')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => commentOf({ ...row, avatar: null }))
}
