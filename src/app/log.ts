import { pino } from 'pino'

/** One JSON line for each thing an operator must know. No bodies, no addresses, no secrets: what is logged is named here. */
export interface Log {
  error(error: unknown, what: string): void
  info(what: string): void
}

/** Writes to standard error, so that a command's own output stays its own. */
export function openLog(): Log {
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: false }))
  return {
    error: (error, what) => lines.error({ what, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    info: (what) => lines.info({ what }),
  }
}
