import type { Sender } from '../../accounts/letters.ts'
import { askToConfirm } from '../../accounts/readers/confirm.commands.ts'
import type { Reader } from '../../accounts/readers/reader.ts'
import { readerAt, saveName } from '../../accounts/readers/readers.sql.ts'
import type { Tx } from '../../db/schema.ts'
import { addressHash } from '../../mail/address-hash.ts'
import { threadPath } from '../comment.ts'
import { insertComment } from '../comments.sql.ts'
import type { FollowKind } from '../follows/follow.ts'
import { follow } from '../follows/follow.commands.ts'
import { judge } from './judge.commands.ts'
import type { Ban } from '../moderation/ban.ts'
import { bansOf } from '../moderation/bans.sql.ts'
import { countWaiting } from './own.sql.ts'
import type { Thread } from '../thread/thread.ts'

/** What somebody has written, read and found whole. */
export interface Post {
  thread: Thread
  /** The published comment it answers. */
  parent: { id: number; depth: number } | null
  /** As `markup.ts` makes it. */
  body: string
  name: string
  /** Of what they want to be told. */
  follow: FollowKind | undefined
  /** The network it came from, as `Client` names it. */
  block: string
}

/** What everybody's post is read with. */
export interface Desk {
  paper: Sender
  addressKey: Buffer
}

export type Posted = { kind: 'posted'; id: number } | { kind: 'banned'; ban: Ban } | { kind: 'full' }

/** So many comments of one address wait for its click: nobody fills a stranger's letter with theirs. */
const MOST_WAITING = 10

/** Takes a comment of somebody who is signed in, and judges it at once. Who had no name is called as they signed it. */
export async function postAsReader(
  tx: Tx,
  { paper, addressKey }: Desk,
  reader: Reader,
  post: Post,
  now: number,
): Promise<Posted> {
  const network = addressHash(addressKey, 'network', post.block)
  const [ban] = await bansOf(tx, [reader.addressHash, network], now)
  if (ban) return { kind: 'banned', ban }
  if (reader.name === '') await saveName(tx, reader.id, post.name)
  const id = await keep(tx, { readerId: reader.id, network }, post, now)
  const comment = { id, articleId: post.thread.id, readerId: reader.id, body: post.body, state: 'unconfirmed', network } as const
  await judge(tx, { comment, thread: post.thread, settings: paper.settings }, now)
  if (post.follow) await follow(tx, { ...followed(post), readerId: reader.id, kind: post.follow, isTheirs: true }, now)
  return { kind: 'posted', id }
}

/** Keeps a comment of somebody who gives a name and an address, until a link is pressed that is mailed there. */
export async function postAsGuest(
  tx: Tx,
  { paper, addressKey }: Desk,
  { email, hasWorked, ...post }: Post & { email: string; hasWorked: boolean },
  now: number,
): Promise<Posted> {
  const network = addressHash(addressKey, 'network', post.block)
  const ownHash = addressHash(addressKey, 'mail', email)
  const [ban] = await bansOf(tx, [ownHash, network], now)
  if (ban) return { kind: 'banned', ban }
  const reader = await readerAt(tx, { email, addressHash: ownHash, name: post.name }, now)
  if ((await countWaiting(tx, reader.id, MOST_WAITING)) >= MOST_WAITING) return { kind: 'full' }
  const id = await keep(tx, { readerId: reader.id, network }, post, now)
  if (post.follow) await follow(tx, { ...followed(post), readerId: reader.id, kind: post.follow, isTheirs: false }, now)
  const asking = { reader: { ...reader, email }, block: post.block, hasWorked, from: threadPath(post.thread.path) }
  await askToConfirm(tx, paper, addressKey, asking, now)
  return { kind: 'posted', id }
}

const followed = ({ thread }: Post) => ({ articleId: thread.id })

/** Everything begins unconfirmed: a check or a click moves it on. */
async function keep(
  tx: Tx,
  { readerId, network }: { readerId: number; network: string },
  post: Post,
  now: number,
): Promise<number> {
  const { thread, parent, body, name } = post
  const id = await insertComment(tx, {
    articleId: thread.id,
    parent,
    readerId,
    name,
    mark: null,
    body,
    state: 'unconfirmed',
    network,
    createdAt: now,
  })
  return id!
}
