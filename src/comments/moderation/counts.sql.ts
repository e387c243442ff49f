import type { Db } from '../../db/schema.ts'
import type { Counted } from './transparency.ts'

/** What was decided since a month (`2026-11`), counted. */
export async function loadCounts(db: Db, since: string): Promise<Counted[]> {
  return db.selectFrom('moderation_count').select(['month', 'what', 'count']).where('month', '>=', since).execute()
}
