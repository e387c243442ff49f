import type { Database } from '../../db/connect.ts'
import type { Handler, NewJob } from '../../jobs/job.ts'
import { postLetter } from '../../mail/letters.commands.ts'
import { loadSite } from '../../web/site.sql.ts'
import { NOTICE_OF, noticeLetter, type ArticleNoted } from './notices.ts'
import { findNoted } from './notices.sql.ts'

/** The job that writes the letters about a note. */
export const SEND_NOTICES = 'articles.notices'

/** What follows `article.noted`. */
export const noticesJob = ({ payload: { noteId } }: ArticleNoted): NewJob => ({
  name: SEND_NOTICES,
  key: `${SEND_NOTICES}:${noteId}`,
  payload: { noteId },
  lane: 'default',
})

/** Writes to those whom a note concerns, and who want to know. The same note twice is one letter. */
export function sendNotices({ database, origin }: { database: Database; origin: string }): Handler<{ noteId: number }> {
  return async ({ noteId }, { now }) => {
    const site = await loadSite(database.read)
    const noted = await findNoted(database.read, noteId)
    const notice = noted && NOTICE_OF[noted.note.kind]
    if (!site || !notice) return
    const { note, article, concerned, assigneeId } = noted
    const readers = concerned
      .filter((person) => note.kind !== 'assigned' || person.id === assigneeId)
      .filter((person) => !person.noticesOff.includes(notice))
    await database.transact(async (tx) => {
      for (const person of readers)
        await postLetter(tx, noticeLetter({ settings: site.settings, origin }, person, note, article), now)
    })
  }
}
