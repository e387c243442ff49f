import { signCheckpoint } from '../articles/record.jobs.ts'
import type { Database } from '../db/connect.ts'
import type { Handlers } from '../jobs/job.ts'
import type { Timetable } from '../jobs/timetable.ts'
import { MAKE_VARIANTS, makeVariants } from '../media/media.jobs.ts'
import type { Files } from '../outside/files/files.ts'
import type { Keys } from './keys.ts'

/** Who does which job. */
export const jobHandlers = (parts: { database: Database; files: Files }): Handlers => ({
  [MAKE_VARIANTS]: makeVariants(parts),
})

/** What is done again and again. */
export const timetable = ({ database, keys }: { database: Database; keys: Keys }): Timetable => [
  { name: 'record.checkpoint', everyMinutes: 60, run: ({ now }) => signCheckpoint(database, keys.record, now) },
]
