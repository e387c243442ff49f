import { askToConfirm } from '../../accounts/readers/confirm.commands.ts'
import { readerAt } from '../../accounts/readers/readers.sql.ts'
import { newToken } from '../../accounts/secret.ts'
import type { Tx } from '../../db/schema.ts'
import { addressHash } from '../../mail/address-hash.ts'
import type { Paper } from '../../web/paper.ts'
import { MOST_WAITING, type FollowKind } from './follow.ts'
import { countAsked, findFollow, insertActive, insertAsked, newsOf, resumeFollow } from './follow.sql.ts'

/**
 * Has a reader told of comments on an article. Whoever is known to be who they say (`isTheirs`) follows at once, or otherwise than before;
 * for anybody else it waits for a click on a mailed link, and whoever calls sees to that letter. Says whether it waits.
 */
export async function follow(
  tx: Tx,
  { readerId, articleId, kind, isTheirs }: { readerId: number; articleId: number; kind: FollowKind; isTheirs: boolean },
  now: number,
): Promise<boolean> {
  if (!isTheirs && (await countAsked(tx, readerId)) >= MOST_WAITING) return false
  const wanted = { readerId, articleId, kind, key: newToken(), told: await newsOf(tx, articleId) }
  if (!isTheirs) return insertAsked(tx, wanted, now)
  await insertActive(tx, wanted, now)
  return false
}

export interface FollowRequest {
  articleId: number
  kind: FollowKind
  /** As `mailAddress` writes it. */
  email: string
  /** The network it came from, as `Client` names it. */
  block: string
  /** Whether some work was shown with the form. */
  hasWorked: boolean
  /** The page from which it was asked, to go back to. */
  from: string
}

/** Has an address told of comments on an article once its owner has said yes. The caller doesn't learn whose it is, or whether it follows already. */
export async function askToFollow(tx: Tx, paper: Paper, addressKey: Buffer, request: FollowRequest, now: number): Promise<void> {
  const { articleId, kind, email, block, hasWorked, from } = request
  const reader = await readerAt(tx, { email, addressHash: addressHash(addressKey, 'mail', email), name: '' }, now)
  const waits = await follow(tx, { readerId: reader.id, articleId, kind, isTheirs: false }, now)
  if (waits) await askToConfirm(tx, paper, addressKey, { reader: { ...reader, email }, block, hasWorked, from }, now)
}

/** Takes the ending of a follow back: it goes on from here. */
export async function keepFollow(tx: Tx, key: string): Promise<void> {
  const ended = await findFollow(tx, key)
  if (ended) await resumeFollow(tx, key, await newsOf(tx, ended.articleId))
}
