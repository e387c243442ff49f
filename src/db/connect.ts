import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, SqliteAdapter } from 'kysely'
import { asideDialect } from './aside.ts'
import { openPostgres } from './postgres.ts'
import type { Db, Schema, Tx } from './schema.ts'
import { openSqlite, sqliteDialect } from './sqlite.ts'

export type Engine = 'sqlite' | 'postgres'

/** Where the paper's data lies: a file, or a server. */
export type Where = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string }

export interface Database {
  engine: Engine
  /** For reading. On SQLite a connection of its own, which sees what is committed. */
  read: Db
  /** For reading what may take longer than some milliseconds. On SQLite it runs in a thread of its own, so that nobody else waits for it. */
  aside: Db
  /** One command, all or nothing. The work awaits nothing but `tx`: everybody else's writes wait for it. Refuses to run inside another transaction, where it would wait for ever. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Calls the listener when anybody, in this process or another, has committed a change. Returns how to stop listening. */
  onCommit(listener: () => Promise<void> | void): () => void
  close(): Promise<void>
}

/** Opens the database and answers with it at once; the schema is `migrate`'s business. */
export async function connect(where: Where): Promise<Database> {
  return where.engine === 'sqlite' ? connectSqlite(where.file) : connectPostgres(where.url)
}

/** Which engine a connection or transaction speaks to. */
export const engineOf = (db: Db): Engine => (db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres')

/** How often other processes' commits to the same file are looked for, in milliseconds. */
const WATCH_PAUSE = 500

async function connectSqlite(file: string): Promise<Database> {
  const handle = openSqlite(file, { readOnly: false })
  const write = new Kysely<Schema>({ dialect: sqliteDialect(handle) })
  const readHandle = openSqlite(file, { readOnly: true })
  const read = new Kysely<Schema>({ dialect: sqliteDialect(readHandle) })
  const aside = new Kysely<Schema>({ dialect: asideDialect(file) })
  const commits = commitListeners()
  const dataVersion = handle.prepare('pragma data_version')
  let seen = dataVersion.get()!.data_version
  const watch = setInterval(() => {
    const now = dataVersion.get()!.data_version
    if (now !== seen) void commits.tell()
    seen = now
  }, WATCH_PAUSE)
  watch.unref()
  return {
    engine: 'sqlite',
    read,
    aside,
    transact: transactions(write, commits.tell),
    onCommit: commits.add,
    async close() {
      clearInterval(watch)
      await aside.destroy()
      await read.destroy()
      await write.destroy()
      // Kysely leaves open what it was never asked to use.
      for (const unused of [readHandle, handle]) if (unused.isOpen) unused.close()
    },
  }
}

async function connectPostgres(url: string): Promise<Database> {
  const commits = commitListeners()
  const { dialect, listen } = openPostgres(url)
  const db = new Kysely<Schema>({ dialect })
  const stopListening = await listen(() => void commits.tell())
  return {
    engine: 'postgres',
    read: db,
    aside: db,
    transact: transactions(db, commits.tell),
    onCommit: commits.add,
    async close() {
      await stopListening()
      await db.destroy()
    },
  }
}

const inTransaction = new AsyncLocalStorage<true>()

function transactions(db: Db, committed: () => Promise<void>): Database['transact'] {
  return async (work) => {
    if (inTransaction.getStore()) throw new Error('A transaction was begun inside another one, where it would wait for ever')
    const result = await db.transaction().execute((tx) => inTransaction.run(true, () => work(tx)))
    await committed()
    return result
  }
}

function commitListeners() {
  const listeners = new Set<() => Promise<void> | void>()
  return {
    add(listener: () => Promise<void> | void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** What was committed stays so whatever a listener does with the news: each tells of its own failures. */
    async tell() {
      await Promise.allSettled([...listeners].map(async (listener) => listener()))
    },
  }
}
