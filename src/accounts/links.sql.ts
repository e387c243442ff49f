import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Link, Purpose } from './link.ts'

export async function insertLink(
  tx: Tx,
  { tokenHash, ...link }: Omit<Link, 'id'> & { tokenHash: string },
  now: number,
): Promise<void> {
  const { purpose, staffId, name, email, role, madeBy, expiresAt } = link
  await tx
    .insertInto('one_time_link')
    .values({
      token_hash: tokenHash,
      purpose,
      name,
      email,
      role,
      staff_id: staffId,
      made_by: madeBy,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
}

/** What a link is for, without using it. Undefined once it is used or has run out. */
export async function findLink(db: Db, tokenHash: string, purpose: Purpose, now: number): Promise<Link | undefined> {
  const row = await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && linkOf(row)
}

/** Uses a link: of two who press it, one has it. */
export async function takeLink(tx: Tx, tokenHash: string, purpose: Purpose, now: number): Promise<Link | undefined> {
  const row = await tx
    .deleteFrom('one_time_link')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
  return row && linkOf(row)
}

/** Everybody who was asked to come and hasn't yet. */
export async function loadInvitations(db: Db, now: number): Promise<Link[]> {
  const rows = await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('purpose', '=', 'invitation')
    .where('expires_at', '>', now)
    .orderBy('id')
    .execute()
  return rows.map(linkOf)
}

/** Takes an invitation back; undefined if it is no longer open. */
export async function dropInvitation(tx: Tx, id: number): Promise<Link | undefined> {
  const dropped = tx.deleteFrom('one_time_link').where('id', '=', id).where('purpose', '=', 'invitation')
  const row = await dropped.returningAll().executeTakeFirst()
  return row && linkOf(row)
}

/** Makes older links of this kind to the same address worthless. */
export async function dropLinks(tx: Tx, { purpose, email }: { purpose: Purpose; email: string }): Promise<void> {
  await tx.deleteFrom('one_time_link').where('purpose', '=', purpose).where('email', '=', email).execute()
}

/** Makes every link worthless that changes something of this person. */
export async function dropLinksOf(tx: Tx, staffId: number): Promise<void> {
  await tx.deleteFrom('one_time_link').where('staff_id', '=', staffId).execute()
}

export async function sweepLinks(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('one_time_link').where('expires_at', '<=', now).execute()
}

const linkOf = (row: Selectable<Schema['one_time_link']>): Link => ({
  id: row.id,
  purpose: row.purpose,
  staffId: row.staff_id,
  name: row.name,
  email: row.email,
  role: row.role,
  madeBy: row.made_by,
  expiresAt: row.expires_at,
})
