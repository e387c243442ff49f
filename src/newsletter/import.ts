import type { Event } from '../jobs/event.ts'
import type { State } from './subscriber.ts'

/** What became of the lines of a list, or will. */
export interface Report {
  lines: number
  /** Of these, how many hold somebody who may be taken in. */
  entries: number
  /** Came onto the list, or will. */
  added: number
  /** Are on it already, and stay as they are. */
  here: number
  /** Have asked by themselves and not said yes yet: they are left to say it. */
  waiting: number
  /** Have left it, and are not brought back. */
  left: number
  /** Get no letters of any kind: they bounced, complained, or asked for none. */
  suppressed: number
  /** Stand in the file more than once. */
  twice: number
  /** Are not subscribed, says the file. */
  notSubscribed: number
  malformed: number
  /** The first of the lines that could not be read. */
  wrong: { line: number; why: string }[]
}

export const NO_REPORT: Report = {
  lines: 0,
  entries: 0,
  added: 0,
  here: 0,
  waiting: 0,
  left: 0,
  suppressed: 0,
  twice: 0,
  notSubscribed: 0,
  malformed: 0,
  wrong: [],
}

export interface ListImport {
  id: number
  /** Who brought it. */
  by: string
  at: number
  fileName: string
  state: 'reading' | 'read' | 'running' | 'done' | 'dropped'
  /** What they said of how these people agreed. */
  consent: string | null
  report: Report
  doneAt: number | null
}

/** What an address of a list comes to. */
export type Fate = 'added' | 'here' | 'waiting' | 'left' | 'suppressed'

/** What an address comes to that is in this state here, if in any. Who left is never brought back, and nobody is confirmed in their stead. */
export function fateOf(state: State | null | undefined, isSuppressed: boolean): Fate {
  if (state === 'active') return 'here'
  if (state === 'ended') return 'left'
  if (isSuppressed) return 'suppressed'
  return state === 'unconfirmed' ? 'waiting' : 'added'
}

/** How many of the entries have come to anything yet. */
export const doneOf = ({ added, here, waiting, left, suppressed }: Report): number => added + here + waiting + left + suppressed

/** As many wrong lines are shown. */
export const MOST_WRONG = 100

/** Lines of one piece: each is done in a transaction of its own, which must not hold others up. */
export const PIECE = 200

export const MOST_LINES = 500_000

/** In bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024

/** How long a list waits for the press that takes it in. */
export const LIST_WAITS = 24 * 60 * 60 * 1000

export type ImportBegun = Event<'subscribers.import-begun', { importId: number }>
