import type { Selectable } from 'kysely'
import type { Db, Schema, Tx } from '../db/schema.ts'
import type { Role } from './roles.ts'
import type { Notice, Staff } from './staff.ts'

/** Everybody of the newsroom, by name. */
export async function loadStaff(db: Db): Promise<Staff[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(staffOf)
}

export async function staffById(db: Db, id: number): Promise<Staff | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()
  return row && staffOf(row)
}

/** By an address as `mailAddress` spells it. */
export async function staffByEmail(db: Db, email: string): Promise<Staff | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('email', '=', email).executeTakeFirst()
  return row && staffOf(row)
}

/** The longest here of this role who is active. */
export async function firstOfRole(db: Db, role: Role): Promise<Staff | undefined> {
  const ofRole = db.selectFrom('staff').selectAll().where('role', '=', role).where('state', '=', 'active')
  const row = await ofRole.orderBy('id').limit(1).executeTakeFirst()
  return row && staffOf(row)
}

/** Undefined where somebody has this address already. */
export async function insertStaff(tx: Tx, staff: Omit<Staff, 'id'>, now: number): Promise<Staff | undefined> {
  const { authorId, noticesOff, ...rest } = staff
  const row = await tx
    .insertInto('staff')
    .values({ ...rest, author_id: authorId, notices_off: JSON.stringify(noticesOff), created_at: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row && { ...staff, id: row.id }
}

/** Changes what is given, and nothing else. */
export async function updateStaff(tx: Tx, id: number, changes: Partial<Omit<Staff, 'id'>>): Promise<void> {
  const { authorId, noticesOff, ...rest } = changes
  const set = {
    ...rest,
    ...(authorId !== undefined && { author_id: authorId }),
    ...(noticesOff && { notices_off: JSON.stringify(noticesOff) }),
  }
  await tx.updateTable('staff').set(set).where('id', '=', id).execute()
}

export async function bylineName(db: Db, authorId: number): Promise<string | undefined> {
  const row = await db.selectFrom('author').select('name').where('id', '=', authorId).executeTakeFirst()
  return row?.name
}

/** Every byline of a person that somebody might write under. */
export async function loadBylines(db: Db): Promise<{ id: number; name: string }[]> {
  return db.selectFrom('author').select(['id', 'name']).where('kind', '=', 'person').orderBy('name').execute()
}

export function staffOf(row: Selectable<Schema['staff']>): Staff {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    state: row.state,
    authorId: row.author_id,
    noticesOff: JSON.parse(row.notices_off) as Notice[],
  }
}
