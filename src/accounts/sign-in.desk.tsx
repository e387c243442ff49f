import { Hono } from 'hono'
import type { WebEnv } from '../web/env.ts'
import { deskPath } from './desk-path.ts'
import { isDemoEntry } from './demo-entry.desk.ts'
import { answerDoor, type AccountsParts } from './door.desk.tsx'
import { DemoEntry } from './door.view.tsx'

/** Signing in, and nothing else. */
export const signInRoutes = (parts: AccountsParts) =>
  new Hono<WebEnv>().get('/desk/sign-in', (c) => {
    const next = deskPath(c.req.query('next'))
    return answerDoor(c, { ...parts, title: 'Sign in' }, <>{isDemoEntry(c, parts) && <DemoEntry next={next} />}</>)
  })
