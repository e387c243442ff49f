/** Lanes don't wait for each other: in each, one job at a time runs on a node. Pictures and imports take long, a mail server may; all else is `default`. */
export const LANES = ['default', 'mail', 'pictures', 'imports'] as const
export type Lane = (typeof LANES)[number]

/** Something to be done soon. */
export interface NewJob {
  /** Which handler does it. */
  name: string
  /** The same key twice is one job, for as long as the first is kept: a week after it was done. */
  key: string
  /** Plain JSON, and little of it: ids rather than texts, since the job reads what is true when it runs. */
  payload: unknown
  lane: Lane
}

/** A job that this worker has claimed. */
export interface Job extends NewJob {
  id: number
  /** The fencing number: a worker whose lease ran out holds an old one, and can no longer say how the job went. */
  lease: number
  /** How often it was begun, this time included. */
  tries: number
}

/** A job that is given up until somebody of the staff has it tried again. */
export interface BuriedJob {
  id: number
  lane: string
  name: string
  key: string
  error: string
  buriedAt: number
}

/** Does a job; rejects when it failed and is to be tried again. May be run twice for one job, so each effect has a key of its own. The payload is what the reaction of the same name wrote. */
export type Handler<Payload = never> = (payload: Payload, context: { now: number; signal: AbortSignal }) => Promise<void>
export type Handlers = Record<string, Handler>

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** How long a job belongs to a worker that no longer says it is alive, and how often it says so. In milliseconds. */
export const LEASE = 60 * SECOND
export const HEARTBEAT = 15 * SECOND

/** Before the second try, the third, …: together about a day, so that a mail provider's bad night is outlived. */
const PAUSES = [15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 16 * HOUR]
export const MAX_TRIES = PAUSES.length + 1

/** Somebody may be waiting for a letter to sign in by: the first pauses are shorter. */
const MAIL_PAUSES = [10 * SECOND, 30 * SECOND, 2 * MINUTE, ...PAUSES.slice(3)]

/** Up to a quarter is added to each pause, so that jobs that failed together don't come back together. */
const JITTER = 0.25

/** How many milliseconds to wait after this many failed tries in this lane; undefined when they were the last. `chance` is from 0 to 1. */
export function pauseAfter({ lane, tries }: Pick<Job, 'lane' | 'tries'>, chance: number): number | undefined {
  const pause = (lane === 'mail' ? MAIL_PAUSES : PAUSES)[tries - 1]
  return pause === undefined ? undefined : Math.round(pause * (1 + JITTER * chance))
}
