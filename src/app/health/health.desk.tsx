import { Hono } from 'hono'
import { noteAudit } from '../../accounts/audit.sql.ts'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand, may } from '../../accounts/roles.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Database } from '../../db/connect.ts'
import type { Tx } from '../../db/schema.ts'
import { buriedJobs, retryBuried } from '../../jobs/jobs.sql.ts'
import { Refusal } from '../../lib/refusal.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import type { Config } from '../config.ts'
import { healthOf } from './checks.ts'
import { gatherFacts } from './gather.ts'
import { HealthScreen } from './health-screen.tsx'

const HERE = '/desk/health'

/** `/desk/health`: how the site is and what to do about it, and the jobs that were given up. */
export const healthDesk = ({ config, database }: { config: Config; database: Database }) =>
  new Hono<DeskEnv>()
    .get(HERE, async (c) => {
      const { staff, frame, paper, now } = c.var
      demand(staff, 'see health')
      const facts = await gatherFacts({ config, database, demo: paper.demo }, now)
      const mayRetry = may(staff, 'retry jobs')
      return answerDesk(c, <HealthScreen {...{ frame, mayRetry }} health={healthOf(facts)} buried={facts.jobs.buried} />)
    })
    .use(`${HERE}/jobs/*`, async (c, next) => {
      demand(c.var.staff, 'retry jobs')
      await next()
    })
    .post(`${HERE}/jobs/:id{[0-9]+}/retry`, async (c) => {
      const { staff, now } = c.var
      const id = Number(c.req.param('id'))
      if (!(await database.transact((tx) => retry(tx, staff, id, now)))) {
        throw new Refusal('conflict', 'This job is not buried any more: somebody has had it tried again.')
      }
      return answerDone(c, HERE, 'The job is tried again now.')
    })
    .post(`${HERE}/jobs/retry`, async (c) => {
      const { db, staff, now } = c.var
      const buried = await buriedJobs(db)
      await database.transact(async (tx) => {
        for (const { id } of buried) await retry(tx, staff, id, now)
      })
      return answerDone(c, HERE, 'All of them are tried again now.')
    })

async function retry(tx: Tx, who: Staff, id: number, now: number): Promise<boolean> {
  const isRetried = await retryBuried(tx, id, now)
  if (isRetried) await noteAudit(tx, who, 'had a job tried again', `job ${id}`, {}, now)
  return isRetried
}
