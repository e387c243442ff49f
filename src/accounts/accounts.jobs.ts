import type { Database } from '../db/connect.ts'
import type { Handler } from '../jobs/job.ts'
import { postLetter } from '../mail/letters.commands.ts'
import { loadSite } from '../web/site.sql.ts'
import { sweepAttempts } from './attempts.sql.ts'
import { resetLetter } from './letters.ts'
import { sweepLinks } from './links.sql.ts'
import { makeResetLink, type Forgotten } from './passwords.commands.ts'
import { sweepSessions } from './sessions.sql.ts'
import { staffByEmail } from './staff.sql.ts'
import { sweepSteps } from './steps.sql.ts'

/** Writes the letter, if somebody active has the address. Done twice, only the last link works. */
export const resetForgotten =
  ({ database }: { database: Database }): Handler<Forgotten> =>
  async ({ email, origin }, { now }) => {
    const site = await loadSite(database.read)
    const staff = await staffByEmail(database.read, email)
    if (!site || staff?.state !== 'active') return
    await database.transact(async (tx) => {
      const token = await makeResetLink(tx, staff, now)
      await postLetter(tx, resetLetter({ settings: site.settings, origin }, staff, token), now)
    })
  }

/** Removes what has run out: sessions, links, unfinished sign-ins, counts of tries. */
export const sweepAccounts = ({ transact }: Database, now: number): Promise<void> =>
  transact(async (tx) => {
    await sweepSessions(tx, now)
    await sweepLinks(tx, now)
    await sweepSteps(tx, now)
    await sweepAttempts(tx, now)
  })
