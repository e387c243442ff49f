import { Hono } from 'hono'
import { answerDesk, answerDone } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import type { Intake } from './media.commands.ts'
import { loadPictures } from './media.sql.ts'
import { pictureData } from './picture-data.ts'
import { takeUpload } from './upload.commands.ts'
import { UploadRefusal } from './upload.ts'
import { filesOf, wantsJson, type MediaDeskParts, type UploadEnv } from './sent.desk.ts'
import { UploadedList, type Uploaded } from './uploaded.view.tsx'

/** Takes files in: one for a script, which is answered in JSON, or as many as somebody has chosen. Each that is not taken is named with the reason. */
export const uploadRoutes = ({ database, files }: MediaDeskParts) =>
  new Hono<UploadEnv>().post('/desk/media/upload', async (c) => {
    const { db, staff: who, now } = c.var
    const taken = await takeAll({ database, files, now, who }, filesOf(c))
    if (wantsJson(c)) {
      const [first] = taken
      if (!first) return c.json({ error: 'No file was sent.' }, 422)
      if ('refused' in first.outcome) return c.json({ error: first.outcome.refused }, first.status as UploadRefusal['status'])
      const { id } = first.outcome
      const picture = (await loadPictures(db, [id])).get(id)
      return c.json(picture ? { id, ...pictureData(picture) } : { id })
    }
    const refused = taken.filter(({ outcome }) => 'refused' in outcome)
    const [only] = taken
    if (!only || refused.length > 0) {
      const page = (
        <DeskPage frame={c.var.frame} title="Not everything was taken">
          <UploadedList uploaded={taken} />
        </DeskPage>
      )
      return answerDesk(c, page, taken.length === 1 ? (only!.status as UploadRefusal['status']) : 422)
    }
    if (taken.length === 1 && 'id' in only.outcome)
      return answerDone(c, `/desk/media/${only.outcome.id}`, 'It is in the library now. Please say what it shows.')
    return answerDone(c, '/desk/media', `${taken.length} files are in the library now.`)
  })

type Taken = Uploaded & { status: 200 | UploadRefusal['status'] }

async function takeAll(intake: Intake, sent: ReturnType<typeof filesOf>): Promise<Taken[]> {
  const taken: Taken[] = []
  try {
    for await (const { fileName, content } of sent) taken.push(await orRefused(fileName, takeUpload(intake, fileName, content)))
  } catch (error) {
    taken.push(refusedOf('Everything together', error))
  }
  return taken
}

const orRefused = (name: string, id: Promise<number>): Promise<Taken> =>
  id.then(
    (id) => ({ name, outcome: { id }, status: 200 }),
    (error: unknown) => refusedOf(name, error),
  )

function refusedOf(name: string, error: unknown): Taken {
  if (!(error instanceof UploadRefusal)) throw error
  return { name, outcome: { refused: error.message }, status: error.status }
}
