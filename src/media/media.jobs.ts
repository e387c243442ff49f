import type { Database } from '../db/connect.ts'
import type { Handler, NewJob } from '../jobs/job.ts'
import { emit } from '../jobs/outbox.sql.ts'
import type { Files } from '../outside/files/files.ts'
import { UnreadablePicture } from '../outside/pictures.ts'
import { BIN_KEEPS, OLD_FILES_STAY } from './item.ts'
import { originalName, variantName } from './media.commands.ts'
import { loadPictures, refusePicture, saveVariants } from './media.sql.ts'
import { isReady, pictureTag, variantFile } from './picture.ts'
import type { PictureAdded, PictureReady, PictureRefused } from './picture.ts'
import { forgetRetired, loadFromBin, loadRetired, retireFiles, saveGone, type Retired } from './retired.sql.ts'
import { keepVariants } from './variants.commands.ts'

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
    const variants = await keepVariants(picture, original, files, signal).catch(unlessUnreadable)
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

function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof UnreadablePicture)) throw error
}

/** Removes for good what has lain in the bin for a month, the files of what was replaced a day ago, and what was sent a day ago and never to its end. */
export async function sweepMedia({ database, files }: { database: Database; files: Files }, now: number): Promise<void> {
  for (const item of await loadFromBin(database.read, now - BIN_KEEPS)) {
    await database.transact(async (tx) => {
      await retireFiles(tx, item, now - OLD_FILES_STAY - 1)
      await saveGone(tx, item.id)
    })
  }
  for (const { retired, isShown } of await loadRetired(database.read, now - OLD_FILES_STAY)) {
    if (!isShown) await removeFiles(files, retired)
    await database.transact((tx) => forgetRetired(tx, retired.id))
  }
  await files.sweepUnfinished(now - OLD_FILES_STAY)
}

async function removeFiles(files: Files, { hash, variants }: Retired): Promise<void> {
  for (const variant of variants) await files.remove(variantName(variantFile(hash, variant)))
  await files.remove(originalName(hash))
}
