import type { Database } from '../db/connect.ts'
import type { NewJob } from './job.ts'
import { addJobs } from './jobs.sql.ts'
import { eventsAfter, lastEventId, lockReader, moveReader, readerPosition, type StoredEvent } from './outbox.sql.ts'

/** What follows which event. A reaction only says which jobs there are to do; when it throws, reading stops at that event, and nothing is lost. */
export type Reactions = Record<string, (event: never) => NewJob[]>

const READER = 'jobs'
const AT_ONCE = 100

export const hasUnread = async ({ read }: Database) => (await lastEventId(read)) > (await readerPosition(read, READER))

/** Turns every new event into its jobs, in the order of the events, each once however many nodes read. */
export async function readEvents(database: Database, reactions: Reactions, clock: () => number): Promise<void> {
  while (await hasUnread(database)) {
    await database.transact(async (tx) => {
      const events = await eventsAfter(tx, await lockReader(tx, READER), AT_ONCE)
      const last = events.at(-1)
      if (!last) return
      await addJobs(
        tx,
        events.flatMap((event) => jobsAfter(event, reactions)),
        clock(),
      )
      await moveReader(tx, READER, last.id)
    })
  }
}

function jobsAfter(event: StoredEvent, reactions: Reactions): NewJob[] {
  // Types can't follow a payload through the database: a reaction names the event that it is listed under.
  return reactions[event.name]?.(event as never) ?? []
}
