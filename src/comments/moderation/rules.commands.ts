import { noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { found } from '../../lib/refusal.ts'
import { deleteWordRule, insertWordRule, updateWordRule } from './word-rules.sql.ts'
import type { WordRule } from './words.ts'

/** Adds a rule about words, or changes one that is there. Refused if it was removed meanwhile. */
export async function saveWordRule(
  tx: Tx,
  who: Staff,
  rule: Omit<WordRule, 'id'> & { id?: number | undefined },
  now: number,
): Promise<void> {
  demand(who, 'set comment rules')
  const { id, words, outcome, reason } = rule
  if (id === undefined) await insertWordRule(tx, { words, outcome, reason }, { staffId: who.id, now })
  else found((await updateWordRule(tx, { id, words, outcome, reason })) || undefined)
  await noteAudit(tx, who, id === undefined ? 'added' : 'changed', 'word rule', { words, outcome }, now)
}

/** Removes a rule about words; what it decided stands. */
export async function removeWordRule(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  demand(who, 'set comment rules')
  const { words, outcome } = found(await deleteWordRule(tx, id))
  await noteAudit(tx, who, 'removed', 'word rule', { words, outcome }, now)
}
