import type { Db } from '../db/schema.ts'
import type { Paper } from './paper.ts'

/** What every route finds in `c.var`. */
export interface WebEnv {
  Variables: {
    /** For reading. A route that writes is handed the database as an argument. */
    db: Db
    paper: Paper
    /** Epoch milliseconds; the same during one request. */
    now: number
  }
}
