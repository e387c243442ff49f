import type { Context } from 'hono'
import { Hono } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { idOf } from '../../accounts/require-staff.desk.ts'
import { may } from '../../accounts/roles.ts'
import { loadStaff } from '../../accounts/staff.sql.ts'
import type { Db } from '../../db/schema.ts'
import { found } from '../../lib/refusal.ts'
import { answerDesk } from '../../web/desk/answer.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import type { Judge } from './actions.view.tsx'
import { CaseScreen, type Wrong } from './case-screen.view.tsx'
import { loadCases, verdictsById } from './cases.sql.ts'
import { isUndoable } from './decisions.commands.ts'
import { lastVerdicts } from './decisions.sql.ts'
import { PAST } from './decisions.ts'
import { formatPlace, parsePlace, TABS, type Tab, type Verdict } from './queue.ts'
import { countTabs, queuePage } from './queue.sql.ts'
import { Queue, tabPath, type Undoable } from './queue.view.tsx'

/** Comments on one page of the queue. */
const PAGE = 30

/** `/desk/comments`: what waits for the newsroom, tab by tab; `/desk/comments/ID`: one comment with its whole history. */
export const queueDesk = ({ script }: { script: string }) =>
  new Hono<DeskEnv>()
    .get('/desk/comments', async (c) => {
      const { db, frame } = c.var
      const tab: Tab = TABS.find((one) => one === c.req.query('tab')) ?? 'held'
      const after = parsePlace(c.req.query('after') ?? '')
      const [places, counts, judge, undone] = await Promise.all([
        queuePage(db, tab, after, PAGE + 1),
        countTabs(db),
        judgeOf(c),
        undoableOf(c, c.req.query('undo') ?? ''),
      ])
      const shown = places.slice(0, PAGE)
      const cases = await loadCases(
        db,
        shown.map(({ id }) => id),
      )
      const next = places.length > PAGE ? pagePath(tab, formatPlace(shown.at(-1)!)) : undefined
      const here = after ? pagePath(tab, formatPlace(after)) : tabPath(tab)
      return answerDesk(
        c,
        <DeskPage frame={frame} title="Comments" scripts={[script]} actions={<Elsewhere />}>
          <Queue {...{ frame, tab, counts, cases, judge, here, next, undone }} isFirst={after === undefined} />
        </DeskPage>,
      )
    })
    .get('/desk/comments/:id{[0-9]+}', (c) => showCase(c))

const pagePath = (tab: Tab, after: string) => `/desk/comments?tab=${tab}&after=${after}`

const Elsewhere = () => (
  <>
    <a href="/desk/comments/rules">Word rules</a>
    <a href="/desk/comments/bans">Bans</a>
    <a href="/transparency/moderation" data-turbo="false">
      What readers see of this
    </a>
  </>
)

/** One comment's screen, also with what is wrong with what was typed there. */
export async function showCase(c: Context<DeskEnv>, wrong?: Wrong): Promise<Response> {
  const { db, frame } = c.var
  const id = idOf(c.req.param('id') ?? '')
  const [cases, judge, undone] = await Promise.all([loadCases(db, [id]), judgeOf(c), undoableOf(c, c.req.query('undo') ?? '')])
  const item = found(cases[0])
  return answerDesk(
    c,
    <DeskPage frame={frame} title={`Comment of ${item.comment.name}`} actions={<a href="/desk/comments">All comments</a>}>
      <CaseScreen {...{ frame, item, judge, undone, wrong }} />
    </DeskPage>,
    wrong ? 422 : 200,
  )
}

async function judgeOf(c: Context<DeskEnv>): Promise<Judge> {
  const { db, staff } = c.var
  const colleagues = (await loadStaff(db)).filter((one) => one.id !== staff.id && one.state === 'active')
  const hasColleagues = colleagues.some((one) => may(one, 'moderate comments'))
  return { id: staff.id, mayPick: may(staff, 'pick comments'), hasColleagues }
}

/** What the last press decided, as far as it can still be taken back. */
async function undoableOf(c: Context<DeskEnv>, asked: string): Promise<Undoable | undefined> {
  const ids = readIds(asked)
  const verdicts = await lastOnes(c.var.db, ids)
  const own = verdicts.filter((verdict) => isUndoable(verdict, c.var.staff))
  if (own.length === 0) return undefined
  const words =
    own.length === 1 ? `You have ${PAST[own[0]!.outcome]} it.` : `You have ${PAST[own[0]!.outcome]} ${own.length} comments.`
  return { words, ids: own.map(({ id }) => id) }
}

/** Those of these verdicts that are the last of their comments. */
async function lastOnes(db: Db, ids: number[]): Promise<Verdict[]> {
  const verdicts = await verdictsById(db, ids)
  const commentIds = verdicts.map(({ commentId }) => commentId)
  const last = await lastVerdicts(db, commentIds)
  return verdicts.filter(({ id, commentId }) => last.get(commentId) === id)
}

/** `12.13`: numbers of verdicts, no more than a page has. */
export const readIds = (text: string): number[] =>
  text
    .split('.')
    .filter((id) => /^[1-9]\d{0,14}$/.test(id))
    .slice(0, PAGE)
    .map(Number)
