import { Hono, type Context } from 'hono'
import {
  CHECKPOINTS_FILE,
  HEAD_FILE,
  LEAVES_PER_FILE,
  parseLeavesFile,
  RECORD_PATH,
  writeCheckpoints,
  writeHead,
  writeLeaves,
  writeOpening,
} from '../../articles/record-files.ts'
import { leavesAfter, loadCheckpoints, publicOpening, readHead } from '../../articles/record.sql.ts'
import { found } from '../../lib/refusal.ts'
import type { WebEnv } from '../../web/env.ts'

/** Leaves that are all there stay as they are for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** What may still grow is asked for anew each time: old leaves beside a new head would look like a loss. */
const ANEW = 'no-cache'

/** What was published may have to be withdrawn. */
const A_MINUTE = 'public, max-age=60'

/** The public record as files (docs/record.md). */
export const recordRoutes = () =>
  new Hono<WebEnv>()
    .basePath(RECORD_PATH)
    .get(`/${HEAD_FILE}`, async (c) => answerFile(c, writeHead(await readHead(c.var.db)), ANEW))
    .get(`/${CHECKPOINTS_FILE}`, async (c) => answerFile(c, writeCheckpoints(await loadCheckpoints(c.var.db)), ANEW))
    .get('/versions/:file{[1-9][0-9]{0,14}\\.json}', async (c) => {
      const seq = Number.parseInt(c.req.param('file'), 10)
      return answerFile(c, writeOpening(found(await publicOpening(c.var.db, seq))), A_MINUTE)
    })
    .get('/:file{leaves-[0-9]+\\.ndjson}', async (c) => {
      const number = found(parseLeavesFile(c.req.param('file')))
      const leaves = await leavesAfter(c.var.db, (number - 1) * LEAVES_PER_FILE, LEAVES_PER_FILE)
      found(leaves[0])
      return answerFile(c, writeLeaves(leaves), leaves.length === LEAVES_PER_FILE ? FOR_EVER : ANEW, 'application/x-ndjson')
    })

function answerFile(c: Context<WebEnv>, text: string, caching: string, type = 'application/json'): Response {
  return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': caching, 'X-Robots-Tag': 'noindex' })
}
