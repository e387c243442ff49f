import type { Change, Content } from '../article.ts'
import type { Leaf } from '../record.ts'

/** What the record says of one version of an article, and what that version said unless it was erased. */
export interface Version extends Pick<Leaf, 'seq' | 'kind' | 'reason' | 'at'> {
  content: Content | undefined
  /** Why there is no content. */
  erased: string | null
}

/** A correction as the paper's own page of corrections tells it. */
export interface Correction extends Change {
  seq: number
  articleId: number
  /** Undefined of a piece that was taken down. */
  article: { path: string; headline: string } | undefined
}

/** Reads a number of a leaf from an address; undefined unless it is written as a number is. */
export const parseSeq = (text: string): number | undefined => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined)
