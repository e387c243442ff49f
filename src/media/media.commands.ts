import { createHash } from 'node:crypto'
import type { Database } from '../db/connect.ts'
import type { Event } from '../jobs/event.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import type { Files } from '../outside/files/files.ts'
import { measurePicture } from '../outside/pictures.ts'
import { insertPicture } from './media.sql.ts'
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS } from './picture.ts'

export type PictureAdded = Event<'picture.added', { pictureId: number }>

export interface PictureDetails {
  fileName: string
  alt: string
  caption: string
  credit: string
  creditUrl: string | null
}

/** Keeps an original and announces it; its variants follow in a job. Refuses what is no picture or too large. The same bytes twice are one picture. */
export async function takePicture(
  { database, files, now }: { database: Database; files: Files; now: number },
  bytes: Uint8Array,
  details: PictureDetails,
): Promise<number> {
  if (bytes.length > MAX_PICTURE_BYTES) throw new Refusal('invalid', 'A picture may have at most 20 MB.')
  const measured = await measurePicture(bytes, MAX_PICTURE_PIXELS)
  if (!measured) throw new Refusal('invalid', 'This is not a picture we can read, or it has more than 50 million pixels.')
  const hash = pictureHash(bytes)
  await files.put(originalName(hash), bytes)
  return database.transact(async (tx) => {
    const { format, ...size } = measured
    const picture = {
      ...details,
      ...size,
      hash,
      focus: { x: 0.5, y: 0.5 },
      variants: [],
      mime: `image/${format}`,
      bytes: bytes.length,
    }
    const { id, added } = await insertPicture(tx, picture, now)
    if (added) await emit(tx, [{ name: 'picture.added', payload: { pictureId: id }, renews: [] } satisfies PictureAdded], now)
    return id
  })
}

/** The stem of every file name of a picture: the first 20 hex digits of the SHA-256 of its bytes. */
export const pictureHash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 20)

export const originalName = (hash: string) => `originals/${hash}`
export const variantName = (file: string) => `variants/${file}`
