import { resetForgotten, sweepAccounts } from '../accounts/accounts.jobs.ts'
import { RESET_PASSWORD } from '../accounts/passwords.commands.ts'
import { forgetReaders, mailDue, REMOVE_AVATAR, removeAvatar, sweepReaders } from '../accounts/readers/readers.jobs.ts'
import { FOLLOW_SECTION, FOLLOW_TERM, followSections, followTerms } from '../articles/arranging/follow.jobs.ts'
import { endOnFront } from '../articles/arranging/front.commands.ts'
import { signCheckpoint } from '../articles/record.jobs.ts'
import { publishDue } from '../articles/writing/due.jobs.ts'
import { SEND_NOTICES, sendNotices } from '../articles/writing/notices.jobs.ts'
import { CALL_FOLLOWERS, callAll, sweepOldFollows, tellFollowers } from '../comments/follows/notices.jobs.ts'
import { tellWriters } from '../comments/follows/notices-verdict.jobs.ts'
import { sweepSpamWords } from '../comments/spam/spam.jobs.ts'
import { sweepComments } from '../comments/comments.jobs.ts'
import type { Database } from '../db/connect.ts'
import { REMOVE_DEMO_FILES } from '../demo/demo-files.ts'
import { removeDemoFiles } from '../demo/demo-files.jobs.ts'
import type { Handlers } from '../jobs/job.ts'
import type { Timetable } from '../jobs/timetable.ts'
import { SEND_LETTER } from '../mail/letter.ts'
import { eraseOldLetters, sendLetter } from '../mail/letters.jobs.ts'
import { MAKE_VARIANTS, makeVariants, sweepMedia } from '../media/media.jobs.ts'
import { IMPORT_SUBSCRIBERS, importSubscribers } from '../newsletter/import.jobs.ts'
import { sweepNewsletter } from '../newsletter/newsletter.jobs.ts'
import type { Files } from '../outside/files/files.ts'
import type { Mail } from '../outside/mail/mail.ts'
import type { Keys } from './keys.ts'
import { readerParts } from './readers.ts'

/** Who does which job. */
export const jobHandlers = (parts: {
  database: Database
  files: Files
  mail: Mail
  sender: string
  addressKey: Buffer
  origin: string
}): Handlers => ({
  [SEND_NOTICES]: sendNotices(parts),
  [SEND_LETTER]: sendLetter(parts),
  [CALL_FOLLOWERS]: callAll(parts),
  [RESET_PASSWORD]: resetForgotten(parts),
  [MAKE_VARIANTS]: makeVariants(parts),
  [IMPORT_SUBSCRIBERS]: importSubscribers(parts.database),
  [REMOVE_AVATAR]: removeAvatar(parts),
  [FOLLOW_TERM]: followTerms(parts.database),
  [FOLLOW_SECTION]: followSections(parts.database),
  [REMOVE_DEMO_FILES]: removeDemoFiles(parts),
})

/** What is done again and again. */
export const timetable = ({
  database,
  files,
  keys,
  origin,
}: {
  database: Database
  files: Files
  keys: Keys
  origin: string
}): Timetable => [
  { name: 'front.over', everyMinutes: 1, run: ({ now }) => database.transact((tx) => endOnFront(tx, now)) },
  { name: 'articles.due', everyMinutes: 1, run: ({ now }) => publishDue(database, now) },
  { name: 'comments.notices', everyMinutes: 1, run: (context) => tellFollowers({ database, origin }, context) },
  { name: 'comments.verdicts', everyMinutes: 1, run: (context) => tellWriters({ database, origin }, context) },
  { name: 'readers.due', everyMinutes: 1, run: ({ now }) => mailDue(database, origin, now) },
  { name: 'readers.sweep', everyMinutes: 60, run: ({ now }) => sweepReaders(database, now) },
  { name: 'readers.forget', everyMinutes: 1440, run: ({ now }) => forgetReaders(database, readerParts, now) },
  { name: 'accounts.sweep', everyMinutes: 60, run: ({ now }) => sweepAccounts(database, now) },
  { name: 'comments.spam', everyMinutes: 60, run: () => sweepSpamWords(database) },
  { name: 'comments.follows', everyMinutes: 60, run: (context) => sweepOldFollows(database, context) },
  { name: 'mail.erase', everyMinutes: 60, run: (context) => eraseOldLetters(database, context) },
  { name: 'newsletter.forget', everyMinutes: 60, run: ({ now }) => sweepNewsletter(database, now) },
  { name: 'comments.sweep', everyMinutes: 60, run: ({ now }) => sweepComments(database, now) },
  { name: 'media.sweep', everyMinutes: 60, run: ({ now }) => sweepMedia({ database, files }, now) },
  { name: 'record.checkpoint', everyMinutes: 60, run: ({ now }) => signCheckpoint(database, keys.record, now) },
]
