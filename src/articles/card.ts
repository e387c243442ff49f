import type { Cursor } from '../lib/cursor.ts'
import type { Picture } from '../media/picture.ts'
import type { Attribution, Change, Label } from './article.ts'
import type { Author } from './author.ts'
import type { Pick } from './pick.ts'

/** An article as it stands in a list, before its byline and picture are loaded. */
export interface CardRow {
  id: number
  /** Its place in the stream it was found in. */
  cursor: Cursor
  label: Label
  path: string
  headline: string
  standfirst: string
  /** The first paragraphs, up to 90 words, as canonical HTML. */
  opening: string
  language: string
  sectionId: number | null
  publishedAt: number
  updatedAt: number | null
  leadId: number | null
  leadCaption: string | null
  attribution: Attribution | null
}

/** An article with its whole text, for those who read it elsewhere. */
export interface FullRow extends CardRow {
  /** Canonical HTML. */
  body: string
  bodyMedia: number[]
  disclosure: string | null
  changes: Change[]
}

/** An article as it stands in a list. */
export interface Card extends CardRow {
  authors: Author[]
  picture: Picture | undefined
  pick: Pick | undefined
}

/** Puts what was loaded in bulk beside each row. */
export const cardsOf = (
  rows: CardRow[],
  loaded: { bylines: Map<number, Author[]>; pictures: Map<number, Picture>; picks: Map<number, Pick> },
): Card[] =>
  rows.map((row) => ({
    ...row,
    authors: loaded.bylines.get(row.id) ?? [],
    picture: row.leadId === null ? undefined : loaded.pictures.get(row.leadId),
    pick: loaded.picks.get(row.id),
  }))
