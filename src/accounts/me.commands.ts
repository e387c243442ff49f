import type { Tx } from '../db/schema.ts'
import { Refusal } from '../lib/refusal.ts'
import { noteAudit } from './audit.sql.ts'
import { LINK_LIVES } from './link.ts'
import { dropLinks, insertLink, takeLink } from './links.sql.ts'
import { LINK_GONE } from './passwords.commands.ts'
import { hashOfToken, newToken } from './secret.ts'
import { staffByEmail, staffById, updateStaff } from './staff.sql.ts'
import type { Notice, Staff } from './staff.ts'

/** Changes what somebody may change of themselves without being asked who they are. */
export async function changeMe(
  tx: Tx,
  who: Staff,
  { name, noticesOff }: { name: string; noticesOff: Notice[] },
  now: number,
): Promise<void> {
  await updateStaff(tx, who.id, { name, noticesOff })
  if (name !== who.name) await noteAudit(tx, who, 'changed their name', `staff ${who.id}`, { from: who.name, to: name }, now)
}

/** Makes the link that confirms somebody's new address, and answers with its token. Refuses an address that somebody has. */
export async function askForEmail(tx: Tx, who: Staff, email: string, now: number): Promise<string> {
  if (await staffByEmail(tx, email)) throw new Refusal('conflict', EMAIL_TAKEN)
  const token = newToken()
  await dropLinks(tx, { purpose: 'email', email })
  const link = { purpose: 'email', staffId: who.id, name: who.name, email, role: who.role, madeBy: who.id } as const
  await insertLink(tx, { ...link, tokenHash: hashOfToken(token), expiresAt: now + LINK_LIVES.email }, now)
  return token
}

/** Uses that link. Answers with who it is, and where they were reached before. */
export async function confirmEmail(tx: Tx, token: string, now: number): Promise<{ staff: Staff; before: string }> {
  const link = await takeLink(tx, hashOfToken(token), 'email', now)
  const staff = link?.staffId ? await staffById(tx, link.staffId) : undefined
  if (!link || staff?.state !== 'active') throw new Refusal('gone', LINK_GONE)
  if (await staffByEmail(tx, link.email)) throw new Refusal('conflict', EMAIL_TAKEN)
  await updateStaff(tx, staff.id, { email: link.email })
  await noteAudit(tx, staff, 'changed their address', `staff ${staff.id}`, {}, now)
  return { staff: { ...staff, email: link.email }, before: staff.email }
}

const EMAIL_TAKEN = 'Somebody of the newsroom has this address already.'
