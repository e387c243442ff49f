const DAY = 24 * 60 * 60 * 1000

/** How long somebody may be kept out, in milliseconds. */
export const BAN_TIMES = { day: DAY, week: 7 * DAY, month: 30 * DAY, 'for ever': null } as const
export type BanTime = keyof typeof BAN_TIMES

export const BAN_TIME_WORDS: Record<BanTime, string> = {
  day: 'For a day',
  week: 'For a week',
  month: 'For a month',
  'for ever': 'For ever',
}

export type BanKind = 'address' | 'network'

/** Whom the newsroom keeps from writing. */
export interface Ban {
  id: number
  kind: BanKind
  /** As they called themselves. */
  name: string
  /** They are told. */
  reason: string
  madeBy: string
  madeAt: number
  /** Null for ever. */
  endsAt: number | null
  liftedAt: number | null
}
