import { Hono, type Context } from 'hono'
import type { Database } from '../db/connect.ts'
import type { Db, Tx } from '../db/schema.ts'
import { found } from '../lib/refusal.ts'
import type { WebEnv } from '../web/env.ts'
import type { Paper } from '../web/paper.ts'
import { EndingPage, KEEP, PRESS, type Ending } from './ending.view.tsx'

/** What a feature knows of its own letters. The key is the secret that stands in each of them. */
export interface EndingParts {
  database: Database
  /** Undefined for a key that is nobody's. */
  find(db: Db, key: string, paper: Paper): Promise<Ending | undefined>
  /** Ends them for good, however often it is asked. */
  end(tx: Tx, key: string, now: number): Promise<void>
  /** Takes an ending back; what is not over stays as it is. */
  keep(tx: Tx, key: string, now: number): Promise<void>
}

/**
 * The page at which one press ends letters of a kind, at `path` with its `:key`: `/comments/follows/:key/end`. A look changes nothing, since mail
 * scanners follow links; a post ends them at once, from a mail program (RFC 8058: no cookie, no session, no redirect) as from the button.
 */
export const endingPages = (path: string, { database, find, end, keep }: EndingParts) =>
  new Hono<WebEnv>()
    .get(path, async (c) => answerEnding(c, found(await find(c.var.db, keyOf(c), c.var.paper))))
    .post(path, async (c) => {
      const { paper, now } = c.var
      const key = keyOf(c)
      const change = (await wantsToKeep(c)) ? keep : end
      const ending = await database.transact(async (tx) => {
        found(await find(tx, key, paper))
        await change(tx, key, now)
        return found(await find(tx, key, paper))
      })
      return change === keep ? c.redirect(c.req.path, 303) : answerEnding(c, ending)
    })

function answerEnding(c: Context<WebEnv>, ending: Ending): Response | Promise<Response> {
  const { paper, now } = c.var
  c.header('Cache-Control', 'no-store')
  // The address is a key: it goes to nobody with a link.
  c.header('Referrer-Policy', 'same-origin')
  return c.html(<EndingPage {...{ paper, now, ending }} path={c.req.path} />)
}

const keyOf = (c: Context<WebEnv>) => found(c.req.param('key'))

/** Only who says so. Whatever else is posted, or can't be read, wants no more letters. */
const wantsToKeep = (c: Context<WebEnv>) =>
  c.req.formData().then(
    (form) => form.get(PRESS) === KEEP,
    () => false,
  )
