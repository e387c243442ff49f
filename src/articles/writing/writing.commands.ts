import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { addressKey, isReserved } from '../../lib/address.ts'
import { usesIn } from '../../media/use.ts'
import { noteUses } from '../../media/uses.sql.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import { slug } from '../../lib/slug.ts'
import { lineage } from '../../sections/section.ts'
import { loadSections } from '../../sections/sections.sql.ts'
import { moveAddress } from '../../web/addresses.sql.ts'
import { articleTag, type ArticleEvent, type Content } from '../article.ts'
import { MISSING_TAG } from '../../web/answer.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { beginArticle, contentOf } from '../articles.commands.ts'
import { findArticle, insertRevision, newestRevision, updateContent, updateRevision } from '../articles.sql.ts'
import { prepare } from '../prepare.ts'
import { goesOn, isUntitled, UNTITLED, type Work } from './work.ts'
import { findWork, savePath, takeVersion, versionOf } from './work.sql.ts'
import { mayEdit, maySee } from './workflow.ts'

/** The article as this person may see it. What they may not see is not there. */
export async function openWork(tx: Db, who: Staff, id: number): Promise<Work> {
  const work = found(await findWork(tx, id))
  return found(maySee(who, work) ? work : undefined)
}

/** Begins a draft; its address is decided when it is published, unless somebody chooses one before. */
export async function beginDraft(tx: Tx, who: Staff, content: Content, now: number): Promise<number> {
  demand(who, 'write articles')
  return (await beginArticle(tx, content, UNTITLED, now, who.id)).id
}

export type Saved = { saved: true; version: number; at: number } | { saved: false; current: Work }

/**
 * Saves what somebody wrote over version `seen`, as a revision that readers don't see. Where another save came first nothing
 * is written, and the answer is what stands there now. Saves of one sitting are one revision.
 */
export async function saveDraft(
  tx: Tx,
  who: Staff,
  { id, seen, content }: { id: number; seen: number; content: Content },
  now: number,
): Promise<Saved> {
  const work = await openWork(tx, who, id)
  if (!mayEdit(who, work)) throw new Refusal('forbidden', 'You may read this article, but not change it.')
  const prepared = prepare(content)
  if (JSON.stringify(contentOf(prepared)) === JSON.stringify(work.content))
    return { saved: true, version: work.version, at: work.savedAt }
  if (!(await takeVersion(tx, id, seen))) return { saved: false, current: work }
  const newest = found(await newestRevision(tx, id))
  if (goesOn(newest, who, work.publishedRevision, now)) await updateRevision(tx, newest.id, contentOf(prepared), now)
  else await insertRevision(tx, id, { content: contentOf(prepared), note: null, by: who.id }, now)
  if (work.publishedAt === null) await updateContent(tx, id, prepared, now)
  const published = work.publishedAt === null ? undefined : await findArticle(tx, id)
  await noteUses(tx, id, [...usesIn(prepared), ...(published ? usesIn(published) : [])])
  return { saved: true, version: await versionOf(tx, id), at: now }
}

/** Brings an old revision back as the newest; nothing of what came between is lost. */
export async function bringBackRevision(
  tx: Tx,
  who: Staff,
  id: number,
  revision: { number: number; content: Content },
  now: number,
): Promise<void> {
  const work = await openWork(tx, who, id)
  if (!mayEdit(who, work)) throw new Refusal('forbidden', 'You may read this article, but not change it.')
  await insertRevision(tx, id, { content: revision.content, note: `Version ${revision.number} brought back`, by: who.id }, now)
  if (work.publishedAt === null) await updateContent(tx, id, prepare(revision.content), now)
}

/** A second draft with the same words. */
export async function duplicate(tx: Tx, who: Staff, id: number, now: number): Promise<number> {
  const { content } = await openWork(tx, who, id)
  return beginDraft(tx, who, { ...content, headline: `${content.headline} (copy)` }, now)
}

/** Moves an article to another address. Where readers have known the old one, it leads to the new. */
export async function moveArticle(tx: Tx, who: Staff, id: number, wanted: string, now: number): Promise<string> {
  const work = await openWork(tx, who, id)
  if (!mayEdit(who, work)) throw new Refusal('forbidden', 'You may read this article, but not change it.')
  const key = addressKey(wanted)
  if (key === undefined || isReserved(key))
    throw new Refusal(
      'invalid',
      `“${wanted}” can’t be the address of an article; expected a path such as /news/harbour/the-new-pier.`,
    )
  if (key === addressKey(work.path)) return work.path
  const path = await move(tx, work, wanted)
  const moved: ArticleEvent = { name: 'article.moved', payload: { articleId: id }, renews: [articleTag(id), MISSING_TAG] }
  await emit(tx, [moved], now)
  return path
}

/** Gives an article that has none yet the address its section and headline make. */
export async function settleAddress(tx: Tx, work: Pick<Work, 'id' | 'path' | 'content' | 'publishedAt'>): Promise<void> {
  if (isUntitled(work.path)) await move(tx, work, await addressFor(tx, work.content))
}

/** The address that an article's section and headline make. */
export async function addressFor(
  tx: Db,
  { kind, sectionId, headline }: Pick<Content, 'kind' | 'sectionId' | 'headline'>,
): Promise<string> {
  const [section] = kind === 'page' ? [] : lineage(await loadSections(tx), sectionId)
  return `${section?.path ?? ''}/${slug(headline)}`
}

async function move(tx: Tx, work: Pick<Work, 'id' | 'path' | 'publishedAt'>, wanted: string): Promise<string> {
  const path = await moveAddress(tx, {
    from: work.path,
    to: wanted,
    kind: 'article',
    targetId: work.id,
    leads: work.publishedAt !== null,
  })
  await savePath(tx, work.id, path)
  return path
}
