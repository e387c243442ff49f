import { CONFIRM_LIFE } from '../accounts/readers/reader.ts'

export const STATES = ['unconfirmed', 'active', 'ended'] as const
export type State = (typeof STATES)[number]

/** Somebody on the newsletter's list, or who was on it. */
export interface Subscriber {
  id: number
  readerId: number
  /** Null once it is forgotten. */
  email: string | null
  /** As it was given for the newsletter; may be empty. */
  name: string
  state: State
  /** Ends it without a sign-in. */
  key: string
  createdAt: number
  confirmedAt: number | null
  endedAt: number | null
  endedBy: 'reader' | 'staff' | 'mail' | null
}

/** What has happened with a subscription: its proof. */
export type Step =
  | { what: 'asked'; detail: { words: string; page: string } }
  | { what: 'confirmed'; detail: { how: 'letter' | 'signed in' } }
  | { what: 'imported'; detail: { importId: number; subscribedAt: number | null } }
  | { what: 'ended'; detail: { by: 'reader' | 'mail' } | { by: 'staff'; name: string; reason: string } }
  | { what: 'kept'; detail: Record<string, never> }

export type KeptStep = Step & { at: number; network: string | null }

/** How many came onto the list in a week, and how many left it. */
export interface Week {
  /** Its Monday. */
  week: string
  came: number
  went: number
}

const DAY = 24 * 60 * 60 * 1000

/** How long an unconfirmed one waits: a day more than the link in its letter is good for. */
export const WAITS = CONFIRM_LIFE + DAY

/** How long it is kept from which network somebody asked. */
export const NETWORK_KEPT = 30 * DAY

export const LONGEST_NAME = 80

/** The Monday (UTC) of the week in which this was: `2026-11-23`. */
export function weekOf(at: number): string {
  const day = Math.floor(at / DAY)
  // The first day of the epoch was a Thursday.
  const monday = day - ((day + 3) % 7)
  return new Date(monday * DAY).toISOString().slice(0, 10)
}

/** By what a name is found: itself without case and accents, and the same from each further word on. */
export function searchWords(name: string): string[] {
  const words = folded(name).split(' ').slice(0, 6)
  return [...new Set(words.map((_, n) => words.slice(n).join(' ')))].filter((text) => text !== '')
}

/** A text as names are compared: without case, accents and spare white space. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
