import { Hono } from 'hono'
import type { WebEnv } from '../web/env.ts'
import { dropCookie } from './cookies.desk.ts'
import { demoEntryRoutes } from './demo-entry.desk.ts'
import type { DeskEnv } from './desk-env.ts'
import { answerDoorError } from './door-errors.desk.tsx'
import type { AccountsParts } from './door.desk.tsx'
import { joinRoutes } from './join.desk.tsx'
import { resetRoutes } from './reset.desk.tsx'
import { secondFactorRoutes } from './second-factor.desk.tsx'
import { endSession } from './sessions.sql.ts'
import { signInRoutes } from './sign-in.desk.tsx'

/** What stands at the desk's door, for anybody. */
export const accountsDoor = (parts: AccountsParts): Hono<WebEnv> =>
  new Hono<WebEnv>()
    .route('/', signInRoutes(parts))
    .route('/', secondFactorRoutes(parts))
    .route('/', resetRoutes(parts))
    .route('/', joinRoutes(parts))
    .route('/', demoEntryRoutes(parts))
    .onError(answerDoorError(parts.assets))

/** What stands behind it, for who is signed in. */
export const accountsDesk = ({ database }: AccountsParts): Hono<DeskEnv> =>
  new Hono<DeskEnv>().post('/desk/sign-out', async (c) => {
    await database.transact((tx) => endSession(tx, c.var.session))
    dropCookie(c, 'desk')
    return c.redirect('/desk/sign-in', 303)
  })
