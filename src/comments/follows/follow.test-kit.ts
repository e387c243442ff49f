import { join } from 'node:path'
import { asReader, type AsReader } from '../../../test/reader.ts'
import { openTown, type Town } from '../../../test/town.ts'
import { createApp } from '../../app/app.tsx'
import { holdPaper } from '../../app/current-paper.ts'
import { jobHandlers, timetable } from '../../app/jobs.ts'
import { openKeys } from '../../app/keys.ts'
import { reactions } from '../../app/reactions.ts'
import { createReaders } from '../../app/readers.ts'
import { readerAt } from '../../accounts/readers/readers.sql.ts'
import type { Engine } from '../../db/connect.ts'
import type { Tx } from '../../db/schema.ts'
import { startWorker } from '../../jobs/worker.ts'
import { addressHash } from '../../mail/address-hash.ts'
import type { Mail } from '../../outside/mail/mail.ts'
import { mailInFolder } from '../../outside/mail/folder.ts'
import { loadAssets } from '../../web/assets.ts'
import { formToken } from '../../web/form-guard.ts'
import { parseSettings } from '../../web/settings.ts'
import { insertSite } from '../../web/site.sql.ts'
import { anArticle } from '../comments.test-kit.ts'
import { follow } from './follow.commands.ts'
import type { FollowKind } from './follow.ts'

export const ADDRESS_KEY = Buffer.alloc(32, 8)
export const ORIGIN = 'https://lantern.example'
export const MINUTE = 60 * 1000
export const HOUR = 60 * MINUTE
const TOKEN_KEYS = [Buffer.alloc(32, 7)]

export interface Following extends Town {
  articleId: number
  /** The network from which everybody asks. */
  from: { block: string }
  reader: AsReader
  /** Posts the form to follow the article. */
  ask(fields: Record<string, string>, reader?: AsReader): Promise<Response>
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** A paper of one article on which readers may comment, reached from a network that the test chooses. */
export async function openFollowing(engine: Engine): Promise<Following> {
  let articleId = 0
  const town = await openTown({
    engine,
    fill: ({ database, now }) =>
      database.transact(async (tx) => {
        await insertSite(tx, { settings: parseSettings({ name: 'The Lantern' }), demo: false }, now)
        articleId = await anArticle(tx)
      }),
  })
  const { database, files, clock, failures } = town
  const assets = loadAssets('dist/assets')
  const paper = await holdPaper(database.read, { origin: ORIGIN, assets })
  const from = { block: '192.0.2.0/24' }
  const client = () => ({ block: from.block, isHere: false })
  const readers = createReaders({ database, files, tokenKeys: TOKEN_KEYS, addressKey: ADDRESS_KEY, client })
  const onError = (error: unknown) => void failures.push(error)
  const served = { db: database.read, files, assets, paper: paper.get, clock: () => clock.now, tokenKeys: TOKEN_KEYS }
  const app = createApp({ ...served, readers, onError })
  const reader = asReader({ app })
  return {
    ...town,
    app,
    articleId,
    from,
    reader,
    ask: (fields, browser = reader) =>
      browser.post('/comments/follows', {
        form: formToken(TOKEN_KEYS, clock.now),
        article: String(articleId),
        follow: 'all',
        ...fields,
      }),
    write: (work) => database.transact(work),
  }
}

/** The worker with all its reactions, and what the timetable does for followers. */
export function startWork(town: Following, mail: Mail = mailInFolder(join(town.data, 'mail'))) {
  const { database, files, clock, failures, data } = town
  const parts = { database, files, mail, origin: ORIGIN, sender: 'desk@lantern.example', addressKey: ADDRESS_KEY }
  const worker = startWorker({
    database,
    reactions,
    handlers: jobHandlers(parts),
    timetable: timetable({ ...parts, keys: openKeys(data) }).filter(({ name }) => name.startsWith('comments.')),
    clock: () => clock.now,
    onError: (error) => void failures.push(error),
  })
  return {
    /** Lets so many minutes pass, and does all that is due then. */
    async after(minutes: number) {
      await worker.idle()
      clock.now += minutes * MINUTE
      await worker.idle()
      if (failures.length > 0) throw failures[0]
    },
    async [Symbol.asyncDispose]() {
      await worker.stop()
      mail.close()
    },
  }
}

/** A reader whose address is known to be theirs; says their number. */
export async function aReader(tx: Tx, email: string, now: number): Promise<number> {
  const { id } = await readerAt(
    tx,
    { email, addressHash: addressHash(ADDRESS_KEY, 'mail', email), name: email.split('@')[0]! },
    now,
  )
  await tx.updateTable('reader').set({ confirmed_at: now }).where('id', '=', id).execute()
  return id
}

/** The same, who follows the article. */
export async function aFollower(tx: Tx, articleId: number, email: string, kind: FollowKind, now: number): Promise<number> {
  const readerId = await aReader(tx, email, now)
  await follow(tx, { readerId, articleId, kind, isTheirs: true }, now)
  return readerId
}
