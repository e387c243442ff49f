import { demand, may } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { addressKey } from '../../lib/address.ts'
import { usesIn } from '../../media/use.ts'
import { noteUses } from '../../media/uses.sql.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import { slug } from '../../lib/slug.ts'
import { lineage } from '../../sections/section.ts'
import { loadSections } from '../../sections/sections.sql.ts'
import { dropAddress, findAddress, moveAddress, renameAddress } from '../../web/addresses.sql.ts'
import { articleTag, type ArticleEvent, type Content } from '../article.ts'
import { MISSING_TAG } from '../../web/answer.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { withCurrentTerms } from '../arranging/replaced.sql.ts'
import { beginArticle, contentOf } from '../articles.commands.ts'
import { findArticle, insertRevision, newestRevision, updateContent, updateRevision } from '../articles.sql.ts'
import { prepare, type Prepared } from '../prepare.ts'
import { streamsHolding } from '../streams.sql.ts'
import { mayStandAt, NO_ADDRESS } from './content-form.ts'
import { hasSameRaw } from './raw-html.ts'
import { goesOn, isUntitled, UNTITLED, type Work } from './work.ts'
import { findWork, lockArticle, savePath, takeVersion, versionOf } from './work.sql.ts'
import { mayEdit, maySee } from './workflow.ts'

/** The article as this person may see it. What they may not see is not there. */
export async function openWork(db: Db, who: Staff, id: number): Promise<Work> {
  const work = found(await findWork(db, id))
  return found(maySee(who, work) ? work : undefined)
}

/** The same, for who may write in it. */
export async function openToEdit(db: Db, who: Staff, id: number): Promise<Work> {
  const work = await openWork(db, who, id)
  if (!mayEdit(who, work)) throw new Refusal('forbidden', 'You may read this article, but not change it.')
  return work
}

/** Begins a draft; its address is decided when it is published, unless somebody chooses one before. */
export async function beginDraft(tx: Tx, who: Staff, content: Content, now: number): Promise<number> {
  demand(who, content.kind === 'page' ? 'edit every article' : 'write articles')
  return (await beginArticle(tx, content, UNTITLED, now, who.id)).id
}

export type Saved = { saved: true; version: number; at: number } | { saved: false; current: Work }

/**
 * Saves what somebody wrote over version `seen`, as a revision that readers don't see, and moves the article where they chose
 * another address for it. Where another save came first nothing is written, and the answer is what stands there now. Saves of one
 * sitting are one revision.
 */
export async function saveDraft(
  tx: Tx,
  who: Staff,
  { id, seen, content, path = '' }: { id: number; seen: number; content: Content; path?: string },
  now: number,
): Promise<Saved> {
  const work = await holdToEdit(tx, who, id)
  const prepared = prepare(await withCurrentTerms(tx, content))
  const isSame = JSON.stringify(contentOf(prepared)) === JSON.stringify(work.content)
  const isMoved = path !== '' && path !== work.path
  if (isSame && !isMoved) return { saved: true, version: work.version, at: work.savedAt }
  demandSameRaw(who, work.content.body, prepared.body)
  if (!(await takeVersion(tx, id, seen))) return { saved: false, current: work }
  if (!isSame) await saveContent(tx, who, work, prepared, now)
  if (isMoved) await moveArticle(tx, work, path, now)
  return { saved: true, version: await versionOf(tx, id), at: now }
}

async function saveContent(tx: Tx, who: Staff, work: Work, prepared: Prepared, now: number): Promise<void> {
  const newest = found(await newestRevision(tx, work.id))
  if (goesOn(newest, who, work.publishedRevision, now)) await updateRevision(tx, newest.id, contentOf(prepared), now)
  else await insertRevision(tx, work.id, { content: contentOf(prepared), note: null, by: who.id }, now)
  await showAtDesk(tx, work, prepared, now)
}

