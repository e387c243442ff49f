import { noteAudit } from '../accounts/audit.sql.ts'
import type { NewByline } from '../accounts/invitations.commands.ts'
import { setPassword } from '../accounts/passwords.sql.ts'
import { demand } from '../accounts/roles.ts'
import { joinStaff } from '../accounts/staff.commands.ts'
import type { Staff } from '../accounts/staff.ts'
import { foundPaper } from '../articles/paper.commands.ts'
import type { Tx } from '../db/schema.ts'
import { addJobs } from '../jobs/jobs.sql.ts'
import { emit } from '../jobs/outbox.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import { PAPER_TAG } from '../web/paper.ts'
import type { Settings } from '../web/settings.ts'
import { removingJob } from './demo-files.ts'
import { emptyPaper, lockDemo, mediaHashes } from './empty.sql.ts'

export interface OwnPaper {
  settings: Settings
  owner: { name: string; email: string; passwordHash: string }
}

/**
 * Removes all of a demo, its people and sessions included, and founds an empty paper in its place, whose owner can sign in at once.
 * Refuses a site that is no demo, whoever asks: nothing empties a real paper.
 */
export async function leaveDemo(
  tx: Tx,
  who: Staff,
  { settings, owner: { passwordHash, ...person } }: OwnPaper,
  newByline: NewByline,
  now: number,
): Promise<void> {
  demand(who, 'start own paper')
  if (!(await lockDemo(tx))) throw new Refusal('forbidden', 'This is a real paper, not a demo: nothing empties it.')
  const hashes = await mediaHashes(tx)
  await emptyPaper(tx)
  await foundPaper(tx, { settings, demo: false }, now)
  const owner = await joinStaff(tx, { ...person, role: 'owner', authorId: await newByline(tx, person.name) }, now)
  await setPassword(tx, owner.id, passwordHash)
  await noteAudit(tx, owner, 'started their own paper', 'paper', { name: settings.name }, now)
  await addJobs(tx, [removingJob(hashes, now)], now)
  await emit(tx, [{ name: 'paper.emptied', payload: {}, renews: [PAPER_TAG] }], now)
}
