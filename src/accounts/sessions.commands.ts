import type { Tx } from '../db/schema.ts'
import { noteAudit } from './audit.sql.ts'
import { hashOfToken, newToken } from './secret.ts'
import { insertSession } from './sessions.sql.ts'
import type { Staff } from './staff.ts'

/** Signs somebody in who has proved who they are, and answers with the token for their browser: always a new one. */
export async function startSession(
  tx: Tx,
  staff: Staff,
  { device, by }: { device: string; by: 'password' | 'passkey' | 'invitation' | 'demo' },
  now: number,
): Promise<string> {
  const token = newToken()
  await insertSession(tx, { staffId: staff.id, device, tokenHash: hashOfToken(token) }, now)
  await noteAudit(tx, staff, 'signed in', `staff ${staff.id}`, { by, device }, now)
  return token
}
