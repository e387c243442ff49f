import type { Database } from '../db/connect.ts'
import { LANES, type Handlers, type Job } from './job.ts'
import { addJobs, isDue } from './jobs.sql.ts'
import { openLane } from './lane.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { paced } from './paced.ts'
import { hasUnread, readEvents, type Reactions } from './reader.ts'
import { sweep } from './sweep.ts'
import { checkTimetable, slotHandlers, slotJob, type Timetable } from './timetable.ts'

export interface WorkerOptions {
  database: Database
  /** Which jobs follow which event, by the event's name. */
  reactions: Reactions
  /** Who does a job, by the job's name. */
  handlers: Handlers
  timetable: Timetable
  /** Epoch milliseconds. The clocks of several nodes may differ by seconds, not by a lease. */
  clock: () => number
  /** Told of every failed try with its job, and of failures of the worker itself. */
  onError: (error: unknown, job?: Job) => void
}

export interface Worker {
  /** Does all that is due, and all that follows from it. Rejects if the database fails or a reaction throws. */
  idle(): Promise<void>
  /** Begins nothing more and waits up to 30 seconds for what runs; what runs then still is cut off and given back. */
  stop(): Promise<void>
}

/** How often the worker looks by itself: for what was to wait, and for what other nodes did without a word. In milliseconds. */
const TICK = 1000
const PATIENCE = 30_000

/** Commits so close together, in milliseconds, are looked at together: a look costs about as much as a small commit. */
const LOOK_PAUSE = 20

/** Turns events into jobs and does them, woken by every commit. */
export function startWorker({ database, reactions, handlers, timetable, clock, onError }: WorkerOptions): Worker {
  const slots = [...timetable, sweeping(database)]
  checkTimetable(slots)
  const enterSlots = slotEntry(slots, database)
  let stopped = false

  const read = oneAtATime(async () => {
    if (stopped) return
    await enterSlots(clock())
    await readEvents(database, reactions, clock)
  })
  const tools = { database, handlers: { ...handlers, ...slotHandlers(slots) }, clock, onError }
  const lanes = LANES.map((lane) => openLane(lane, tools))
  const everything = () => [read(), ...lanes.map((lane) => lane.run())]

  const look = () => everything().forEach((work) => void work.catch(onError))
  const { call: wake, stop: sleep } = paced(look, LOOK_PAUSE)
  let commits = 0
  const stopListening = database.onCommit(() => {
    commits++
    wake()
  })
  const tick = setInterval(wake, TICK)
  wake()

  return {
    async idle() {
      let before: number
      do {
        before = commits
        await Promise.all(everything())
        // What a look of the worker's own takes up meanwhile is busy, or has committed.
      } while (!stopped && ((await isWorkLeft(database, clock())) || lanes.some((lane) => lane.isBusy()) || commits !== before))
    },
    async stop() {
      stopped = true
      clearInterval(tick)
      stopListening()
      sleep()
      const { promise: patience, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, PATIENCE)
      await Promise.all([read(), ...lanes.map((lane) => lane.close(patience))].map((end) => end.catch(onError)))
      clearTimeout(timer)
    },
  }
}

async function isWorkLeft(database: Database, now: number): Promise<boolean> {
  if (await hasUnread(database)) return true
  const lanes = await Promise.all(LANES.map((lane) => isDue(database.read, lane, now)))
  return lanes.includes(true)
}

/** Enters each slot as a job once. Other nodes try the same; the job's key lets one of them. */
function slotEntry(slots: Timetable, database: Database): (now: number) => Promise<void> {
  let entered: string[] = []
  return async (now) => {
    const jobs = slots.map((slot) => slotJob(slot, now))
    const fresh = jobs.filter((job) => !entered.includes(job.key))
    if (fresh.length > 0) await database.transact((tx) => addJobs(tx, fresh, now))
    entered = jobs.map((job) => job.key)
  }
}

const sweeping = (database: Database) => ({
  name: 'sweep',
  everyMinutes: 60,
  run: ({ now }: { now: number }) => sweep(database, now),
})
