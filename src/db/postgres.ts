import { PostgresDialect } from 'kysely'
import pg from 'pg'

/** Whole numbers come as JavaScript numbers: ids, times and money stay below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === 20 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** The channel on which a committed change is announced to every node. */
export const COMMIT_CHANNEL = 'broadsheet_commit'

/** How long a node waits before it listens again after its connection broke, in milliseconds. */
const LISTEN_PAUSE = 1000

/** A pool with the time-outs of a web server, and a way to hear of other nodes' commits. */
export function openPostgres(url: string) {
  const connection = {
    connectionString: url,
    types,
    connectionTimeoutMillis: 3000,
    keepAlive: true,
    options: '-c statement_timeout=5s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s',
  }
  const pool = new pg.Pool({ ...connection, max: 10 })
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => {})
  return {
    dialect: new PostgresDialect({ pool }),
    /** Calls `heard` on every commit announced, and once after each lost connection, since something may have been missed. Returns how to stop. */
    async listen(heard: () => void): Promise<() => Promise<void>> {
      let stopped = false
      let client: pg.Client | undefined
      const begin = async () => {
        const next = new pg.Client({ ...connection, options: undefined })
        next.on('notification', heard)
        next.on('error', () => {})
        next.on('end', () => {
          if (!stopped) setTimeout(() => void again(), LISTEN_PAUSE).unref()
        })
        await next.connect()
        await next.query(`listen ${COMMIT_CHANNEL}`)
        client = next
      }
      const again = async () => {
        if (stopped) return
        try {
          await begin()
          heard()
        } catch {
          setTimeout(() => void again(), LISTEN_PAUSE).unref()
        }
      }
      await begin()
      return async () => {
        stopped = true
        await client?.end()
      }
    },
  }
}
