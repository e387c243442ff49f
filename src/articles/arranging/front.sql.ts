import type { Db, Tx } from '../../db/schema.ts'
import { LATEST } from '../article.ts'
import type { CardRow } from '../card.ts'
import { cardRowOf, selectCards } from '../streams.sql.ts'
import type { FrontLine, FrontPlaceName } from './front.ts'

/** What was chosen by hand for the front page, is not over, and is published. */
export async function loadPlaced(db: Db, now: number): Promise<{ place: FrontPlaceName; until: number | null; card: CardRow }[]> {
  const places = await db
    .selectFrom('front_place')
    .selectAll()
    .where((row) => row.or([row('until', 'is', null), row('until', '>', now)]))
    .execute()
  if (places.length === 0) return []
  const ids = places.map((row) => row.article_id)
  const cards = await selectCards(db)
    .where('stream_item.stream', '=', LATEST)
    .where('stream_item.article_id', 'in', ids)
    .execute()
  return places.flatMap(({ place, article_id, until }) =>
    cards.filter((row) => row.id === article_id).map((row) => ({ place, until, card: cardRowOf(row) })),
  )
}

/** Puts an article at a place, in the stead of what was there. It leaves the place it had. */
export async function savePlace(
  tx: Tx,
  { place, articleId, until }: { place: FrontPlaceName; articleId: number; until: number | null },
): Promise<void> {
  await tx.deleteFrom('front_place').where('article_id', '=', articleId).execute()
  const what = { article_id: articleId, until }
  await tx
    .insertInto('front_place')
    .values({ place, ...what })
    .onConflict((conflict) => conflict.column('place').doUpdateSet(what))
    .execute()
}

export async function deletePlace(tx: Tx, place: FrontPlaceName): Promise<void> {
  await tx.deleteFrom('front_place').where('place', '=', place).execute()
}

/** The line about what is happening now, unless it is over. */
export async function loadLine(db: Db, now: number): Promise<FrontLine | undefined> {
  return db
    .selectFrom('front_line')
    .select(['words', 'url', 'until'])
    .where('id', '=', 1)
    .where((row) => row.or([row('until', 'is', null), row('until', '>', now)]))
    .executeTakeFirst()
}

export async function saveLine(tx: Tx, line: FrontLine): Promise<void> {
  await tx
    .insertInto('front_line')
    .values({ id: 1, ...line })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(line))
    .execute()
}

export async function deleteLine(tx: Tx): Promise<void> {
  await tx.deleteFrom('front_line').execute()
}

/** Removes what was to stand until now; says whether there was anything. */
export async function deleteOver(tx: Tx, now: number): Promise<boolean> {
  const places = await tx.deleteFrom('front_place').where('until', '<=', now).executeTakeFirst()
  const lines = await tx.deleteFrom('front_line').where('until', '<=', now).executeTakeFirst()
  return places.numDeletedRows + lines.numDeletedRows > 0n
}
