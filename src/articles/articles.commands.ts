import { randomBytes } from 'node:crypto'
import type { Tx } from '../db/schema.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import { usesIn } from '../media/use.ts'
import { noteUses } from '../media/uses.sql.ts'
import { lineage, type Section } from '../sections/section.ts'
import { loadSections } from '../sections/sections.sql.ts'
import { claimAddress, pointAddress } from '../web/addresses.sql.ts'
import { MISSING_TAG } from '../web/answer.ts'
import {
  articleTag,
  changedBy,
  CORRECTIONS_TAG,
  isCorrection,
  isPublic,
  isTold,
  streamsOf,
  type ArticleEvent,
  type Content,
  type PublicationKind,
} from './article.ts'
import { withCurrentTerms } from './arranging/replaced.sql.ts'
import { enterCollections } from './collections.sql.ts'
import { findForPublication, findArticle, insertArticle, insertRevision, saveStatus, updateContent } from './articles.sql.ts'
import { isCollection } from './pick.ts'
import { prepare, type Prepared } from './prepare.ts'
import { commitment, type Leaf } from './record.ts'
import { appendLeaf, lockHead, publishedRevision } from './record.sql.ts'
import { enterStreams, leaveStreams, streamsHolding } from './streams.sql.ts'

/** Begins an article as a draft, at the address wanted or the next free one. `by` is the one of the staff who begins it. */
export async function beginArticle(
  tx: Tx,
  content: Content,
  path: string,
  now: number,
  by: number | null = null,
): Promise<{ id: number; path: string }> {
  const prepared = prepare(await withCurrentTerms(tx, content))
  const claimed = await claimAddress(tx, path, 'article')
  const id = await insertArticle(tx, { path: claimed, begunBy: by }, prepared, now)
  await pointAddress(tx, claimed, id)
  await insertRevision(tx, id, { content: contentOf(prepared), note: null, by }, now)
  await noteUses(tx, id, usesIn(prepared))
  return { id, path: claimed }
}

/** Writes an article's next version; what readers see changes only when that is published. Until readers see the article, its row keeps up. */
export async function reviseArticle(tx: Tx, id: number, content: Content, note: string | null, now: number): Promise<void> {
  const prepared = prepare(content)
  await insertRevision(tx, id, { content: contentOf(prepared), note, by: null }, now)
  const article = await findArticle(tx, id)
  if (article?.publishedAt === null) await bringUpToDate(tx, id, prepared, now)
}

/** Makes the newest version of an article what readers see. The first time it enters its streams at `at`; each time the record gains a leaf. */
export async function publishArticle(
  tx: Tx,
  id: number,
  how: { kind: PublicationKind; reason: string | null; at: number },
  now: number,
): Promise<void> {
  if (isTold(how) && !how.reason?.trim())
    throw new Refusal('invalid', 'Readers are told of this change, so please say why it is made.')
  const article = await findForPublication(tx, id)
  if (!article) throw new Refusal('not-found', 'There is no such article.')
  const revision = article.newest
  const content = await withCurrentTerms(tx, revision.content)
  const publishedAt = article.publishedAt ?? how.at
  // Before it is published, an article's row keeps up with what is written.
  const isInRow = article.publishedAt === null && content === revision.content
  if (!isInRow) await bringUpToDate(tx, id, prepare(content), now)
  const published = { status: 'published', publishedAt, publishedRevision: revision.number } as const
  await saveStatus(tx, id, { ...published, ...changedBy(article, how) }, now)
  const left = await streamsHolding(tx, id)
  const entered = streamsOf({ ...content, sectionIds: sectionIdsOf(await loadSections(tx), content.sectionId) })
  await leaveStreams(
    tx,
    id,
    left.filter((stream) => !entered.includes(stream) && !isCollection(stream)),
  )
  await enterStreams(
    tx,
    id,
    publishedAt,
    entered.filter((stream) => !left.includes(stream)),
  )
  if (!isPublic(article)) await enterCollections(tx, id)
  await addToRecord(tx, { articleId: id, kind: how.kind, reason: how.reason, at: how.at }, revision)
  await announce(
    tx,
    {
      name: 'article.published',
      payload: { articleId: id, kind: how.kind },
      renews: renewed(id, left, entered, isCorrection(how) ? [CORRECTIONS_TAG] : []),
    },
    now,
  )
}

/** Takes an article down: its address says that it is gone, and it leaves every list. */
export async function takeDownArticle(tx: Tx, id: number, reason: string, now: number): Promise<void> {
  const article = await findArticle(tx, id)
  const revision = await publishedRevision(tx, id)
  if (!article || !revision || article.status !== 'published')
    throw new Refusal('not-found', 'There is no such published article.')
  const left = await streamsHolding(tx, id)
  await leaveStreams(tx, id, left)
  await saveStatus(tx, id, { status: 'taken down' }, now)
  await addToRecord(tx, { articleId: id, kind: 'taken down', reason, at: now }, revision)
  await announce(tx, { name: 'article.taken-down', payload: { articleId: id }, renews: renewed(id, left, []) }, now)
}

async function bringUpToDate(tx: Tx, id: number, prepared: Prepared, now: number): Promise<void> {
  await updateContent(tx, id, prepared, now)
  await noteUses(tx, id, usesIn(prepared))
}

async function addToRecord(
  tx: Tx,
  what: Pick<Leaf, 'articleId' | 'kind' | 'reason' | 'at'>,
  revision: { id: number; content: Content },
): Promise<void> {
  const head = await lockHead(tx)
  const salt = randomBytes(32).toString('hex')
  const leaf = { ...what, seq: head.seq + 1, commitment: commitment(salt, revision.content), previous: head.hash }
  await appendLeaf(tx, leaf, revision.id, salt)
}

const announce = (tx: Tx, event: ArticleEvent, now: number) => emit(tx, [event], now)

const renewed = (id: number, ...streams: string[][]) => [...new Set([articleTag(id), MISSING_TAG, ...streams.flat()])]

const sectionIdsOf = (sections: Section[], id: number | null) => lineage(sections, id).map((section) => section.id)

/** What was worked out is left out again: a revision keeps only what somebody wrote. */
export function contentOf(prepared: ReturnType<typeof prepare>): Content {
  const { bodyRules: _rules, opening: _opening, bodyMedia: _media, words: _words, ...content } = prepared
  return content
}
