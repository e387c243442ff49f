import type { Db, Tx } from '../../db/schema.ts'
import type { Ban, BanKind } from './ban.ts'

/** The bans of these hashes that hold now. */
export async function bansOf(db: Db, hashes: string[], now: number): Promise<Ban[]> {
  if (hashes.length === 0) return []
  const rows = await bans(db)
    .where('hash', 'in', hashes)
    .where('lifted_at', 'is', null)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .orderBy('ban.id')
    .execute()
  return rows.map(banOf)
}

/** Every ban, the last made first, before ban number `before` if one is given. */
export async function loadBans(db: Db, { before, limit }: { before: number | undefined; limit: number }): Promise<Ban[]> {
  const rows = await bans(db)
    .$if(before !== undefined, (query) => query.where('ban.id', '<', before!))
    .orderBy('ban.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(banOf)
}

const bans = (db: Db) =>
  db
    .selectFrom('ban')
    .innerJoin('staff', 'staff.id', 'ban.made_by')
    .select(['ban.id', 'kind', 'ban.name', 'reason', 'made_at', 'ends_at', 'lifted_at', 'staff.name as staff'])

type Row = Awaited<ReturnType<ReturnType<typeof bans>['execute']>>[number]

const banOf = ({ made_at, ends_at, lifted_at, staff, ...row }: Row): Ban => ({
  ...row,
  madeBy: staff,
  madeAt: made_at,
  endsAt: ends_at,
  liftedAt: lifted_at,
})

export interface NewBan {
  kind: BanKind
  /** A keyed hash of an address or a network. */
  hash: string
  name: string
  reason: string
  staffId: number
  endsAt: number | null
}

export async function insertBan(tx: Tx, { staffId, endsAt, ...ban }: NewBan, now: number): Promise<void> {
  await tx
    .insertInto('ban')
    .values({ ...ban, made_by: staffId, made_at: now, ends_at: endsAt })
    .execute()
}

/** Has the bans of an address hold for a new one as well. They still hold for the old one: to move and come back is no way around. */
export async function moveBans(tx: Tx, from: string, to: string): Promise<void> {
  const bans = await tx
    .selectFrom('ban')
    .select(['kind', 'name', 'reason', 'made_by', 'made_at', 'ends_at', 'lifted_at'])
    .where('hash', '=', from)
    .where('kind', '=', 'address')
    .where('lifted_at', 'is', null)
    .execute()
  if (bans.length === 0) return
  await tx
    .insertInto('ban')
    .values(bans.map((ban) => ({ ...ban, hash: to })))
    .execute()
}

/** Whose ban was lifted; undefined if there was none to lift. */
export async function endBan(tx: Tx, id: number, now: number): Promise<string | undefined> {
  const row = await tx
    .updateTable('ban')
    .set({ lifted_at: now })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  return row?.name
}

/** Where a reader's last comment came from, as a keyed hash, while that is known. */
export async function lastNetworkOf(db: Db, readerId: number): Promise<string | null> {
  const row = await db
    .selectFrom('comment')
    .select('network')
    .where('reader_id', '=', readerId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.network ?? null
}
