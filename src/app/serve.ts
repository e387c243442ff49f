import { join } from 'node:path'
import type { PostLimits } from '../comments/posting/post-limits.ts'
import type { Database } from '../db/connect.ts'
import { schemaMismatch } from '../db/migrate.ts'
import { lastEventId } from '../jobs/outbox.sql.ts'
import { startWorker } from '../jobs/worker.ts'
import { filesInFolder } from '../outside/files/folder.ts'
import { loadAssets } from '../web/assets.ts'
import { clientOf } from '../web/client.ts'
import { createPageCache } from '../web/page-cache.ts'
import { createServer } from '../web/server.ts'
import { createApp } from './app.tsx'
import type { Config } from './config.ts'
import { createDesk } from './desk.tsx'
import { createReaders } from './readers.ts'
import { holdPaper } from './current-paper.ts'
import { jobHandlers, timetable } from './jobs.ts'
import { openKeys } from './keys.ts'
import { lockDataFile } from './lock.ts'
import type { Log } from './log.ts'
import { openMail } from './mail-way.ts'
import { midnights } from './midnight.ts'
import { reactions } from './reactions.ts'
import { followChanges } from './renewal.ts'

export interface Serving {
  origin: string
  port: number
  /** Ends without a failed request, a lost job or a half-written file. */
  stop(): Promise<void>
}

/** What the program brings along itself, where it runs from its build. A measurement raises the limits of posting. */
const BUILT: { assetFolder: string; clock: () => number; postLimits?: PostLimits } = {
  assetFolder: join(import.meta.dirname, 'assets'),
  clock: Date.now,
}

/** Serves the paper of a database until it is told to stop. Refuses a schema that isn't this program's, and a data file that is served already. */
export async function serve(
  config: Config,
  database: Database,
  log: Log,
  { assetFolder, clock, postLimits } = BUILT,
): Promise<Serving> {
  const mismatch = await schemaMismatch(database)
  if (mismatch) throw new Error(mismatch)
  await using started = new AsyncDisposableStack()
  if (database.engine === 'sqlite') started.defer(lockDataFile(config.data))
  const keys = openKeys(config.data)
  const assets = loadAssets(assetFolder)
  const files = filesInFolder(join(config.data, 'files'))
  const origin = config.origin ?? `http://localhost:${config.port}`
  const seen = await lastEventId(database.read)
  const paper = await holdPaper(database.read, { origin, assets })
  const mail = openMail(config)
  started.defer(() => mail.close())
  const desk = createDesk({
    mail,
    addressKey: keys.addresses,
    config,
    database,
    files,
    assets,
    tokenKeys: keys.tokens,
    client: clientOf(config.trustedProxies),
    onError: (error) => log.error(error, 'desk'),
  })
  const readers = createReaders({
    database,
    files,
    tokenKeys: keys.tokens,
    addressKey: keys.addresses,
    client: clientOf(config.trustedProxies),
    postLimits,
  })
  const app = createApp({
    desk,
    readers,
    tokenKeys: keys.tokens,
    db: database.read,
    files,
    assets,
    paper: paper.get,
    clock,
    onError: (error) => log.error(error, 'request'),
  })
  const cache = createPageCache({
    render: (request) => app.fetch(request),
    origin,
    sessionCookies: [],
    except: [
      '/-/assets/',
      '/-/record/',
      '/media/',
      '/desk/',
      '/account/',
      '/comments/mine',
      '/comments/mailed',
      '/comments/follows',
      '/newsletter/',
    ],
    onError: (error, key) => log.error(error, `page ${key}`),
  })
  started.defer(followChanges({ database, cache, paper, onError: (error) => log.error(error, 'renewal') }, seen))
  const worker = startWorker({
    database,
    reactions,
    handlers: jobHandlers({ database, files, mail, sender: config.mail.sender, origin, addressKey: keys.addresses }),
    timetable: timetable({ database, files, keys, origin }),
    clock,
    onError: (error, job) => log.error(error, job ? `job ${job.name} ${job.id}` : 'jobs'),
  })
  started.defer(() => worker.stop())
  started.defer(midnights(paper.get().settings.timeZone, clock, () => cache.renewAll()))
  const isOurHost = config.origin && !paper.get().demo ? [new URL(config.origin).host] : 'any'
  const server = createServer({
    fetch: app.fetch,
    cache,
    hosts: isOurHost,
    proxies: config.trustedProxies,
    ready: () => isReadable(database),
  })
  const port = await server.listen(config.port, config.host)
  started.defer(() => server.stop())
  // What was begun ends in the opposite order: no more requests first, the lock last.
  const running = started.move()
  return { origin, port, stop: () => running.disposeAsync() }
}

const isReadable = (database: Database) =>
  schemaMismatch(database).then(
    (mismatch) => mismatch === undefined,
    () => false,
  )
