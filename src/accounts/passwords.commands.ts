import type { Tx } from '../db/schema.ts'
import { addJobs } from '../jobs/jobs.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import { noteAudit } from './audit.sql.ts'
import { LINK_LIVES } from './link.ts'
import { dropLinks, dropLinksOf, insertLink, takeLink } from './links.sql.ts'
import { setPassword } from './passwords.sql.ts'
import { hashOfToken, newToken } from './secret.ts'
import { endSessions } from './sessions.sql.ts'
import { staffById } from './staff.sql.ts'
import type { Staff } from './staff.ts'
import { endSteps } from './steps.sql.ts'

/** Sets a password that was hashed, and signs its owner out everywhere: whoever knew the old one is out at once. */
export async function changePassword(tx: Tx, staff: Staff, hash: string, now: number): Promise<void> {
  await setPassword(tx, staff.id, hash)
  await endSessions(tx, staff.id)
  await endSteps(tx, staff.id)
  await dropLinksOf(tx, staff.id)
  await noteAudit(tx, staff, 'changed their password', `staff ${staff.id}`, {}, now)
}

/** The job that writes to somebody who forgot their password. */
export const RESET_PASSWORD = 'accounts.reset'

export interface Forgotten {
  email: string
  /** Of this site, for the link. */
  origin: string
}

/** Asks for such a letter. Whether anybody has this address is looked up later, so that the page takes as long either way. */
export const askForReset = (tx: Tx, forgotten: Forgotten, now: number): Promise<void> =>
  addJobs(tx, [{ name: RESET_PASSWORD, key: `${RESET_PASSWORD}:${newToken()}`, payload: forgotten, lane: 'mail' }], now)

/** Makes the one link by which somebody who forgot their password sets a new one. Answers with its token. */
export async function makeResetLink(tx: Tx, staff: Staff, now: number, life: number = LINK_LIVES.reset): Promise<string> {
  const { id, name, email, role } = staff
  const token = newToken()
  await dropLinks(tx, { purpose: 'reset', email })
  const link = { purpose: 'reset' as const, staffId: id, name, email, role, madeBy: null, expiresAt: now + life }
  await insertLink(tx, { ...link, tokenHash: hashOfToken(token) }, now)
  return token
}

/** Uses such a link. Refuses one that is used, has run out, or is of somebody who was suspended since. */
export async function resetPassword(tx: Tx, token: string, hash: string, now: number): Promise<Staff> {
  const link = await takeLink(tx, hashOfToken(token), 'reset', now)
  const staff = link?.staffId ? await staffById(tx, link.staffId) : undefined
  if (staff?.state !== 'active') throw new Refusal('gone', LINK_GONE)
  await changePassword(tx, staff, hash, now)
  return staff
}

export const LINK_GONE = 'This link was used already, or it has run out. Ask for a new one.'
