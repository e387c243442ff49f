/** An editor's choice for a collection: who chose it, when and why. */
export interface Pick {
  articleId: number
  collectionId: number
  collectionName: string
  collectionPath: string
  /** The name of the editor who chose it. */
  by: string
  at: number
  reason: string
}

/** A curated list such as Staff Picks. */
export interface Collection {
  id: number
  slug: string
  name: string
  description: string
  path: string
}

export const collectionStream = (id: number) => `collection:${id}`
export const isCollection = (stream: string) => stream.startsWith('collection:')

/** The slug of the collection that every paper has, and the front page is built on. */
export const STAFF_PICKS = 'staff-picks'
