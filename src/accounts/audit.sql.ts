import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import type { AuditEntry, AuditFilter, Detail } from './audit.ts'

/**
 * Writes down what somebody did, in the transaction in which it is done. `who` is null for the operator at the terminal. An
 * action is in the past and in words ("invited"); the subject says what and which ("article 12"); the detail is plain values,
 * never a secret.
 */
export async function noteAudit(
  tx: Tx,
  who: { id: number; name: string } | null,
  action: string,
  subject: string,
  detail: Detail,
  now: number,
): Promise<void> {
  const by = { staff_id: who?.id ?? null, who: who?.name ?? 'Terminal' }
  await tx
    .insertInto('audit')
    .values({ ...by, action, subject, detail: JSON.stringify(detail), at: now })
    .execute()
}

/** The latest entries that fit the filter, before entry number `before` if one is given. */
export async function loadAudit(
  db: Db,
  { staffId, action, subject, before }: AuditFilter & { before?: number | undefined },
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .$if(before !== undefined, (entries) => entries.where('id', '<', before!))
    .$if(staffId !== undefined, (entries) => entries.where('staff_id', '=', staffId!))
    .$if(action !== undefined, (entries) => entries.where('action', '=', action!))
    .$if(subject !== undefined, (entries) => entries.where('subject', '=', subject!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

/** Every action that was ever noted, for a filter to offer. */
export async function loadAuditActions(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('audit').select('action').distinct().orderBy('action').execute()
  return rows.map((row) => row.action)
}

const entryOf = ({ staff_id, detail, ...row }: Selectable<Schema['audit']>): AuditEntry => ({
  ...row,
  staffId: staff_id,
  detail: JSON.parse(detail) as Detail,
})
