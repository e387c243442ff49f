import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import type { Database } from '../../db/connect.ts'
import { found } from '../../lib/refusal.ts'
import { datesOf } from '../../web/dates.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { readForm, type Errors, type Typed } from '../../web/form.ts'
import { reordered } from '../../web/desk/order.ts'
import { findCollection } from '../collections.sql.ts'
import { attempt } from './attempt.ts'
import { addPick, ARRANGED, changeReason, orderPicks, putBackPick, removePick } from './collections.commands.ts'
import { idOrNone, ids, text, words } from './form-values.ts'
import { findPick, loadSigners, picksOf } from './picks.sql.ts'
import { PicksScreen, ReasonScreen } from './picks.view.tsx'

const reason = words(300, 'Please say why: readers see it.')
const added = z.object({ address: words(1000, 'Please say which article.'), reason, signer: idOrNone })
const order = z.object({ id: ids, move: text(30) })
const changed = z.object({ reason })

/** More names than this are no choice. */
const MOST_SIGNERS = 200

/** What is in one collection, in which order, and why. Stands within `collectionsDesk`, which lets in who may. */
export const picksDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .get('/desk/collections/:id{[0-9]+}', (c) => showPicks(c))
    .post('/desk/collections/:id{[0-9]+}', async (c) => {
      const reading = await readForm(c, added)
      if ('errors' in reading) return showPicks(c, reading)
      const { staff, now } = c.var
      const { address, reason, signer } = reading.values
      const pick = { collectionId: idOf(c), address, reason, signerId: signer }
      const tried = await attempt('address', () => database.transact((tx) => addPick(tx, staff, pick, now)))
      if ('errors' in tried) return showPicks(c, { ...reading, ...tried })
      return answerDone(c, listOf(c), 'Picked.')
    })
    .post('/desk/collections/:id{[0-9]+}/order', async (c) => {
      const reading = await readForm(c, order)
      if ('errors' in reading) return showPicks(c, { errors: { '': 'The order could not be read. Please try again.' } })
      const { staff, now } = c.var
      const { id, move } = reading.values
      const tried = await attempt('', () => database.transact((tx) => orderPicks(tx, staff, idOf(c), reordered(id, move), now)))
      return answerDone(c, listOf(c), 'errors' in tried ? tried.errors[''] : 'The order is saved.')
    })
    .get('/desk/collections/:id{[0-9]+}/picks/:article{[0-9]+}', (c) => showReason(c))
    .post('/desk/collections/:id{[0-9]+}/picks/:article{[0-9]+}', async (c) => {
      const reading = await readForm(c, changed)
      if ('errors' in reading) return showReason(c, reading)
      const { staff, now } = c.var
      const pick = { collectionId: idOf(c), articleId: articleOf(c), reason: reading.values.reason }
      await database.transact((tx) => changeReason(tx, staff, pick, now))
      return answerDone(c, listOf(c), 'The reason is saved.')
    })
    .post('/desk/collections/:id{[0-9]+}/picks/:article{[0-9]+}/remove', async (c) => {
      const { staff, now } = c.var
      await database.transact((tx) => removePick(tx, staff, idOf(c), articleOf(c), now))
      return answerDone(c, `${listOf(c)}?removed=${articleOf(c)}`)
    })
    .post('/desk/collections/:id{[0-9]+}/picks/:article{[0-9]+}/put-back', async (c) => {
      const { staff, now } = c.var
      const tried = await attempt('', () => database.transact((tx) => putBackPick(tx, staff, idOf(c), articleOf(c), now)))
      return answerDone(c, listOf(c), 'errors' in tried ? tried.errors[''] : 'It is back in its place.')
    })

const idOf = (c: Context<DeskEnv>) => Number(c.req.param('id'))
const articleOf = (c: Context<DeskEnv>) => Number(c.req.param('article'))
const listOf = (c: Context<DeskEnv>) => `/desk/collections/${idOf(c)}`

async function showPicks(
  c: Context<DeskEnv>,
  { typed, errors = {} }: { typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { db, frame, staff, paper } = c.var
  const collection = found(await findCollection(db, idOf(c)))
  const [picks, signers] = await Promise.all([picksOf(db, collection.id, ARRANGED), loadSigners(db, MOST_SIGNERS)])
  const dates = datesOf(paper.settings)
  const shown = picks.map(({ at, status, ...pick }) => ({ ...pick, isPublished: status === 'published', day: dates.day(at) }))
  const removed = /^\d{1,15}$/.exec(c.req.query('removed') ?? '')?.[0]
  const page = (
    <PicksScreen
      {...{ frame, collection, signers, errors }}
      picks={shown}
      typed={typed ?? { signer: String(staff.authorId ?? '') }}
      removed={removed === undefined ? undefined : Number(removed)}
    />
  )
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}

async function showReason(
  c: Context<DeskEnv>,
  { typed, errors = {} }: { typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { db, frame } = c.var
  const collection = found(await findCollection(db, idOf(c)))
  const pick = found(await findPick(db, collection.id, articleOf(c)))
  const page = <ReasonScreen {...{ frame, collection, pick, errors }} typed={typed ?? { reason: pick.reason }} />
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}
