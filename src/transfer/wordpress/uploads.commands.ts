import { realpath, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { Refusal } from '../../lib/refusal.ts'

/**
 * The bytes of a file among the uploads, by its place in their folder. Undefined if there is none. Refuses what is no file, has
 * more bytes than that, or lies outside of the folder, by `..` or by a link.
 */
export async function readUpload(folder: string, place: string, maxBytes: number): Promise<Uint8Array | undefined> {
  if (place.split(/[\\/]/).includes('..') || place.includes('\0'))
    throw new Refusal('forbidden', 'its place is outside of the uploads')
  let file: string
  try {
    file = await realpath(join(folder, place))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
  if (!file.startsWith((await realpath(folder)) + sep)) throw new Refusal('forbidden', 'a link leads outside of the uploads')
  const about = await stat(file)
  if (!about.isFile()) throw new Refusal('invalid', 'it is no file')
  if (about.size > maxBytes) throw new Refusal('invalid', `it has more than ${maxBytes} bytes`)
  return readFile(file)
}
