import type { Db, Tx } from '../db/schema.ts'
import { claimAddress, pointAddress } from '../web/addresses.sql.ts'
import type { Section, Tag } from './section.ts'

/** The whole tree, in the paper's order: papers have tens of sections, not thousands. */
export async function loadSections(db: Db): Promise<Section[]> {
  const rows = await db.selectFrom('section').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(({ parent_id, ...row }) => ({ ...row, parentId: parent_id }))
}

export async function insertSection(tx: Tx, section: Omit<Section, 'id' | 'path'> & { wantedPath: string }): Promise<Section> {
  const { parentId, wantedPath, ...rest } = section
  const path = await claimAddress(tx, wantedPath, 'section')
  const { id } = await tx
    .insertInto('section')
    .values({ ...rest, parent_id: parentId, path })
    .returning('id')
    .executeTakeFirstOrThrow()
  await pointAddress(tx, path, id)
  return { ...rest, id, parentId, path }
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
