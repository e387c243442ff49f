import { noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { emit } from '../../jobs/outbox.sql.ts'
import { Refusal } from '../../lib/refusal.ts'
import { commentEvent } from '../comment.ts'
import { unlearn } from '../spam/lessons.commands.ts'
import { countDecision } from '../standing.sql.ts'
import { openCase, type Seen } from './decisions.commands.ts'
import { insertPersonsVerdict, replaceBody } from './decisions.sql.ts'
import { redacted } from './redact.ts'

/** Puts a trace in the place of some words of a comment, for good: they are kept nowhere. */
export async function redact(
  tx: Tx,
  who: Staff,
  { passage, trace, reason, ...seen }: Seen & { passage: string; trace: string; reason: string },
  now: number,
): Promise<void> {
  demand(who, 'moderate comments')
  const comment = await openCase(tx, who, seen)
  const left = redacted(comment.body, passage, trace)
  if (left === undefined) throw new Refusal('invalid', 'These words don’t stand in the comment exactly so.')
  // What was learnt from words that are gone could not be unlearnt later.
  await unlearn(tx, { commentId: comment.id, body: comment.body })
  if (!(await replaceBody(tx, comment, left, now))) throw new Refusal('conflict', 'The comment has been changed meanwhile.')
  const told = ['Some words were removed.', reason].filter(Boolean).join(' ')
  await insertPersonsVerdict(tx, { commentId: comment.id, outcome: 'redact', reason: told, staffId: who.id, before: null }, now)
  await countDecision(tx, 'redacted', now)
  await noteAudit(tx, who, 'redacted', `comment ${comment.id}`, { reason }, now)
  if (comment.state === 'published') await emit(tx, [commentEvent('comment.changed', comment)], now)
}
