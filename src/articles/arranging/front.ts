/** The places at the top of the front page that may be filled by hand: the lead, and the two beside it. */
export const FRONT_PLACES = ['lead', 'second', 'third'] as const
export type FrontPlaceName = (typeof FRONT_PLACES)[number]

/** What is happening just now, in one line above everything else. Times are epoch milliseconds. */
export interface FrontLine {
  words: string
  /** Where it leads: an address of the web, or a path. */
  url: string | null
  until: number | null
}

/** The tag of the front page, for what is arranged on it alone. */
export const FRONT_TAG = 'front'
