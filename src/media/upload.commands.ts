import type { Pieces } from '../outside/files/files.ts'
import { resizePicture, UnreadablePicture } from '../outside/pictures.ts'
import { takeFile, takePicture, type Intake } from './media.commands.ts'
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS } from './picture.ts'
import { cleanFileName, HEAD_BYTES, kindOf, UploadRefusal } from './upload.ts'

/** Takes in what somebody sends, told by its bytes: a picture whole in memory, since it is small, anything else piece by piece. Refuses with an `UploadRefusal`. */
export async function takeUpload(intake: Intake, sentName: string, content: Pieces): Promise<number> {
  const fileName = cleanFileName(sentName)
  const { head, pieces } = await withHead(content)
  if (kindOf(fileName, head) === 'file') return takeFile(intake, pieces, { fileName, caption: '' })
  const bytes = await pictureOf(pieces)
  return takePicture(intake, bytes, { fileName, alt: '', caption: '', credit: '', creditUrl: null })
}

/** The whole of a picture, which can be decoded. Refuses what is too large or broken: later, nobody would be there to be told. */
export async function pictureOf(content: Pieces): Promise<Uint8Array> {
  const bytes = await collected(content, MAX_PICTURE_BYTES)
  try {
    await resizePicture(bytes, { width: 16, height: 16, format: 'webp' }, MAX_PICTURE_PIXELS)
  } catch (error) {
    if (!(error instanceof UnreadablePicture)) throw error
    throw new UploadRefusal(422, 'This picture is damaged, or it has more than 50 million pixels.')
  }
  return bytes
}

/** The first bytes, and everything from the beginning. */
async function withHead(content: Pieces): Promise<{ head: Uint8Array; pieces: Pieces }> {
  const iterator = Symbol.asyncIterator in content ? content[Symbol.asyncIterator]() : content[Symbol.iterator]()
  const first: Uint8Array[] = []
  let length = 0
  for (let next; length < HEAD_BYTES && !(next = await iterator.next()).done; length += next.value.length) first.push(next.value)
  async function* pieces() {
    yield* first
    for (let next; !(next = await iterator.next()).done;) yield next.value
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), pieces: pieces() }
}

async function collected(content: Pieces, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of content) {
    length += piece.length
    if (length > limit) throw new UploadRefusal(413, `A picture may have at most ${limit / 1_000_000} MB.`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
