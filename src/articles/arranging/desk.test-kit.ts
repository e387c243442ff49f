import { Hono } from 'hono'
import type { DeskEnv } from '../../accounts/desk-env.ts'
import type { Role } from '../../accounts/roles.ts'
import { insertStaff } from '../../accounts/staff.sql.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Database } from '../../db/connect.ts'
import { eventsAfter, lastEventId } from '../../jobs/outbox.sql.ts'
import { Refusal } from '../../lib/refusal.ts'
import { loadSections } from '../../sections/sections.sql.ts'
import type { DeskFrame } from '../../web/desk/frame.ts'
import { loadSite } from '../../web/site.sql.ts'

/** A desk around one feature's screens, at which somebody of a chosen role sits. */
export interface Desk {
  as(role: Role): void
  get(path: string): Promise<{ status: number; text: string }>
  /** Sends a form as browsers do; arrays are fields that come several times. */
  post(path: string, form: Record<string, FormValue>): Promise<{ status: number; text: string; to: string | null }>
  /** The page tags that what happened since the last question renews. */
  renewed(): Promise<string[]>
}
type FormValue = string | number | (string | number)[] | File

const STATUS = { invalid: 422, forbidden: 403, 'not-found': 404, gone: 410, conflict: 409 } as const

export async function openDesk(database: Database, screens: Hono<DeskEnv>[], now: number): Promise<Desk> {
  let staff = await database.transact(async (tx) => {
    const state = 'active' as const
    const owner = {
      name: 'Nell Owner',
      email: 'nell@lantern.example',
      role: 'owner' as const,
      state,
      authorId: null,
      noticesOff: [],
    }
    return (await insertStaff(tx, owner, now))!
  })
  let seen = await lastEventId(database.read)
  const app = new Hono<DeskEnv>()
  app.use(async (c, next) => {
    const site = await loadSite(database.read)
    c.set('db', database.read)
    c.set('now', now)
    c.set('staff', staff)
    c.set('frame', frameOf(staff, c.req.path))
    if (site) {
      const assets = { style: '', styleHash: '', readersStyle: '', readersStyleHash: '', accountScript: '', script: '', icon: '' }
      c.set('paper', {
        ...site,
        origin: 'https://lantern.example',
        sections: await loadSections(database.read),
        logo: undefined,
        hasCorrections: false,
        assets,
      })
    }
    await next()
  })
  for (const screen of screens) app.route('/', screen)
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    return c.text(error.message, STATUS[error.kind])
  })
  return {
    as: (role) => void (staff = { ...staff, role }),
    async get(path) {
      const response = await app.request(path)
      return { status: response.status, text: await response.text() }
    },
    async post(path, fields) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one instanceof File ? one : String(one))
      const response = await app.request(path, { method: 'POST', body })
      return { status: response.status, text: await response.text(), to: response.headers.get('location') }
    },
    async renewed() {
      const events = await eventsAfter(database.read, seen, 1000)
      seen = events.at(-1)?.id ?? seen
      return [...new Set(events.flatMap((event) => event.renews))]
    },
  }
}

const frameOf = (staff: Staff, path: string): DeskFrame => ({
  paper: 'The Port Ellery Lantern',
  language: 'en',
  demo: false,
  timeZone: 'Europe/London',
  who: { name: staff.name, role: staff.role },
  menu: [],
  path,
  said: undefined,
  assets: { style: '', script: '', editor: '', icon: '' },
})
