import type { Pieces } from '../outside/files/files.ts'
import { resizePicture, UnreadablePicture } from '../outside/pictures.ts'
import { takeFile, takePicture, type Intake } from './media.commands.ts'
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS } from './picture.ts'
import { cleanFileName, HEAD_BYTES, kindOf, UploadRefusal } from './upload.ts'

/** What somebody sends, told by its bytes: a picture whole in memory, since it is small, anything else piece by piece. */
export type Received = { fileName: string } & ({ kind: 'picture'; bytes: Uint8Array } | { kind: 'file'; pieces: Pieces })

/** Looks at what is sent, and lets in what we take. Refuses everything else with an `UploadRefusal`. */
export async function receive(sentName: string, content: Pieces): Promise<Received> {
  const fileName = cleanFileName(sentName)
  const { head, pieces } = await withHead(content)
  const kind = kindOf(fileName, head)
  return kind === 'picture' ? { fileName, kind, bytes: await pictureOf(pieces) } : { fileName, kind, pieces }
}

/** Takes into the library what somebody sends. Refuses with an `UploadRefusal`. */
export async function takeUpload(intake: Intake, sentName: string, content: Pieces): Promise<number> {
  const received = await receive(sentName, content)
  const { fileName } = received
  if (received.kind === 'file') return takeFile(intake, received.pieces, { fileName, caption: '' })
  return takePicture(intake, received.bytes, { fileName, alt: '', caption: '', credit: '', creditUrl: null })
}

/** The whole of a picture, which can be decoded. Refuses what is too large or broken: later, nobody would be there to be told. */
async function pictureOf(content: Pieces): Promise<Uint8Array> {
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
