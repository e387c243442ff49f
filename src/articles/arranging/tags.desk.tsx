import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand } from '../../accounts/roles.ts'
import type { Database } from '../../db/connect.ts'
import { found } from '../../lib/refusal.ts'
import { slug } from '../../lib/slug.ts'
import { renameTag } from '../../sections/sections.commands.ts'
import { findTag, findTagNamed, tagPage } from '../../sections/sections.sql.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { readForm, type Errors, type Typed } from '../../web/form.ts'
import { attempt } from './attempt.ts'
import { CAP } from './count.view.tsx'
import { path, words } from './form-values.ts'
import { beginsWith, PAGE, pageOf } from './pages.ts'
import { unfinished } from './replaced.sql.ts'
import { countInStreams } from './swap.sql.ts'
import { TagScreen, TagsScreen } from './tags.view.tsx'
import { mergeTags, removeTag } from './terms.commands.ts'

const changed = z.object({
  name: words(60, 'Please give the tag a name.'),
  path: path('Please give an address such as /tag/tides.'),
})
const merged = z.object({ into: words(60, 'Please name the tag that stays.') })

/** The tags: rename, merge, remove. They are given where articles are written. */
export const tagsDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .use('/desk/tags/*', async (c, next) => {
      demand(c.var.staff, 'arrange the paper')
      await next()
    })
    .get('/desk/tags', async (c) => {
      const { db, frame } = c.var
      const q = c.req.query('q') ?? ''
      const rows = await tagPage(db, { begins: beginsWith(q), after: c.req.query('after') ?? '' }, PAGE + 1)
      const { items: tags, next } = pageOf(rows, '/desk/tags', q)
      const ids = tags.map((tag) => tag.id)
      const [counts, moving] = await Promise.all([countInStreams(db, 'tag', ids, CAP), unfinished(db, 'tag')])
      const page = <TagsScreen {...{ frame, tags, counts, next }} begins={q} moving={moving.map(({ oldId }) => oldId)} />
      return answerDesk(c, page)
    })
    .get('/desk/tags/:id{[0-9]+}', (c) => showTag(c))
    .post('/desk/tags/:id{[0-9]+}', async (c) => {
      const reading = await readForm(c, changed)
      if ('errors' in reading) return showTag(c, reading)
      const { staff, now } = c.var
      const tried = await attempt('path', () => database.transact((tx) => renameTag(tx, staff, idOf(c), reading.values, now)))
      if ('errors' in tried) return showTag(c, { ...reading, ...tried })
      return answerDone(c, '/desk/tags', `“${tried.done.name}” is saved.`)
    })
    .post('/desk/tags/:id{[0-9]+}/merge', async (c) => {
      const reading = await readForm(c, merged)
      if ('errors' in reading) return showTag(c, reading)
      const { db, staff, now } = c.var
      const into = await findTagNamed(db, slug(reading.values.into))
      if (!into) return showTag(c, { ...reading, errors: { into: `There is no tag “${reading.values.into}”.` } })
      const tried = await attempt('into', () =>
        database.transact((tx) => mergeTags(tx, staff, { id: idOf(c), into: into.id }, now)),
      )
      if ('errors' in tried) return showTag(c, { ...reading, ...tried })
      return answerDone(c, `/desk/tags/${into.id}`, `The two are one now: “${into.name}”.`)
    })
    .post('/desk/tags/:id{[0-9]+}/remove', async (c) => {
      const { staff, now } = c.var
      const tried = await attempt('', () => database.transact((tx) => removeTag(tx, staff, idOf(c), now)))
      if ('errors' in tried) return showTag(c, tried)
      return answerDone(c, '/desk/tags', 'The tag is removed.')
    })

const idOf = (c: Context<DeskEnv>) => Number(c.req.param('id'))

async function showTag(
  c: Context<DeskEnv>,
  { typed = {}, errors = {} }: { typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { db, frame } = c.var
  const tag = found(await findTag(db, idOf(c)))
  const others = (await tagPage(db, { begins: '', after: '' }, 200)).filter(({ id }) => id !== tag.id)
  const filled = { name: tag.name, path: tag.path, ...typed }
  const page = <TagScreen {...{ frame, tag, errors, others }} typed={filled} />
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}
