import { firstOfRole } from '../../src/accounts/staff.sql.ts'
import { verifyRecord } from '../../src/articles/record.commands.ts'
import type { Database } from '../../src/db/connect.ts'
import { hasUnread } from '../../src/jobs/reader.ts'
import type { Piece } from './piece.ts'

/** Who gets the letters. */
export const colleagueOf = async ({ read }: Database): Promise<number> => (await firstOfRole(read, 'author'))!.id

/** Walks the record from its first leaf to its last. */
export async function faultsOfRecord({ read }: Database): Promise<string[]> {
  const { fault } = await verifyRecord(read)
  return fault === undefined ? [] : [`The record is broken: ${fault}`]
}

/** The last thing that was noted about any article. */
export async function lastNote({ read }: Database): Promise<number> {
  const { last } = await read
    .selectFrom('note')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

const assignmentsAfter = ({ read }: Database, note: number) =>
  read.selectFrom('note').select(['id', 'article_id']).where('kind', '=', 'assigned').where('id', '>', note).execute()

/** Every acknowledged assignment left its note. */
export async function faultsOfNotes(database: Database, pieces: Piece[], before: number): Promise<string[]> {
  const notes = await assignmentsAfter(database, before)
  return pieces.flatMap(({ id, assigned }) => {
    const count = notes.filter((note) => note.article_id === id).length
    return count >= assigned ? [] : [`Article ${id} was given away ${assigned} times, but ${count} notes say so`]
  })
}

/** Of every assignment there is a job that will write its letter or has written it, and of every letter one that will send it or has sent it. */
export async function faultsOfJobs(database: Database, before: number): Promise<string[]> {
  const { read } = database
  const notes = await assignmentsAfter(database, before)
  const rows = await read.selectFrom('job').select(['key', 'state']).execute()
  const jobs = new Map(rows.map(({ key, state }) => [key, state]))
  const letters = await read.selectFrom('letter').select(['id', 'key', 'state']).execute()
  return notes.flatMap(({ id }) => {
    const state = jobs.get(`articles.notices:${id}`)
    if (state === undefined || state === 'buried') return [`The job of note ${id} is ${state ?? 'lost'}`]
    if (state !== 'done') return []
    const letter = letters.find(({ key }) => key.startsWith(`notice:${id}:`))
    if (!letter) return [`The letter about note ${id} was not written`]
    return letter.state === 'sent' || jobs.has(`mail.send:${letter.id}`)
      ? []
      : [`Letter ${letter.id} is ${letter.state} without a job`]
  })
}

/** Whether every event so far has become its jobs. */
export const isRead = async (database: Database): Promise<boolean> => !(await hasUnread(database))
