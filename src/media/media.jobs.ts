import type { Database } from '../db/connect.ts'
import type { Handler, NewJob } from '../jobs/job.ts'
import { emit } from '../jobs/outbox.sql.ts'
import type { Files } from '../outside/files/files.ts'
import { resizePicture, UnreadablePicture } from '../outside/pictures.ts'
import { originalName, variantName } from './media.commands.ts'
import { loadPictures, refusePicture, saveVariants } from './media.sql.ts'
import { isReady, MAX_PICTURE_PIXELS, pictureTag, plannedVariants, variantFile } from './picture.ts'
import type { Picture, PictureAdded, PictureReady, PictureRefused, Variant } from './picture.ts'

export const MAKE_VARIANTS = 'media.variants'

/** What follows `picture.added`. */
export const variantsJob = ({ payload }: PictureAdded): NewJob => ({
  name: MAKE_VARIANTS,
  key: `${MAKE_VARIANTS}:${payload.pictureId}`,
  payload: { pictureId: payload.pictureId },
  lane: 'pictures',
})

/** Makes what readers are sent of a picture, then says that it is ready. Pixels that can't be read don't get better by trying again: such a picture is refused. */
export function makeVariants({ database, files }: { database: Database; files: Files }): Handler<{ pictureId: number }> {
  return async ({ pictureId }, { now, signal }) => {
    const picture = (await loadPictures(database.read, [pictureId])).get(pictureId)
    if (!picture || isReady(picture)) return
    const original = await files.get(originalName(picture.hash))
    if (!original) throw new Error(`The original of picture ${pictureId} is not there`)
    const variants = await variantsOf(picture, original, files, signal)
    const renews = [pictureTag(pictureId)]
    await database.transact(async (tx) => {
      if (variants) {
        await saveVariants(tx, pictureId, variants)
        await emit(tx, [{ name: 'picture.ready', payload: { pictureId }, renews } satisfies PictureReady], now)
      } else {
        await refusePicture(tx, pictureId)
        await emit(tx, [{ name: 'picture.refused', payload: { pictureId }, renews } satisfies PictureRefused], now)
      }
    })
  }
}

/** Undefined if the pixels can't be read. One after another: each holds the whole picture in memory. */
async function variantsOf(
  picture: Picture,
  original: Uint8Array,
  files: Files,
  signal: AbortSignal,
): Promise<Variant[] | undefined> {
  const variants: Variant[] = []
  try {
    for (const plan of plannedVariants(picture)) {
      signal.throwIfAborted()
      const bytes = await resizePicture(original, plan, MAX_PICTURE_PIXELS)
      await files.put(variantName(variantFile(picture.hash, plan)), bytes)
      variants.push({ ...plan, bytes: bytes.length })
    }
  } catch (error) {
    if (error instanceof UnreadablePicture) return undefined
    throw error
  }
  return variants
}
