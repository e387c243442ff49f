import type { Tx } from '../db/schema.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { mailAddress } from '../mail/address.ts'
import { noteAudit } from './audit.sql.ts'
import { dropLinksOf } from './links.sql.ts'
import { hasOwner, lockOwners } from './owners.sql.ts'
import { demand, mayGive, type Role } from './roles.ts'
import { endSessions } from './sessions.sql.ts'
import { insertStaff, staffById, updateStaff } from './staff.sql.ts'
import type { Staff } from './staff.ts'
import { endSteps } from './steps.sql.ts'

export interface NewStaff {
  name: string
  email: string
  role: Role
  authorId: number | null
}

/** Takes somebody into the newsroom, without a password yet. `who` is null for the operator, and for people who come with the demo. Refuses an address that is none or that somebody has. */
export async function addStaff(tx: Tx, who: Staff | null, person: NewStaff, now: number): Promise<Staff> {
  if (who) demandRole(who, person.role)
  const staff = await takeIn(tx, person, now)
  await noteAudit(tx, who, 'added', `staff ${staff.id}`, { name: staff.name, role: staff.role }, now)
  return staff
}

/** The same for who comes by a link that was made for them. */
export async function joinStaff(tx: Tx, person: NewStaff, now: number): Promise<Staff> {
  const staff = await takeIn(tx, person, now)
  await noteAudit(tx, staff, 'joined', `staff ${staff.id}`, { name: staff.name, role: staff.role }, now)
  return staff
}

async function takeIn(tx: Tx, { email, ...person }: NewStaff, now: number): Promise<Staff> {
  const address = mailAddress(email)
  if (!address) throw new Refusal('invalid', `“${email}” is no e-mail address.`)
  const staff = await insertStaff(tx, { ...person, email: address, state: 'active', noticesOff: [] }, now)
  if (!staff) throw new Refusal('conflict', `Somebody of the newsroom has the address ${address} already.`)
  return staff
}

/** Gives somebody another role, and ends their sessions: they come back with the new one. Refuses to leave the paper without an owner. */
export async function changeRole(tx: Tx, who: Staff, { id, role }: { id: number; role: Role }, now: number): Promise<void> {
  const staff = await subordinate(tx, who, id)
  demandRole(who, role)
  if (staff.role === role) return
  await updateStaff(tx, id, { role })
  await endAccess(tx, id)
  await demandOwner(tx, staff)
  await noteAudit(tx, who, 'changed the role', `staff ${id}`, { name: staff.name, from: staff.role, to: role }, now)
}

/** Shuts somebody out at once, everywhere. What they wrote stays, and they can be brought back. Refuses to leave the paper without an owner. `who` is null for the operator. */
export async function suspend(tx: Tx, who: Staff | null, id: number, now: number): Promise<void> {
  const staff = await subordinate(tx, who, id)
  await updateStaff(tx, id, { state: 'suspended' })
  await endAccess(tx, id)
  await demandOwner(tx, staff)
  await noteAudit(tx, who, 'suspended', `staff ${id}`, { name: staff.name }, now)
}

export async function bringBack(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  const staff = await subordinate(tx, who, id)
  await updateStaff(tx, id, { state: 'active' })
  await noteAudit(tx, who, 'brought back', `staff ${id}`, { name: staff.name }, now)
}

/** Says under which byline somebody writes: what stands under it is then their own. */
export async function changeByline(
  tx: Tx,
  who: Staff,
  { id, authorId }: { id: number; authorId: number | null },
  now: number,
): Promise<void> {
  const staff = await subordinate(tx, who, id)
  if (staff.authorId === authorId) return
  await updateStaff(tx, id, { authorId })
  await noteAudit(tx, who, 'changed the byline', `staff ${id}`, { name: staff.name, author: authorId }, now)
}

/** Somebody whom `who` may manage, as they are now. */
async function subordinate(tx: Tx, who: Staff | null, id: number): Promise<Staff> {
  await lockOwners(tx)
  const staff = found(await staffById(tx, id))
  if (who) demandRole(who, staff.role)
  return staff
}

/** Refuses whoever may not make or unmake somebody of this role. */
function demandRole(who: Staff, role: Role): void {
  demand(who, 'manage staff')
  if (!mayGive(who, role)) demand(who, 'manage owners')
}

/** After a change to an owner: refuses it if it was the last, and with it the whole transaction. */
async function demandOwner(tx: Tx, before: Staff): Promise<void> {
  if (before.role !== 'owner' || before.state !== 'active' || (await hasOwner(tx))) return
  throw new Refusal('conflict', `${before.name} is the last owner of this paper. Make somebody else an owner first.`)
}

async function endAccess(tx: Tx, staffId: number): Promise<void> {
  await endSessions(tx, staffId)
  await endSteps(tx, staffId)
  await dropLinksOf(tx, staffId)
}
