import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type CompiledQuery, type Dialect, type Driver } from 'kysely'
import type { Answer, Question } from './aside.thread.ts'

/** The thread's program: a source file beside this one, or a built one beside the built program. */
const THREAD = new URL(`aside.thread${extname(import.meta.url)}`, import.meta.url)

/**
 * Kysely's dialect for reading a SQLite file in one thread beside, so that whoever serves doesn't wait while a long statement
 * runs. The thread is started by the first statement, and anew after it broke; statements run one after another.
 */
export const asideDialect = (file: string): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => createDriver(openThread(file)),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

function createDriver({ ask, close }: ReturnType<typeof openThread>): Driver {
  const connection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery) => ({ rows: (await ask(sql, parameters)) as R[] }),
    streamQuery: refuse,
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: close,
  }
}

function refuse(): never {
  throw new Error('Beside the program only whole statements are read; a transaction belongs to database.transact')
}

interface Asked {
  resolve: (rows: unknown[]) => void
  reject: (error: unknown) => void
}

function openThread(file: string) {
  const asked = new Map<number, Asked>()
  let thread: Worker | undefined
  let last = 0

  const give = (answer: Answer) => {
    const { resolve, reject } = asked.get(answer.id)!
    asked.delete(answer.id)
    // A thread that nobody waits for keeps no process alive.
    if (asked.size === 0) thread?.unref()
    if ('error' in answer) reject(answer.error)
    else resolve(answer.rows)
  }
  const fail = (error: unknown) => {
    thread = undefined
    for (const { reject } of asked.values()) reject(error)
    asked.clear()
  }
  const start = () => {
    const started = new Worker(THREAD, { workerData: file })
    started.on('message', give)
    started.on('error', fail)
    started.on('exit', () => started === thread && fail(new Error('The thread that was reading beside the program has ended')))
    return started
  }
  return {
    ask: (sql: string, parameters: readonly unknown[]) =>
      new Promise<unknown[]>((resolve, reject) => {
        thread ??= start()
        const id = ++last
        thread.postMessage({ id, sql, parameters } satisfies Question)
        asked.set(id, { resolve, reject })
        thread.ref()
      }),
    async close() {
      await thread?.terminate()
    },
  }
}
