import { plainText } from '../../articles/body/text.ts'
import type { Tx } from '../../db/schema.ts'
import type { Settings } from '../../web/settings.ts'
import { askAll, type Ruling } from '../checks/checks.ts'
import { worstOf } from '../checks/worst.ts'
import type { CommentState } from '../comment.ts'
import { insertRulings, loadCommenter, loadRecent, setMark } from './judge.sql.ts'
import { countLinks } from '../markup.ts'
import { loadWordRules } from '../moderation/word-rules.sql.ts'
import { judgeSpam } from '../spam/lessons.commands.ts'
import { moveComment } from '../standing.commands.ts'
import { ruleOf, type Commentable } from '../thread/thread-rule.ts'

/** A comment of a reader whose address is known to be theirs. */
export interface Judgeable {
  id: number
  articleId: number
  readerId: number
  body: string
  state: CommentState
  network: string | null
}

const DAY = 24 * 60 * 60 * 1000

/** Where each outcome leads. */
const LEADS_TO = { pass: 'published', hold: 'held', reject: 'rejected', spam: 'spam' } as const

/** Said of what nothing objected to. */
const CLEAN: Ruling = { rule: 'checks', outcome: 'pass', reason: '' }

/** Puts a comment through every check, writes down what they object, and moves it to where the strictest of them leads. */
export async function judge(
  tx: Tx,
  { comment, thread, settings }: { comment: Judgeable; thread: Commentable; settings: Settings },
  now: number,
): Promise<CommentState> {
  const { id, articleId, readerId, body } = comment
  const { mark, ...past } = await loadCommenter(tx, readerId, articleId)
  const context = {
    ...past,
    rule: ruleOf(thread, settings, now).rule,
    isStaff: mark !== null,
    recent: await loadRecent(tx, comment, now - DAY),
    wordRules: await loadWordRules(tx),
    score: await judgeSpam(tx, body),
    now,
  }
  const objections = askAll({ text: plainText(body), links: countLinks(body) }, context).filter(
    ({ outcome }) => outcome !== 'pass',
  )
  const worst = worstOf(objections) ?? CLEAN
  // What somebody or something has put aside is let in by the newsroom, not by a change of its words.
  const state = comment.state === 'held' && worst.outcome === 'pass' ? 'held' : LEADS_TO[worst.outcome]
  await insertRulings(tx, { commentId: id, before: comment.state }, objections.length > 0 ? objections : [CLEAN], now)
  if (mark !== null) await setMark(tx, id, mark)
  await moveComment(tx, id, state, now)
  return state
}
