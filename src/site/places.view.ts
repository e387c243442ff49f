import type { Child } from 'hono/jsx'
import type { ReaderPart } from '../accounts/readers/reader-part.ts'

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
  /** What each feature holds of readers: the page about privacy says it. */
  readerParts: readonly ReaderPart[]
}
