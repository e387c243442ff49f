import { Hono } from 'hono'
import { z } from 'zod'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { idOf } from '../../accounts/require-staff.desk.ts'
import type { Database } from '../../db/connect.ts'
import { found } from '../../lib/refusal.ts'
import { loadMedia } from '../../media/media.sql.ts'
import { answerDesk, answerDone } from '../../web/desk/answer.ts'
import { DeskPage } from '../../web/desk/desk.view.tsx'
import { mediaIds } from '../body/text.ts'
import { HistoryDiff } from '../history/history-diff.view.tsx'
import { VersionList } from './versions.view.tsx'
import { findVersions, versionLines } from './versions.sql.ts'
import { mayEdit } from './workflow.ts'
import { bringBackRevision, openWork } from './writing.commands.ts'

const PAGE = 50
const asked = z.object({
  from: z.coerce.number().int().optional().catch(undefined),
  to: z.coerce.number().int().optional().catch(undefined),
  before: z.coerce.number().int().optional().catch(undefined),
})

/** `/desk/articles/ID/versions`: every version, what changed between any two, and the way back. */
export const versionsDesk = ({ database }: { database: Database }) =>
  new Hono<DeskEnv>()
    .get('/desk/articles/:id{[0-9]+}/versions', async (c) => {
      const { db, staff, frame, paper } = c.var
      const id = idOf(c.req.param('id'))
      const work = await openWork(db, staff, id)
      const { from, to = work.revision, before } = asked.parse(c.req.query())
      const lines = await versionLines(db, id, before, PAGE + 1)
      const shown = lines.slice(0, PAGE)
      const chosen = { before: from ?? Math.max(1, to - 1), after: to }
      const versions = await findVersions(db, id, [chosen.before, chosen.after])
      const [older, newer] = [chosen.before, chosen.after].map((number) => versions.find((version) => version.number === number))
      const media = await loadMedia(
        db,
        [older, newer].flatMap((version) => (version ? mediaIds(version.content.body) : [])),
      )
      const next = lines.length > PAGE ? `?before=${shown.at(-1)!.number}` : undefined
      return answerDesk(
        c,
        <DeskPage
          frame={frame}
          title="Versions"
          actions={
            <a class="button" href={`/desk/articles/${id}`}>
              Back to “{work.content.headline || 'Untitled'}”
            </a>
          }
        >
          <VersionList
            {...{ frame, chosen, next }}
            articleId={id}
            lines={shown}
            newest={work.revision}
            mayEdit={mayEdit(staff, work)}
          />
          {older && newer && older !== newer && (
            <section>
              <h2>
                From version {older.number} to version {newer.number}
              </h2>
              <div class="version prose">
                <HistoryDiff paper={paper} before={older.content} after={newer.content} prefix="diff" {...media} />
              </div>
            </section>
          )}
        </DeskPage>,
      )
    })

    .post('/desk/articles/:id{[0-9]+}/versions/:number{[0-9]+}/bring-back', async (c) => {
      const id = idOf(c.req.param('id'))
      const number = idOf(c.req.param('number'))
      const [version] = await findVersions(c.var.db, id, [number])
      const revision = found(version)
      await database.transact((tx) => bringBackRevision(tx, c.var.staff, id, revision, c.var.now))
      return answerDone(c, `/desk/articles/${id}`, `Version ${number} is back, as the newest. Nothing was lost.`)
    })
