import type { ReaderPart } from '../accounts/readers/reader-part.ts'
import { plainText } from '../articles/body/text.ts'
import { loadSite } from '../web/site.sql.ts'
import { commentPath, threadTag } from './comment.ts'
import { moveBans } from './moderation/bans.sql.ts'
import { judge } from './posting/judge.commands.ts'
import { OWN_PATH, ownPath } from './posting/own.ts'
import { deleteComments, findOwn, ownComments } from './posting/own.sql.ts'
import { eraseActsOf, eraseWriter, exportOf, idsOfReader, threadsOfReader } from './erase.sql.ts'
import { moveComment } from './standing.commands.ts'
import { findThread } from './thread/thread.sql.ts'

/** More never wait at once. */
const MOST_WAITING = 100

/** What comments hold of readers. */
export const commentPart: ReaderPart = {
  kept: (t) => [
    { what: t('comments.kept.text'), why: t('comments.kept.textWhy'), howLong: t('comments.kept.textFor') },
    { what: t('comments.kept.network'), why: t('comments.kept.networkWhy'), howLong: t('comments.kept.networkFor') },
    { what: t('comments.kept.acts'), why: t('comments.kept.actsWhy'), howLong: t('comments.kept.actsFor') },
  ],
  async waiting(db, readerId, t) {
    const waiting = await ownComments(db, readerId, { limit: MOST_WAITING, state: 'unconfirmed' })
    return waiting.toReversed().map(({ id, headline, body }) => ({
      key: keyOf(id),
      title: t('comments.waiting', { headline }),
      quote: plainText(body),
      path: ownPath(id),
    }))
  },
  async confirm(tx, reader, key, now) {
    const comment = await findOwn(tx, idOf(key))
    if (comment?.readerId !== reader.id || comment.state !== 'unconfirmed') return
    const thread = await findThread(tx, comment.articleId)
    const site = await loadSite(tx)
    if (thread && site) await judge(tx, { comment: { ...comment, readerId: reader.id }, thread, settings: site.settings }, now)
  },
  async drop(tx, readerId, key) {
    const comment = await findOwn(tx, idOf(key))
    if (comment?.readerId === readerId && comment.state === 'unconfirmed') await deleteComments(tx, [comment.id])
  },
  links: (t) => [{ words: t('comments.own.title'), path: OWN_PATH }],
  needsAddress: async () => [],
  tags: async (db, readerId) => (await threadsOfReader(db, readerId)).map(threadTag),
  moved: (tx, { from, to }) => moveBans(tx, from, to),
  exported: async (db, readerId) => {
    const { comments, ...acts } = await exportOf(db, readerId)
    return { comments: comments.map((comment) => ({ ...comment, path: commentPath(comment.id) })), ...acts }
  },
  async erase(tx, readerId, now) {
    for (const id of await idsOfReader(tx, readerId)) await moveComment(tx, id, 'removed', now)
    await eraseActsOf(tx, readerId)
    await eraseWriter(tx, readerId)
  },
}

/** The key of what waits: `comment:12`. */
const keyOf = (id: number) => `comment:${id}`

/** No comment has the number 0. */
const idOf = (key: string) => Number(/^comment:([1-9]\d{0,14})$/.exec(key)?.[1] ?? 0)
