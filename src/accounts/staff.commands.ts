import type { Tx } from '../db/schema.ts'
import { Refusal } from '../lib/refusal.ts'
import { mailAddress } from '../mail/address.ts'
import { noteAudit } from './audit.sql.ts'
import type { Role } from './roles.ts'
import { insertStaff } from './staff.sql.ts'
import type { Staff } from './staff.ts'

export interface NewStaff {
  name: string
  email: string
  role: Role
  authorId: number | null
}

/** Takes somebody into the newsroom, without a password yet. `who` is null for the operator, and for people who come with the demo. Refuses an address that is none or that somebody has. */
export async function addStaff(
  tx: Tx,
  who: Staff | null,
  { name, email, role, authorId }: NewStaff,
  now: number,
): Promise<Staff> {
  const address = mailAddress(email)
  if (!address) throw new Refusal('invalid', `“${email}” is no e-mail address.`)
  const staff = await insertStaff(tx, { name, email: address, role, authorId, state: 'active', noticesOff: [] }, now)
  if (!staff) throw new Refusal('conflict', `Somebody of the newsroom has the address ${address} already.`)
  await noteAudit(tx, who, 'added', `staff ${staff.id}`, { name, role }, now)
  return staff
}
