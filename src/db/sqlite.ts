import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'

const KEPT_STATEMENTS = 500

/** Opens the data file with the settings every connection of ours has. Rejects a folder that isn't there; makes the file. */
export function openSqlite(file: string, { readOnly }: { readOnly: boolean }): DatabaseSync {
  const handle = new DatabaseSync(file, { readOnly, timeout: 5000, enableForeignKeyConstraints: true })
  if (!readOnly) handle.exec('pragma journal_mode = wal')
  handle.exec('pragma synchronous = full; pragma temp_store = memory; pragma cache_size = -16000; pragma mmap_size = 67108864')
  return handle
}

/** Kysely's own SQLite dialect on Node's own SQLite. Transactions take the write lock when they begin, so that none fails halfway. */
export const sqliteDialect = (handle: DatabaseSync) => new SqliteDialect({ database: new Shim(handle) })

class Shim implements SqliteDatabase {
  readonly #handle: DatabaseSync
  readonly #statements = new Map<string, Statement>()

  constructor(handle: DatabaseSync) {
    this.#handle = handle
  }

  prepare(sql: string): SqliteStatement {
    // SQLite ends a transaction by itself where the disk is full; the error that says so must not be covered by a second one.
    if (sql === 'rollback' && !this.#handle.isTransaction) return NOTHING
    const kept = this.#statements.get(sql)
    if (kept) return kept
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.clear()
    const statement = new Statement(this.#handle.prepare(sql === 'begin' ? 'begin immediate' : sql))
    this.#statements.set(sql, statement)
    return statement
  }

  close(): void {
    this.#handle.close()
  }
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

class Statement implements SqliteStatement {
  readonly reader: boolean
  readonly #statement: StatementSync

  constructor(statement: StatementSync) {
    this.#statement = statement
    this.reader = statement.columns().length > 0
  }

  all = (values: readonly unknown[]) => this.#statement.all(...(values as SQLInputValue[]))
  run = (values: readonly unknown[]) => this.#statement.run(...(values as SQLInputValue[]))
  iterate = (values: readonly unknown[]) => this.#statement.iterate(...(values as SQLInputValue[])) as IterableIterator<unknown>
}
