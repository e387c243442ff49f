import type { Content } from '../article.ts'
import type { Standing } from './workflow.ts'

/** An article as those who work on it see it: its newest version, and how things stand with it. */
export interface Work extends Standing {
  id: number
  path: string
  /** Raised by every save: whoever saves says which version they have seen. */
  version: number
  /** The number of the newest revision, and of the one that readers see. */
  revision: number
  publishedRevision: number | null
  updatedAt: number | null
  scheduled: { at: number; wall: string; zone: string } | null
  assignee: string | null
  content: Content
  savedAt: number
  savedBy: { id: number; name: string } | null
}

/** Whether the newest version says something that readers don't see yet. */
export const hasChanges = (work: Pick<Work, 'status' | 'revision' | 'publishedRevision'>): boolean =>
  work.status === 'published' && work.revision !== work.publishedRevision

/** How long one person's saves stay one revision. In milliseconds. */
const SITTING = 10 * 60_000

/** Whether a save goes on with the newest revision rather than beginning another: the same person, soon after, and nobody has published it. */
export const goesOn = (
  newest: { by: number | null; number: number; begunAt: number; note: string | null },
  who: { id: number },
  publishedRevision: number | null,
  now: number,
): boolean =>
  newest.by === who.id && newest.number !== publishedRevision && newest.note === null && now - newest.begunAt < SITTING

/** The address of an article for which nobody has chosen one yet. */
export const UNTITLED = '/untitled'
export const isUntitled = (path: string): boolean => /^\/untitled(-\d+)?$/.test(path)
