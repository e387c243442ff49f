import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '../lib/refusal.ts'
import { readForm } from '../web/desk/form.ts'
import type { WebEnv } from '../web/env.ts'
import { letIn, openDesk, type AccountsParts } from './door.desk.tsx'
import { ROLES } from './roles.ts'
import { firstOfRole } from './staff.sql.ts'

const form = z.object({ role: z.enum(ROLES), next: z.string().optional() })

/** Whether this newsroom lets in whoever sits at its machine. Only a demo does, and only without a proxy between. */
export const isDemoEntry = (c: Context<WebEnv>, { client }: Pick<AccountsParts, 'client'>): boolean =>
  c.var.paper.demo && client(c).isHere

/** One press, and one is somebody of the demo newsroom. On a real site there is nothing here. */
export const demoEntryRoutes = ({ database, client }: AccountsParts) =>
  new Hono<WebEnv>().post('/desk/enter', async (c) => {
    if (!isDemoEntry(c, { client })) return c.notFound()
    const { values } = found(await readForm(c, form).then((read) => ('values' in read ? read : undefined)))
    const staff = found(await firstOfRole(c.var.db, values.role))
    const token = await database.transact((tx) => openDesk(tx, c, staff, 'demo'))
    return letIn(c, token, values.next)
  })
