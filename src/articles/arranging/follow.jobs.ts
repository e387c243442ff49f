import type { Database } from '../../db/connect.ts'
import type { Handler, NewJob } from '../../jobs/job.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import type { Cursor } from '../../lib/cursor.ts'
import { PAPER_TAG } from '../../web/paper.ts'
import { followBranch, followSome } from './follow.commands.ts'
import type { BranchMove, TermKind, TermReplaced } from './replaced.ts'

export const FOLLOW_TERM = 'arranging.follow-term'
export const FOLLOW_SECTION = 'arranging.follow-section'

/** What follows `term.replaced`. */
export const followTerm = (event: { id: number; payload: TermReplaced['payload'] }): NewJob => ({
  name: FOLLOW_TERM,
  key: `${FOLLOW_TERM}:${event.id}`,
  payload: event.payload,
  lane: 'default',
})

/** What follows `section.moved`. */
export const followSection = (event: { id: number; payload: BranchMove }): NewJob => ({
  name: FOLLOW_SECTION,
  key: `${FOLLOW_SECTION}:${event.id}`,
  payload: event.payload,
  lane: 'default',
})

/** Moves the articles of a term that gave way, some at a time, so that readers and writers get their turn. */
export const followTerms =
  (database: Database): Handler<{ kind: TermKind; oldId: number }> =>
  async ({ kind, oldId }, { now, signal }) => {
    const next = () => database.transact((tx) => followSome(tx, kind, oldId, now))
    while (!(await next())) signal.throwIfAborted()
    await renewPaper(database, 'term.gone', { kind, oldId }, now)
  }

/** Moves the articles of a section that stands elsewhere now. From the start again after a failure: what has moved already stays. */
export const followSections =
  (database: Database): Handler<BranchMove> =>
  async (move, { now, signal }) => {
    let at: Cursor | undefined
    while ((at = await database.transact((tx) => followBranch(tx, move, at)))) signal.throwIfAborted()
    await renewPaper(database, 'sections.changed', { sectionId: move.sectionId }, now)
  }

const renewPaper = (database: Database, name: string, payload: unknown, now: number) =>
  database.transact((tx) => emit(tx, [{ name, payload, renews: [PAPER_TAG] }], now))
