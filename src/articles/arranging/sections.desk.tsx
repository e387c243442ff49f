import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand } from '../../accounts/roles.ts'
import type { Database } from '../../db/connect.ts'
import { found } from '../../lib/refusal.ts'
import { slug } from '../../lib/slug.ts'
import { COLOUR_NAMES } from '../../sections/colours.ts'
import type { Section } from '../../sections/section.ts'
import { addSection, changeSection, orderSections } from '../../sections/sections.commands.ts'
import { loadSections } from '../../sections/sections.sql.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { readForm, type Errors, type Typed } from '../../web/form.ts'
import { reordered } from '../../web/desk/order.ts'
import { attempt } from './attempt.ts'
import { CAP } from './count.view.tsx'
import { idOrNone, ids, path, text, words } from './form-values.ts'
import { unfinished } from './replaced.sql.ts'
import { SectionScreen, SectionsScreen } from './sections.view.tsx'
import { articlesWith, countInStreams } from './swap.sql.ts'
import { moveSection, removeSection } from './terms.commands.ts'

const PATH = 'Please give an address such as /culture.'
const common = {
  name: words(80, 'Please give the section a name.'),
  description: text(300),
  parent: idOrNone,
  colour: z
    .enum(['', ...COLOUR_NAMES])
    .default('')
    .transform((name) => name || null),
}
const changed = z.object({ ...common, path: path(PATH) })
const added = z.object({ ...common, path: z.union([z.literal(''), path(PATH)]).default('') })
const order = z.object({ parent: idOrNone, id: ids, move: text(30) })

/** The paper's sections: their tree, their order, and what each says of itself. */
export const sectionsDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .use('/desk/sections/*', async (c, next) => {
      demand(c.var.staff, 'arrange the paper')
      await next()
    })
    .get('/desk/sections', async (c) => {
      const { db, frame } = c.var
      const sections = await loadSections(db)
      const [counts, moving] = await Promise.all([
        countInStreams(
          db,
          'section',
          sections.map((section) => section.id),
          CAP,
        ),
        unfinished(db, 'section'),
      ])
      return answerDesk(c, <SectionsScreen {...{ frame, sections, counts }} moving={moving.map(({ oldId }) => oldId)} />)
    })
    .post('/desk/sections/order', async (c) => {
      const reading = await readForm(c, order)
      if ('errors' in reading) return answerDone(c, '/desk/sections')
      const { parent, id, move } = reading.values
      const { staff, now } = c.var
      const tried = await attempt('', () => database.transact((tx) => orderSections(tx, staff, parent, reordered(id, move), now)))
      return answerDone(c, '/desk/sections', 'errors' in tried ? tried.errors[''] : 'The order is saved.')
    })
    .get('/desk/sections/new', async (c) => showSection(c, undefined, { typed: { parent: c.req.query('below') ?? '' } }))
    .post('/desk/sections', async (c) => {
      const reading = await readForm(c, added)
      if ('errors' in reading) return showSection(c, undefined, reading)
      const { parent, path, ...rest } = reading.values
      const { db, staff, now } = c.var
      const above = (await loadSections(db)).find((section) => section.id === parent)
      const wanted = path || `${above?.path ?? ''}/${slug(rest.name)}`
      const tried = await attempt('path', () =>
        database.transact((tx) => addSection(tx, staff, { ...rest, path: wanted, parentId: above?.id ?? null }, now)),
      )
      if ('errors' in tried) return showSection(c, undefined, { ...reading, ...tried })
      return answerDone(c, '/desk/sections', `“${tried.done.name}” stands at ${tried.done.path}.`)
    })
    .get('/desk/sections/:id{[0-9]+}', async (c) => showSection(c, await sectionOf(c)))
    .post('/desk/sections/:id{[0-9]+}', async (c) => {
      const section = await sectionOf(c)
      const reading = await readForm(c, changed)
      if ('errors' in reading) return showSection(c, section, reading)
      const { parent, ...words } = reading.values
      const { staff, now } = c.var
      const tried = await attempt('path', () =>
        database.transact(async (tx) => {
          await changeSection(tx, staff, section.id, words, now)
          await moveSection(tx, staff, section.id, parent, now)
        }),
      )
      if ('errors' in tried) return showSection(c, section, { ...reading, ...tried })
      return answerDone(c, '/desk/sections', `“${words.name}” is saved.`)
    })
    .post('/desk/sections/:id{[0-9]+}/remove', async (c) => {
      const section = await sectionOf(c)
      const reading = await readForm(c, z.object({ to: idOrNone }))
      if ('errors' in reading) return showSection(c, section, { errors: reading.errors })
      const { staff, now } = c.var
      const tried = await attempt('to', () =>
        database.transact((tx) => removeSection(tx, staff, { id: section.id, to: reading.values.to }, now)),
      )
      if ('errors' in tried) return showSection(c, section, tried)
      return answerDone(c, '/desk/sections', `“${section.name}” is removed.`)
    })

const sectionOf = async (c: Context<DeskEnv>): Promise<Section> => {
  const sections = await loadSections(c.var.db)
  return found(sections.find((section) => section.id === Number(c.req.param('id'))))
}

async function showSection(
  c: Context<DeskEnv>,
  section: Section | undefined,
  { typed, errors = {} }: { typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { db, frame } = c.var
  const sections = await loadSections(db)
  const isEmpty = !section || (await articlesWith(db, 'section', section.id, 1)).length === 0
  const filled = typed ?? (section ? typedOfSection(section) : {})
  const page = <SectionScreen {...{ frame, sections, section, errors, isEmpty }} typed={filled} />
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}

const typedOfSection = ({ name, path, description, parentId, colour }: Section): Typed => ({
  name,
  path,
  description,
  parent: String(parentId ?? ''),
  colour: colour ?? '',
})
