import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand } from '../../accounts/roles.ts'
import type { Database } from '../../db/connect.ts'
import { found } from '../../lib/refusal.ts'
import { slug } from '../../lib/slug.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { readForm, type Errors, type Typed } from '../../web/form.ts'
import { findCollection, loadCollections } from '../collections.sql.ts'
import type { Collection } from '../pick.ts'
import { attempt } from './attempt.ts'
import { addCollection, changeCollection, removeCollection } from './collections.commands.ts'
import { CollectionScreen, CollectionsScreen } from './collections.view.tsx'
import { CAP } from './count.view.tsx'
import { path, text, words } from './form-values.ts'
import { picksDesk } from './picks.desk.tsx'
import { countInStreams } from './swap.sql.ts'

const PATH = path('Please give an address such as /the-flood-files.')
const common = { name: words(80, 'Please give the collection a name.'), description: text(300) }
const added = z.object({ ...common, path: z.union([z.literal(''), PATH]).default('') })
const changed = z.object({ ...common, path: PATH })

/** Lists chosen by people, and what they picked. */
export const collectionsDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .use('/desk/collections/*', async (c, next) => {
      demand(c.var.staff, 'arrange the paper')
      await next()
    })
    .get('/desk/collections', async (c) => {
      const { db, frame } = c.var
      const collections = await loadCollections(db)
      const ids = collections.map((collection) => collection.id)
      const counts = await countInStreams(db, 'collection', ids, CAP)
      return answerDesk(c, <CollectionsScreen {...{ frame, collections, counts }} />)
    })
    .get('/desk/collections/new', (c) => showCollection(c, undefined))
    .post('/desk/collections', async (c) => {
      const reading = await readForm(c, added)
      if ('errors' in reading) return showCollection(c, undefined, reading)
      const { staff, now } = c.var
      const { values } = reading
      const wanted = { ...values, path: values.path || `/${slug(values.name)}` }
      const tried = await attempt('path', () => database.transact((tx) => addCollection(tx, staff, wanted, now)))
      if ('errors' in tried) return showCollection(c, undefined, { ...reading, ...tried })
      return answerDone(c, `/desk/collections/${tried.done.id}`, `“${tried.done.name}” stands at ${tried.done.path}.`)
    })
    .get('/desk/collections/:id{[0-9]+}/about', async (c) => showCollection(c, await collectionOf(c)))
    .post('/desk/collections/:id{[0-9]+}/about', async (c) => {
      const collection = await collectionOf(c)
      const reading = await readForm(c, changed)
      if ('errors' in reading) return showCollection(c, collection, reading)
      const { staff, now } = c.var
      const { id } = collection
      const tried = await attempt('path', () => database.transact((tx) => changeCollection(tx, staff, id, reading.values, now)))
      if ('errors' in tried) return showCollection(c, collection, { ...reading, ...tried })
      return answerDone(c, `/desk/collections/${id}`, `“${reading.values.name}” is saved.`)
    })
    .post('/desk/collections/:id{[0-9]+}/remove', async (c) => {
      const collection = await collectionOf(c)
      const { staff, now } = c.var
      const tried = await attempt('', () => database.transact((tx) => removeCollection(tx, staff, collection.id, now)))
      if ('errors' in tried) return showCollection(c, collection, tried)
      return answerDone(c, '/desk/collections', `“${collection.name}” is removed.`)
    })
    .route('/', picksDesk({ database }))

const collectionOf = async (c: Context<DeskEnv>): Promise<Collection> =>
  found(await findCollection(c.var.db, Number(c.req.param('id'))))

async function showCollection(
  c: Context<DeskEnv>,
  collection: Collection | undefined,
  { typed = {}, errors = {} }: { typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { name = '', path = '', description = '' } = collection ?? {}
  const filled = { name, path, description, ...typed }
  const page = <CollectionScreen frame={c.var.frame} collection={collection} typed={filled} errors={errors} />
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}
