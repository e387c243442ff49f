import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand } from '../../accounts/roles.ts'
import type { Database } from '../../db/connect.ts'
import { safeUrl } from '../../lib/url.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { readForm, type Errors, type Typed } from '../../web/form.ts'
import { attempt } from './attempt.ts'
import { path, text, words } from './form-values.ts'
import { PAGE } from './pages.ts'
import { newRedirect, removeRedirect } from './redirects.commands.ts'
import { redirectPage } from './redirects.sql.ts'
import { RedirectsScreen } from './redirects.view.tsx'

const added = z.object({
  from: path('Please give an address of this site, such as /old-page.'),
  to: words(1000, 'Please say where it leads.').refine(
    (typed) => /^(\/|https?:)/.test(typed) && safeUrl(typed) !== undefined,
    'Please give an address of this site, such as /about, or one such as https://example.org.',
  ),
})
const removed = z.object({ from: text(1000) })

/** Addresses that only lead to others: what was renamed, what an import brought, and what somebody adds here. */
export const redirectsDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .use('/desk/redirects/*', async (c, next) => {
      demand(c.var.staff, 'arrange the paper')
      await next()
    })
    .get('/desk/redirects', (c) => showRedirects(c))
    .post('/desk/redirects', async (c) => {
      const reading = await readForm(c, added)
      if ('errors' in reading) return showRedirects(c, reading)
      const { staff, now } = c.var
      const tried = await attempt('from', () => database.transact((tx) => newRedirect(tx, staff, reading.values, now)))
      if ('errors' in tried) return showRedirects(c, { ...reading, ...tried })
      return answerDone(c, '/desk/redirects', `“${tried.done.from}” leads to “${tried.done.to}”.`)
    })
    .post('/desk/redirects/remove', async (c) => {
      const reading = await readForm(c, removed)
      if ('errors' in reading) return showRedirects(c, reading)
      const { from } = reading.values
      const { staff, now } = c.var
      await database.transact((tx) => removeRedirect(tx, staff, from, now))
      return answerDone(c, '/desk/redirects', `“${from}” leads nowhere any more.`)
    })

async function showRedirects(
  c: Context<DeskEnv>,
  { typed = {}, errors = {} }: { typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { db, frame } = c.var
  const q = c.req.query('q')?.trim().toLowerCase() ?? ''
  const begins = q && !q.startsWith('/') ? `/${q}` : q
  const rows = await redirectPage(db, { begins, after: c.req.query('after') ?? '' }, PAGE + 1)
  const redirects = rows.slice(0, PAGE)
  const more = rows.length > PAGE
  const next = more ? `/desk/redirects?${new URLSearchParams({ q, after: redirects.at(-1)!.from })}` : undefined
  const page = <RedirectsScreen {...{ frame, redirects, begins, next, typed, errors }} />
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}
