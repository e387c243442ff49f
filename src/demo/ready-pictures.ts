import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { originalName, pictureHash, variantName } from '../media/media.commands.ts'
import type { NewPicture } from '../media/media.sql.ts'
import { variantFile, type Variant } from '../media/picture.ts'
import type { Files } from '../outside/files/files.ts'
import { pictures } from './town.ts'

/** What `draw/make.ts` writes beside the pictures. */
type Drawn = Record<string, { width: number; height: number; variants: Variant[] }>

/** Keeps the demo's pictures with the variants that ship with them, so that the first page waits for no job. */
export async function keepDemoPictures(files: Files, folder: string): Promise<Map<string, NewPicture>> {
  const drawn = JSON.parse(await readFile(join(folder, 'pictures.json'), 'utf8')) as Drawn
  const kept = await Promise.all(
    pictures.map(async ({ name, alt, credit }): Promise<[string, NewPicture]> => {
      const original = await readFile(join(folder, `${name}.webp`))
      const hash = pictureHash(original)
      await files.put(originalName(hash), original)
      for (const variant of drawn[name]!.variants) {
        await files.put(variantName(variantFile(hash, variant)), await readFile(join(folder, variantFile(name, variant))))
      }
      const details = { alt, credit, caption: '', creditUrl: null, focus: { x: 0.5, y: 0.5 } }
      return [name, { ...details, ...drawn[name]!, hash, fileName: `${name}.webp`, mime: 'image/webp', bytes: original.length }]
    }),
  )
  return new Map(kept)
}
