const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A session ends when nobody has used it for this long, and in any case this long after it began. In milliseconds. */
export const IDLE_LIFE = 12 * HOUR
export const WHOLE_LIFE = 14 * DAY

/** For how long a given password, passkey or code lets somebody do what is sensitive. */
export const PROOF_LIFE = 10 * MINUTE

/** Use is written down no more often than this. */
export const SEEN_PAUSE = 5 * MINUTE

/** A browser in which somebody is signed in. */
export interface Session {
  id: number
  staffId: number
  /** In words: "Firefox on Linux". */
  device: string
  createdAt: number
  seenAt: number
  provedAt: number
}

/** Whether they have proved lately that it is them. */
export const isFresh = ({ provedAt }: Session, now: number): boolean => now - provedAt < PROOF_LIFE
