import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import { LANES, LEASE, MAX_TRIES, type BuriedJob, type Job, type Lane, type NewJob } from './job.ts'

/** Adds jobs that may run at once; one whose key is there already is left out. */
export async function addJobs(tx: Tx, jobs: NewJob[], now: number): Promise<void> {
  if (jobs.length === 0) return
  const rows = jobs.map(({ lane, name, key, payload }) => ({
    lane,
    name,
    key,
    payload: JSON.stringify(payload),
    state: 'waiting' as const,
    run_at: now,
    tries: 0,
    lease: 0,
    created_at: now,
  }))
  await tx
    .insertInto('job')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

/** Whether a claim in this lane would find something to do. */
export async function isDue(db: Db, lane: Lane, now: number): Promise<boolean> {
  const waiting = await nextWaiting(db, lane, now).executeTakeFirst()
  if (waiting) return true
  const abandoned = db.selectFrom('job').select('id').where('lane', '=', lane).where('state', '=', 'running')
  return (await abandoned.where('leased_until', '<=', now).executeTakeFirst()) !== undefined
}

/** Takes the job of this lane that has been due longest, under a lease. Undefined if none is due, or if another worker was faster. */
export async function claimJob(tx: Tx, lane: Lane, now: number): Promise<Job | undefined> {
  await takeBackAbandoned(tx, lane, now)
  const row = await tx
    .updateTable('job')
    .set((eb) => ({
      state: 'running',
      leased_until: now + LEASE,
      lease: eb('lease', '+', 1),
      tries: eb('tries', '+', 1),
    }))
    .where('id', '=', nextWaiting(tx, lane, now))
    // PostgreSQL looks again once it holds the row: the loser of a race finds it running.
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst()
  return row && jobOf(row, lane)
}

const nextWaiting = (db: Db, lane: Lane, now: number) =>
  db
    .selectFrom('job')
    .select('id')
    .where('lane', '=', lane)
    .where('state', '=', 'waiting')
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .orderBy('id')
    .limit(1)

/** What a worker held that is no more. A job that brought its worker down each time is buried like one that failed. */
async function takeBackAbandoned(tx: Tx, lane: Lane, now: number): Promise<void> {
  const error = 'The worker ended, or was cut off, in the middle of the job'
  const left = tx.updateTable('job').where('lane', '=', lane).where('state', '=', 'running').where('leased_until', '<=', now)
  await left.where('tries', '>=', MAX_TRIES).set({ state: 'buried', finished_at: now, error }).execute()
  await left.where('tries', '<', MAX_TRIES).set({ state: 'waiting', error }).execute()
}

type Claimed = Pick<Job, 'id' | 'lease'>

/** A row only as long as this claim holds. */
const held = (tx: Tx, { id, lease }: Claimed) =>
  tx.updateTable('job').where('id', '=', id).where('lease', '=', lease).where('state', '=', 'running')

/** Says that the worker is alive. False if the job is no longer its own. */
export async function extendLease(tx: Tx, job: Claimed, now: number): Promise<boolean> {
  const { numUpdatedRows } = await held(tx, job)
    .set({ leased_until: now + LEASE })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Each of these changes nothing if the job is no longer the worker's own. */
export async function finishJob(tx: Tx, job: Claimed, now: number): Promise<void> {
  await held(tx, job).set({ state: 'done', finished_at: now }).execute()
}

export async function retryLater(tx: Tx, job: Claimed, { error, runAt }: { error: string; runAt: number }): Promise<void> {
  await held(tx, job).set({ state: 'waiting', run_at: runAt, error }).execute()
}

export async function buryJob(tx: Tx, job: Claimed, { error, now }: { error: string; now: number }): Promise<void> {
  await held(tx, job).set({ state: 'buried', finished_at: now, error }).execute()
}

/** Gives a job back unfinished, as if it had not been begun, so that another worker takes it at once. */
export async function giveBack(tx: Tx, job: Claimed, now: number): Promise<void> {
  await held(tx, job)
    .set((eb) => ({ state: 'waiting', run_at: now, tries: eb('tries', '-', 1) }))
    .execute()
}

/** What was given up, newest first, at most 100. */
export async function buriedJobs(db: Db): Promise<BuriedJob[]> {
  const rows = await db
    .selectFrom('job')
    .select(['id', 'lane', 'name', 'key', 'error', 'finished_at'])
    .where('lane', 'in', LANES)
    .where('state', '=', 'buried')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ finished_at, error, ...row }) => ({ ...row, error: error ?? '', buriedAt: finished_at ?? 0 }))
}

/** Has a buried job tried eight times more, the first time at once. False if it isn't buried. */
export async function retryBuried(tx: Tx, id: number, now: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('job')
    .set({ state: 'waiting', run_at: now, tries: 0, finished_at: null })
    .where('id', '=', id)
    .where('state', '=', 'buried')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Removes a job that isn't running just now, so that the same key may be a job anew. */
export async function forgetJob(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('job').where('key', '=', key).where('state', '<>', 'running').execute()
}

/** Removes up to `limit` jobs of a lane that were done before this time; says how many there were. */
export async function sweepDone(tx: Tx, lane: Lane, { before, limit }: { before: number; limit: number }): Promise<number> {
  const old = tx
    .selectFrom('job')
    .select('id')
    .where('lane', '=', lane)
    .where('state', '=', 'done')
    // A job is due before it is done: the index holds that time.
    .where('run_at', '<', before)
    .where('finished_at', '<', before)
    .orderBy('run_at')
    .limit(limit)
  const { numDeletedRows } = await tx.deleteFrom('job').where('id', 'in', old).executeTakeFirst()
  return Number(numDeletedRows)
}

const jobOf = (row: Selectable<Schema['job']>, lane: Lane): Job => ({
  id: row.id,
  lane,
  name: row.name,
  key: row.key,
  payload: JSON.parse(row.payload),
  lease: row.lease,
  tries: row.tries,
})
