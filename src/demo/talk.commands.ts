import { confirmReader, readerAt } from '../accounts/readers/readers.sql.ts'
import type { Reader } from '../accounts/readers/reader.ts'
import { loadStaff } from '../accounts/staff.sql.ts'
import { commentOfTyped } from '../comments/markup.ts'
import { insertComment } from '../comments/comments.sql.ts'
import { follow } from '../comments/follows/follow.commands.ts'
import { ruleThread } from '../comments/moderation/article-rule.commands.ts'
import { decide, pick } from '../comments/moderation/decisions.commands.ts'
import { lastVerdicts } from '../comments/moderation/decisions.sql.ts'
import { redact } from '../comments/moderation/redact.commands.ts'
import { object, remove, report } from '../comments/posting/own.commands.ts'
import { rewrite } from '../comments/posting/own.sql.ts'
import { postAsReader, type Desk } from '../comments/posting/post.commands.ts'
import { moveImported } from '../comments/standing.commands.ts'
import { findThread } from '../comments/thread/thread.sql.ts'
import type { Tx } from '../db/schema.ts'
import { addressHash } from '../mail/address-hash.ts'
import { subscribe } from '../newsletter/subscribe.commands.ts'
import {
  advertisements,
  elsewhere,
  followers,
  held,
  last,
  objected,
  reported,
  subscribers,
  type Waiting,
} from './talk/elsewhere.ts'
import { underTheTideTable } from './talk/tide-table.ts'
import { answering, voices, type DemoComment } from './talk/voices.ts'
import { insertPasses, insertRecommendations } from './talk.sql.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const TIDE_TABLE = 'everything-the-tide-table-knows'
const PRE_MODERATED = 'a-juror-from-the-bus-stop'

/** A block of addresses that nobody has (RFC 5737). */
const BLOCK = '192.0.2.0/24'

interface Town {
  tx: Tx
  desk: Desk
  /** Articles by their slugs. */
  articles: Map<string, number>
  readers: Map<string, Reader>
  now: number
}

/** Lets the town talk: threads, what waits for a moderator, who follows, and who is on the newsletter's list. */
export async function talk(tx: Tx, desk: Desk, articles: Map<string, number>, now: number): Promise<void> {
  const readers = new Map<string, Reader>()
  const town: Town = { tx, desk, articles, readers, now }
  for (const [key, name] of Object.entries(voices)) readers.set(key, await meet(town, name))
  const ids = await fillThread(town, TIDE_TABLE, underTheTideTable, { from: now - 110 * MINUTE, until: now - 12 * MINUTE })
  await dress(town, ids)
  for (const [slug, comments] of Object.entries(elsewhere)) {
    const said = await fillThread(town, slug, comments, { from: now - 9 * HOUR, until: now - 2 * HOUR })
    await recommendAll(town, said)
  }
  await fillQueue(town)
  for (const key of followers) {
    await follow(
      tx,
      { readerId: readers.get(key)!.id, articleId: articles.get(TIDE_TABLE)!, kind: 'all', isTheirs: true },
      now - HOUR,
    )
  }
  for (const [n, { by, says }] of last.entries()) {
    await post(town, { reader: readers.get(by)!, on: TIDE_TABLE, says }, now - (last.length - n) * 2 * MINUTE)
  }
  await fillList(town)
}

/** Somebody who has pressed the link in a letter before. */
async function meet({ tx, desk, now }: Town, name: string): Promise<Reader> {
  const email = addressOf(name)
  const at = now - 90 * DAY
  const reader = await readerAt(tx, { email, addressHash: addressHash(desk.addressKey, 'mail', email), name }, at)
  await confirmReader(tx, reader.id, at)
  return { ...reader, confirmedAt: at }
}

const addressOf = (name: string) =>
  `${name
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '')}@readers.example`

interface Placed {
  comment: DemoComment
  id: number
  at: number
}

/** Writes a thread, each comment after the one it answers, spread over a time. */
async function fillThread(
  { tx, articles, readers }: Town,
  slug: string,
  comments: DemoComment[],
  { from, until }: { from: number; until: number },
): Promise<Placed[]> {
  const all = flat(comments)
  const lastTurn = Math.max(...all.map(({ turn }) => turn))
  const placed = new Map<DemoComment, Placed & { depth: number }>()
  for (const { comment, parent, turn } of all.sort((a, b) => a.turn - b.turn)) {
    const at = Math.round(from + ((until - from) * turn) / Math.max(1, lastTurn))
    const staff = answering[comment.by]
    const above = parent === undefined ? null : placed.get(parent)!
    const id = (await insertComment(tx, {
      articleId: articles.get(slug)!,
      parent: above,
      readerId: staff ? null : readers.get(comment.by)!.id,
      name: staff?.name ?? voices[comment.by]!,
      mark: staff?.mark ?? null,
      body: commentOfTyped(comment.says),
      state: 'held',
      network: null,
      createdAt: at,
    }))!
    await moveImported(tx, id, 'published', at)
    placed.set(comment, { comment, id, at, depth: (above?.depth ?? 0) + 1 })
  }
  const done = [...placed.values()]
  await insertPasses(tx, done)
  return done
}

