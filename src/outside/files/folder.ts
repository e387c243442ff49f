import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { checkFileName, isFileName, type Files, type Pieces } from './files.ts'

/** Where what comes in pieces waits until all have come. */
const INCOMING = 'incoming'

/** Keeps files in a folder of this machine. */
export function filesInFolder(folder: string): Files {
  const place = (name: string) => {
    checkFileName(name)
    return join(folder, name)
  }
  return {
    async put(name, bytes) {
      await keep(place(name), [bytes], () => place(name))
    },
    async putPieces(pieces, name) {
      await keep(join(folder, INCOMING, 'file'), pieces, () => place(name()))
    },
    async get(name) {
      return readFile(place(name)).catch(unlessMissing)
    },
    async open(name) {
      const file = place(name)
      const found = await stat(file).catch(unlessMissing)
      return found && { size: found.size, read: (from, to) => partOf(file, from, to) }
    },
    async remove(name) {
      await rm(place(name), { force: true })
    },
    async has(name) {
      return access(place(name)).then(
        () => true,
        (error) => Boolean(unlessMissing(error)),
      )
    },
    async *names() {
      const entries = await opendir(folder, { recursive: true }).catch(unlessMissing)
      for await (const entry of entries ?? []) {
        const name = relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')
        if (entry.isFile() && isFileName(name) && !name.endsWith('.part')) yield name
      }
    },
    async sweepUnfinished(before) {
      const entries = await opendir(join(folder, INCOMING)).catch(unlessMissing)
      for await (const { name } of entries ?? []) {
        const file = join(folder, INCOMING, name)
        const { mtimeMs } = (await stat(file).catch(unlessMissing)) ?? { mtimeMs: before }
        if (mtimeMs < before) await rm(file, { force: true })
      }
    },
  }
}

/** Writes all of it beside, and moves it to its place when it is on disk. */
async function keep(near: string, pieces: Pieces, placed: () => string): Promise<void> {
  await mkdir(dirname(near), { recursive: true })
  const beside = `${near}.${randomUUID()}.part`
  try {
    const file = await open(beside, 'wx')
    try {
      for await (const piece of pieces) await file.writeFile(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    const target = placed()
    await mkdir(dirname(target), { recursive: true })
    await rename(beside, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** Nothing is opened before somebody reads: an answer that is thrown away holds no file. */
function partOf(file: string, from: number, to: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let pieces: AsyncIterator<Uint8Array<ArrayBuffer>>
  return new ReadableStream(
    {
      async pull(controller) {
        pieces ??= createReadStream(file, { start: from, end: to - 1 })[Symbol.asyncIterator]()
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await pieces?.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** A name is on disk only when its folder is. Windows has no way to ask for it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
