import { noteAudit } from '../../accounts/audit.sql.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import { instantIn, wallTime } from '../../lib/wall-clock.ts'
import { loadPictures } from '../../media/media.sql.ts'
import type { PublicationKind } from '../article.ts'
import { publishArticle, takeDownArticle } from '../articles.commands.ts'
import { insertRevision, saveSchedule, saveStatus } from '../articles.sql.ts'
import { mediaIds } from '../body/text.ts'
import { publishedRevision } from '../record.sql.ts'
import { lacking, type Lacking } from './lacking.ts'
import type { NoteKind } from './note.ts'
import { insertNote } from './notes.sql.ts'
import { NOTICE_OF, type ArticleNoted } from './notices.ts'
import { findWork, lockArticle, saveAssignee, saveTrashedFrom, trashedFrom } from './work.sql.ts'
import type { Work } from './work.ts'
import { isWriting, mayEdit, STEPS, stepsFor, type StepName } from './workflow.ts'
import { openWork, settleAddress } from './writing.commands.ts'

/** Gives a draft to the editors. */
export async function sendForReview(tx: Tx, who: Staff, id: number, words: string, now: number): Promise<void> {
  await begin(tx, who, id, 'send')
  await saveStatus(tx, id, { status: 'in review' }, now)
  await note(tx, who, id, 'sent', words, now)
}

/** Gives an article back to who wrote it, and says what should be changed. */
export async function returnToAuthor(tx: Tx, who: Staff, id: number, words: string, now: number): Promise<Work> {
  const work = await begin(tx, who, id, 'return')
  demandWords('return', words)
  await saveStatus(tx, id, { status: 'draft' }, now)
  await note(tx, who, id, 'returned', words, now)
  return work
}

export async function approve(tx: Tx, who: Staff, id: number, words: string, now: number): Promise<void> {
  await begin(tx, who, id, 'approve')
  await saveStatus(tx, id, { status: 'ready' }, now)
  await note(tx, who, id, 'approved', words, now)
}

/** Sets the minute at which an article shall be published, as the clocks of the paper's zone show it. Refuses the past, and an article that could not be published. */
export async function schedule(tx: Tx, who: Staff, id: number, when: { wall: string; zone: string }, now: number): Promise<void> {
  const work = await begin(tx, who, id, 'schedule')
  const wall = wallTime(`${when.wall}:00`)
  if (wall === undefined) throw new Refusal('invalid', 'When shall it be published? Expected a day and a time.')
  const at = instantIn(when.zone, wall)
  if (at <= now) throw new Refusal('invalid', 'This time has passed. Choose a later one, or publish it now.')
  demandComplete(await whatIsLacking(tx, work))
  await saveSchedule(tx, id, { at, ...when }, now)
  await note(tx, who, id, 'scheduled', `for ${when.wall.replace('T', ' ')} (${when.zone})`, now)
}

export async function unschedule(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  await begin(tx, who, id, 'unschedule')
  await saveStatus(tx, id, { status: 'ready' }, now)
  await note(tx, who, id, 'note', 'Taken off the schedule', now)
}

/** Publishes an article for the first time. Refuses one that lacks what it needs. */
export async function publishNow(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  await publishFirst(tx, await begin(tx, who, id, 'publish'), now)
  await note(tx, who, id, 'published', '', now)
}

/** Publishes what was changed in an article since, as the kind of change it is. */
export async function publishChanges(
  tx: Tx,
  who: Staff,
  id: number,
  how: { kind: PublicationKind; reason: string },
  now: number,
): Promise<void> {
  const work = await begin(tx, who, id, 'change')
  demandChanges(work)
  demandComplete(await whatIsLacking(tx, work))
  await publishArticle(tx, id, { kind: how.kind, reason: how.reason.trim() || null, at: now }, now)
  await note(tx, who, id, 'published', how.reason, now)
}

/** Takes what was changed since the last publication back: the newest version is again what readers see. */
export async function dropChanges(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  const work = await begin(tx, who, id, 'change')
  demandChanges(work)
  const { content } = found(await publishedRevision(tx, id))
  await insertRevision(tx, id, { content, note: 'Changes dropped', by: who.id }, now)
  await saveStatus(tx, id, { status: 'published', publishedRevision: work.revision + 1 }, now)
}

export async function takeDown(tx: Tx, who: Staff, id: number, reason: string, now: number): Promise<void> {
  await begin(tx, who, id, 'take down')
  demandWords('take down', reason)
  await takeDownArticle(tx, id, reason, now)
  await note(tx, who, id, 'taken down', reason, now)
}

export async function bringBack(tx: Tx, who: Staff, id: number, reason: string, now: number): Promise<void> {
  const work = await begin(tx, who, id, 'restore')
  demandWords('restore', reason)
  demandComplete(await whatIsLacking(tx, work))
  await publishArticle(tx, id, { kind: 'restored', reason, at: now }, now)
  await note(tx, who, id, 'restored', reason, now)
}

export async function moveToTrash(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  const { status } = await begin(tx, who, id, 'trash')
  await saveTrashedFrom(tx, id, status)
  await saveStatus(tx, id, { status: 'trash' }, now)
  await note(tx, who, id, 'trashed', '', now)
}

