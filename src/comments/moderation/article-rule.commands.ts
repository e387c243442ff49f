import { noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { found } from '../../lib/refusal.ts'
import { threadTag, type ThreadRule } from '../comment.ts'
import { findRuled, setThreadRule } from './article-rule.sql.ts'

/** Says who may comment on an article; null is as the paper has it. */
export async function ruleThread(
  tx: Tx,
  who: Staff,
  { articleId, rule }: { articleId: number; rule: ThreadRule | null },
  now: number,
): Promise<void> {
  demand(who, 'set comment rules')
  found(await findRuled(tx, articleId))
  await setThreadRule(tx, articleId, rule)
  await noteAudit(tx, who, 'set comment rule', `article ${articleId}`, { rule }, now)
  await emit(tx, [{ name: 'thread.ruled', payload: { articleId }, renews: [threadTag(articleId)] }], now)
}
