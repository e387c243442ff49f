import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import { claimAddress, pointAddress } from '../web/addresses.sql.ts'
import type { Colour } from './colours.ts'
import type { Section, Tag } from './section.ts'

/** The whole tree, in the paper's order: papers have tens of sections, not thousands. */
export async function loadSections(db: Db): Promise<Section[]> {
  const rows = await db.selectFrom('section').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(sectionOf)
}

export type NewSection = Omit<Section, 'id' | 'path' | 'colour'> & { wantedPath: string; colour?: Colour | null }

export async function insertSection(tx: Tx, section: NewSection): Promise<Section> {
  const { parentId, wantedPath, colour = null, ...rest } = section
  const path = await claimAddress(tx, wantedPath, 'section')
  const { id } = await tx
    .insertInto('section')
    .values({ ...rest, colour, parent_id: parentId, path })
    .returning('id')
    .executeTakeFirstOrThrow()
  await pointAddress(tx, path, id)
  return { ...rest, colour, id, parentId, path }
}

/** Writes over what a section says of itself and where it stands. Its address is moved apart. */
export async function updateSection(tx: Tx, { id, parentId, ...rest }: Section): Promise<void> {
  await tx
    .updateTable('section')
    .set({ ...rest, parent_id: parentId })
    .where('id', '=', id)
    .execute()
}

/** Numbers sections in the order given. */
export async function savePositions(tx: Tx, ids: number[]): Promise<void> {
  for (const [position, id] of ids.entries()) await tx.updateTable('section').set({ position }).where('id', '=', id).execute()
}

/** Removes a section that nothing stands in any more. */
export async function deleteSection(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('section').where('id', '=', id).execute()
}

export async function insertTag(tx: Tx, tag: { name: string; slug: string; wantedPath?: string }): Promise<Tag> {
  const { name, slug, wantedPath = `/tag/${slug}` } = tag
  const path = await claimAddress(tx, wantedPath, 'tag')
  const { id } = await tx.insertInto('tag').values({ name, slug, path }).returning('id').executeTakeFirstOrThrow()
  await pointAddress(tx, path, id)
  return { id, name, slug, path }
}

export async function findTag(db: Db, id: number): Promise<Tag | undefined> {
  return db.selectFrom('tag').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function loadTagsOf(db: Db, ids: number[]): Promise<Tag[]> {
  if (ids.length === 0) return []
  return db.selectFrom('tag').selectAll().where('id', 'in', ids).orderBy('slug').execute()
}

export async function findTagNamed(db: Db, slug: string): Promise<Tag | undefined> {
  return db.selectFrom('tag').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** Tags whose slug begins so, in the order of their slugs, from after one. */
export async function tagPage(db: Db, { begins, after }: { begins: string; after: string }, limit: number): Promise<Tag[]> {
  return db
    .selectFrom('tag')
    .selectAll()
    .where('slug', '>', after)
    .where('slug', '>=', begins)
    .where('slug', '<', `${begins}\u{10ffff}`)
    .orderBy('slug')
    .limit(limit)
    .execute()
}

/** Writes over a tag's names. Refused by the unique key where another tag has the slug. */
export async function updateTag(tx: Tx, { id, ...rest }: Tag): Promise<void> {
  await tx.updateTable('tag').set(rest).where('id', '=', id).execute()
}

/** Removes a tag that no article has any more. */
export async function deleteTag(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('tag').where('id', '=', id).execute()
}

const sectionOf = ({ parent_id, colour, ...row }: Selectable<Schema['section']>): Section => ({
  ...row,
  parentId: parent_id,
  colour: colour as Colour | null,
})
