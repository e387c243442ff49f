import type { PublicationKind } from '../article.ts'

/** One line of the list of versions. */
export interface VersionLine {
  number: number
  savedAt: number
  by: string | null
  note: string | null
  /** What readers were told of it, if they saw it: the latest time. */
  published: { kind: PublicationKind | 'taken down'; at: number } | null
}
