import { parentPort, workerData } from 'node:worker_threads'
import type { SQLInputValue } from 'node:sqlite'
import { openSqlite } from './sqlite.ts'

/** What the thread is asked, and what it answers: each answer names its question. */
export interface Question {
  id: number
  sql: string
  parameters: readonly unknown[]
}
export type Answer = { id: number; rows: unknown[] } | { id: number; error: unknown }

/** Runs in a thread of its own (`aside.ts` starts it): reads the file that it was given, one statement after another. */
const handle = openSqlite(workerData as string, { readOnly: true })
const answer = (of: Answer) => parentPort!.postMessage(of)

parentPort!.on('message', ({ id, sql, parameters }: Question) => {
  try {
    answer({ id, rows: handle.prepare(sql).all(...(parameters as SQLInputValue[])) })
  } catch (error) {
    answer({ id, error })
  }
})
