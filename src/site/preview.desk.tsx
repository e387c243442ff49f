import { Hono } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../accounts/desk-env.ts'
import { idOf } from '../accounts/require-staff.desk.ts'
import { DAYS, previewToken } from '../articles/writing/preview-link.ts'
import { openWork } from '../articles/writing/writing.commands.ts'
import { answerDesk } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { Choice, TextField } from '../web/desk/fields.view.tsx'
import { datesOf } from '../web/dates.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const days = z.coerce
  .number()
  .refine((number) => (DAYS as readonly number[]).includes(number))
  .catch(3)

/** An article as readers will see it, for those at the desk, and a link to it for others. */
export const previewDesk = ([key]: Buffer[]) =>
  new Hono<DeskEnv>()
    .get('/desk/articles/:id{[0-9]+}/preview', async (c) => {
      const work = await openWork(c.var.db, c.var.staff, idOf(c.req.param('id')))
      return c.redirect(`/-/preview/${previewToken(key!, work.id, c.var.now + HOUR)}`, 303)
    })

    .get('/desk/articles/:id{[0-9]+}/share', async (c) => {
      const { db, staff, frame, paper, now } = c.var
      const work = await openWork(db, staff, idOf(c.req.param('id')))
      const chosen = days.parse(c.req.query('days'))
      const until = now + chosen * DAY
      const link = `${paper.origin}/-/preview/${previewToken(key!, work.id, until)}`
      return answerDesk(
        c,
        <DeskPage frame={frame} title="Share a preview">
          <p>
            Whoever has this link sees the newest version of{' '}
            <a href={`/desk/articles/${work.id}`}>{work.content.headline || 'the article'}</a> as readers will, without an
            account, until {datesOf(frame).minute(until)}. Search engines don’t.
          </p>
          <form class="sheet" method="get">
            <TextField name="link" label="The link" value={link} />
            <div class="row">
              <Choice
                name="days"
                label="Good for"
                value={chosen}
                options={DAYS.map((value) => ({ value, label: value === 1 ? 'a day' : `${value} days` }))}
              />
              <button>Make another</button>
              <a class="button" href={link} target="_blank" rel="noopener">
                Open it
              </a>
            </div>
          </form>
        </DeskPage>,
      )
    })
