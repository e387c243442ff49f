import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import type { Cursor } from '../../lib/cursor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { lineage } from '../../sections/section.ts'
import { loadSections } from '../../sections/sections.sql.ts'
import { dropAddress, retireAddress } from '../../web/addresses.sql.ts'
import { PAPER_TAG } from '../../web/paper.ts'
import { findReplaced, insertReplaced, noteMoved } from './replaced.sql.ts'
import { BATCH, streamOf, type BranchMove, type Replaced, type TermGone, type TermKind, type TermReplaced } from './replaced.ts'
import { articlesWith, deleteTerm, handOn, moveBetweenStreams, streamFrom, swapTerm } from './swap.sql.ts'

interface Term {
  id: number
  path: string
}

/**
 * Lets one section, tag or author give way to another, or to none. The address leads to the new one at once, and the first
 * articles follow at once; if there are more, a job moves them. Refuses what gives way already, and to what gives way itself.
 */
export async function giveWay(
  tx: Tx,
  { kind, old, next }: { kind: TermKind; old: Term; next: Term | null },
  now: number,
): Promise<void> {
  for (const term of next ? [old, next] : [old])
    if (await findReplaced(tx, kind, term.id))
      throw new Refusal('conflict', 'The articles of one of the two are being moved just now. Please wait until that is done.')
  await insertReplaced(tx, { kind, oldId: old.id, newId: next?.id ?? null }, now)
  await handOn(tx, { kind, oldId: old.id, newId: next?.id ?? null })
  if (next) await retireAddress(tx, old.path, next.path)
  else await dropAddress(tx, old.path)
  const isDone = await followSome(tx, kind, old.id, now)
  const event: TermReplaced | TermGone = {
    name: isDone ? 'term.gone' : 'term.replaced',
    payload: { kind, oldId: old.id },
    renews: [PAPER_TAG],
  }
  await emit(tx, [event], now)
}

/** Moves the next articles of a term that gives way; says whether those were the last. Then the term itself is removed. */
export async function followSome(tx: Tx, kind: TermKind, oldId: number, now: number): Promise<boolean> {
  const replaced = await findReplaced(tx, kind, oldId)
  if (!replaced || replaced.isDone) return true
  const ids = await articlesWith(tx, kind, oldId, BATCH)
  if (ids.length > 0) {
    await swapTerm(tx, replaced, ids)
    await moveBetweenStreams(tx, ids, { times: streamOf(kind, oldId), ...(await streamsOf(tx, replaced)) })
  }
  const isDone = ids.length < BATCH
  await noteMoved(tx, replaced, ids.length, isDone ? now : null)
  if (isDone) await deleteTerm(tx, kind, oldId)
  return isDone
}

/** Moves the next articles of a section and of all below it between the streams above; answers with the place to go on from, if there are more. */
export async function followBranch(
  tx: Tx,
  { sectionId, enter, leave }: BranchMove,
  after: Cursor | undefined,
): Promise<Cursor | undefined> {
  const times = streamOf('section', sectionId)
  const items = await streamFrom(tx, times, after, BATCH)
  const ids = items.map((item) => item.id)
  if (ids.length > 0) await moveBetweenStreams(tx, ids, { times, enter, leave })
  return items.length < BATCH ? undefined : items.at(-1)
}

/** Which lists an article enters and leaves with its term: for a section also those above. */
async function streamsOf(tx: Tx, { kind, oldId, newId }: Replaced): Promise<{ enter: string[]; leave: string[] }> {
  const sections = kind === 'section' ? await loadSections(tx) : []
  const line = (id: number | null) =>
    id === null ? [] : kind === 'section' ? lineage(sections, id).map((section) => section.id) : [id]
  const [was, willBe] = [line(oldId), line(newId)]
  const streams = (ids: number[], without: number[]) => ids.filter((id) => !without.includes(id)).map((id) => streamOf(kind, id))
  return { enter: streams(willBe, was), leave: streams(was, willBe) }
}
