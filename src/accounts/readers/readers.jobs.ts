import type { Database } from '../../db/connect.ts'
import type { Handler, NewJob } from '../../jobs/job.ts'
import { sweepAllowances } from '../../mail/allowances.sql.ts'
import type { Files } from '../../outside/files/files.ts'
import { loadSite } from '../../web/site.sql.ts'
import { avatarFile } from './avatar.ts'
import { askDue, forgetAddresses, forgetHashes } from './forget.commands.ts'
import type { ReaderChanged } from './reader-event.ts'
import { sweepReaderLinks } from './reader-links.sql.ts'
import type { ReaderPart } from './reader-part.ts'
import { sweepChallenges } from './reader-passkeys.sql.ts'
import { sweepReaderSessions } from './reader-sessions.sql.ts'

export const REMOVE_AVATAR = 'readers.removeAvatar'

/** What follows `reader.changed`: the file of the picture that is shown no more goes. */
export const avatarJobs = ({ payload: { removed } }: ReaderChanged): NewJob[] =>
  removed === null
    ? []
    : [{ name: REMOVE_AVATAR, key: `${REMOVE_AVATAR}:${removed}`, payload: { stem: removed }, lane: 'default' }]

export const removeAvatar =
  ({ files }: { files: Files }): Handler<{ stem: string }> =>
  ({ stem }) =>
    files.remove(avatarFile(stem))

/** Removes what has run out: links, sessions, what browsers were asked to sign, and counts of letters. */
export const sweepReaders = ({ transact }: Database, now: number): Promise<void> =>
  transact(async (tx) => {
    await sweepReaderLinks(tx, now)
    await sweepReaderSessions(tx, now)
    await sweepChallenges(tx, now)
    await sweepAllowances(tx, now)
  })

/** Forgets the addresses of guests whom nothing is sent any more, and a year later that they were ever here. */
export async function forgetReaders(database: Database, parts: readonly ReaderPart[], now: number): Promise<void> {
  await forgetAddresses(database, parts, now)
  await forgetHashes(database, now)
}

/** Mails those who have waited for a letter that asks for their yes, as many as may go now. */
export async function mailDue(database: Database, origin: string, now: number): Promise<void> {
  const site = await loadSite(database.read)
  if (site) await askDue(database, { settings: site.settings, origin }, now)
}
