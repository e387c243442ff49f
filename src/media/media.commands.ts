import { createHash, type Hash } from 'node:crypto'
import { noteAudit } from '../accounts/audit.sql.ts'
import type { Database } from '../db/connect.ts'
import { emit } from '../jobs/outbox.sql.ts'
import type { Files, Pieces } from '../outside/files/files.ts'
import { measurePicture } from '../outside/pictures.ts'
import { MAX_FILE_BYTES, mimeOf, type FileDetails } from './file.ts'
import { insertFile, insertPicture } from './media.sql.ts'
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, type PictureAdded } from './picture.ts'
import { cleanFileName, UploadRefusal } from './upload.ts'

/** Where an intake keeps things, and when it happens. */
export interface Intake {
  database: Database
  files: Files
  now: number
  /** Who of the staff adds something; nobody at the terminal and in an import. */
  who?: { id: number; name: string }
}

export interface PictureDetails {
  fileName: string
  alt: string
  caption: string
  credit: string
  creditUrl: string | null
}

/** Keeps an original and announces it; its variants follow in a job. Refuses what is no picture or too large. The same bytes twice are one picture. */
export async function takePicture(
  { database, files, now, who }: Intake,
  bytes: Uint8Array,
  details: PictureDetails,
): Promise<number> {
  if (bytes.length > MAX_PICTURE_BYTES) throw new UploadRefusal(413, 'A picture may have at most 20 MB.')
  const measured = await measurePicture(bytes, MAX_PICTURE_PIXELS)
  if (!measured) throw new UploadRefusal(422, 'This is not a picture we can read, or it has more than 50 million pixels.')
  const hash = pictureHash(bytes)
  await files.put(originalName(hash), bytes)
  return database.transact(async (tx) => {
    const picture = {
      ...details,
      ...measured,
      fileName: cleanFileName(details.fileName),
      hash,
      focus: { x: 0.5, y: 0.5 },
      variants: [],
      bytes: bytes.length,
      addedBy: who?.id ?? null,
    }
    const { id, added } = await insertPicture(tx, picture, now)
    if (added && who) await noteAudit(tx, who, 'added', `picture ${id}`, { file: picture.fileName }, now)
    if (added) await emit(tx, [{ name: 'picture.added', payload: { pictureId: id }, renews: [] } satisfies PictureAdded], now)
    return id
  })
}

/** Keeps a sound, document or other file as it is, however it arrives. Refuses what is too large. The same bytes twice are one file, under its first name. */
export async function takeFile({ database, files, now, who }: Intake, content: Pieces, details: FileDetails): Promise<number> {
  const fileName = cleanFileName(details.fileName)
  const kept = await keepFile(files, content)
  const file = { ...details, ...kept, fileName, mime: mimeOf(fileName), addedBy: who?.id ?? null }
  return database.transact(async (tx) => {
    const { id, added } = await insertFile(tx, file, now)
    if (added && who) await noteAudit(tx, who, 'added', `file ${id}`, { file: fileName }, now)
    return id
  })
}

/** Keeps the bytes of a file under their hash. Refuses what is too large. */
export async function keepFile(files: Files, content: Pieces): Promise<{ hash: string; bytes: number }> {
  const seen = createHash('sha256')
  let bytes = 0
  let hash = ''
  async function* measured() {
    for await (const piece of content) {
      bytes += piece.length
      if (bytes > MAX_FILE_BYTES) throw new UploadRefusal(413, 'A file may have at most 200 MB.')
      seen.update(piece)
      yield piece
    }
    hash = stemOf(seen)
  }
  await files.putPieces(measured(), () => originalName(hash))
  return { hash, bytes }
}

/** The stem of every file name of a picture: the first 20 hex digits of the SHA-256 of its bytes. */
export const pictureHash = (bytes: Uint8Array) => stemOf(createHash('sha256').update(bytes))
const stemOf = (hash: Hash) => hash.digest('hex').slice(0, 20)

export const originalName = (hash: string) => `originals/${hash}`
export const variantName = (file: string) => `variants/${file}`
