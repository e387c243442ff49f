import type { Engine } from '../../db/connect.ts'
import type { BuriedJob } from '../../jobs/job.ts'

/** What is looked at to say how a site is; times are epoch milliseconds, sizes are bytes. */
export interface Facts {
  now: number
  demo: boolean
  version: string
  /** The last step that the schema has taken. */
  schema: string
  engine: Engine
  origin: string | undefined
  /** Whether any proxy is believed. */
  trustsProxies: boolean
  /** Where the data folder lies. */
  disk: { free: number; total: number }
  /** The database, and what of it is not folded into the data file yet. */
  size: { database: number; log: number }
  jobs: {
    /** The newest hundred. */
    buried: BuriedJob[]
    /** When the one was due that waits longest; undefined if none is due. */
    dueSince: number | undefined
  }
  lastBackup: number | undefined
  record: { leaves: number; newestLeaf: number | undefined; signed: number; lastSigned: number | undefined }
  /** Whether letters are handed to a mail server; else they are kept in the data folder. */
  sendsMail: boolean
  letters: { lastSent: number | undefined; lastFailed: { at: number; answer: string } | undefined }
  clock: { newestEvent: number | undefined; database: number | undefined }
  /** Key files that others can read. */
  openKeys: string[]
  /** What the data file's own check says; looked at only by the doctor, because it reads all of it. */
  integrity?: string[]
}
