import { sql } from 'kysely'
import { engineOf } from '../../db/connect.ts'
import type { Db } from '../../db/schema.ts'
import { LANES } from '../../jobs/job.ts'

/** When the job was due that waits longest; undefined if none is due. */
export async function dueSince(db: Db, now: number): Promise<number | undefined> {
  const { since } = await db
    .selectFrom('job')
    .select((eb) => eb.fn.min('run_at').as('since'))
    .where('lane', 'in', LANES)
    .where('state', '=', 'waiting')
    .where('run_at', '<=', now)
    .executeTakeFirstOrThrow()
  return since ?? undefined
}

/** In bytes, as the database itself counts: without what it will fold in later. */
export async function databaseSize(db: Db): Promise<number> {
  const { rows } = await (
    engineOf(db) === 'sqlite'
      ? sql<{ bytes: number }>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`
      : sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`
  ).execute(db)
  return rows[0]!.bytes
}

/** How far the record goes, and how far of it is signed. */
export async function recordState(db: Db) {
  const leaf = await db.selectFrom('record').select(['seq', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const checkpoint = await db.selectFrom('checkpoint').select(['seq', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return { leaves: leaf?.seq ?? 0, newestLeaf: leaf?.at, signed: checkpoint?.seq ?? 0, lastSigned: checkpoint?.at }
}

/** When the newest letter was sent, and which one failed last. */
export async function letterState(db: Db) {
  const newest = (state: 'sent' | 'failed') =>
    db.selectFrom('letter').select(['created_at', 'sent_at', 'answer']).where('state', '=', state).orderBy('id', 'desc').limit(1)
  const sent = await newest('sent').executeTakeFirst()
  const failed = await newest('failed').executeTakeFirst()
  return {
    lastSent: sent?.sent_at ?? undefined,
    lastFailed: failed && { at: failed.created_at, answer: failed.answer ?? 'no answer' },
  }
}

export async function newestEvent(db: Db): Promise<number | undefined> {
  return (await db.selectFrom('event').select('at').orderBy('id', 'desc').limit(1).executeTakeFirst())?.at
}

/** The time of the database's own machine; a data file has none. */
export async function databaseTime(db: Db): Promise<number | undefined> {
  if (engineOf(db) === 'sqlite') return undefined
  const { rows } = await sql<{ now: number }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db)
  return rows[0]!.now
}

/** Reads the whole data file through: "ok", or what is wrong with it. PostgreSQL looks after its own. */
export async function quickCheck(db: Db): Promise<string[] | undefined> {
  if (engineOf(db) === 'postgres') return undefined
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(10)`.execute(db)
  return rows.map((row) => row.quick_check)
}
