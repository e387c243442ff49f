import type { Sender } from '../../accounts/letters.ts'
import { CONFIRM_LIFE } from '../../accounts/readers/reader.ts'
import type { Database } from '../../db/connect.ts'
import type { Handler, NewJob } from '../../jobs/job.ts'
import { postLetter } from '../../mail/letters.commands.ts'
import { loadSite } from '../../web/site.sql.ts'
import type { CommentEvent } from '../comment.ts'
import { loadComments } from '../comments.sql.ts'
import { ENDED_KEPT } from './follow.ts'
import { sweepFollows } from './follow.sql.ts'
import { noticeLetter } from './notices-letter.ts'
import { MOST_TOLD, PEACE, type DueFollow, type News } from './notices.ts'
import {
  answersSince,
  callAnswered,
  callFollowers,
  dueFollows,
  holdNews,
  newsOfThreads,
  newsSince,
  numberNews,
  passDue,
  restDue,
  takeDue,
} from './notices.sql.ts'

/** The job that calls the followers of a thread. */
export const CALL_FOLLOWERS = 'comments.followers'

/** What follows `comment.published`: once, however often it is published. */
export const followersJob = ({ payload: { commentId } }: CommentEvent): NewJob => ({
  name: CALL_FOLLOWERS,
  key: `${CALL_FOLLOWERS}:${commentId}`,
  payload: { commentId },
  lane: 'default',
})

/** Few enough followers that nobody waits for the transaction. */
const CALLED_AT_ONCE = 500

/** Has everybody told who follows the thread of a comment, or wrote what it answers. */
export const callAll =
  ({ database: { transact } }: { database: Database }): Handler<{ commentId: number }> =>
  async ({ commentId }, { now, signal }) => {
    const news = await transact((tx) => numberNews(tx, commentId))
    if (!news) return
    if (news.answeredId !== null && news.answeredId !== news.writerId) await transact((tx) => callAnswered(tx, news, now))
    while ((await transact((tx) => callFollowers(tx, news, CALLED_AT_ONCE, now))) === CALLED_AT_ONCE) signal.throwIfAborted()
  }

/** Few enough letters that nobody waits for the transaction. */
const SENT_AT_ONCE = 20

/** Letters that one run writes; the rest a minute later, so that a letter to sign in by is never behind thousands of these. */
const MOST_A_RUN = 600

/** Writes the letters that are due, each once, with the note that it is written. One that can't be written holds up no other. */
export async function tellFollowers(
  { database, origin }: { database: Database; origin: string },
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<void> {
  const site = await loadSite(database.read)
  if (!site) return
  const paper = { settings: site.settings, origin }
  const failures: unknown[] = []
  let after = { at: 0, id: 0 }
  for (let n = 0; n < MOST_A_RUN; n += SENT_AT_ONCE) {
    signal.throwIfAborted()
    const due = await dueFollows(database.read, now, after, SENT_AT_ONCE)
    for (const [articleId, follows] of Map.groupBy(due, (follow) => follow.articleId)) {
      await tellThread(database, paper, { articleId, follows }, now).catch((error: unknown) => failures.push(error))
    }
    const last = due.at(-1)
    if (!last || due.length < SENT_AT_ONCE) break
    after = { at: last.dueAt, id: last.id }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Letters to followers could not be written')
}

/** Tells some followers of one thread, all or none of them. What is said is read and written before anybody has to wait. */
async function tellThread(
  { read, transact }: Database,
  paper: Sender,
  { articleId, follows }: { articleId: number; follows: DueFollow[] },
  now: number,
): Promise<void> {
  const [deliverable, others] = [true, false].map((is) => follows.filter(({ isDeliverable }) => isDeliverable === is))
  const upTo = (await newsOfThreads(read, [articleId])).get(articleId) ?? 0
  const told = await lettersOf({ read }, paper, deliverable!, upTo)
  const silent = deliverable!.filter(({ id }) => !told.some((one) => one.follow.id === id))
  const idsOf = (list: { id: number }[]) => list.map(({ id }) => id)
  await transact(async (tx) => {
    const isAll = (await holdNews(tx, articleId)) === upTo
    const next = { told: upTo, dueAt: isAll ? null : now + PEACE }
    const taken = await takeDue(tx, idsOf(told.map(({ follow }) => follow)), next, now)
    for (const { follow, letter } of told) {
      if (taken.has(follow.id)) await postLetter(tx, { ...letter, to: follow.email! }, now)
    }
    if (isAll) await passDue(tx, idsOf(silent), upTo, now)
    await restDue(tx, idsOf(others!), now)
  })
}

/** The letters to those of these followers for whom there is something new, that is not their own. */
async function lettersOf({ read }: Pick<Database, 'read'>, paper: Sender, follows: DueFollow[], upTo: number) {
  const bySince = new Map<number, Promise<News[]>>()
  const newsFor = (follow: DueFollow) => {
    if (follow.kind === 'replies') return answersSince(read, follow, upTo)
    const news = bySince.get(follow.told) ?? newsSince(read, follow.articleId, follow.told, upTo)
    bySince.set(follow.told, news)
    return news
  }
  const told: { follow: DueFollow; ids: number[] }[] = []
  for (const follow of follows) {
    const ids = (await newsFor(follow)).filter(({ writerId }) => writerId !== follow.readerId).map(({ commentId }) => commentId)
    if (ids.length > 0) told.push({ follow, ids })
  }
  const comments = await loadComments(read, [...new Set(told.flatMap(({ ids }) => ids.slice(0, MOST_TOLD)))])
  return told.flatMap(({ follow, ids }) => {
    const first = ids
      .slice(0, MOST_TOLD)
      .map((id) => comments.get(id)!)
      .filter(({ state }) => state === 'published')
    const more = Math.max(0, ids.length - MOST_TOLD)
    return first.length === 0 ? [] : [{ follow, letter: noticeLetter(paper, follow, { comments: first, more, upTo }) }]
  })
}

const SWEPT_AT_ONCE = 200

/** Forgets follows that nobody confirmed in time, and those that ended a month ago. */
export async function sweepOldFollows(database: Database, { now, signal }: { now: number; signal: AbortSignal }): Promise<void> {
  const before = { askedBefore: now - CONFIRM_LIFE, endedBefore: now - ENDED_KEPT, limit: SWEPT_AT_ONCE }
  while ((await database.transact((tx) => sweepFollows(tx, before))) > 0) signal.throwIfAborted()
}
