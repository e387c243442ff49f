import type { Child } from 'hono/jsx'

/** Where features that stand above the article put themselves on its page. A place that nobody fills is not drawn. */
export interface Places {
  views?: Child
  donation?: Child
  trending?: Child
}

/** What the pages of readers are made with, beside what they show. */
export interface SiteParts {
  places: Places
  /** The secrets that sign the tokens of forms, newest first. */
  tokenKeys: Buffer[]
}
