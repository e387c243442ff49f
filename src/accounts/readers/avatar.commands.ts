import { randomBytes } from 'node:crypto'
import type { Files } from '../../outside/files/files.ts'
import { measurePicture, squarePicture } from '../../outside/pictures.ts'
import { avatarFile, AVATAR_SIDE } from './avatar.ts'

/** As a telephone takes them. */
const MOST_PIXELS = 50_000_000

/**
 * Keeps the middle of a picture, small, square and coded anew: nothing that was sent is kept, neither its bytes nor what it says of
 * place and time. Answers with the stem of its file, which is random; undefined for what is no picture that we can read.
 */
export async function keepAvatar(files: Files, bytes: Uint8Array): Promise<string | undefined> {
  if (!(await measurePicture(bytes, MOST_PIXELS))) return undefined
  const square = await squarePicture(bytes, AVATAR_SIDE, MOST_PIXELS)
  if (!square) return undefined
  const stem = randomBytes(10).toString('hex')
  await files.put(avatarFile(stem), square)
  return stem
}
