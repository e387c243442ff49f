import type { TestDatabase } from '../../test/databases.ts'
import type { Handlers } from '../jobs/job.ts'
import { startWorker } from '../jobs/worker.ts'
import type { Mail } from '../outside/mail/mail.ts'
import { insertSite } from '../web/site.sql.ts'
import { parseSettings } from '../web/settings.ts'
import type { NewLetter } from './letter.ts'
import { sendingJob, sendLetter } from './letters.jobs.ts'

export const INVITATION: NewLetter = {
  key: 'invitation:7',
  kind: 'invitation',
  to: 'ana@example.org',
  subject: 'You are invited',
  text: 'Come in.\n',
  html: '<p>Come in.</p>',
  confidential: true,
  unsubscribe: null,
}

export const ADDRESS_KEY = Buffer.alloc(32, 9)

/** A paper that can be written from. */
export const foundPaper = (database: TestDatabase) => {
  const settings = parseSettings({ name: 'The Harbour Courier', email: 'hello@courier.example' })
  return database.transact((tx) => insertSite(tx, { settings, demo: false }, 0))
}

/** A worker that sends letters, and whose clock stands still until it is told to pass. */
export function hirePostman(database: TestDatabase, mail: Mail, begin = 0) {
  let now = begin
  const errors: unknown[] = []
  const handlers: Handlers = {
    'mail.send': sendLetter({ database, mail, sender: 'desk@courier.example', addressKey: ADDRESS_KEY }),
  }
  const reactions = { 'letter.posted': (event: Parameters<typeof sendingJob>[0]) => [sendingJob(event)] }
  const worker = startWorker({
    database,
    reactions,
    handlers,
    timetable: [],
    clock: () => now,
    onError: (error) => void errors.push(error),
  })
  return {
    /** What the worker would have logged. */
    errors,
    idle: () => worker.idle(),
    pass: (milliseconds: number) => void (now += milliseconds),
    async [Symbol.asyncDispose]() {
      await worker.stop()
      mail.close()
    },
  }
}
