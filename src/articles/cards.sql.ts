import type { Db } from '../db/schema.ts'
import { loadMedia } from '../media/media.sql.ts'
import type { LoadedMedia } from '../media/media.ts'
import type { Author } from './author.ts'
import { loadBylines } from './authors.sql.ts'
import { cardsOf, type Card, type CardRow } from './card.ts'
import { loadPicks } from './collections.sql.ts'
import type { Pick } from './pick.ts'

export interface LoadedCards extends LoadedMedia {
  cards: Card[]
  bylines: Map<number, Author[]>
  picks: Map<number, Pick>
}

/** Bylines, pictures and picks of a page's articles in three statements, however many there are. `more` names what else the page shows. */
export async function loadCards(
  db: Db,
  rows: CardRow[],
  more: { articleId?: number; mediaIds?: (number | null)[] } = {},
): Promise<LoadedCards> {
  const ids = [...new Set([...rows.map((row) => row.id), ...(more.articleId === undefined ? [] : [more.articleId])])]
  const [bylines, picks] = await Promise.all([loadBylines(db, ids), loadPicks(db, ids)])
  const own = more.articleId === undefined ? [] : bylines.get(more.articleId)!
  const wanted = [...rows.map((row) => row.leadId), ...own.map((author) => author.portraitId), ...(more.mediaIds ?? [])]
  const media = await loadMedia(
    db,
    wanted.filter((id) => id !== null),
  )
  return { ...media, cards: cardsOf(rows, { bylines, picks, pictures: media.pictures }), bylines, picks }
}
