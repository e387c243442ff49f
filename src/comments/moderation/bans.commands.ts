import { noteAudit } from '../../accounts/audit.sql.ts'
import { demand } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Tx } from '../../db/schema.ts'
import { found, Refusal } from '../../lib/refusal.ts'
import { BAN_TIMES, type BanKind, type BanTime } from './ban.ts'
import { bansOf, endBan, insertBan, lastNetworkOf } from './bans.sql.ts'
import { loadWriters } from './cases.sql.ts'
import { decide } from './decisions.commands.ts'
import { idsToTakeOut, lastVerdicts } from './decisions.sql.ts'

/** Keeps a reader, or everybody who comes from where they wrote last, from writing for a while. They are told the reason. */
export async function ban(
  tx: Tx,
  who: Staff,
  { readerId, kind, time, reason }: { readerId: number; kind: BanKind; time: BanTime; reason: string },
  now: number,
): Promise<void> {
  demand(who, 'ban readers')
  const { name, addressHash } = found((await loadWriters(tx, [readerId])).get(readerId))
  if (reason === '') throw new Refusal('invalid', 'Please say why: they are told.')
  const hash = kind === 'address' ? addressHash : await lastNetworkOf(tx, readerId)
  if (hash === null) throw new Refusal('invalid', 'It is not known any more from where they wrote.')
  if ((await bansOf(tx, [hash], now)).length > 0) throw new Refusal('conflict', 'They are banned already.')
  const length = BAN_TIMES[time]
  const endsAt = length === null ? null : now + length
  await insertBan(tx, { kind, hash, name, reason, staffId: who.id, endsAt }, now)
  await noteAudit(tx, who, 'banned', `reader ${readerId}`, { kind, time, reason }, now)
}

/** Lets somebody write again. */
export async function lift(tx: Tx, who: Staff, banId: number, now: number): Promise<void> {
  demand(who, 'ban readers')
  const name = await endBan(tx, banId, now)
  if (name === undefined) throw new Refusal('conflict', 'This ban was lifted already.')
  await noteAudit(tx, who, 'lifted', `ban ${banId}`, { name }, now)
}

/** Takes out some of what a reader has published or has waiting; how many these were: none, once all are out. */
export async function takeOutSome(
  tx: Tx,
  who: Staff,
  { readerId, decision, reason, limit }: { readerId: number; decision: 'reject' | 'spam'; reason: string; limit: number },
  now: number,
): Promise<number> {
  demand(who, 'moderate comments')
  const ids = await idsToTakeOut(tx, readerId, limit)
  const seen = await lastVerdicts(tx, ids)
  for (const id of ids) await decide(tx, who, { id, seen: seen.get(id) ?? 0, decision, reason }, now)
  if (ids.length > 0) await noteAudit(tx, who, 'took out', `reader ${readerId}`, { comments: ids.length, decision }, now)
  return ids.length
}
