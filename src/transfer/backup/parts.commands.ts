import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Files } from '../../outside/files/files.ts'
import type { ListedFile, Part } from './manifest.ts'

/** For their owner alone: drafts and keys are in a backup. */
const PRIVATE = 0o600

/** Writes values as lines of JSON, compressed, and answers when they are on disk. Holds a few of them in memory at a time. */
export async function writeList(file: string, values: AsyncIterable<unknown[]>): Promise<Part> {
  const hash = createHash('sha256')
  let [bytes, rows] = [0, 0]
  await pipeline(
    Readable.from(values, { highWaterMark: 1 }),
    async function* (batches: AsyncIterable<unknown[]>) {
      for await (const batch of batches) {
        rows += batch.length
        yield batch.map((value) => `${JSON.stringify(value)}\n`).join('')
      }
    },
    createGzip(),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    createWriteStream(file, { mode: PRIVATE, flush: true }),
  )
  return { sha256: hash.digest('hex'), bytes, rows }
}

/** Reads such a file back and hands its values over, a few at a time. */
export async function readList<T>(file: string, take: (values: T[]) => Promise<void>): Promise<void> {
  await pipeline(createReadStream(file), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of chunks) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop()!
      if (lines.length > 0) await take(lines.map((line) => JSON.parse(line) as T))
    }
  })
}

/** Copies a picture or file in pieces and says what it was; undefined where there is none of that name. */
export async function copyFile(from: Files, to: Files, name: string): Promise<ListedFile | undefined> {
  const file = await from.open(name)
  if (!file) return undefined
  const hash = createHash('sha256')
  async function* pieces(stream: ReadableStream<Uint8Array>) {
    for await (const piece of stream) {
      hash.update(piece)
      yield piece
    }
  }
  await to.putPieces(pieces(file.read(0, file.size)), () => name)
  return { name, sha256: hash.digest('hex'), bytes: file.size }
}

/** Writes a small file, and answers when it is on disk. */
export async function writePrivate(file: string, bytes: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', PRIVATE)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What a file is now; undefined if it isn't there. */
export async function measure(file: string): Promise<{ sha256: string; bytes: number } | undefined> {
  const there = await stat(file).catch(() => undefined)
  if (!there?.isFile()) return undefined
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return { sha256: hash.digest('hex'), bytes: there.size }
}
