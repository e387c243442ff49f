import type { Letter } from './letter.ts'

/** Why an address gets no letters that its owner doesn't wait for. */
export const SUPPRESSION_REASONS = ['bounced', 'complained', 'asked'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

/** An address to which no more letters go. It lies here as a keyed hash alone, so that it stays when its owner has been forgotten. */
export interface Suppression {
  /** As `addressHash` makes it. */
  addressHash: string
  reason: SuppressionReason
  /** How a mail server said it, or why somebody of the staff did it. */
  detail: string
  at: number
}

/** The kind of the letter that asks an address for its yes. */
export const CONFIRMATION = 'confirmation'

/**
 * Whether a letter goes only to who hasn't been struck off: the letters of a list, and those that ask a stranger for a yes. A link to sign in by was
 * asked for by somebody who waits for it.
 */
export const mindsSuppression = ({ kind, unsubscribe }: Pick<Letter, 'kind' | 'unsubscribe'>): boolean =>
  unsubscribe !== null || kind === CONFIRMATION

/** What stands at a letter that was kept back. */
export const KEPT_BACK = 'Kept back: no letters of this kind go to this address any more. See the addresses without letters.'
