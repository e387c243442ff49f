import type { Db, Tx } from '../db/schema.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { articleTag, BLANK, isPublic, type VersionErased } from './article.ts'
import { findArticle, newestRevision, updateContent } from './articles.sql.ts'
import { prepare } from './prepare.ts'
import { walkRecord, type Verdict } from './record-verify.ts'
import { eraseSaltsAndText, findPublishedText, publishedRevision, recordOf } from './record.sql.ts'
import type { Checkpoint } from './record.ts'

/** Walks the record in the database: the chain, everything that is kept open, every signature. */
export const verifyRecord = (db: Db, since?: Checkpoint[]): Promise<Verdict> => walkRecord(recordOf(db), since)

/**
 * Erases what a leaf published, because a law or a court demands it: its salt and its text, with the drafts that led to it. The
 * leaf, its hash and the reason stay, so that the chain stays whole. Answers with the numbers of all leaves that published this
 * text. Refuses what readers can read now.
 */
export async function eraseVersion(tx: Tx, seq: number, reason: string, now: number): Promise<number[]> {
  if (!reason.trim()) throw new Refusal('invalid', 'An erasure needs a reason; it is shown where the text was.')
  const text = await findPublishedText(tx, seq)
  if (!text) throw new Refusal('not-found', `The record has no leaf ${seq}.`)
  const article = found(await findArticle(tx, text.articleId))
  const isLatest = (await publishedRevision(tx, article.id))?.id === text.revisionId
  if (isLatest && isPublic(article))
    throw new Refusal('conflict', 'Readers can read this version now. Publish another one or take the piece down before.')
  const blank = { ...BLANK, kind: article.kind, language: article.language }
  const erased = await eraseSaltsAndText(tx, text, { blank, reason, now })
  if (isLatest) await updateContent(tx, article.id, prepare((await newestRevision(tx, article.id))?.content ?? blank), now)
  const event: VersionErased = {
    name: 'version.erased',
    payload: { articleId: article.id, seqs: erased },
    renews: [articleTag(article.id)],
  }
  await emit(tx, [event], now)
  return erased
}
