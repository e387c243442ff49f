import { Refusal } from '../../lib/refusal.ts'
import { takePicture, type Intake } from '../../media/media.commands.ts'
import { loadPictures } from '../../media/media.sql.ts'

/** The picture of a form's field: the file that came with it, which joins the media library, or the one whose number was typed; null for none. Refuses a number of no picture. */
export async function choosePicture(intake: Intake, form: FormData, name: string, alt: string): Promise<number | null> {
  const file = form.get(`${name}-file`)
  if (file instanceof File && file.size > 0) {
    const details = { fileName: file.name, alt, caption: '', credit: '', creditUrl: null }
    return takePicture(intake, new Uint8Array(await file.arrayBuffer()), details)
  }
  const typed = String(form.get(name) ?? '').trim()
  if (typed === '') return null
  const id = /^\d{1,12}$/.test(typed) ? Number(typed) : 0
  if (!(await loadPictures(intake.database.read, [id])).has(id))
    throw new Refusal('invalid', `There is no picture ${typed} in the media library.`)
  return id
}
