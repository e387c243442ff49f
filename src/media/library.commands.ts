import { noteAudit } from '../accounts/audit.sql.ts'
import { demand, may } from '../accounts/roles.ts'
import type { Staff } from '../accounts/staff.ts'
import type { Tx } from '../db/schema.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import type { Pieces } from '../outside/files/files.ts'
import { measurePicture } from '../outside/pictures.ts'
import { mimeOf } from './file.ts'
import type { MediaItem, Words } from './item.ts'
import { mayChange } from './library.ts'
import { findItem, otherOfContent, saveContent, saveDeleted, saveWords, type Content } from './library.sql.ts'
import { keepFile, originalName, pictureHash, type Intake } from './media.commands.ts'
import { MAX_PICTURE_PIXELS, pictureTag, type MediaChanged } from './picture.ts'
import { retireFiles } from './retired.sql.ts'
import { receive, type Received } from './upload.commands.ts'
import { UploadRefusal } from './upload.ts'
import { loadUses, tagsOfPages } from './uses.sql.ts'
import { keepVariants } from './variants.commands.ts'

/** Changes what is said of a picture or a file; what is not given stays. Pages that show it are renewed. Refuses who may not. */
export async function describeMedia(tx: Tx, who: Staff, id: number, words: Partial<Words>, now: number): Promise<void> {
  const item = await itemToChange(tx, who, id, now)
  await saveWords(tx, item, { ...item, ...words })
  await note(tx, who, 'described', item, now)
}

/** Shows another picture or file wherever this one is shown, under its words. Refuses another kind, and what is in the library already. */
export async function replaceMedia(
  intake: Intake,
  who: Staff,
  id: number,
  sent: { fileName: string; content: Pieces },
): Promise<void> {
  const { database, now } = intake
  demand(who, 'edit every picture')
  const { kind } = await itemToChange(database.read, who, id, now)
  const received = await receive(sent.fileName, sent.content)
  if (received.kind !== kind) throw new UploadRefusal(415, WRONG_KIND[kind])
  const content = await keepContent(intake, received)
  await database.transact(async (tx) => {
    const item = await itemToChange(tx, who, id, now)
    if (content.hash === item.hash) return
    const other = await otherOfContent(tx, content.hash, id)
    if (other !== undefined) throw new Refusal('conflict', `This is in the library already, as number ${other}.`)
    await saveContent(tx, item, content)
    await retireFiles(tx, item, now)
    await note(tx, who, 'replaced', item, now)
  })
}

const WRONG_KIND = {
  picture: 'Only a picture can take the place of a picture.',
  file: 'A picture can’t take the place of a file.',
}

/** All sizes are made before anything changes, so that no reader sees a gap. */
async function keepContent({ files }: Intake, received: Received): Promise<Content> {
  const { fileName } = received
  if (received.kind === 'file') {
    const { hash, bytes } = await keepFile(files, received.pieces)
    return { hash, bytes, fileName, mime: mimeOf(fileName), width: 0, height: 0, variants: [] }
  }
  const { bytes } = received
  const measured = await measurePicture(bytes, MAX_PICTURE_PIXELS)
  if (!measured) throw new UploadRefusal(422, 'This is not a picture we can read.')
  const hash = pictureHash(bytes)
  await files.put(originalName(hash), bytes)
  const variants = await keepVariants({ hash, ...measured }, bytes, files)
  return { ...measured, hash, fileName, bytes: bytes.length, variants }
}

/** Puts what nothing shows into the bin, from where it can be taken for a month. Refuses what is shown anywhere. */
export async function binMedia(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  const item = await itemToChange(tx, who, id, now)
  if ((await loadUses(tx, id, 1)).length > 0) throw new Refusal('conflict', 'This is shown somewhere, so it can’t be deleted.')
  await saveDeleted(tx, id, now)
  await note(tx, who, 'deleted', item, now)
}

/** Takes something out of the bin. */
export async function takeFromBin(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  const item = await itemToChange(tx, who, id, now)
  await saveDeleted(tx, id, null)
  await note(tx, who, 'restored', item, now)
}

async function itemToChange(tx: Parameters<typeof findItem>[0], who: Staff, id: number, now: number): Promise<MediaItem> {
  const item = await findItem(tx, id, now)
  if (!item) throw new Refusal('not-found', 'There is no such picture or file.')
  if (mayChange(who, item)) return item
  const words = may(who, 'add pictures') ? 'You may change only what you have added yourself.' : 'Your role does not allow this.'
  throw new Refusal('forbidden', words)
}

async function note(tx: Tx, who: Staff, action: string, item: MediaItem, now: number): Promise<void> {
  await noteAudit(tx, who, action, `${item.kind} ${item.id}`, { file: item.fileName }, now)
  const renews = [pictureTag(item.id), ...(await tagsOfPages(tx, item.id))]
  await emit(tx, [{ name: 'media.changed', payload: { mediaId: item.id }, renews } satisfies MediaChanged], now)
}
