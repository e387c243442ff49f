import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import { BIN_KEEPS, folded, type MediaItem, type Words } from './item.ts'
import type { LibraryFilter } from './library.ts'
import type { Licence } from './licence.ts'
import { fileOf, pictureOf } from './media.sql.ts'
import { picturesOfSettings } from './uses.sql.ts'

/** So many are on a page of the library. */
export const PAGE = 48

/** So many rows are looked at for one page: a search for what hardly occurs goes on where the reader asks it to. */
export const WINDOW = 20_000

export interface LibraryPage {
  items: MediaItem[]
  /** Where the next page begins; undefined at the end of the library. */
  next: number | undefined
}

/** The newest that fit the filter and hold all words of the search, before number `before` if one is given. */
export async function listItems(
  db: Db,
  { show, search, before }: { show: LibraryFilter; search: string; before: number | undefined },
  now: number,
): Promise<LibraryPage> {
  const inOrder = db
    .selectFrom('media')
    .orderBy('id', 'desc')
    .$if(before !== undefined, (rows) => rows.where('id', '<', before!))
  const inSettings = show === 'unused' ? (await picturesOfSettings(db)).map(({ id }) => id) : []
  const rows = await db
    .selectFrom(inOrder.selectAll().limit(WINDOW).as('media'))
    .selectAll()
    .$if(show === 'bin', (rows) => rows.where('deleted_at', '>', now - BIN_KEEPS))
    .$if(show !== 'bin', (rows) => rows.where('deleted_at', 'is', null))
    .$if(show === 'pictures', (rows) => rows.where('kind', '=', 'picture'))
    .$if(show === 'files', (rows) => rows.where('kind', '=', 'file'))
    .$if(show === 'without alt', (rows) => rows.where('kind', '=', 'picture').where('alt', '=', ''))
    .$if(show === 'without credit', (rows) => rows.where('kind', '=', 'picture').where('credit', '=', ''))
    .$if(show === 'unused', (rows) =>
      rows
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('media_use').select('article_id').whereRef('media_use.media_id', '=', 'media.id'))),
        )
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('author').select('author.id').whereRef('author.portrait_id', '=', 'media.id'))),
        )
        .$if(inSettings.length > 0, (rows) => rows.where('id', 'not in', inSettings)),
    )
    .where((media) => media.and(wordsOf(search).map((word) => media('words', 'like', `%${word}%`))))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const items = rows.slice(0, PAGE).map(itemOf)
  if (rows.length > PAGE) return { items, next: items.at(-1)!.id }
  const end = await inOrder
    .select('id')
    .offset(WINDOW - 1)
    .limit(1)
    .executeTakeFirst()
  return { items, next: end?.id }
}

/** `%` and `_` mean themselves here, and are looked for as any sign. */
const wordsOf = (search: string) =>
  folded(search)
    .replaceAll(/[%\\]/g, '_')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)

/** One of the library or of its bin; not what is gone for good. */
export async function findItem(db: Db, id: number, now: number): Promise<MediaItem | undefined> {
  const row = await db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (row.deleted_at === null || row.deleted_at > now - BIN_KEEPS) ? itemOf(row) : undefined
}

/** The number of whatever else has this content already. */
export async function otherOfContent(db: Db, hash: string, id: number): Promise<number | undefined> {
  return (await db.selectFrom('media').select('id').where('hash', '=', hash).where('id', '<>', id).executeTakeFirst())?.id
}

export async function saveWords(tx: Tx, { id, fileName }: MediaItem, words: Words): Promise<void> {
  const { alt, caption, credit, creditUrl, licence, focus } = words
  await tx
    .updateTable('media')
    .set({ alt, caption, credit, credit_url: creditUrl, licence, focus_x: focus.x, focus_y: focus.y })
    .set({ words: folded(fileName, alt, caption, credit) })
    .where('id', '=', id)
    .execute()
}

export type Content = Pick<MediaItem, 'hash' | 'mime' | 'fileName' | 'width' | 'height' | 'bytes' | 'variants'>

/** Puts new content in the place of the old, under the same number and words. */
export async function saveContent(tx: Tx, item: MediaItem, content: Content): Promise<void> {
  const { fileName, variants, ...columns } = content
  await tx
    .updateTable('media')
    .set({ ...columns, file_name: fileName, variants: JSON.stringify(variants), state: 'ready' })
    .set({ words: folded(fileName, item.alt, item.caption, item.credit) })
    .where('id', '=', item.id)
    .execute()
}

/** Puts something into the bin, or takes it out again with null. */
export async function saveDeleted(tx: Tx, id: number, deletedAt: number | null): Promise<void> {
  await tx.updateTable('media').set({ deleted_at: deletedAt }).where('id', '=', id).execute()
}

const itemOf = (row: Selectable<Schema['media']>): MediaItem => ({
  ...fileOf(row),
  ...pictureOf(row),
  kind: row.kind,
  state: row.state,
  licence: row.licence as Licence,
  addedBy: row.added_by,
  createdAt: row.created_at,
  deletedAt: row.deleted_at,
})
