import type { Tx } from '../db/schema.ts'
import { found, Refusal } from '../lib/refusal.ts'
import { mailAddress } from '../mail/address.ts'
import { noteAudit } from './audit.sql.ts'
import { LINK_LIVES } from './link.ts'
import { dropInvitation, dropLinks, insertLink, takeLink } from './links.sql.ts'
import { hasOwner, lockOwners } from './owners.sql.ts'
import { LINK_GONE } from './passwords.commands.ts'
import { setPassword } from './passwords.sql.ts'
import { demand, mayGive, writes, type Role } from './roles.ts'
import { hashOfToken, newToken } from './secret.ts'
import { joinStaff } from './staff.commands.ts'
import { staffByEmail, staffById } from './staff.sql.ts'
import type { Staff } from './staff.ts'

export interface Invited {
  name: string
  email: string
  role: Role
}

/** Asks somebody to join, by a link that works once within a week; an older one to the same address works no more. Answers with its token. `who` is null for the operator. */
export async function invite(tx: Tx, who: Staff | null, { name, email, role }: Invited, now: number): Promise<string> {
  if (who) demand(who, mayGive(who, role) ? 'manage staff' : 'manage owners')
  const address = mailAddress(email)
  if (!address) throw new Refusal('invalid', `“${email}” is no e-mail address.`)
  if (await staffByEmail(tx, address))
    throw new Refusal('conflict', `Somebody of the newsroom has the address ${address} already.`)
  await dropLinks(tx, { purpose: 'invitation', email: address })
  await noteAudit(tx, who, 'invited', address, { name, role }, now)
  const link = { purpose: 'invitation', staffId: null, name, email: address, role, madeBy: who?.id ?? null } as const
  return makeLink(tx, { ...link, expiresAt: now + LINK_LIVES.invitation }, now)
}

export async function takeBackInvitation(tx: Tx, who: Staff, id: number, now: number): Promise<void> {
  demand(who, 'manage staff')
  const { email, name, role } = found(await dropInvitation(tx, id))
  if (!mayGive(who, role)) demand(who, 'manage owners')
  await noteAudit(tx, who, 'took back an invitation', email, { name, role }, now)
}

/** Makes the link by which a new paper gets its first owner. It works once, within a day, and only while there is no owner. */
export async function makeFirstOwnerLink(tx: Tx, now: number): Promise<string> {
  const link = { purpose: 'first owner', staffId: null, name: '', email: '', role: 'owner', madeBy: null } as const
  return makeLink(tx, { ...link, expiresAt: now + LINK_LIVES['first owner'] }, now)
}

async function makeLink(tx: Tx, link: Omit<Parameters<typeof insertLink>[1], 'tokenHash'>, now: number): Promise<string> {
  const token = newToken()
  await insertLink(tx, { ...link, tokenHash: hashOfToken(token) }, now)
  return token
}

/** Makes the byline of somebody new who writes; answers with its number. */
export type NewByline = (tx: Tx, name: string) => Promise<number>

export interface Joining {
  name: string
  passwordHash: string
}

/** Uses an invitation. Refuses one that is used or has run out, or whose sender could no longer give that role. */
export async function acceptInvitation(
  tx: Tx,
  token: string,
  joining: Joining,
  newByline: NewByline,
  now: number,
): Promise<Staff> {
  const link = await takeLink(tx, hashOfToken(token), 'invitation', now)
  if (!link || !(await isStillMeant(tx, link))) throw new Refusal('gone', LINK_GONE)
  return join(tx, { ...joining, email: link.email, role: link.role }, newByline, now)
}

/** Uses the first owner's link. Refuses it where there is an owner already. */
export async function becomeFirstOwner(
  tx: Tx,
  token: string,
  { email, ...joining }: Joining & { email: string },
  newByline: NewByline,
  now: number,
): Promise<Staff> {
  await lockOwners(tx)
  const link = await takeLink(tx, hashOfToken(token), 'first owner', now)
  if (!link || (await hasOwner(tx))) throw new Refusal('gone', LINK_GONE)
  return join(tx, { ...joining, email, role: 'owner' }, newByline, now)
}

async function isStillMeant(tx: Tx, { madeBy, role }: { madeBy: number | null; role: Role }): Promise<boolean> {
  const sender = madeBy === null ? undefined : await staffById(tx, madeBy)
  return madeBy === null || (sender?.state === 'active' && mayGive(sender, role))
}

async function join(
  tx: Tx,
  { name, email, role, passwordHash }: Joining & { email: string; role: Role },
  newByline: NewByline,
  now: number,
): Promise<Staff> {
  const authorId = writes({ role }) ? await newByline(tx, name) : null
  const staff = await joinStaff(tx, { name, email, role, authorId }, now)
  await setPassword(tx, staff.id, passwordHash)
  return staff
}
