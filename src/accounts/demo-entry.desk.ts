import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '../lib/refusal.ts'
import type { WebEnv } from '../web/env.ts'
import { readPress, smallForm } from './door-form.desk.ts'
import { letIn, type AccountsParts } from './door.desk.tsx'
import { nextField } from './fields.ts'
import { ROLES } from './roles.ts'
import { firstOfRole } from './staff.sql.ts'

const form = z.strictObject({ role: z.enum(ROLES), next: nextField })

/** Whether this newsroom lets in whoever sits at its machine. Only a demo does, and only without a proxy between. */
export const isDemoEntry = <Env extends WebEnv>(c: Context<Env>, { client }: Pick<AccountsParts, 'client'>): boolean =>
  c.var.paper.demo && client(c).isHere

/** One press, and one is somebody of the demo newsroom. On a real site there is nothing here. */
export const demoEntryRoutes = (parts: AccountsParts) =>
  new Hono<WebEnv>().post('/desk/enter', smallForm, async (c) => {
    if (!isDemoEntry(c, parts)) return c.notFound()
    const { role, next } = await readPress(c, form)
    const staff = found(await firstOfRole(c.var.db, role))
    return letIn(c, parts, { staff, by: 'demo', next })
  })
