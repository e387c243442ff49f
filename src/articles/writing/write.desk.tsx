import type { Context } from 'hono'
import { Hono } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { idOf } from '../../accounts/require-staff.desk.ts'
import { may } from '../../accounts/roles.ts'
import { loadStaff } from '../../accounts/staff.sql.ts'
import type { Database } from '../../db/connect.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { readForm, typedOf, typedText, type Errors, type FormReading, type Typed } from '../../web/form.ts'
import { loadPictures } from '../../media/media.sql.ts'
import { loadAuthors } from '../authors.sql.ts'
import type { Content } from '../article.ts'
import { prepare } from '../prepare.ts'
import { authorNames, tagNames, tagsNamed } from './choices.sql.ts'
import { Conflict } from './conflict.view.tsx'
import { contentForm, contentOfForm, merged, tagsOf, typedOfContent, type ContentForm } from './content-form.ts'
import { loadNotes } from './notes.sql.ts'
import { leavePresence, notePresence, othersPresent } from './presence.sql.ts'
import { LackingList, StandingPanel } from './standing.view.tsx'
import { askedStep } from './steps.commands.ts'
import { hasChanges, isUntitled, type Work } from './work.ts'
import { isWriting, mayEdit, stepsFor } from './workflow.ts'
import { addNote, assign, dropChanges, whatIsLacking } from './workflow.commands.ts'
import { WriteScreen } from './write.view.tsx'
import { addressFor, duplicate, openToEdit, openWork, saveDraft, type Saved } from './writing.commands.ts'

/** `/desk/articles/ID`: writing an article, and every step on its way to readers. */
export const writeDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .get('/desk/articles/:id{[0-9]+}', (c) => showWork(c))

    .post('/desk/articles/:id{[0-9]+}', async (c) => {
      const id = idOf(c.req.param('id'))
      const reading = await readForm(c, contentForm)
      const saved = await saveForm(c, database, id, reading)
      if (saved instanceof Response) return saved
      if (wantsJson(c)) return c.json({ version: saved.version, at: saved.at, ...(await standingNow(c, id)) })
      return answerDone(c, `/desk/articles/${id}`, 'Saved.')
    })

    .post('/desk/articles/:id{[0-9]+}/merge', async (c) => {
      const id = idOf(c.req.param('id'))
      const typed = typedOf(await c.req.formData())
      const side = (prefix: string): Typed =>
        Object.fromEntries(
          Object.entries(typed)
            .filter(([name]) => name.startsWith(prefix))
            .map(([name, value]) => [name.slice(prefix.length), value]),
        )
      const joined = merged(side('mine:'), side('theirs:'), (name) => typedText(typed, `take:${name}`))
      const saved = await saveForm(c, database, id, readTyped(joined))
      if (saved instanceof Response) return saved
      return answerDone(c, `/desk/articles/${id}`, 'Saved: the two versions are one.')
    })

    .post('/desk/articles/:id{[0-9]+}/steps/:step{[a-z-]+}', async (c) => {
      const id = idOf(c.req.param('id'))
      const form = await c.req.formData()
      const typed = typedOf(form)
      if (typed['version'] !== undefined) {
        const saved = await saveForm(c, database, id, readTyped(typed))
        if (saved instanceof Response) return saved
      }
      const { staff, now, paper } = c.var
      const step = found(askedStep(c.req.param('step'), (name) => typedText(typed, name), paper.settings.timeZone))
      const taken = await database.transact((tx) => step.take(tx, staff, id, now)).catch(refusedAsTyped)
      // The text itself is saved by now, as another version.
      const { version: _, ...words } = typed
      if (taken instanceof Refusal) return showWork(c, { typed: words, errors: { '': taken.message }, status: 422 })
      return answerDone(c, step.leadsTo(id), step.done)
    })

    .post('/desk/articles/:id{[0-9]+}/:act{assign|note|drop-changes|duplicate}', async (c) => {
      const { staff, now } = c.var
      const id = idOf(c.req.param('id'))
      const typed = typedOf(await c.req.formData())
      const act = c.req.param('act')
      if (typed['version'] !== undefined && act !== 'drop-changes') {
        const saved = await saveForm(c, database, id, readTyped(typed))
        if (saved instanceof Response) return saved
      }
      if (act === 'duplicate') {
        const copy = await database.transact((tx) => duplicate(tx, staff, id, now))
        return answerDone(c, `/desk/articles/${copy}`, 'This is the copy.')
      }
      if (act === 'assign') {
        const colleagues = await loadStaff(c.var.db)
        const to = colleagues.find((colleague) => String(colleague.id) === typedText(typed, 'assigneeId'))
        await database.transact((tx) => assign(tx, staff, id, to ?? null, now))
        return answerDone(c, `/desk/articles/${id}`, to ? `${to.name} has it now.` : 'Nobody has it now.')
      }
      if (act === 'note') {
        await database.transact((tx) => addNote(tx, staff, id, typedText(typed, 'noteWords'), now))
        return answerDone(c, `/desk/articles/${id}`, 'Your note was added.')
      }
      await database.transact((tx) => dropChanges(tx, staff, id, now))
      return answerDone(c, `/desk/articles/${id}`, 'This is what readers see.')
    })

    .post('/desk/articles/:id{[0-9]+}/presence', async (c) => {
      const { db, staff, now } = c.var
      const id = idOf(c.req.param('id'))
      const leaves = c.req.query('leaves') !== undefined
      await database.transact(async (tx) => {
        await openWork(tx, staff, id)
        if (leaves) await leavePresence(tx, id, staff.id)
        else await notePresence(tx, id, staff.id, now)
      })
      return c.json(await othersPresent(db, id, staff.id, now))
    })

