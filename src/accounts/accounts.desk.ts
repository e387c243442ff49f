import { Hono } from 'hono'
import type { WebEnv } from '../web/env.ts'
import { againDesk } from './again.desk.tsx'
import { auditDesk } from './audit.desk.tsx'
import { confirmEmailRoutes } from './confirm-email.desk.tsx'
import { demoEntryRoutes } from './demo-entry.desk.ts'
import type { DeskEnv } from './desk-env.ts'
import { answerDoorError } from './door-errors.desk.tsx'
import type { AccountsParts } from './door.desk.tsx'
import { joinRoutes } from './join.desk.tsx'
import { meDesk } from './me.desk.tsx'
import { myFactorsDesk } from './my-factors.desk.tsx'
import { myPasswordDesk } from './my-password.desk.tsx'
import { resetRoutes } from './reset.desk.tsx'
import { rolesDesk } from './roles.desk.tsx'
import { secondFactorRoutes } from './second-factor.desk.tsx'
import { signInRoutes } from './sign-in.desk.tsx'
import { staffDesk } from './staff.desk.tsx'

/** What stands at the desk's door, for anybody. */
export const accountsDoor = (parts: AccountsParts): Hono<WebEnv> =>
  new Hono<WebEnv>()
    .route('/', signInRoutes(parts))
    .route('/', secondFactorRoutes(parts))
    .route('/', resetRoutes(parts))
    .route('/', joinRoutes(parts))
    .route('/', confirmEmailRoutes(parts))
    .route('/', demoEntryRoutes(parts))
    .onError(answerDoorError(parts.assets))

/** What stands behind it, for who is signed in. */
export const accountsDesk = (parts: AccountsParts): Hono<DeskEnv> =>
  new Hono<DeskEnv>()
    .route('/', meDesk(parts))
    .route('/', myPasswordDesk(parts))
    .route('/', myFactorsDesk(parts))
    .route('/', againDesk(parts))
    .route('/', staffDesk(parts))
    .route('/', rolesDesk())
    .route('/', auditDesk())
