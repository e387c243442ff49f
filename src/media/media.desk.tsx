import { Hono, type Context } from 'hono'
import { demand, may } from '../accounts/roles.ts'
import { staffById } from '../accounts/staff.sql.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { datesOf } from '../web/dates.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { readForm, type Errors, type Typed } from '../web/form.ts'
import { FORM } from '../web/desk/pieces.view.tsx'
import { ItemPage } from './item.view.tsx'
import { binMedia, describeMedia, replaceMedia, takeFromBin } from './library.commands.ts'
import { findItem, listItems } from './library.sql.ts'
import { LIBRARY_FILTERS, mayChange, type LibraryFilter } from './library.ts'
import { Library, type LibraryQuery } from './library.view.tsx'
import { pictureRoutes } from './pictures.desk.ts'
import { filesOf, wantsJson, type MediaDeskParts, type UploadEnv } from './sent.desk.ts'
import { uploadRoutes } from './upload.desk.tsx'
import { UploadRefusal } from './upload.ts'
import { loadUses } from './uses.sql.ts'
import { wordsForm, wordsOf } from './words-form.ts'

/** Where something is used is told of so many articles. */
const USES = 50

const ITEM = '/desk/media/:id{[1-9]\\d{0,14}}'

/** `/desk/media`: the pictures and files of the paper. For everybody who may add some. */
export function mediaDesk(parts: MediaDeskParts) {
  const { database } = parts
  const routes = new Hono<UploadEnv>()
  routes.use('/desk/media/*', async (c, next) => {
    demand(c.var.staff, 'add pictures')
    await next()
  })
  routes.route('/', uploadRoutes(parts))
  routes.route('/', pictureRoutes(parts))

  routes.get('/desk/media', async (c) => {
    const query = queryOf(c)
    const { items, next } = await listItems(c.var.db, query, c.var.now)
    const page = (
      <DeskPage frame={c.var.frame} title="Pictures and files">
        <Library {...{ query, items, next }} />
      </DeskPage>
    )
    return answerDesk(c, page)
  })

  routes.get(ITEM, (c) => answerItem(c, Number(c.req.param('id'))))

  routes.post(ITEM, async (c) => {
    const { db, staff, now } = c.var
    const id = Number(c.req.param('id'))
    const reading = await readForm(c, wordsForm)
    if ('errors' in reading) {
      if (wantsJson(c)) return c.json({ error: Object.values(reading.errors).join(' '), errors: reading.errors }, 422)
      return answerItem(c, id, { ...reading, status: 422 })
    }
    const item = found(await findItem(db, id, now))
    await database.transact((tx) => describeMedia(tx, staff, id, wordsOf(reading.values, item), now))
    return wantsJson(c) ? c.json({}) : answerDone(c, `/desk/media/${id}`, 'Saved.')
  })

  routes.post(`${ITEM}/replace`, async (c) => {
    const { staff, now } = c.var
    const id = Number(c.req.param('id'))
    demand(staff, 'edit every picture')
    return orSay(c, id, async () => {
      for await (const { fileName, content } of filesOf(c)) {
        await replaceMedia({ ...parts, now }, staff, id, { fileName, content })
        return answerDone(c, `/desk/media/${id}`, 'It is replaced wherever it is shown. The old one goes after a day.')
      }
      throw new UploadRefusal(422, 'No file was chosen.')
    })
  })

  routes.post(`${ITEM}/delete`, (c) => {
    const { staff, now } = c.var
    const id = Number(c.req.param('id'))
    return orSay(c, id, async () => {
      await database.transact((tx) => binMedia(tx, staff, id, now))
      return answerDone(c, `/desk/media/${id}`, 'It is in the bin. You can take it out again for 30 days.')
    })
  })

  routes.post(`${ITEM}/restore`, async (c) => {
    const { staff, now } = c.var
    const id = Number(c.req.param('id'))
    await database.transact((tx) => takeFromBin(tx, staff, id, now))
    return answerDone(c, `/desk/media/${id}`, 'It is in the library again.')
  })
  return routes
}

function queryOf(c: Context<UploadEnv>): LibraryQuery {
  const show = c.req.query('show') ?? ''
  const before = /^[1-9]\d{0,14}$/.exec(c.req.query('before') ?? '')?.[0]
  return {
    show: Object.hasOwn(LIBRARY_FILTERS, show) ? (show as LibraryFilter) : 'all',
    search: (c.req.query('q') ?? '').slice(0, 100),
    before: before === undefined ? undefined : Number(before),
  }
}

/** Does it, or says on the same screen why not. */
async function orSay(c: Context<UploadEnv>, id: number, act: () => Promise<Response>): Promise<Response> {
  try {
    return await act()
  } catch (error) {
    const status =
      error instanceof UploadRefusal ? error.status : error instanceof Refusal && error.kind === 'conflict' ? 409 : undefined
    if (status === undefined) throw error
    return answerItem(c, id, { errors: { [FORM]: (error as Refusal).message }, status })
  }
}

async function answerItem(
  c: Context<UploadEnv>,
  id: number,
  { status = 200, ...wrong }: { typed?: Typed; errors?: Errors; status?: 200 | 409 | UploadRefusal['status'] } = {},
): Promise<Response> {
  const { db, staff, frame, paper, now } = c.var
  const item = found(await findItem(db, id, now))
  const adder = item.addedBy === null ? undefined : await staffById(db, item.addedBy)
  const day = datesOf(paper.settings).day(item.createdAt)
  const page = (
    <DeskPage
      frame={frame}
      title={item.kind === 'picture' ? `Picture ${id}` : `File ${id}`}
      actions={<a href="/desk/media">Library</a>}
    >
      <ItemPage
        item={item}
        uses={await loadUses(db, id, USES)}
        added={adder ? `${day}, by ${adder.name}` : day}
        may={{ change: mayChange(staff, item), replace: may(staff, 'edit every picture') && item.deletedAt === null }}
        {...wrong}
      />
    </DeskPage>
  )
  return answerDesk(c, page, status)
}
