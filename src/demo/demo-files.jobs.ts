import type { Database } from '../db/connect.ts'
import type { Handler } from '../jobs/job.ts'
import type { Files } from '../outside/files/files.ts'
import { hasMedia } from './empty.sql.ts'

/** Removes the demo's pictures, but for one that the new paper has taken in meanwhile. */
export const removeDemoFiles =
  ({ database, files }: { database: Database; files: Files }): Handler<{ hashes: string[] }> =>
  async ({ hashes }, { signal }) => {
    const left = new Set(hashes)
    for await (const name of files.names()) {
      signal.throwIfAborted()
      const hash = /\/([0-9a-f]+)/.exec(name)?.[1]
      if (hash && left.has(hash) && !(await hasMedia(database.read, hash))) await files.remove(name)
    }
  }