/** Brings an old revision back as the newest; nothing of what came between is lost. */
export async function bringBackRevision(
  tx: Tx,
  who: Staff,
  id: number,
  revision: { number: number; content: Content },
  now: number,
): Promise<void> {
  const work = await holdToEdit(tx, who, id)
  const prepared = prepare(await withCurrentTerms(tx, revision.content))
  demandSameRaw(who, work.content.body, prepared.body)
  const note = `Version ${revision.number} brought back`
  await insertRevision(tx, id, { content: contentOf(prepared), note, by: who.id }, now)
  await showAtDesk(tx, work, prepared, now)
}

/** A second draft with the same words. */
export async function duplicate(tx: Tx, who: Staff, id: number, now: number): Promise<number> {
  const { content } = await openWork(tx, who, id)
  demandSameRaw(who, '', content.body)
  return beginDraft(tx, who, { ...content, headline: `${content.headline} (copy)` }, now)
}

/** Holds an article until the transaction ends, for who may write in it: nobody publishes it in the meantime. */
async function holdToEdit(tx: Tx, who: Staff, id: number): Promise<Work> {
  await lockArticle(tx, id)
  return openToEdit(tx, who, id)
}

/** Until readers see an article, its row says what its newest revision says. */
async function showAtDesk(tx: Tx, work: Work, prepared: Prepared, now: number): Promise<void> {
  const isPublished = work.publishedAt !== null
  if (!isPublished) await updateContent(tx, work.id, prepared, now)
  const published = isPublished ? await findArticle(tx, work.id) : undefined
  await noteUses(tx, work.id, [...usesIn(prepared), ...(published ? usesIn(published) : [])])
}

/** Refuses what would put in, change or take out raw HTML, of whom that is not allowed. */
function demandSameRaw(who: Staff, before: string, after: string): void {
  if (may(who, 'edit raw HTML') || hasSameRaw(before, after)) return
  throw new Refusal(
    'forbidden',
    'The text holds raw HTML, which only an editor may put in, change or take out. Leave it as it was, or ask an editor.',
  )
}

/** Moves an article to the address chosen for it. Where readers have known the old one, it leads to the new. */
async function moveArticle(tx: Tx, { id, path, publishedAt }: Work, wanted: string, now: number): Promise<void> {
  if (!mayStandAt(wanted)) throw new Refusal('invalid', NO_ADDRESS)
  const there = await findAddress(tx, addressKey(wanted)!)
  const isOwn = there?.kind === 'redirect' ? there.location === path : there?.kind === 'article' && there.targetId === id
  if (there && !isOwn) throw new Refusal('invalid', `Something else stands at “${wanted}” already; choose another address.`)
  await renameAddress(tx, { kind: 'article', targetId: id, from: path, to: wanted })
  if (publishedAt === null && addressKey(path) !== addressKey(wanted)) await dropAddress(tx, path)
  await savePath(tx, id, wanted)
  const renews = [articleTag(id), MISSING_TAG, ...(await streamsHolding(tx, id))]
  const moved: ArticleEvent = { name: 'article.moved', payload: { articleId: id }, renews }
  await emit(tx, [moved], now)
}

/** Gives an article that has none yet the address its section and headline make, or the next free one after it. */
export async function settleAddress(tx: Tx, { id, path, content, publishedAt }: Work): Promise<void> {
  if (!isUntitled(path)) return
  const wanted = await addressFor(tx, content)
  const leads = publishedAt !== null
  await savePath(tx, id, await moveAddress(tx, { from: path, to: wanted, kind: 'article', targetId: id, leads }))
}

/** The address that an article's section and headline make. */
export async function addressFor(
  db: Db,
  { kind, sectionId, headline }: Pick<Content, 'kind' | 'sectionId' | 'headline'>,
): Promise<string> {
  const [section] = kind === 'page' ? [] : lineage(await loadSections(db), sectionId)
  return `${section?.path ?? ''}/${slug(headline)}`
}
