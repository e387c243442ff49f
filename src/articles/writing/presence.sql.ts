import type { Db, Tx } from '../../db/schema.ts'
import { PRESENT_FOR, type Present } from './presence.ts'

/** Says that somebody has an article open; after an absence they have opened it anew. */
export async function notePresence(tx: Tx, articleId: number, staffId: number, now: number): Promise<void> {
  await tx
    .insertInto('presence')
    .values({ article_id: articleId, staff_id: staffId, opened_at: now, seen_at: now })
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'staff_id']).doUpdateSet((eb) => ({
        opened_at: eb
          .case()
          .when('presence.seen_at', '<', now - PRESENT_FOR)
          .then(now)
          .else(eb.ref('presence.opened_at'))
          .end(),
        seen_at: now,
      })),
    )
    .execute()
}

export async function leavePresence(tx: Tx, articleId: number, staffId: number): Promise<void> {
  await tx.deleteFrom('presence').where('article_id', '=', articleId).where('staff_id', '=', staffId).execute()
}

/** Who else has the article open now. */
export async function othersPresent(db: Db, articleId: number, staffId: number, now: number): Promise<Present[]> {
  return db
    .selectFrom('presence')
    .innerJoin('staff', 'staff.id', 'presence.staff_id')
    .select(['staff.name', 'presence.opened_at as since'])
    .where('presence.article_id', '=', articleId)
    .where('presence.staff_id', '<>', staffId)
    .where('presence.seen_at', '>=', now - PRESENT_FOR)
    .orderBy('presence.opened_at')
    .execute()
}
