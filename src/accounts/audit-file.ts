import type { AuditEntry } from './audit.ts'

const COLUMNS = ['id', 'at', 'who', 'action', 'subject', 'detail'] as const

/** Entries as comma-separated values (RFC 4180), the first line naming them. A text that a spreadsheet would take for a formula stays a text. */
export const auditCsv = (entries: AuditEntry[]): string =>
  [COLUMNS.join(','), ...entries.map((entry) => COLUMNS.map((column) => cell(rowOf(entry)[column])).join(','))].join('\r\n') +
  '\r\n'

/** The same as one JSON value a line. */
export const auditNdjson = (entries: AuditEntry[]): string =>
  entries.map((entry) => `${JSON.stringify({ ...entry, at: new Date(entry.at).toISOString() })}\n`).join('')

const rowOf = ({ id, at, who, action, subject, detail }: AuditEntry) => ({
  id: String(id),
  who,
  action,
  subject,
  at: new Date(at).toISOString(),
  detail: JSON.stringify(detail),
})

function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
