import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Selectable } from 'kysely'
import type { MediaFile } from './file.ts'
import { folded } from './item.ts'
import type { LoadedMedia } from './media.ts'
import type { Licence } from './licence.ts'
import type { Picture, Variant } from './picture.ts'

export type NewPicture = Omit<Picture, 'id' | 'licence'> & {
  fileName: string
  mime: string
  bytes: number
  addedBy?: number | null
}

/** Adds a picture, or finds the one that has the same bytes already, be it in the bin. */
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
      added_by: picture.addedBy ?? null,
      words: folded(picture.fileName, picture.alt, picture.caption, picture.credit),
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ? { id: added.id, added: true } : { id: await takeFromBin(tx, picture.hash), added: false }
}

/** Adds a file, or finds the one that has the same bytes already, be it in the bin. */
export async function insertFile(
  tx: Tx,
  file: Omit<MediaFile, 'id'> & { addedBy?: number | null },
  now: number,
): Promise<{ id: number; added: boolean }> {
  const added = await tx
    .insertInto('media')
    .values({
      hash: file.hash,
      kind: 'file',
      state: 'ready',
      mime: file.mime,
      file_name: file.fileName,
      width: 0,
      height: 0,
      bytes: file.bytes,
      alt: '',
      caption: file.caption,
      credit: '',
      focus_x: 0.5,
      focus_y: 0.5,
      variants: '[]',
      created_at: now,
      added_by: file.addedBy ?? null,
      words: folded(file.fileName, file.caption),
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ? { id: added.id, added: true } : { id: await takeFromBin(tx, file.hash), added: false }
}

/** The one of this content, in the library again if it was in the bin. */
async function takeFromBin(tx: Tx, hash: string): Promise<number> {
  const again = tx.updateTable('media').set({ deleted_at: null }).where('hash', '=', hash)
  return (await again.returning('id').executeTakeFirstOrThrow()).id
}

/** Pictures and files by their ids, in one statement; those that are gone, refused or in the bin are left out. */
export async function loadMedia(db: Db, ids: number[]): Promise<LoadedMedia> {
  const loaded: LoadedMedia = { pictures: new Map(), files: new Map() }
  if (ids.length === 0) return loaded
  const rows = await db
    .selectFrom('media')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .where('state', '<>', 'refused')
    .where('deleted_at', 'is', null)
    .execute()
  for (const row of rows) {
    if (row.kind === 'picture') loaded.pictures.set(row.id, pictureOf(row))
    else loaded.files.set(row.id, fileOf(row))
  }
  return loaded
}

/** Only the pictures among them. */
export const loadPictures = async (db: Db, ids: number[]): Promise<Map<number, Picture>> => (await loadMedia(db, ids)).pictures

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

/** The file of this content; never a picture. */
export async function findFile(db: Db, hash: string): Promise<MediaFile | undefined> {
  const files = db.selectFrom('media').selectAll().where('kind', '=', 'file').where('deleted_at', 'is', null)
  const row = await files.where('hash', '=', hash).executeTakeFirst()
  return row && fileOf(row)
}

export const fileOf = (row: Selectable<Schema['media']>): MediaFile => ({
  id: row.id,
  hash: row.hash,
  fileName: row.file_name,
  mime: row.mime,
  bytes: row.bytes,
  caption: row.caption,
})

export function pictureOf(row: Selectable<Schema['media']>): Picture {
  return {
    id: row.id,
    hash: row.hash,
    width: row.width,
    height: row.height,
    alt: row.alt,
    caption: row.caption,
    credit: row.credit,
    creditUrl: row.credit_url,
    licence: row.licence as Licence,
    focus: { x: row.focus_x, y: row.focus_y },
    variants: JSON.parse(row.variants) as Variant[],
  }
}