/** All of a thread, with when it is whose turn: an answer comes some turns after what it answers. */
function flat(comments: DemoComment[]): { comment: DemoComment; parent: DemoComment | undefined; turn: number }[] {
  const found: { comment: DemoComment; parent: DemoComment | undefined; turn: number }[] = []
  const visit = (comment: DemoComment, parent: DemoComment | undefined, depth: number) => {
    found.push({ comment, parent, turn: found.length + 9 * depth })
    for (const answer of comment.answers ?? []) visit(answer, comment, depth + 1)
  }
  for (const comment of comments) visit(comment, undefined, 0)
  return found
}

/** What became of some of them: recommended, picked, changed, taken back, and cut by a moderator. */
async function dress(town: Town, placed: Placed[]): Promise<void> {
  const { tx, readers } = town
  const nell = await moderator(tx)
  await recommendAll(town, placed)
  for (const { comment, id, at } of placed) {
    if (comment.isPicked) await pick(tx, nell, { id, isPicked: true }, at + 20 * MINUTE)
    if (comment.isEdited) {
      const body = commentOfTyped(comment.says)
      await rewrite(tx, { id, body, state: 'published' }, { body, editedAt: at + 3 * MINUTE })
    }
    if (comment.isRemoved) await remove(tx, readers.get(comment.by)!, id, at + 15 * MINUTE)
    if (comment.redacted !== undefined) {
      const cut = { passage: comment.redacted, trace: '…', reason: 'It named somebody with a telephone number.' }
      await redact(tx, nell, { id, seen: await seenOf(tx, id), ...cut }, at + 15 * MINUTE)
    }
  }
}

async function recommendAll({ tx, readers, now }: Town, placed: Placed[]): Promise<void> {
  const everybody = [...readers].map(([key, { id }]) => ({ key, id }))
  const all = placed.flatMap(({ comment, id }) =>
    everybody
      .filter(({ key }) => key !== comment.by)
      .slice(0, comment.likes ?? 0)
      .map((reader) => ({ commentId: id, readerId: reader.id })),
  )
  if (all.length > 0) await insertRecommendations(tx, all, now)
}

/** What waits for a moderator: by the checks that everybody's comments pass through. */
async function fillQueue(town: Town): Promise<void> {
  const { tx, articles, readers, now } = town
  const nell = await moderator(tx)
  await ruleThread(tx, nell, { articleId: articles.get(PRE_MODERATED)!, rule: 'pre-moderated' }, now - DAY)
  const strangers = async (all: Waiting[], since: number) => {
    const ids: number[] = []
    for (const [n, { name, on, says }] of all.entries()) {
      ids.push(await post(town, { reader: await meet(town, name), on, says }, since + n * 7 * MINUTE))
    }
    return ids
  }
  const spam = await strangers(advertisements, now - 3 * HOUR)
  for (const id of spam.slice(0, -1)) await decide(tx, nell, { id, seen: await seenOf(tx, id), decision: 'spam' }, now - 2 * HOUR)
  await strangers(held, now - 90 * MINUTE)

  const refused = await post(
    town,
    { reader: readers.get(objected.by)!, on: objected.on, says: objected.says },
    now - 100 * MINUTE,
  )
  const seen = await seenOf(tx, refused)
  await decide(tx, nell, { id: refused, seen, decision: 'reject', reason: objected.reason }, now - 80 * MINUTE)
  await object(tx, readers.get(objected.by)!, { id: refused, words: objected.objection }, now - 40 * MINUTE)

  for (const { by, on, says, reports } of reported) {
    const id = await post(town, { reader: readers.get(by)!, on, says }, now - 70 * MINUTE)
    for (const { by: who, reason, words } of reports) {
      await report(tx, { id, reason, words, reader: readers.get(who)!, network: '' }, now - 30 * MINUTE)
    }
  }
}

async function post(
  { tx, desk, articles }: Town,
  { reader, on, says }: { reader: Reader; on: string; says: string },
  at: number,
): Promise<number> {
  const thread = (await findThread(tx, articles.get(on)!))!
  const written = { thread, parent: null, body: commentOfTyped(says), name: reader.name, follow: undefined, block: BLOCK }
  const posted = await postAsReader(tx, desk, reader, written, at)
  if (posted.kind !== 'posted') throw new Error(`${reader.name} may not comment in the demo.`)
  return posted.id
}

async function fillList({ tx, desk, now }: Town): Promise<void> {
  for (const { name, days } of subscribers) {
    const asked = { words: 'Send me the newsletter', page: '/newsletter', block: BLOCK, hasWorked: true }
    await subscribe(tx, desk.paper, desk.addressKey, { email: addressOf(name), name, ...asked, isTheirs: true }, now - days * DAY)
  }
}

async function moderator(tx: Tx) {
  const staff = await loadStaff(tx)
  return staff.find(({ role }) => role === 'moderator')!
}

/** The last verdict on a moderator's screen. */
const seenOf = async (tx: Tx, id: number) => (await lastVerdicts(tx, [id])).get(id) ?? 0
