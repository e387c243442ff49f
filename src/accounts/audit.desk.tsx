import type { Context } from 'hono'
import { Hono } from 'hono'
import { answerDesk } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import { auditCsv, auditNdjson } from './audit-file.ts'
import type { AuditFilter } from './audit.ts'
import { loadAudit, loadAuditActions } from './audit.sql.ts'
import { AuditList } from './audit.view.tsx'
import type { DeskEnv } from './desk-env.ts'
import { demand } from './roles.ts'
import { loadStaff } from './staff.sql.ts'

const PER_PAGE = 50

/** An export is the latest entries, up to this many; for more, the database itself is the better tool. */
const LONGEST_EXPORT = 50_000

/** What was done, by whom and when. */
export const auditDesk = () =>
  new Hono<DeskEnv>()
    .get('/desk/audit', async (c) => {
      const { frame, db, paper } = c.var
      demand(c.var.staff, 'read the audit log')
      const filter = filterOf(c)
      const before = numberOf(c.req.query('before'))
      const entries = await loadAudit(db, { ...filter, before }, PER_PAGE + 1)
      const shown = entries.slice(0, PER_PAGE)
      const last = entries.length > PER_PAGE ? shown.at(-1)!.id : undefined
      const list = { entries: shown, filter, before, last, actions: await loadAuditActions(db), staff: await loadStaff(db) }
      const { language, timeZone } = paper.settings
      return answerDesk(
        c,
        <DeskPage frame={frame} title="Audit log">
          <AuditList {...list} language={language} timeZone={timeZone} />
        </DeskPage>,
      )
    })

    .get('/desk/audit.csv', (c) => answerFile(c, 'text/csv', 'csv', auditCsv))
    .get('/desk/audit.ndjson', (c) => answerFile(c, 'application/x-ndjson', 'ndjson', auditNdjson))

async function answerFile(c: Context<DeskEnv>, type: string, ending: string, write: typeof auditCsv) {
  demand(c.var.staff, 'read the audit log')
  const entries = await loadAudit(c.var.db, filterOf(c), LONGEST_EXPORT)
  return c.body(write(entries), 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="audit.${ending}"`,
    'Cache-Control': 'no-store',
  })
}

const filterOf = (c: Context<DeskEnv>): AuditFilter => ({
  staffId: numberOf(c.req.query('staff')),
  action: c.req.query('action') || undefined,
  subject: c.req.query('subject') || undefined,
})

const numberOf = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : undefined)
