import type { ReaderPart } from '../../accounts/readers/reader-part.ts'
import { FOLLOWS_PATH } from './follow.ts'
import { activateAsked, deleteFollowsOf, dropAsked, followersAmong, followsOf } from './follow.sql.ts'
import { deleteVerdictLetters } from './notices-verdict.sql.ts'
import { threadPath } from '../comment.ts'

/** What the following of threads holds of readers. */
export const followPart: ReaderPart = {
  kept: (t) => [
    { what: t('follow.kept'), why: t('follow.keptWhy'), howLong: t('follow.keptFor') },
    { what: t('verdict.kept'), why: t('verdict.keptWhy'), howLong: t('verdict.keptFor') },
  ],
  async waiting(db, readerId, t) {
    const waiting = (await followsOf(db, readerId)).filter(({ asked }) => asked !== null)
    return waiting.toReversed().map(({ id, asked, headline, path }) => ({
      key: keyOf(id),
      title: t(`follow.waiting.${asked!}`, { headline }),
      quote: null,
      path: threadPath(path),
    }))
  },
  async confirm(tx, reader, key, now) {
    const id = idOf(key)
    if (id !== undefined) await activateAsked(tx, reader.id, id, now)
  },
  async drop(tx, readerId, key) {
    const id = idOf(key)
    if (id !== undefined) await dropAsked(tx, readerId, id)
  },
  links: (t) => [{ words: t('follow.mine'), path: FOLLOWS_PATH }],
  needsAddress: followersAmong,
  tags: async () => [],
  exported: async (db, readerId) => ({
    follows: (await followsOf(db, readerId)).map(({ path, headline, kind, state, asked, createdAt, confirmedAt, endedAt }) => {
      return { path, headline, kind, state, asked, createdAt, confirmedAt, endedAt }
    }),
  }),
  async erase(tx, readerId) {
    await deleteFollowsOf(tx, readerId)
    await deleteVerdictLetters(tx, readerId)
  },
}

/** The key of what waits: `follow:12`. */
const keyOf = (id: number) => `follow:${id}`

function idOf(key: string): number | undefined {
  const [, id] = /^follow:([1-9]\d{0,14})$/.exec(key) ?? []
  return id === undefined ? undefined : Number(id)
}
