import { insertComment } from '../../comments/comments.sql.ts'
import { threadTag } from '../../comments/comment.ts'
import { moveImported } from '../../comments/standing.commands.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { addressHash } from '../../mail/address-hash.ts'
import type { CommentDraft } from './comments-of-item.ts'
import { commentsBySource, guestOf } from './import.sql.ts'
import type { Run } from './run.commands.ts'

/** The comments of an article that is here. */
export interface ThreadDraft {
  articleId: number
  drafts: CommentDraft[]
}

interface Due extends CommentDraft {
  articleId: number
}

/** Writes comments, or finds that they are here already: what the newsroom has decided about one since is not touched. */
export async function bringComments(run: Run, threads: ThreadDraft[]): Promise<void> {
  const all = threads.flatMap(({ articleId, drafts }) => drafts.map((draft): Due => ({ ...draft, articleId })))
  const known = await commentsBySource(
    run.database.read,
    all.map(({ sourceKey }) => sourceKey),
  )
  const { notebook } = run
  const due = all.filter(({ sourceKey, met }) => {
    const isKnown = known.has(sourceKey)
    if (isKnown) notebook.count('comments', { name: met.name, outcome: 'already there' })
    return !isKnown
  })
  if (run.isRehearsal) for (const { met } of due) notebook.count('comments', met)
  else await run.transactions.each(due, (tx, comment) => write(tx, run, comment))
}

async function write(tx: Tx, run: Run, comment: Due): Promise<void> {
  const { articleId, sourceKey, parentKey, kind, state, mark, name, body, at, met } = comment
  // Looked up again each time: another run may have written it, and what was written before a kill is not in this one's memory.
  const above = parentKey === null ? undefined : (await commentsBySource(tx, [parentKey])).get(parentKey)
  const parent = above?.articleId === articleId ? above : null
  const readerId = await readerOf(tx, run, comment)
  const written = { articleId, parent, kind, readerId, name, mark, body, network: null, sourceKey, createdAt: at }
  const id = await insertComment(tx, { ...written, state: 'held' })
  if (id === undefined) return run.notebook.count('comments', { name: met.name, outcome: 'already there' })
  if (state !== 'held') await moveImported(tx, id, state, at)
  if (state === 'published') await emit(tx, [commentAdded(articleId)], run.now)
  run.notebook.count('comments', met)
}

/** A guest is known by the hash of the address; the address itself is kept only where its owner is still to be told what was decided. */
async function readerOf(tx: Tx, { addresses, now }: Run, { email, name, state }: CommentDraft): Promise<number | null> {
  if (email === undefined) return null
  const hash = addressHash(addresses, 'mail', email)
  return guestOf(tx, { addressHash: hash, email: state === 'held' ? email : null, name }, now)
}

const commentAdded = (articleId: number) => ({
  name: 'import.comment-added',
  payload: { articleId },
  renews: [threadTag(articleId)],
})
