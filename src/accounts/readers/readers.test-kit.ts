import { Hono } from 'hono'
import type { TestDatabase } from '../../../test/databases.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { Refusal } from '../../lib/refusal.ts'
import { addressHash } from '../../mail/address-hash.ts'
import { filesInMemory } from '../../outside/files/memory.ts'
import { pageAssets } from '../../web/assets.ts'
import type { WebEnv } from '../../web/env.ts'
import { originCheck } from '../../web/origin-check.ts'
import type { Paper } from '../../web/paper.ts'
import { parseSettings } from '../../web/settings.ts'
import { askToConfirm } from './confirm.commands.ts'
import type { ReaderPart } from './reader-part.ts'
import type { Reader } from './reader.ts'
import { readerAccounts } from './readers.pages.ts'
import { readerAt } from './readers.sql.ts'

export const TUESDAY = Date.UTC(2026, 10, 24, 9)

const STATUS = { invalid: 400, 'not-found': 404, gone: 410, forbidden: 403, conflict: 409 } as const

/** For tests: readers' accounts over a database, at a time that the test moves, with one feature that notes what it is told. */
export async function openReaders(database: TestDatabase, { origin = 'http://localhost' } = {}) {
  const clock = { now: TUESDAY }
  const addressKey = Buffer.alloc(32, 8)
  const files = filesInMemory()
  const done: string[] = []
  const waiting = new Map<number, Thing[]>()
  const own: Own = { waiting, done, lettersFor: new Set() }
  const paper: Paper = {
    settings: parseSettings({ name: 'The Paper' }),
    demo: false,
    origin,
    sections: [],
    logo: undefined,
    assets: pageAssets({ style: '', readersStyle: '', names: {}, files: new Map() }, '#1f5f8b', ''),
    hasCorrections: false,
  }
  const app = new Hono<WebEnv>()
  app.use(async (c, next) => {
    c.set('db', database.read)
    c.set('paper', paper)
    c.set('now', clock.now)
    await next()
  })
  app.use(originCheck([]))
  const client = () => ({ block: '192.0.2.0/24', isHere: false })
  const parts = { database, files, tokenKeys: [Buffer.alloc(32, 7)], addressKey, client, readerParts: [notingPart(own)] }
  app.route('/', readerAccounts(parts))
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.message, STATUS[error.kind])
    throw error
  })
  const guest = (email: string, name = '') =>
    database.transact((tx) => readerAt(tx, { email, addressHash: addressHash(addressKey, 'mail', email), name }, clock.now))
  return {
    ...own,
    app,
    clock,
    database,
    files,
    parts,
    paper,
    guest,
    /** Has a letter written that asks for a yes, as features do. */
    ask: async (email: string, from = '/') => {
      const reader = { ...(await guest(email)), email }
      const asking = { reader, block: '192.0.2.0/24', hasWorked: false, from }
      return database.transact((tx) => askToConfirm(tx, paper, addressKey, asking, clock.now))
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}

export type ReadersTown = Awaited<ReturnType<typeof openReaders>>

interface Thing {
  key: string
  title: string
}

interface Own {
  waiting: Map<number, Thing[]>
  /** What the feature was told, in order. */
  done: string[]
  /** Readers whom it still writes to. */
  lettersFor: Set<number>
}

export function waitingThing({ waiting }: Own, { id }: Reader, key: string, title: string): void {
  waiting.set(id, [...(waiting.get(id) ?? []), { key, title }])
}

/** A feature of readers in memory. */
function notingPart({ waiting, done, lettersFor }: Own): ReaderPart {
  const take = (readerId: number, key: string) =>
    waiting.set(
      readerId,
      (waiting.get(readerId) ?? []).filter((thing) => thing.key !== key),
    )
  return {
    kept: () => [{ what: 'A thing', why: 'To show it', howLong: 'A day' }],
    waiting: async (_db: Db, readerId) =>
      (waiting.get(readerId) ?? []).map((thing) => ({ ...thing, quote: null, path: `/seen/${thing.key}` })),
    confirm: async (_tx: Tx, { id }, key) => {
      take(id, key)
      done.push(`confirmed ${key}`)
    },
    drop: async (_tx, readerId, key) => {
      take(readerId, key)
      done.push(`dropped ${key}`)
    },
    links: () => [{ words: 'Your things', path: '/things' }],
    needsAddress: async (_db, readerIds) => readerIds.filter((id) => lettersFor.has(id)),
    tags: async (_db, readerId) => [`things:${readerId}`],
    exported: async (_db, readerId) => ({ things: waiting.get(readerId) ?? [] }),
    erase: async (_tx, readerId) => {
      waiting.delete(readerId)
      done.push(`erased ${readerId}`)
    },
  }
}
