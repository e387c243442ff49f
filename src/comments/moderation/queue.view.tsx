import type { DeskFrame } from '../../web/desk/frame.ts'
import { Empty, Pager } from '../../web/desk/pieces.view.tsx'
import { ReasonFields, type Judge } from './actions.view.tsx'
import { CaseCard } from './case.view.tsx'
import { MOST_COUNTED, TABS, type Case, type Tab, type TabCounts } from './queue.ts'
import { countWords } from './waiting.ts'

export interface QueueProps {
  frame: DeskFrame
  tab: Tab
  counts: TabCounts
  cases: Case[]
  judge: Judge
  /** The address of this page. */
  here: string
  next: string | undefined
  isFirst: boolean
  undone: Undoable | undefined
}

/** What was just decided, and can be taken back. */
export interface Undoable {
  words: string
  /** Of the verdicts. */
  ids: number[]
}

/** All that waits in a tab, each with what can be done; below, the same for many at once. */
export function Queue({ frame, tab, counts, cases, judge, here, next, isFirst, undone }: QueueProps) {
  return (
    <div data-controller="queue" data-action="keydown@document->queue#press submit->queue#send">
      <Tabs tab={tab} counts={counts} />
      <UndoNotice undone={undone} here={here} />
      <p class="sr" role="status" data-queue-target="said"></p>
      <p class="hint keys" data-queue-target="keys" hidden>
        Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>a</kbd> approve or keep, <kbd>r</kbd> reject, <kbd>s</kbd> spam,{' '}
        <kbd>u</kbd> undo, <kbd>x</kbd> tick, <kbd>w</kbd> tick all from this writer, <kbd>?</kbd> say this again.{' '}
        <button type="button" class="link plain" aria-pressed="true" data-queue-target="toggle" data-action="queue#toggle">
          Keys are on
        </button>
      </p>
      {cases.length === 0 ? (
        <Empty title={EMPTY[tab]}>
          {!isFirst && (
            <p>
              <a href={tabPath(tab)}>Back to the start</a>
            </p>
          )}
        </Empty>
      ) : (
        <>
          <div class="cases" data-queue-target="list">
            {cases.map((item) => (
              <CaseCard {...{ frame, item, judge }} back={here} />
            ))}
          </div>
          <form method="post" action="/desk/comments/bulk" id="bulk" class="bulk-cases panel">
            <h2>With those ticked</h2>
            <input type="hidden" name="back" value={here} />
            <ReasonFields id="bulk-why" />
            <div class="row">
              <button name="decision" value="approve">
                Approve
              </button>
              <button name="decision" value="reject">
                Reject
              </button>
              <button name="decision" value="spam">
                Spam
              </button>
            </div>
          </form>
        </>
      )}
      <Pager next={next} first={isFirst ? undefined : tabPath(tab)} />
    </div>
  )
}

export const tabPath = (tab: Tab) => (tab === 'held' ? '/desk/comments' : `/desk/comments?tab=${tab}`)

const TAB_WORDS: Record<Tab, string> = {
  held: 'Held',
  reported: 'Reported',
  objected: 'Objected to',
  spam: 'Spam',
  published: 'Published',
  decided: 'All decided',
}

const EMPTY: Record<Tab, string> = {
  held: 'Nothing waits to be looked at',
  reported: 'Nothing is reported',
  objected: 'Nobody objects',
  spam: 'There is no spam',
  published: 'Nothing is published yet',
  decided: 'Nothing has been decided yet',
}

const Tabs = ({ tab, counts }: { tab: Tab; counts: TabCounts }) => (
  <nav class="tabs" aria-label="What waits">
    {TABS.map((one) => (
      <a href={tabPath(one)} aria-current={one === tab ? 'page' : undefined}>
        {TAB_WORDS[one]}
        {one in counts && <Count tab={tab} one={one} count={counts[one as keyof TabCounts]} />}
      </a>
    ))}
  </nav>
)

const Count = ({ tab, one, count }: { tab: Tab; one: Tab; count: number }) => (
  <span class="count" data-queue-target={one === tab && count <= MOST_COUNTED ? 'count' : undefined}>
    {' '}
    {countWords(count)}
  </span>
)

/** Says what was just done; empty, it waits for the script to say so. */
export const UndoNotice = ({ undone, here }: { undone: Undoable | undefined; here: string }) => (
  <form
    method="post"
    action="/desk/comments/undo"
    class="notice good undo"
    data-queue-target="undo"
    hidden={undone === undefined}
  >
    <input type="hidden" name="back" value={here} />
    <input type="hidden" name="verdicts" value={undone?.ids.join('.') ?? ''} />
    <span>{undone?.words}</span> <button class="link plain">Undo</button>
  </form>
)
