import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand } from '../../accounts/roles.ts'
import type { Database } from '../../db/connect.ts'
import { addressKey } from '../../lib/address.ts'
import { found } from '../../lib/refusal.ts'
import { webAddress } from '../../lib/url.ts'
import { loadPictures } from '../../media/media.sql.ts'
import type { Files } from '../../outside/files/files.ts'
import { findAddress } from '../../web/addresses.sql.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { readForm, typedText, type Errors, type Typed } from '../../web/form.ts'
import type { Author } from '../author.ts'
import { authorPage, findAuthor } from '../authors.sql.ts'
import { attempt } from './attempt.ts'
import { addAuthor, changeAuthor } from './authors.commands.ts'
import { AuthorScreen, AuthorsScreen } from './authors.view.tsx'
import { CAP } from './count.view.tsx'
import { path, text, words } from './form-values.ts'
import { beginsWith, PAGE, pageOf } from './pages.ts'
import { choosePicture } from './picture-choice.commands.ts'
import { unfinished } from './replaced.sql.ts'
import { countInStreams } from './swap.sql.ts'
import { mergeAuthors } from './terms.commands.ts'

const added = z.object({
  name: words(120, 'Please give the author a name.'),
  kind: z.enum(['person', 'organisation']).default('person'),
  role: text(120).transform((typed) => typed || null),
  bio: text(2000),
  url: text(400)
    .transform((typed) => typed || null)
    .refine((typed) => typed === null || webAddress(typed) !== undefined, 'Please give an address such as https://example.org.'),
})
const changed = added.extend({ path: path('Please give an address such as /author/mara-lindqvist.') })
const merged = z.object({ into: path('Please give the address of an author, such as /author/mara-lindqvist.') })

interface Parts {
  database: Database
  files: Files
}

/** Who stands in bylines: people and organisations, with or without an account. */
export const authorsDesk = ({ database, files }: Parts) =>
  new Hono<DeskEnv>()
    .use('/desk/authors/*', async (c, next) => {
      demand(c.var.staff, 'arrange the paper')
      await next()
    })
    .get('/desk/authors', async (c) => {
      const { db, frame } = c.var
      const q = c.req.query('q') ?? ''
      const rows = await authorPage(db, { begins: beginsWith(q), after: c.req.query('after') ?? '' }, PAGE + 1)
      const { items: authors, next } = pageOf(rows, '/desk/authors', q)
      const ids = authors.map((author) => author.id)
      const [counts, moving] = await Promise.all([countInStreams(db, 'author', ids, CAP), unfinished(db, 'author')])
      const page = <AuthorsScreen {...{ frame, authors, counts, next }} begins={q} moving={moving.map(({ oldId }) => oldId)} />
      return answerDesk(c, page)
    })
    .get('/desk/authors/new', (c) => showAuthor(c, undefined))
    .post('/desk/authors', async (c) => {
      const reading = await readForm(c, added)
      if ('errors' in reading) return showAuthor(c, undefined, reading)
      const portrait = await portraitOf(c, { database, files }, reading.values.name)
      if ('errors' in portrait) return showAuthor(c, undefined, { ...reading, ...portrait })
      const { staff, now } = c.var
      const words = { ...reading.values, portraitId: portrait.done }
      const author = await database.transact((tx) => addAuthor(tx, staff, words, now))
      return answerDone(c, '/desk/authors', `${author.name} stands at ${author.path}.`)
    })
    .get('/desk/authors/:id{[0-9]+}', async (c) => showAuthor(c, await authorOf(c)))
    .post('/desk/authors/:id{[0-9]+}', async (c) => {
      const author = await authorOf(c)
      const reading = await readForm(c, changed)
      if ('errors' in reading) return showAuthor(c, author, reading)
      const portrait = await portraitOf(c, { database, files }, reading.values.name)
      if ('errors' in portrait) return showAuthor(c, author, { ...reading, ...portrait })
      const { staff, now } = c.var
      const words = { ...reading.values, portraitId: portrait.done }
      const tried = await attempt('path', () => database.transact((tx) => changeAuthor(tx, staff, author.id, words, now)))
      if ('errors' in tried) return showAuthor(c, author, { ...reading, ...tried })
      return answerDone(c, '/desk/authors', `${words.name} is saved.`)
    })
    .post('/desk/authors/:id{[0-9]+}/merge', async (c) => {
      const author = await authorOf(c)
      const reading = await readForm(c, merged)
      if ('errors' in reading) return showAuthor(c, author, reading)
      const { db, staff, now } = c.var
      const address = await findAddress(db, addressKey(reading.values.into)!)
      const into = address?.kind === 'author' ? address.targetId : null
      if (into === null) return showAuthor(c, author, { ...reading, errors: { into: 'No author stands at this address.' } })
      const tried = await attempt('into', () => database.transact((tx) => mergeAuthors(tx, staff, { id: author.id, into }, now)))
      if ('errors' in tried) return showAuthor(c, author, { ...reading, ...tried })
      return answerDone(c, `/desk/authors/${into}`, `${author.name} has been merged into this author.`)
    })

const authorOf = async (c: Context<DeskEnv>): Promise<Author> => found(await findAuthor(c.var.db, Number(c.req.param('id'))))

/** The portrait that the form names or brings. */
async function portraitOf(c: Context<DeskEnv>, { database, files }: Parts, name: string) {
  const { now, staff: who } = c.var
  const form = await c.req.formData()
  return attempt('portrait', () => choosePicture({ database, files, now, who }, form, 'portrait', `Portrait of ${name}`))
}

async function showAuthor(
  c: Context<DeskEnv>,
  author: Author | undefined,
  { typed = {}, errors = {} }: { typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { db, frame } = c.var
  const filled = { ...(author && typedOfAuthor(author)), ...typed }
  const portraitId = Number(typedText(filled, 'portrait'))
  const portrait = portraitId > 0 ? (await loadPictures(db, [portraitId])).get(portraitId) : undefined
  const page = <AuthorScreen {...{ frame, author, errors, portrait }} typed={filled} />
  return answerDesk(c, page, Object.keys(errors).length > 0 ? 422 : 200)
}

const typedOfAuthor = ({ name, kind, path, role, bio, url, portraitId }: Author): Typed => ({
  name,
  kind,
  path,
  role: role ?? '',
  bio,
  url: url ?? '',
  portrait: String(portraitId ?? ''),
})
