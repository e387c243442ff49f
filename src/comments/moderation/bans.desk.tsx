import type { Context } from 'hono'
import { Hono } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { idOf } from '../../accounts/require-staff.desk.ts'
import { may } from '../../accounts/roles.ts'
import type { Database } from '../../db/connect.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { Pager } from '../../web/desk/pieces.view.tsx'
import { typedOf, typedText } from '../../web/form.ts'
import { loadComments } from '../comments.sql.ts'
import { BAN_TIMES, type BanTime } from './ban.ts'
import { ban, lift, takeOutSome } from './bans.commands.ts'
import { bansOf, lastNetworkOf, loadBans } from './bans.sql.ts'
import { BanList } from './bans.view.tsx'
import { loadWriters } from './cases.sql.ts'
import { Commenter } from './commenter.view.tsx'
import { commentIdsOf } from './decisions.sql.ts'
import { readReason } from './reasons.ts'

const PAGE = 50

/** So many are taken out in one transaction: nobody else may write meanwhile. */
const AT_ONCE = 50

/** `/desk/comments/by/READER`: somebody who comments; `/desk/comments/bans`: who is kept out. */
export const bansDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .get('/desk/comments/by/:reader{[0-9]+}', (c) => showCommenter(c))

    .post('/desk/comments/by/:reader{[0-9]+}/ban', async (c) => {
      const { staff, now } = c.var
      const readerId = idOf(c.req.param('reader'))
      const typed = typedOf(await c.req.formData())
      const kind = typedText(typed, 'kind') === 'network' ? 'network' : 'address'
      const time = (Object.keys(BAN_TIMES) as BanTime[]).find((one) => one === typedText(typed, 'time')) ?? 'week'
      try {
        const reason = typedText(typed, 'reason').trim()
        await database.transact((tx) => ban(tx, staff, { readerId, kind, time, reason }, now))
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
        return showCommenter(c, error.message)
      }
      return answerDone(c, `/desk/comments/by/${readerId}`, 'They can’t write here any more.')
    })

    .post('/desk/comments/by/:reader{[0-9]+}/out', async (c) => {
      const { staff, now } = c.var
      const readerId = idOf(c.req.param('reader'))
      const typed = typedOf(await c.req.formData())
      const decision = typedText(typed, 'decision') === 'reject' ? 'reject' : 'spam'
      const given = readReason({ chosen: typedText(typed, 'reason'), typed: typedText(typed, 'words') })
      const reason = decision === 'reject' ? given : ''
      const some = () => database.transact((tx) => takeOutSome(tx, staff, { readerId, decision, reason, limit: AT_ONCE }, now))
      let out = 0
      for (let done = await some(); done > 0; done = await some()) out += done
      return answerDone(c, `/desk/comments/by/${readerId}`, `${out} ${out === 1 ? 'comment is' : 'comments are'} out.`)
    })

    .get('/desk/comments/bans', async (c) => {
      const { db, frame, now } = c.var
      const before = /^\d{1,15}$/.test(c.req.query('before') ?? '') ? Number(c.req.query('before')) : undefined
      const bans = await loadBans(db, { before, limit: PAGE + 1 })
      const shown = bans.slice(0, PAGE)
      const next = bans.length > PAGE ? `/desk/comments/bans?before=${shown.at(-1)!.id}` : undefined
      return answerDesk(
        c,
        <DeskPage frame={frame} title="Bans" actions={<a href="/desk/comments">All comments</a>}>
          <BanList frame={frame} bans={shown} now={now} />
          <Pager next={next} />
        </DeskPage>,
      )
    })

    .post('/desk/comments/bans/:id{[0-9]+}/lift', async (c) => {
      await database.transact((tx) => lift(tx, c.var.staff, idOf(c.req.param('id')), c.var.now))
      return answerDone(c, '/desk/comments/bans', 'They may write again.')
    })

async function showCommenter(c: Context<DeskEnv>, error?: string): Promise<Response> {
  const { db, frame, staff, now } = c.var
  const readerId = idOf(c.req.param('reader') ?? '')
  const before = /^\d{1,15}$/.test(c.req.query('before') ?? '') ? Number(c.req.query('before')) : undefined
  const writer = found((await loadWriters(db, [readerId])).get(readerId))
  const [ids, network] = await Promise.all([commentIdsOf(db, readerId, { before, limit: PAGE + 1 }), lastNetworkOf(db, readerId)])
  const shown = ids.slice(0, PAGE)
  const comments = await loadComments(db, shown)
  const bans = await bansOf(db, [writer.addressHash, ...(network === null ? [] : [network])], now)
  const next = ids.length > PAGE ? `/desk/comments/by/${readerId}?before=${shown.at(-1)!}` : undefined
  const listed = shown.flatMap((id) => comments.get(id) ?? [])
  const props = { frame, now, writer, next, bans, error, hasNetwork: network !== null, mayBan: may(staff, 'ban readers') }
  return answerDesk(
    c,
    <DeskPage frame={frame} title={writer.name || 'Somebody without a name'} actions={<a href="/desk/comments">All comments</a>}>
      <Commenter {...props} comments={listed} />
    </DeskPage>,
    error === undefined ? 200 : 422,
  )
}
