import { Hono } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand } from '../../accounts/roles.ts'
import { answerDesk } from '../../web/desk/answer.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { dayOf, sheetOf, spanOf } from './calendar.ts'
import { Calendar } from './calendar.view.tsx'
import { listPage } from './list.sql.ts'

/** More than this in six weeks is no calendar any more; the list has them all. */
const MOST = 400

/** `/desk/calendar`: what comes when, and what came. */
export const calendarDesk = () =>
  new Hono<DeskEnv>().get('/desk/calendar', async (c) => {
    const { db, staff, frame, now } = c.var
    demand(staff, 'see every article')
    const today = dayOf(now, frame.timeZone)
    const month = z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .catch(today.slice(0, 7))
      .parse(c.req.query('month'))
    const sheet = sheetOf(month)
    const span = spanOf(sheet, frame.timeZone)
    const [scheduled, published] = await Promise.all([
      listPage(db, { kind: 'article', status: 'scheduled', ...span }, undefined, MOST),
      listPage(db, { kind: 'article', status: 'published', ...span }, undefined, MOST),
    ])
    const title = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(`${month}-01`),
    )
    return answerDesk(
      c,
      <DeskPage frame={frame} title={title}>
        <Calendar {...{ frame, month, sheet, today }} items={[...scheduled, ...published]} />
      </DeskPage>,
    )
  })
