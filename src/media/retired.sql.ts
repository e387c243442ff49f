import type { Db, Tx } from '../db/schema.ts'
import type { Variant } from './picture.ts'

/** The files of something, after the paper has stopped showing them. */
export interface Retired {
  id: number
  hash: string
  variants: Variant[]
}

export async function retireFiles(tx: Tx, { hash, variants }: { hash: string; variants: Variant[] }, now: number): Promise<void> {
  await tx
    .insertInto('retired_media')
    .values({ hash, variants: JSON.stringify(variants), at: now })
    .execute()
}

/** What has been retired before a time, but for files that something here has come to show again. */
export async function loadRetired(db: Db, before: number): Promise<{ retired: Retired; isShown: boolean }[]> {
  const rows = await db
    .selectFrom('retired_media')
    .leftJoin('media', 'media.hash', 'retired_media.hash')
    .select(['retired_media.id', 'retired_media.hash', 'retired_media.variants', 'media.id as shownBy'])
    .where('at', '<', before)
    .execute()
  return rows.map(({ id, hash, variants, shownBy }) => ({
    retired: { id, hash, variants: JSON.parse(variants) as Variant[] },
    isShown: shownBy !== null,
  }))
}

export async function forgetRetired(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('retired_media').where('id', '=', id).execute()
}

/** What lies in the bin since before a time. */
export async function loadFromBin(db: Db, before: number): Promise<Retired[]> {
  const rows = await db.selectFrom('media').select(['id', 'hash', 'variants']).where('deleted_at', '<', before).execute()
  return rows
    .filter(({ id, hash }) => hash !== goneName(id))
    .map((row) => ({ ...row, variants: JSON.parse(row.variants) as Variant[] }))
}

/** Leaves only the number of something: an old version of an article may still name it. Its content may come again, under another. */
export async function saveGone(tx: Tx, id: number): Promise<void> {
  const nothing = { file_name: '', alt: '', caption: '', credit: '', credit_url: null, words: '', variants: '[]' }
  await tx
    .updateTable('media')
    .set({ ...nothing, hash: goneName(id), state: 'refused' })
    .where('id', '=', id)
    .execute()
}

const goneName = (id: number) => `gone-${id}`
