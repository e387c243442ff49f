import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../accounts/desk-env.ts'
import { demand } from '../accounts/roles.ts'
import { attempt } from '../articles/arranging/attempt.ts'
import { text, words } from '../articles/arranging/form-values.ts'
import { clearLine, clearPlace, placeOnFront, setLine } from '../articles/arranging/front.commands.ts'
import { loadLine, loadPlaced } from '../articles/arranging/front.sql.ts'
import { FRONT_PLACES } from '../articles/arranging/front.ts'
import type { Database } from '../db/connect.ts'
import { instantIn, wallClock, wallTime } from '../lib/wall-clock.ts'
import { safeUrl } from '../lib/url.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { readForm, type Errors, type Typed } from '../web/form.ts'
import { FrontScreen, PLACE_LABELS } from './front-desk.view.tsx'
import { findFront } from './front.sql.ts'

const place = z.enum(FRONT_PLACES)

/** A time that the paper's own clocks show, later than now; empty for none. */
const until = (timeZone: string, now: number) =>
  text(30)
    .transform((typed) => (typed === '' ? null : wallTime(`${typed}:00`)))
    .transform((wall) => (typeof wall === 'number' ? instantIn(timeZone, wall) : wall))
    .refine((at) => at === null || (at !== undefined && at > now), 'Please give a time that is still to come.')
    .transform((at) => at ?? null)

const line = (timeZone: string, now: number) =>
  z.object({
    words: words(160, 'Please say what is happening.'),
    url: text(1000)
      .transform((typed) => typed || null)
      .refine(
        (typed) => typed === null || (/^(\/|https?:)/.test(typed) && safeUrl(typed) !== undefined),
        'Please give an address such as /news/the-flood, or leave it empty.',
      ),
    lineUntil: until(timeZone, now),
  })

/** The top of the front page: what the newsroom puts there itself, and what fills it otherwise. */
export const frontDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .use('/desk/front/*', async (c, next) => {
      demand(c.var.staff, 'arrange the paper')
      await next()
    })
    .get('/desk/front', (c) => showFront(c))
    .post('/desk/front', async (c) => {
      const { staff, now, paper } = c.var
      const { timeZone } = paper.settings
      const address = words(1000, 'Please say which article.')
      const reading = await readForm(c, z.object({ place, address, until: until(timeZone, now) }))
      if ('errors' in reading) return showFront(c, reading)
      const tried = await attempt('address', () => database.transact((tx) => placeOnFront(tx, staff, reading.values, now)))
      if ('errors' in tried) return showFront(c, { ...reading, ...tried })
      return answerDone(c, '/desk/front', `It stands on the front page: ${PLACE_LABELS[reading.values.place]}.`)
    })
    .post('/desk/front/clear', async (c) => {
      const { staff, now } = c.var
      const reading = await readForm(c, z.object({ place }))
      if ('errors' in reading) return showFront(c, { errors: { '': 'There is no such place on the front page.' } })
      await database.transact((tx) => clearPlace(tx, staff, reading.values.place, now))
      return answerDone(c, '/desk/front', 'This place fills by itself again.')
    })
    .post('/desk/front/line', async (c) => {
      const { staff, now, paper } = c.var
      const reading = await readForm(c, line(paper.settings.timeZone, now))
      if ('errors' in reading) return showFront(c, reading)
      const { lineUntil, ...said } = reading.values
      await database.transact((tx) => setLine(tx, staff, { ...said, until: lineUntil }, now))
      return answerDone(c, '/desk/front', 'The line stands at the top of the front page.')
    })
    .post('/desk/front/line/clear', async (c) => {
      const { staff, now } = c.var
      await database.transact((tx) => clearLine(tx, staff, now))
      return answerDone(c, '/desk/front', 'The line is gone.')
    })

async function showFront(
  c: Context<DeskEnv>,
  { typed, errors = {} }: { typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { db, frame, paper, now } = c.var
  const { timeZone } = paper.settings
  const placed = await loadPlaced(db, now)
  const line = await loadLine(db, now)
  const { plan } = await findFront(db, paper, now)
  const clock = (at: number | null) => (at === null ? '' : wallClock(timeZone, at))
  const lineTyped = { words: line?.words ?? '', url: line?.url ?? '', lineUntil: clock(line?.until ?? null) }
  const page = (
    <FrontScreen
      {...{ frame, plan, timeZone, errors }}
      typed={{ ...lineTyped, ...typed }}
      placed={placed.map(({ place, until, card }) => ({
        place,
        headline: card.headline,
        until: clock(until).replace('T', ', '),
      }))}
      hasLine={line !== undefined}
    />
  )
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}