/** Saves what was sent. Answers at once where it can't be saved: with what is wrong, or with both versions where another came first. */
async function saveForm(
  c: Context<DeskEnv>,
  database: Database,
  id: number,
  reading: FormReading<ContentForm>,
): Promise<Response | Extract<Saved, { saved: true }>> {
  const refuse = (errors: Errors) =>
    wantsJson(c) ? c.json({ errors }, 422) : showWork(c, { typed: reading.typed, errors, status: 422 })
  await openToEdit(c.var.db, c.var.staff, id)
  if ('errors' in reading) return refuse(reading.errors)
  const { values } = reading
  const wrong = await unknownIn(c, values)
  if (Object.keys(wrong).length > 0) return refuse(wrong)
  const written = await write(c, database, id, values).catch(refusedAsTyped)
  if (written instanceof Refusal) return refuse({ path: written.message })
  const { saved, content } = written
  if (saved.saved) return saved
  const by = saved.current.savedBy?.name ?? 'Somebody'
  if (wantsJson(c)) return c.json({ by, at: saved.current.savedAt, version: saved.current.version }, 409)
  const tags = await tagNames(c.var.db, content.tagIds)
  const mine = typedOfContent(prepare(content), { tags, path: values.path, version: values.version })
  const theirs = await typedOfWork(c, saved.current)
  const page = (
    <DeskPage frame={c.var.frame} title="Two versions of this article">
      <Conflict articleId={id} staffId={c.var.staff.id} {...{ by, mine, theirs }} />
    </DeskPage>
  )
  return answerDesk(c, page, 409)
}

async function write(
  c: Context<DeskEnv>,
  database: Database,
  id: number,
  form: ContentForm,
): Promise<{ saved: Saved; content: Content }> {
  const { staff, now } = c.var
  return database.transact(async (tx) => {
    const { content: before } = await openWork(tx, staff, id)
    const tagIds = await tagsNamed(tx, tagsOf(form.tags), before.tagIds)
    const content = contentOfForm(form, before, tagIds)
    return { content, saved: await saveDraft(tx, staff, { id, seen: form.version, content, path: form.path }, now) }
  })
}