/** Takes an article out of the trash, to where it stood; what was scheduled must be scheduled again. */
export async function takeOutOfTrash(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  await begin(tx, who, id, 'untrash')
  const before = await trashedFrom(tx, id)
  await saveStatus(tx, id, { status: before === null || before === 'scheduled' ? 'draft' : before }, now)
  await note(tx, who, id, 'note', 'Taken out of the trash', now)
}

/** Gives the work on an article to somebody who writes, or to nobody. */
export async function assign(tx: Tx, who: Staff, id: number, to: Staff | null, now: number): Promise<void> {
  const work = await openWork(tx, who, id)
  if (!mayEdit(who, work)) throw new Refusal('forbidden', 'You may read this article, but not give it to somebody.')
  if (to && !isWriting(to)) throw new Refusal('invalid', `${to.name} does not write articles here.`)
  await saveAssignee(tx, id, to?.id ?? null)
  await note(tx, who, id, 'assigned', to ? `to ${to.name}` : 'to nobody', now)
}

/** Says something about an article to those who work on it. */
export async function addNote(tx: Tx, who: Staff, id: number, words: string, now: number): Promise<void> {
  await openWork(tx, who, id)
  if (words.trim() === '') throw new Refusal('invalid', 'The note has no words.')
  await note(tx, who, id, 'note', words, now)
}

/** Publishes an article whose minute has come. Does nothing if somebody was faster. Refuses one that lacks what it needs. */
export async function publishScheduled(tx: Tx, id: number, now: number): Promise<void> {
  const work = await holdDue(tx, id, now)
  if (!work) return
  await publishFirst(tx, work, now)
  await writeNote(tx, { articleId: id, by: null, kind: 'published', words: 'as scheduled' }, now)
}

/** Takes an article off the schedule that could not be published, and says why. Does nothing if somebody was faster. */
export async function failScheduled(tx: Tx, id: number, why: string, now: number): Promise<void> {
  if (!(await holdDue(tx, id, now))) return
  await saveStatus(tx, id, { status: 'ready' }, now)
  await writeNote(tx, { articleId: id, by: null, kind: 'failed', words: why }, now)
}

/** Holds an article whose minute has come; undefined if it has been published, moved or taken off since. */
async function holdDue(tx: Tx, id: number, now: number): Promise<Work | undefined> {
  await lockArticle(tx, id)
  const work = await findWork(tx, id)
  return work?.scheduled && work.scheduled.at <= now ? work : undefined
}

/** What an article still lacks. */
export async function whatIsLacking(db: Db, { content }: Pick<Work, 'content'>): Promise<Lacking[]> {
  const ids = [...new Set([...(content.leadId === null ? [] : [content.leadId]), ...mediaIds(content.body)])]
  const pictures = await loadPictures(db, ids)
  return lacking(content, [...pictures.keys()], pictures)
}

async function publishFirst(tx: Tx, work: Work, now: number): Promise<void> {
  demandComplete(await whatIsLacking(tx, work))
  await settleAddress(tx, work)
  await publishArticle(tx, work.id, { kind: 'published', reason: null, at: work.publishedAt ?? now }, now)
}

/** Holds the article and makes sure that this step may be taken from where it stands, by this person. */
async function begin(tx: Tx, who: Staff, id: number, step: StepName): Promise<Work> {
  await lockArticle(tx, id)
  const work = await openWork(tx, who, id)
  if (stepsFor(who, work).includes(step)) return work
  const { label, from } = STEPS[step]
  if ((from as readonly string[]).includes(work.status))
    throw new Refusal('forbidden', `Your role (${who.role}) does not allow this: ${label}.`)
  throw new Refusal('conflict', `“${label}” is not possible any more: the article is ${work.status} now.`)
}

function demandChanges({ revision, publishedRevision }: Work): void {
  if (revision === publishedRevision) throw new Refusal('conflict', 'Readers see the newest version already.')
}

function demandComplete(entries: Lacking[]): void {
  const needed = entries.filter((entry) => entry.needed).map((entry) => entry.words)
  if (needed.length > 0) throw new Refusal('invalid', `It can’t be published yet. ${needed.join(' ')}`)
}

function demandWords(step: 'return' | 'take down' | 'restore', words: string): void {
  if (words.trim() === '') throw new Refusal('invalid', STEPS[step].asks)
}

/** What the audit log keeps as well: what readers see the effect of. */
const AUDITED: readonly NoteKind[] = ['published', 'taken down', 'restored', 'scheduled', 'trashed']

/** Writes down what was done with an article; where it concerns somebody, a letter follows. */
async function note(tx: Tx, who: Staff, articleId: number, kind: NoteKind, words: string, now: number): Promise<void> {
  await writeNote(tx, { articleId, by: who.id, kind, words: words.trim() }, now)
  if (AUDITED.includes(kind)) await noteAudit(tx, who, `${kind} an article`, `article ${articleId}`, words ? { words } : {}, now)
}

async function writeNote(tx: Tx, written: Parameters<typeof insertNote>[1], now: number): Promise<void> {
  const noteId = await insertNote(tx, written, now)
  const noted: ArticleNoted = { name: 'article.noted', payload: { noteId }, renews: [] }
  if (NOTICE_OF[written.kind]) await emit(tx, [noted], now)
}
