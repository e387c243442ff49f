import type { Database } from '../db/connect.ts'
import { HEARTBEAT, pauseAfter, type Handlers, type Job, type Lane } from './job.ts'
import { buryJob, claimJob, extendLease, finishJob, giveBack, isDue, retryLater } from './jobs.sql.ts'
import { oneAtATime } from './one-at-a-time.ts'

export interface LaneTools {
  database: Database
  handlers: Handlers
  clock: () => number
  onError: (error: unknown, job?: Job) => void
}

export interface OpenLane {
  /** Does what is due in this lane, one job after the other. Rejects if the database fails. */
  run(): Promise<void>
  /** Whether it is at work, or looking for some. */
  isBusy(): boolean
  /** Begins nothing more. What still runs once patience is over is cut off and given back. */
  close(patience: Promise<void>): Promise<void>
}

export function openLane(lane: Lane, tools: LaneTools): OpenLane {
  const { database, clock } = tools
  let closed = false
  let busy = false
  let current: { job: Job; abort: AbortController } | undefined

  const run = oneAtATime(async () => {
    busy = true
    try {
      while (!closed && (await isDue(database.read, lane, clock()))) {
        const job = await database.transact((tx) => claimJob(tx, lane, clock()))
        if (!job) continue
        current = { job, abort: new AbortController() }
        await runJob(job, current.abort, tools)
        current = undefined
      }
    } finally {
      busy = false
    }
  })

  return {
    run,
    isBusy: () => busy,
    async close(patience) {
      closed = true
      await Promise.race([Promise.allSettled([run()]), patience])
      if (!current) return
      const { job, abort } = current
      abort.abort()
      await database.transact((tx) => giveBack(tx, job, clock()))
    },
  }
}

/** Runs a claimed job and writes down how it went. The signal tells the handler that the job is no longer its own. */
async function runJob(job: Job, abort: AbortController, { database, handlers, clock, onError }: LaneTools): Promise<void> {
  const sayAlive = async () => {
    const stillOurs = await database.transact((tx) => extendLease(tx, job, clock()))
    if (!stillOurs) abort.abort()
  }
  const heartbeat = setInterval(() => void sayAlive().catch((error) => onError(error, job)), HEARTBEAT)
  abort.signal.addEventListener('abort', () => clearInterval(heartbeat))
  try {
    const handler = handlers[job.name]
    if (!handler) throw new Error(`Nobody here knows how to do “${job.name}”`)
    // Types can't follow a payload through the database: a handler names what the reaction wrote.
    await handler(job.payload as never, { now: clock(), signal: abort.signal })
    await database.transact((tx) => finishJob(tx, job, clock()))
  } catch (error) {
    onError(error, job)
    await database.transact(async (tx) => {
      const now = clock()
      const pause = pauseAfter(job, Math.random())
      if (pause === undefined) await buryJob(tx, job, { error: inWords(error), now })
      else await retryLater(tx, job, { error: inWords(error), runAt: now + pause })
    })
  } finally {
    clearInterval(heartbeat)
  }
}

const LONGEST_ERROR = 1000

const inWords = (error: unknown) => String(error).slice(0, LONGEST_ERROR)
