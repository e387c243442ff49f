import type { Role } from './roles.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What a link is for, and for how long it is good, in milliseconds. Each works once. */
export const LINK_LIVES = {
  'first owner': 24 * HOUR,
  invitation: 7 * 24 * HOUR,
  reset: 10 * MINUTE,
  email: 24 * HOUR,
} as const
export type Purpose = keyof typeof LINK_LIVES

/** What whoever holds the link may become, or do. */
export interface Link {
  id: number
  purpose: Purpose
  /** Whose password or address it changes; null where it makes somebody. */
  staffId: number | null
  name: string
  email: string
  role: Role
  madeBy: number | null
  expiresAt: number
}

const PLACES: Record<Purpose, string> = {
  'first owner': 'first-owner',
  invitation: 'invitation',
  reset: 'reset',
  email: 'email',
}

/** Where the link leads, on the site itself and nowhere else. */
export const linkPath = (purpose: Purpose, token: string): string => `/desk/${PLACES[purpose]}/${token}`
