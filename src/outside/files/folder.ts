import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkFileName, type Files } from './files.ts'

/** Keeps files in a folder of this machine. */
export function filesInFolder(folder: string): Files {
  const place = (name: string) => {
    checkFileName(name)
    return join(folder, name)
  }
  return {
    async put(name, bytes) {
      const target = place(name)
      await mkdir(dirname(target), { recursive: true })
      const beside = `${target}.${randomUUID()}.part`
      try {
        const file = await open(beside, 'wx')
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(beside, target)
        await syncFolder(dirname(target))
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
    },
    async get(name) {
      return readFile(place(name)).catch(unlessMissing)
    },
    async has(name) {
      return access(place(name)).then(
        () => true,
        (error) => Boolean(unlessMissing(error)),
      )
    },
  }
}

/** A name is on disk only when its folder is. Windows has no way to ask for it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
