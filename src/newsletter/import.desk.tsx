import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { DeskEnv } from '../accounts/desk-env.ts'
import { idOf } from '../accounts/require-staff.desk.ts'
import { demand } from '../accounts/roles.ts'
import type { Database } from '../db/connect.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { typedOf, typedText } from '../web/form.ts'
import { partsOf, type Part } from '../web/multipart.ts'
import type { Bindings } from '../web/server.ts'
import { beginImport, readList, throwAway } from './import.commands.ts'
import { findImport, listImports } from './import.sql.ts'
import { BringScreen, ImportScreen } from './import.view.tsx'

/** A slow line may take its time over a long list, since we know whose it is; in tests there is no server to tell. */
interface ImportEnv extends DeskEnv {
  Bindings: Partial<Pick<Bindings, 'unhurried'>>
}

const SHOWN = 20

const smallForm = bodyLimit({
  maxSize: 16 * 1024,
  onError: (c) => c.text('This is more than the form holds. Nothing was done.\n', 413),
})

/** `/desk/newsletter/import`: lists that are brought along from elsewhere. */
export const importDesk = ({ database, addressKey }: { database: Database; addressKey: Buffer }) =>
  new Hono<ImportEnv>()
    .use('/desk/newsletter/*', async (c, next) => {
      demand(c.var.staff, 'keep the list of subscribers')
      await next()
    })
    .get('/desk/newsletter/import', (c) => answerBring(c, 200))
    .post('/desk/newsletter/import', async (c) => {
      const { staff: who, now } = c.var
      const env: ImportEnv['Bindings'] | undefined = c.env
      env?.unhurried?.()
      try {
        const { fileName, content } = await fileOf(c)
        const id = await readList({ database, addressKey, who, now }, fileName, content)
        return answerDone(c, `/desk/newsletter/imports/${id}`)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
        return answerBring(c, 422, error.message)
      }
    })
    .get('/desk/newsletter/imports/:id{[0-9]+}', (c) => answerImport(c, 200))
    .post('/desk/newsletter/imports/:id{[0-9]+}/begin', smallForm, async (c) => {
      const { staff, now } = c.var
      const id = idOf(c.req.param('id'))
      const typed = typedOf(await c.req.formData())
      const consent = typedText(typed, 'consent').trim().slice(0, 1000)
      const errors = {
        ...(consent === '' && { consent: 'Please say where and how these people agreed.' }),
        ...(typedText(typed, 'sure') === '' && { sure: 'Nobody is put on the list without this.' }),
      }
      if (Object.keys(errors).length > 0) return answerImport(c, 422, { typed: consent, errors })
      await database.transact((tx) => beginImport(tx, staff, id, consent, now))
      return answerDone(c, `/desk/newsletter/imports/${id}`)
    })
    .post('/desk/newsletter/imports/:id{[0-9]+}/drop', smallForm, async (c) => {
      const id = idOf(c.req.param('id'))
      await database.transact((tx) => throwAway(tx, c.var.staff, id))
      return answerDone(c, '/desk/newsletter/import', 'The list was thrown away.')
    })

/** The file of the form. Refuses a form without one. */
async function fileOf(c: Context<ImportEnv>): Promise<Part & { fileName: string }> {
  const { body } = c.req.raw
  if (body) {
    for await (const part of partsOf(body, c.req.header('Content-Type') ?? '')) {
      if (part.name === 'file' && part.fileName) return { ...part, fileName: part.fileName.slice(0, 200) }
    }
  }
  throw new Refusal('invalid', 'Please choose a file.')
}

async function answerBring(c: Context<ImportEnv>, status: 200 | 422, error?: string) {
  const { db, frame } = c.var
  const imports = await listImports(db, SHOWN)
  return answerDesk(
    c,
    <DeskPage frame={frame} title="Bring a list along" actions={<a href="/desk/newsletter">Everybody</a>}>
      <BringScreen {...{ frame, imports, error }} />
    </DeskPage>,
    status,
  )
}

async function answerImport(
  c: Context<ImportEnv>,
  status: 200 | 422,
  again: { typed?: string; errors?: { consent?: string; sure?: string } } = {},
) {
  const { db, frame } = c.var
  const list = found(await findImport(db, idOf(c.req.param('id') ?? '')))
  // While it runs, the screen is asked for again by itself.
  if (list.state === 'running') c.header('Refresh', '2')
  return answerDesk(
    c,
    <DeskPage frame={frame} title={list.fileName} actions={<a href="/desk/newsletter/import">All lists</a>}>
      <ImportScreen {...{ frame, list }} {...again} />
    </DeskPage>,
    status,
  )
}
