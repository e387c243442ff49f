import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Selectable } from 'kysely'
import type { Picture, Variant } from './picture.ts'

export type NewPicture = Omit<Picture, 'id'> & { fileName: string; mime: string; bytes: number }

/** Adds a picture, or finds the one that has the same bytes already. */
export async function insertPicture(tx: Tx, picture: NewPicture, now: number): Promise<{ id: number; added: boolean }> {
  const added = await tx
    .insertInto('media')
    .values({
      hash: picture.hash,
      kind: 'picture',
      state: picture.variants.length > 0 ? 'ready' : 'waiting',
      mime: picture.mime,
      file_name: picture.fileName,
      width: picture.width,
      height: picture.height,
      bytes: picture.bytes,
      alt: picture.alt,
      caption: picture.caption,
      credit: picture.credit,
      credit_url: picture.creditUrl,
      focus_x: picture.focus.x,
      focus_y: picture.focus.y,
      variants: JSON.stringify(picture.variants),
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) return { id: added.id, added: true }
  const { id } = await tx.selectFrom('media').select('id').where('hash', '=', picture.hash).executeTakeFirstOrThrow()
  return { id, added: false }
}

/** Pictures by their ids, in one statement; those that are gone or refused are left out. */
export async function loadPictures(db: Db, ids: number[]): Promise<Map<number, Picture>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('media')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .where('kind', '=', 'picture')
    .where('state', '<>', 'refused')
    .execute()
  return new Map(rows.map((row) => [row.id, pictureOf(row)]))
}

export async function saveVariants(tx: Tx, id: number, variants: Variant[]): Promise<void> {
  await tx
    .updateTable('media')
    .set({ variants: JSON.stringify(variants), state: 'ready' })
    .where('id', '=', id)
    .execute()
}

/** Marks a picture whose pixels couldn't be read. */
export async function refusePicture(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('media').set({ state: 'refused' }).where('id', '=', id).execute()
}

function pictureOf(row: Selectable<Schema['media']>): Picture {
  return {
    id: row.id,
    hash: row.hash,
    width: row.width,
    height: row.height,
    alt: row.alt,
    caption: row.caption,
    credit: row.credit,
    creditUrl: row.credit_url,
    focus: { x: row.focus_x, y: row.focus_y },
    variants: JSON.parse(row.variants) as Variant[],
  }
}
