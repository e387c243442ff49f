import { createHash } from 'node:crypto'
import type { Database } from '../db/connect.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import type { Files } from '../outside/files/files.ts'
import { measurePicture } from '../outside/pictures.ts'
import { MAX_FILE_BYTES, mimeOf, type FileDetails } from './file.ts'
import { insertFile, insertPicture } from './media.sql.ts'
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, type PictureAdded } from './picture.ts'

/** Where an intake keeps things, and when it happens. */
export interface Intake {
  database: Database
  files: Files
  now: number
}

export interface PictureDetails {
  fileName: string
  alt: string
  caption: string
  credit: string
  creditUrl: string | null
}

/** Keeps an original and announces it; its variants follow in a job. Refuses what is no picture or too large. The same bytes twice are one picture. */
export async function takePicture({ database, files, now }: Intake, bytes: Uint8Array, details: PictureDetails): Promise<number> {
  if (bytes.length > MAX_PICTURE_BYTES) throw new Refusal('invalid', 'A picture may have at most 20 MB.')
  const measured = await measurePicture(bytes, MAX_PICTURE_PIXELS)
  if (!measured) throw new Refusal('invalid', 'This is not a picture we can read, or it has more than 50 million pixels.')
  const hash = pictureHash(bytes)
  await files.put(originalName(hash), bytes)
  return database.transact(async (tx) => {
    const picture = {
      ...details,
      ...measured,
      hash,
      focus: { x: 0.5, y: 0.5 },
      variants: [],
      bytes: bytes.length,
    }
    const { id, added } = await insertPicture(tx, picture, now)
    if (added) await emit(tx, [{ name: 'picture.added', payload: { pictureId: id }, renews: [] } satisfies PictureAdded], now)
    return id
  })
}

/** Keeps a sound, document or other file as it is. Refuses what is too large. The same bytes twice are one file, under its first name. */
export async function takeFile({ database, files, now }: Intake, bytes: Uint8Array, details: FileDetails): Promise<number> {
  if (bytes.length > MAX_FILE_BYTES) throw new Refusal('invalid', 'A file may have at most 200 MB.')
  const hash = pictureHash(bytes)
  await files.put(originalName(hash), bytes)
  const file = { ...details, hash, mime: mimeOf(details.fileName), bytes: bytes.length }
  return database.transact((tx) => insertFile(tx, file, now))
}

/** The stem of every file name of a picture: the first 20 hex digits of the SHA-256 of its bytes. */
export const pictureHash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 20)

export const originalName = (hash: string) => `originals/${hash}`
export const variantName = (file: string) => `variants/${file}`
