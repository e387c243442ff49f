import type { Files } from '../outside/files/files.ts'
import { resizePicture } from '../outside/pictures.ts'
import { variantName } from './media.commands.ts'
import { MAX_PICTURE_PIXELS, plannedVariants, variantFile, type Variant } from './picture.ts'

/** Makes and keeps what readers are sent of a picture. One after another: each holds the whole picture in memory. Rejects with `UnreadablePicture` if its pixels can't be read. */
export async function keepVariants(
  picture: { hash: string; width: number; height: number },
  original: Uint8Array,
  files: Files,
  signal?: AbortSignal,
): Promise<Variant[]> {
  const variants: Variant[] = []
  for (const plan of plannedVariants(picture)) {
    signal?.throwIfAborted()
    const bytes = await resizePicture(original, plan, MAX_PICTURE_PIXELS)
    await files.put(variantName(variantFile(picture.hash, plan)), bytes)
    variants.push({ ...plan, bytes: bytes.length })
  }
  return variants
}
