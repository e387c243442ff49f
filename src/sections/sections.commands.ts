import { noteAudit } from '../accounts/audit.sql.ts'
import { demand } from '../accounts/roles.ts'
import type { Staff } from '../accounts/staff.ts'
import type { Tx } from '../db/schema.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { slug } from '../lib/slug.ts'
import { renameAddress } from '../web/addresses.sql.ts'
import { PAPER_TAG } from '../web/paper.ts'
import type { Colour } from './colours.ts'
import { sectionsBelow, type Section, type SectionsChanged, type Tag, type TagsChanged } from './section.ts'
import { findTag, findTagNamed, insertSection, loadSections, savePositions, updateSection, updateTag } from './sections.sql.ts'

/** What a section says of itself. */
export interface SectionWords {
  name: string
  path: string
  description: string
  colour: Colour | null
}

/** Adds a section after its sisters, at the path wanted or the next free one. */
export async function addSection(
  tx: Tx,
  who: Staff,
  section: SectionWords & { parentId: number | null },
  now: number,
): Promise<Section> {
  demand(who, 'arrange the paper')
  const { path, ...rest } = section
  const sisters = sectionsBelow(await loadSections(tx), section.parentId)
  const position = Math.max(-1, ...sisters.map((sister) => sister.position)) + 1
  const added = await insertSection(tx, { ...rest, slug: slug(section.name), position, wantedPath: path })
  await emit(tx, [sectionsChanged(added.id)], now)
  await noteAudit(tx, who, 'added', `section ${added.id}`, { name: added.name, path: added.path }, now)
  return added
}

/** Changes what a section says of itself. A new path takes the old one along as a redirect; those of its articles and of the sections below it are their own. */
export async function changeSection(tx: Tx, who: Staff, id: number, words: SectionWords, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const section = found((await loadSections(tx)).find((section) => section.id === id))
  if (words.path !== section.path) await renameAddress(tx, { kind: 'section', targetId: id, from: section.path, to: words.path })
  await updateSection(tx, { ...section, ...words })
  await emit(tx, [sectionsChanged(id)], now)
  await noteAudit(tx, who, 'changed', `section ${id}`, { name: words.name, path: words.path, was: section.path }, now)
}

/** Puts the sections below one (null: the top ones) in this order. Refuses an order that doesn't name each once. */
export async function orderSections(tx: Tx, who: Staff, parentId: number | null, ids: number[], now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const sisters = sectionsBelow(await loadSections(tx), parentId).map((section) => section.id)
  if (new Set(ids).size !== sisters.length || !sisters.every((id) => ids.includes(id)))
    throw new Refusal('conflict', 'Somebody has changed the sections meanwhile. Please look at them again.')
  await savePositions(tx, ids)
  await emit(tx, [sectionsChanged(ids[0]!)], now)
  await noteAudit(tx, who, 'ordered', parentId === null ? 'sections' : `section ${parentId}`, { order: ids.join(' ') }, now)
}

/** Gives a tag another name and path; the old path leads to the new one. Refuses the name of another tag. */
export async function renameTag(
  tx: Tx,
  who: Staff,
  id: number,
  words: { name: string; path: string },
  now: number,
): Promise<Tag> {
  demand(who, 'arrange the paper')
  const tag = found(await findTag(tx, id))
  const renamed = { id, ...words, slug: slug(words.name) }
  const other = await findTagNamed(tx, renamed.slug)
  if (other && other.id !== id) throw new Refusal('conflict', `There is a tag “${other.name}” already: merge the two instead.`)
  if (words.path !== tag.path) await renameAddress(tx, { kind: 'tag', targetId: id, from: tag.path, to: words.path })
  await updateTag(tx, renamed)
  await emit(tx, [tagsChanged(id)], now)
  await noteAudit(tx, who, 'renamed', `tag ${id}`, { name: words.name, was: tag.name }, now)
  return renamed
}

export const sectionsChanged = (sectionId: number): SectionsChanged => ({
  name: 'sections.changed',
  payload: { sectionId },
  renews: [PAPER_TAG],
})

export const tagsChanged = (tagId: number): TagsChanged => ({ name: 'tags.changed', payload: { tagId }, renews: [PAPER_TAG] })
