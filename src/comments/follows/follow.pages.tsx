import { Hono } from 'hono'
import { answerAccount, leadToSignIn, wordsFor } from '../../accounts/readers/answer.pages.tsx'
import { readerOf, type ReaderParts } from '../../accounts/readers/viewer.pages.ts'
import { endingPages, type EndingParts } from '../../mail/ending.pages.tsx'
import type { WebEnv } from '../../web/env.ts'
import { wordsOf } from '../../web/words/words.ts'
import { threadPath } from '../comment.ts'
import { followAskingRoutes } from './follow-asking.pages.tsx'
import { endPath, FOLLOWS_PATH } from './follow.ts'
import { keepFollow } from './follow.commands.ts'
import { activeFollowsOf, endFollow, findFollow } from './follow.sql.ts'
import { endVerdictsPath } from './notices-verdict.ts'
import { endVerdictLetters, findVerdictLetters } from './notices-verdict.sql.ts'
import { OwnFollows } from './follow.view.tsx'
import { OWN_PATH } from '../posting/own.ts'

/** Follows on the page of one's own; who has more finds the rest in their letters. */
const SHOWN = 200

/** Where readers ask to be told of comments, see what they are told of, and end it. */
export const followRoutes = (parts: ReaderParts): Hono<WebEnv> =>
  new Hono<WebEnv>()
    .route('/', followAskingRoutes(parts))

    .get(FOLLOWS_PATH, async (c) => {
      const reader = await readerOf(c)
      if (!reader) return leadToSignIn(c, FOLLOWS_PATH)
      const t = wordsFor(c)
      const follows = await activeFollowsOf(c.var.db, reader.id, SHOWN)
      return answerAccount(c, { title: t('follow.mine') }, <OwnFollows follows={follows} t={t} />)
    })

    .route('/', endingPages(endPath(':key'), { database: parts.database, find, end: endFollow, keep: keepFollow }))
    .route('/', endingPages(endVerdictsPath(':key'), { database: parts.database, ...VERDICT_LETTERS }))

const find: EndingParts['find'] = async (db, key, { settings }) => {
  const follow = await findFollow(db, key)
  if (!follow) return undefined
  const t = wordsOf(settings.language)
  const { kind, state, headline, path } = follow
  return {
    what: t(`follow.what.${kind}`, { headline }),
    isOver: state === 'ended',
    back: { words: t('follow.back'), path: threadPath(path) },
  }
}

const VERDICT_LETTERS: Omit<EndingParts, 'database'> = {
  async find(db, key, { settings }) {
    const letters = await findVerdictLetters(db, key)
    const t = wordsOf(settings.language)
    return letters && { what: t('verdict.what'), ...letters, back: { words: t('verdict.back'), path: OWN_PATH } }
  },
  end: endVerdictLetters,
  keep: (tx, key) => endVerdictLetters(tx, key, null),
}
