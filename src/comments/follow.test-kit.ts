import { asReader, type AsReader } from '../../test/reader.ts'
import { openTown, type Town } from '../../test/town.ts'
import { createApp } from '../app/app.tsx'
import { holdPaper } from '../app/current-paper.ts'
import { createReaders } from '../app/readers.ts'
import type { Engine } from '../db/connect.ts'
import type { Tx } from '../db/schema.ts'
import { loadAssets } from '../web/assets.ts'
import { formToken } from '../web/form-guard.ts'
import { parseSettings } from '../web/settings.ts'
import { insertSite } from '../web/site.sql.ts'
import { anArticle } from './comments.test-kit.ts'

export const ADDRESS_KEY = Buffer.alloc(32, 8)
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
  const paper = await holdPaper(database.read, { origin: 'http://localhost', assets })
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