/** A refusal of what was typed is told on the form; anything else goes its way. */
function refusedAsTyped(error: unknown): Refusal {
  if (error instanceof Refusal && error.kind === 'invalid') return error
  throw error
}

/** What the form names that isn't there, or isn't there any more. */
async function unknownIn(c: Context<DeskEnv>, form: ContentForm): Promise<Errors> {
  const { db, paper } = c.var
  const pictureIds = [form.leadId, form.socialPictureId].filter((id) => id !== null)
  const [pictures, authors] = await Promise.all([loadPictures(db, pictureIds), loadAuthors(db, form.authorIds)])
  const noPicture = (id: number | null) => id !== null && !pictures.has(id)
  return {
    ...(noPicture(form.leadId) && { leadId: `There is no picture number ${form.leadId} in the media library.` }),
    ...(noPicture(form.socialPictureId) && {
      socialPictureId: `There is no picture number ${form.socialPictureId} in the media library.`,
    }),
    ...(authors.length < form.authorIds.length && { authorIds: 'One of these authors is not there any more.' }),
    ...(form.sectionId !== null &&
      !paper.sections.some(({ id }) => id === form.sectionId) && { sectionId: 'This section is not there any more.' }),
  }
}

/** What a save may have changed in where an article stands, for a screen that stays open. */
async function standingNow(c: Context<DeskEnv>, id: number): Promise<{ lacking: string; hasChanges: boolean }> {
  const work = await openWork(c.var.db, c.var.staff, id)
  const missing = await whatIsLacking(c.var.db, work)
  return { lacking: String(<LackingList missing={missing} />), hasChanges: hasChanges(work) }
}

interface Shown {
  typed?: Typed
  errors?: Errors
  status?: 200 | 422
}

/** The writing screen: of what is kept, or of what was typed and can't be. */
async function showWork(c: Context<DeskEnv>, { typed = {}, errors = {}, status = 200 }: Shown = {}): Promise<Response> {
  const { db, staff, frame, paper, now } = c.var
  const id = idOf(c.req.param('id') ?? '')
  const work = await openWork(db, staff, id)
  const isEditable = mayEdit(staff, work)
  const [kept, notes, others, authors, colleagues, missing, addressWanted] = await Promise.all([
    typedOfWork(c, work),
    loadNotes(db, id, 30),
    othersPresent(db, id, staff.id, now),
    authorNames(db),
    loadStaff(db),
    whatIsLacking(db, work),
    addressFor(db, work.content),
  ])
  const writers = colleagues.filter(isWriting)
  const props = { frame, staff, work, errors, mayEdit: isEditable, sections: paper.sections, authors, addressWanted, others }
  const steps = stepsFor(staff, work)
  const maySetComments = may(staff, 'set comment rules')
  const standing = { frame, work, notes, missing, now, typed, mayEdit: isEditable, colleagues: writers, steps, maySetComments }
  const page = (
    <DeskPage frame={frame} title={work.content.headline || 'Untitled'} bare scripts={[frame.assets.editor]}>
      <WriteScreen {...props} typed={{ ...kept, ...typed }}>
        <StandingPanel {...standing} />
      </WriteScreen>
    </DeskPage>
  )
  return answerDesk(c, page, status)
}

async function typedOfWork(c: Context<DeskEnv>, work: Work): Promise<Typed> {
  const tags = await tagNames(c.var.db, work.content.tagIds)
  return typedOfContent(work.content, { tags, path: isUntitled(work.path) ? '' : work.path, version: work.version })
}

function readTyped(typed: Typed): FormReading<ContentForm> {
  const { success, data, error } = contentForm.safeParse(typed)
  if (success) return { values: data, typed }
  return { typed, errors: Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0] ?? ''), message])) }
}

const wantsJson = (c: Context) => c.req.header('Accept')?.includes('application/json') ?? false
