import type { Database } from '../../db/connect.ts'
import type { Files } from '../../outside/files/files.ts'
import type { ShortTransactions } from '../short-transactions.commands.ts'
import type { Notebook } from './report.ts'
import type { Survey } from './survey.ts'

/** One run of an import: what all its parts share. */
export interface Run {
  database: Database
  transactions: ShortTransactions
  files: Files
  /** Epoch milliseconds: when everything that happens in this run happens. */
  now: number
  survey: Survey
  /** WordPress's folder `wp-content/uploads`, where it is at hand. */
  uploads: string | undefined
  /** A rehearsal reads, decides and reports, and writes nothing. */
  isRehearsal: boolean
  /** The key of hashes of addresses. */
  addresses: Buffer
  notebook: Notebook
  /** The keys of addresses that a rehearsal has given away. */
  promised: Set<string>
}

/** Stands for the id of what a rehearsal does not make. */
export const NOT_MADE = -1
