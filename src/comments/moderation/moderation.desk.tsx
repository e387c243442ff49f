import { Hono } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import { demand } from '../../accounts/roles.ts'
import type { Database } from '../../db/connect.ts'
import { articleRuleDesk } from './article-rule.desk.tsx'
import { bansDesk } from './bans.desk.tsx'
import { decisionsDesk } from './decisions.desk.ts'
import { queueDesk } from './queue.desk.tsx'
import { rulesDesk } from './rules.desk.tsx'

export interface ModerationParts {
  database: Database
  /** The address of the script of the queue. */
  script: string
}

/** `/desk/comments`: everything with which the newsroom looks after what readers write. */
export const moderationDesk = (parts: ModerationParts) =>
  new Hono<DeskEnv>()
    .use('/desk/comments/*', async (c, next) => {
      demand(c.var.staff, 'moderate comments')
      await next()
    })
    .route('/', bansDesk(parts))
    .route('/', rulesDesk(parts))
    .route('/', articleRuleDesk(parts))
    .route('/', decisionsDesk(parts))
    .route('/', queueDesk(parts))
