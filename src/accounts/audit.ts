/** What an entry says beside who, what and which: plain values by name. */
export type Detail = Record<string, string | number | boolean | null>

/** One line of the audit log. */
export interface AuditEntry {
  id: number
  /** Epoch milliseconds. */
  at: number
  /** Null for the operator at the terminal. */
  staffId: number | null
  /** Their name as it was then. */
  who: string
  action: string
  subject: string
  detail: Detail
}

/** Which entries are wanted; without any of these, all. */
export interface AuditFilter {
  staffId?: number | undefined
  action?: string | undefined
  subject?: string | undefined
}
