import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { noteAudit } from '../accounts/audit.sql.ts'
import type { DeskEnv } from '../accounts/desk-env.ts'
import { idOf, requireFresh } from '../accounts/require-staff.desk.ts'
import { demand } from '../accounts/roles.ts'
import type { Database } from '../db/connect.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { typedOf, typedText } from '../web/form.ts'
import { loadCounts, loadWeeks } from './counts.sql.ts'
import { endAtDesk } from './end.commands.ts'
import { listFile } from './export.desk.ts'
import { FoundScreen, ListScreen } from './list.view.tsx'
import { withoutGaps } from './plot.view.tsx'
import { SubscriberScreen } from './subscriber.view.tsx'
import { folded, STATES, weekOf } from './subscriber.ts'
import { findByAddress, findByName, findSubscriber, listSubscribers, loadSteps } from './subscribers.sql.ts'

const PAGE = 50

/** Half a year is drawn. */
const WEEKS = 26

const smallForm = bodyLimit({
  maxSize: 16 * 1024,
  onError: (c) => c.text('This is more than the form holds. Nothing was done.\n', 413),
})

/** `/desk/newsletter`: who is on the newsletter's list, and why. */
export const newsletterDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .use('/desk/newsletter/*', async (c, next) => {
      demand(c.var.staff, 'keep the list of subscribers')
      await next()
    })
    .get('/desk/newsletter', async (c) => {
      const typed = (c.req.query('find') ?? '').trim()
      return typed === '' ? answerList(c) : answerFound(c, typed)
    })
    .get('/desk/newsletter.csv', requireFresh, async (c) => {
      demand(c.var.staff, 'keep the list of subscribers')
      const state = stateOf(c)
      const { staff, now } = c.var
      await database.transact((tx) => noteAudit(tx, staff, 'exported', 'list of subscribers', { state: state ?? 'all' }, now))
      return c.body(listFile(database.aside, state), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="subscribers.csv"',
        'Cache-Control': 'no-store',
      })
    })
    .get('/desk/newsletter/:id{[0-9]+}', (c) => answerSubscriber(c, idOf(c.req.param('id')), 200))
    .post('/desk/newsletter/:id{[0-9]+}/end', smallForm, async (c) => {
      const { staff, now } = c.var
      const id = idOf(c.req.param('id'))
      const reason = typedText(typedOf(await c.req.formData()), 'reason')
        .trim()
        .slice(0, 300)
      try {
        await database.transact((tx) => endAtDesk(tx, staff, id, reason, now))
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
        return answerSubscriber(c, id, 422, error.message)
      }
      return answerDone(c, `/desk/newsletter/${id}`, 'The subscription has ended.')
    })

const stateOf = (c: Context<DeskEnv>) => STATES.find((state) => state === c.req.query('state'))

async function answerList(c: Context<DeskEnv>) {
  const { db, frame, now } = c.var
  const state = stateOf(c)
  const before = /^\d{1,15}$/.test(c.req.query('before') ?? '') ? Number(c.req.query('before')) : undefined
  const [subscribers, counts, weeks] = [
    await listSubscribers(db, { state, before, limit: PAGE + 1 }),
    await loadCounts(db),
    await loadWeeks(db, WEEKS),
  ]
  const shown = subscribers.slice(0, PAGE)
  const filter = state === undefined ? '' : `state=${state}&`
  const next = subscribers.length > PAGE ? `/desk/newsletter?${filter}before=${shown.at(-1)!.id}` : undefined
  const actions = (
    <>
      <a class="button" href="/desk/newsletter/import">
        Bring a list along
      </a>
      <a class="button" href={`/desk/newsletter.csv${state === undefined ? '' : `?state=${state}`}`} data-turbo="false">
        Save as CSV
      </a>
    </>
  )
  return answerDesk(
    c,
    <DeskPage frame={frame} title="Newsletter" actions={actions}>
      <ListScreen
        {...{ frame, counts, state, next }}
        subscribers={shown}
        weeks={withoutGaps(weeks, weekOf(now), WEEKS)}
        isFirst={before === undefined}
      />
    </DeskPage>,
  )
}

async function answerFound(c: Context<DeskEnv>, typed: string) {
  const { db, frame } = c.var
  const byAddress = await findByAddress(db, typed.toLowerCase(), PAGE + 1)
  const named = folded(typed) === '' ? [] : await findByName(db, folded(typed), PAGE + 1)
  const byName = named.filter(({ id }) => byAddress.every((one) => one.id !== id))
  return answerDesk(
    c,
    <DeskPage frame={frame} title="Newsletter" actions={<a href="/desk/newsletter">Everybody</a>}>
      <FoundScreen {...{ frame, typed, byAddress, byName }} most={PAGE} />
    </DeskPage>,
  )
}

async function answerSubscriber(c: Context<DeskEnv>, id: number, status: 200 | 422, error?: string) {
  const { db, frame } = c.var
  const subscriber = found(await findSubscriber(db, id))
  const steps = await loadSteps(db, id)
  return answerDesk(
    c,
    <DeskPage frame={frame} title={subscriber.email ?? 'A former subscriber'} actions={<a href="/desk/newsletter">Everybody</a>}>
      <SubscriberScreen {...{ frame, subscriber, steps }} {...(error !== undefined && { error })} />
    </DeskPage>,
    status,
  )
}
