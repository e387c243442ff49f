import type { Db, Tx } from '../../db/schema.ts'
import { scoreSpam, type SpamScore } from './classifier.ts'
import { featuresOf, type Feature } from './features.ts'
import { addLesson, dropLesson, loadLessons, noteLesson, takeLesson } from './spam.sql.ts'

/** A comment that somebody of the newsroom has decided about, with its body as it was then. */
export interface Lesson {
  commentId: number
  body: string
}

/** Learns that a comment is spam, or isn't. Twice the same teaches once; the other decision takes back what the first one taught. */
export async function learn(tx: Tx, { commentId, body, isSpam }: Lesson & { isSpam: boolean }, now: number): Promise<void> {
  const was = await dropLesson(tx, commentId)
  if (!(await noteLesson(tx, commentId, isSpam, now)) || was === isSpam) return
  if (was !== undefined) await takeLesson(tx, hashesOf(body), was)
  await addLesson(tx, hashesOf(body), isSpam)
}

/** Takes back what a comment taught, if it did; nothing happens the second time. */
export async function unlearn(tx: Tx, { commentId, body }: Lesson): Promise<void> {
  const was = await dropLesson(tx, commentId)
  if (was !== undefined) await takeLesson(tx, hashesOf(body), was)
}

/** How this newsroom would see a comment, by all it has decided. */
export async function judgeSpam(db: Db, body: string): Promise<SpamScore> {
  const features = featuresOf(body)
  return scoreSpam(await loadLessons(db, hashes(features)), features)
}

const hashes = (features: Feature[]) => features.map(({ hash }) => hash)
const hashesOf = (body: string) => hashes(featuresOf(body))
