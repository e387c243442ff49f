import { loadAudit, noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import { slug } from '../../lib/slug.ts'
import { dropAddress, renameAddress } from '../../web/addresses.sql.ts'
import { PAPER_TAG } from '../../web/paper.ts'
import { articleTag } from '../article.ts'
import { deleteCollection, findCollection, insertCollection, insertPick, updateCollection } from '../collections.sql.ts'
import { collectionStream, STAFF_PICKS, type Collection } from '../pick.ts'
import { leaveStreams, streamsHolding } from '../streams.sql.ts'
import { publishedPath } from '../articles.sql.ts'
import { withCurrentTerms } from './replaced.sql.ts'
import { deletePick, findPick, picksOf, placePicks, saveReason } from './picks.sql.ts'
import { placesFor } from './picks.ts'
import { articleAt } from './published.sql.ts'

/** So many picks are arranged on one screen; older ones keep their places. */
export const ARRANGED = 100

/** Adds a collection, at the path wanted or the next free one. */
export async function addCollection(
  tx: Tx,
  who: Staff,
  { name, description, path }: { name: string; description: string; path: string },
  now: number,
): Promise<Collection> {
  demand(who, 'arrange the paper')
  const added = await insertCollection(tx, { name, description, path, slug: slug(path) })
  await noteAudit(tx, who, 'added', `collection ${added.id}`, { name, path: added.path }, now)
  return added
}

/** Changes what a collection says of itself; a new path takes the old one along. */
export async function changeCollection(
  tx: Tx,
  who: Staff,
  id: number,
  words: { name: string; description: string; path: string },
  now: number,
): Promise<void> {
  demand(who, 'arrange the paper')
  const collection = found(await findCollection(tx, id))
  if (words.path !== collection.path)
    await renameAddress(tx, { kind: 'collection', targetId: id, from: collection.path, to: words.path })
  await updateCollection(tx, { ...collection, ...words })
  await emit(tx, [{ name: 'collection.changed', payload: { collectionId: id }, renews: [PAPER_TAG] }], now)
  await noteAudit(tx, who, 'changed', `collection ${id}`, { name: words.name, path: words.path }, now)
}

/** Removes a collection without picks. Staff Picks stays: the front page is built on it. */
export async function removeCollection(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const collection = found(await findCollection(tx, id))
  if (collection.slug === STAFF_PICKS) throw new Refusal('conflict', 'Staff Picks stays: the front page is built on it.')
  if ((await picksOf(tx, id, 1)).length > 0) throw new Refusal('conflict', 'Please remove its picks first.')
  await dropAddress(tx, collection.path)
  await deleteCollection(tx, id)
  await emit(tx, [{ name: 'collection.changed', payload: { collectionId: id }, renews: [PAPER_TAG] }], now)
  await noteAudit(tx, who, 'removed', `collection ${id}`, { name: collection.name }, now)
}

/** Picks the article at an address, above all that was picked before. It is signed by whoever picks, or by an author they name. */
export async function addPick(
  tx: Tx,
  who: Staff,
  pick: { collectionId: number; address: string; reason: string; signerId: number | null },
  now: number,
): Promise<void> {
  demand(who, 'arrange the paper')
  const { collectionId, reason } = pick
  found(await findCollection(tx, collectionId))
  const articleId = await articleAt(tx, pick.address)
  const pickedBy = pick.signerId ?? who.authorId
  if (pickedBy === null) throw new Refusal('invalid', 'Readers see who picked it: please choose a name.')
  if (!(await insertPick(tx, { collectionId, articleId, pickedBy, at: now, reason })))
    throw new Refusal('conflict', 'This article is among the picks already.')
  await told(tx, collectionId, articleId, now)
  await noteAudit(tx, who, 'picked', pickSubject(collectionId, articleId), { reason }, now)
}

/** Says in other words why an article was picked. */
export async function changeReason(
  tx: Tx,
  who: Staff,
  { collectionId, articleId, reason }: { collectionId: number; articleId: number; reason: string },
  now: number,
): Promise<void> {
  demand(who, 'arrange the paper')
  const pick = found(await findPick(tx, collectionId, articleId))
  await saveReason(tx, collectionId, articleId, reason)
  await told(tx, collectionId, articleId, now)
  await noteAudit(tx, who, 'changed', pickSubject(collectionId, articleId), { reason, was: pick.reason }, now)
}

/** Takes an article from a collection. What the pick said is on the audit log, from where `putBackPick` takes it. */
export async function removePick(tx: Tx, who: Staff, collectionId: number, articleId: number, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const pick = found(await findPick(tx, collectionId, articleId))
  await told(tx, collectionId, articleId, now)
  await deletePick(tx, collectionId, articleId)
  await leaveStreams(tx, articleId, [collectionStream(collectionId)])
  const { reason, signerId, at, placedAt } = pick
  await noteAudit(tx, who, 'unpicked', pickSubject(collectionId, articleId), { reason, signerId, at, placedAt }, now)
}

/** Undoes the last removal of a pick: with its name, reason, date and place. */
export async function putBackPick(tx: Tx, who: Staff, collectionId: number, articleId: number, now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const subject = pickSubject(collectionId, articleId)
  const { detail } = found((await loadAudit(tx, { subject, action: 'unpicked' }, 1))[0])
  if ((await publishedPath(tx, articleId)) === undefined)
    throw new Refusal('conflict', 'This article is no longer published, so it can’t be put back.')
  const signer = { sectionId: null, tagIds: [], authorIds: [Number(detail.signerId)] }
  const pick = {
    pickedBy: (await withCurrentTerms(tx, signer)).authorIds[0]!,
    at: Number(detail.at),
    placedAt: Number(detail.placedAt),
    reason: String(detail.reason),
  }
  if (!(await insertPick(tx, { collectionId, articleId, ...pick })))
    throw new Refusal('conflict', 'This article is among the picks already.')
  await told(tx, collectionId, articleId, now)
  await noteAudit(tx, who, 'put back', subject, {}, now)
}

/** Puts the first picks of a collection in this order. Refuses an order that doesn't name each of them once. */
export async function orderPicks(tx: Tx, who: Staff, collectionId: number, ids: number[], now: number): Promise<void> {
  demand(who, 'arrange the paper')
  const picks = await picksOf(tx, collectionId, ARRANGED)
  if (new Set(ids).size !== picks.length || !picks.every((pick) => ids.includes(pick.articleId)))
    throw new Refusal('conflict', 'Somebody has changed the picks meanwhile. Please look at them again.')
  await placePicks(tx, collectionId, placesFor(ids, picks))
  await emit(tx, [{ name: 'picks.ordered', payload: { collectionId }, renews: [collectionStream(collectionId)] }], now)
  await noteAudit(tx, who, 'ordered', `collection ${collectionId}`, { order: ids.join(' ') }, now)
}

/** A pick is told of wherever its article shows. */
async function told(tx: Tx, collectionId: number, articleId: number, now: number): Promise<void> {
  const renews = [articleTag(articleId), ...new Set([collectionStream(collectionId), ...(await streamsHolding(tx, articleId))])]
  await emit(tx, [{ name: 'picks.changed', payload: { collectionId, articleId }, renews }], now)
}

const pickSubject = (collectionId: number, articleId: number) => `pick ${collectionId}/${articleId}`
