/** Why a comment is not let through: what a moderator chooses by, and what its writer is told. */
export const REASONS = [
  { kind: 'insult', label: 'Insults somebody', words: 'It insults somebody.' },
  { kind: 'hatred', label: 'Attacks people for who they are', words: 'It attacks people for who they are.' },
  { kind: 'personal data', label: 'Says private things about somebody', words: 'It says private things about somebody.' },
  {
    kind: 'accusation',
    label: 'Accuses without saying how one knows',
    words: 'It accuses somebody without saying how one knows.',
  },
  { kind: 'off topic', label: 'Is not about the article', words: 'It is not about the article.' },
  { kind: 'advertising', label: 'Advertises', words: 'It advertises something.' },
  { kind: 'repeat', label: 'Was said already', words: 'It was said already.' },
] as const

/** A kind of the list, or of one's own words. */
export type ReasonKind = (typeof REASONS)[number]['kind'] | 'other'

/** Of which kind a reason is, by its words. */
export const kindOf = (reason: string): ReasonKind => REASONS.find(({ words }) => words === reason)?.kind ?? 'other'

/** In characters, as typed. */
export const LONGEST_REASON = 500

/** The reason that was typed, or else the one that was chosen; empty where there is neither. */
export const readReason = ({ chosen, typed }: { chosen: string; typed: string }): string =>
  typed.trim().slice(0, LONGEST_REASON) || (REASONS.find(({ kind }) => kind === chosen)?.words ?? '')
