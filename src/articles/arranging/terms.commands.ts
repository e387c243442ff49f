import { noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import { branchOf, lineage, sectionsBelow } from '../../sections/section.ts'
import { sectionsChanged } from '../../sections/sections.commands.ts'
import { findTag, loadSections, updateSection } from '../../sections/sections.sql.ts'
import { PAPER_TAG } from '../../web/paper.ts'
import { findAuthor } from '../authors.sql.ts'
import { followBranch, giveWay } from './follow.commands.ts'
import { streamOf, type SectionMoved } from './replaced.ts'
import { articlesWith } from './swap.sql.ts'

/** Removes a section. Its articles go to another one, and its address leads there; without another it has to be empty. */
export async function removeSection(
  tx: Tx,
  who: Staff,
  { id, to }: { id: number; to: number | null },
  now: number,
): Promise<void> {
  demand(who, 'arrange the paper')
  const sections = await loadSections(tx)
  const section = found(sections.find((section) => section.id === id))
  const target = to === null ? undefined : found(sections.find((section) => section.id === to))
  if (sectionsBelow(sections, id).length > 0)
    throw new Refusal('conflict', 'There are sections below this one. Please move or remove them first.')
  if (target?.id === id) throw new Refusal('invalid', 'Its articles can’t go to the section that is removed.')
  if (!target && (await articlesWith(tx, 'section', id, 1)).length > 0)
    throw new Refusal('conflict', 'There are articles in this section. Please say which one they go to.')
  await giveWay(tx, { kind: 'section', old: section, next: target ?? null }, now)
  await noteAudit(tx, who, 'removed', `section ${id}`, { name: section.name, to: target?.name ?? null }, now)
}

/** Puts a section with all below it under another one (null: at the top), after those that are there. Its articles show in all above it. */
export async function moveSection(tx: Tx, who: Staff, id: number, parentId: number | null, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const sections = await loadSections(tx)
  const section = found(sections.find((section) => section.id === id))
  if (section.parentId === parentId) return
  if (parentId !== null && branchOf(sections, id).includes(parentId))
    throw new Refusal('invalid', 'A section can’t stand below itself.')
  const above = (from: number | null) => lineage(sections, from).map((section) => streamOf('section', section.id))
  const [was, willBe] = [above(section.parentId), above(parentId)]
  const leave = was.filter((stream) => !willBe.includes(stream))
  const enter = willBe.filter((stream) => !was.includes(stream))
  const position = Math.max(-1, ...sectionsBelow(sections, parentId).map((sister) => sister.position)) + 1
  await updateSection(tx, { ...section, parentId, position })
  const rest = await followBranch(tx, { sectionId: id, enter, leave }, undefined)
  const moved: SectionMoved = { name: 'section.moved', payload: { sectionId: id, enter, leave }, renews: [PAPER_TAG] }
  await emit(tx, [rest ? moved : sectionsChanged(id)], now)
  await noteAudit(tx, who, 'moved', `section ${id}`, { name: section.name, below: parentId }, now)
}

/** Makes two tags one: articles, address and all. */
export async function mergeTags(tx: Tx, who: Staff, { id, into }: { id: number; into: number }, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const [old, next] = [found(await findTag(tx, id)), found(await findTag(tx, into))]
  if (id === into) throw new Refusal('invalid', 'A tag can’t be merged with itself.')
  await giveWay(tx, { kind: 'tag', old, next }, now)
  await noteAudit(tx, who, 'merged', `tag ${id}`, { name: old.name, into: next.name }, now)
}

/** Takes a tag off all its articles, and its list from readers. */
export async function removeTag(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const old = found(await findTag(tx, id))
  await giveWay(tx, { kind: 'tag', old, next: null }, now)
  await noteAudit(tx, who, 'removed', `tag ${id}`, { name: old.name }, now)
}

/** Makes two authors one, for instance an import's and one of ours: bylines, picks, accounts, address and all. */
export async function mergeAuthors(tx: Tx, who: Staff, { id, into }: { id: number; into: number }, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const [old, next] = [found(await findAuthor(tx, id)), found(await findAuthor(tx, into))]
  if (id === into) throw new Refusal('invalid', 'An author can’t be merged with themselves.')
  await giveWay(tx, { kind: 'author', old, next }, now)
  await noteAudit(tx, who, 'merged', `author ${id}`, { name: old.name, into: next.name }, now)
}
