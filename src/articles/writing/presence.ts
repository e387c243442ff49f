/** How long somebody counts as there after they were last heard of. In milliseconds. */
export const PRESENT_FOR = 60_000

/** Somebody who has the article open. */
export interface Present {
  name: string
  since: number
}
