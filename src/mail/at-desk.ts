import type { Tx } from '../db/schema.ts'

/** Whoever sits at the desk, as far as mail has to know. */
export interface AtDesk {
  email: string
  /** Writes into the audit log what they did, with the change itself. */
  note(tx: Tx, action: string, subject: string, detail: Record<string, string>): Promise<void>
}
