import type { Database } from '../db/connect.ts'
import { buriedJobs, retryBuried } from '../jobs/jobs.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import type { Command, Io } from './command.ts'
import { withPaper } from './open.ts'

export const jobsCommand: Command = {
  summary: 'Show the jobs that were given up after eight tries, or have one or all of them tried again at once.',
  usage: 'list | retry ID | retry-all',
  async run([action, id, ...others], io) {
    return withPaper(async ({ database }) => {
      if (action === 'list' && id === undefined) return list(database, io)
      if (action === 'retry' && /^\d+$/.test(id ?? '') && others.length === 0) return retry(database, Number(id), io)
      if (action === 'retry-all' && id === undefined) return retryAll(database, io)
      throw new Refusal('invalid', `Expected: broadsheet jobs ${jobsCommand.usage}`)
    })
  },
}

async function list({ read }: Database, io: Io): Promise<number> {
  const jobs = await buriedJobs(read)
  if (jobs.length === 0) io.out('No job is buried.')
  for (const { id, key, error, buriedAt } of jobs) io.out(`${id}  ${new Date(buriedAt).toISOString()}  ${key}\n    ${error}`)
  return 0
}

async function retry(database: Database, id: number, io: Io): Promise<number> {
  if (!(await database.transact((tx) => retryBuried(tx, id, Date.now())))) {
    throw new Refusal('not-found', `There is no buried job ${id}; "broadsheet jobs list" shows those there are.`)
  }
  io.out(`Job ${id} is tried again as soon as the site is served.`)
  return 0
}

async function retryAll(database: Database, io: Io): Promise<number> {
  let retried = 0
  for (let jobs; (jobs = await buriedJobs(database.read)).length > 0; retried += jobs.length) {
    for (const { id } of jobs) await database.transact((tx) => retryBuried(tx, id, Date.now()))
  }
  io.out(`${retried} jobs are tried again as soon as the site is served.`)
  return 0
}
