import { Hono } from 'hono'
import { insertAuthor } from '../articles/authors.sql.ts'
import type { Database } from '../db/connect.ts'
import type { Tx } from '../db/schema.ts'
import { Refusal } from '../lib/refusal.ts'
import type { Client } from '../web/client.ts'
import type { WebEnv } from '../web/env.ts'
import { originCheck } from '../web/origin-check.ts'
import type { Paper } from '../web/paper.ts'
import { parseSettings } from '../web/settings.ts'
import { accountsDesk, accountsDoor } from './accounts.desk.ts'
import { SESSION_COOKIES } from './cookies.desk.ts'
import type { DeskEnv } from './desk-env.ts'
import { hashPassword } from './password-hash.ts'
import { setPassword } from './passwords.sql.ts'
import { requireStaff } from './require-staff.desk.ts'
import type { Role } from './roles.ts'
import { addStaff } from './staff.commands.ts'
import type { Staff } from './staff.ts'

export const TUESDAY = Date.UTC(2026, 10, 24, 9)

/** Long, and nobody's. */
export const PASSWORD = 'ferry at a quarter past six'

const STATUS = { invalid: 400, 'not-found': 404, gone: 410, forbidden: 403, conflict: 409 } as const

export interface NewsroomOptions {
  origin?: string
  demo?: boolean
  client?: Client
}

/** For tests: the door and the desk of accounts over a database, at a time that the test moves. */
export function openNewsroom(
  database: Database,
  { origin = 'https://paper.example', demo = false, client = { block: '192.0.2.0/24', isHere: false } }: NewsroomOptions = {},
) {
  const clock = { now: TUESDAY }
  const asking = { client }
  const names = {
    style: '/style.css',
    styleHash: '',
    readersStyle: '',
    readersStyleHash: '',
    accountScript: '',
    script: '/desk.js',
    editor: '/editor.js',
    icon: '/icon.svg',
  }
  const paper: Paper = {
    settings: parseSettings({ name: 'The Paper' }),
    demo,
    origin,
    sections: [],
    logo: undefined,
    assets: names,
    hasCorrections: false,
  }
  const parts = { database, tokenKeys: [Buffer.alloc(32, 1)], client: () => asking.client, assets: names, newByline }
  const app = new Hono<WebEnv>()
  app.use(async (c, next) => {
    c.set('db', database.read)
    c.set('paper', paper)
    c.set('now', clock.now)
    await next()
  })
  app.use(originCheck(SESSION_COOKIES))
  app.route('/', accountsDoor(parts))
  const desk = new Hono<DeskEnv>()
  desk.use('/desk/*', requireStaff(database), async (c, next) => {
    const { staff } = c.var
    const who = { name: staff.name, role: staff.role }
    const frame = { paper: 'The Paper', language: 'en', demo, timeZone: 'UTC', who, menu: [], path: c.req.path, said: undefined }
    c.set('frame', { ...frame, assets: names })
    await next()
  })
  desk.route('/', accountsDesk(parts))
  desk.get('/desk', (c) => c.text(`Good morning, ${c.var.staff.name}`))
  app.route('/', desk)
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.message, STATUS[error.kind])
    throw error
  })
  return {
    app,
    clock,
    /** Who asks from now on. */
    asking,
    parts,
    /** Somebody who works here. */
    hire: (name: string, role: Role) =>
      database.transact((tx) =>
        addStaff(tx, null, { name, email: `${name.toLowerCase()}@paper.example`, role, authorId: null }, TUESDAY),
      ),
    /** A browser of its own, with its cookies. */
    browser: () => newBrowser(app, origin),
  }
}

/** As the program does it: whoever joins to write gets a byline of their name. */
async function newByline(tx: Tx, name: string): Promise<number> {
  const person = { kind: 'person', name, slug: name.toLowerCase(), role: null, bio: '', url: null, portraitId: null } as const
  return (await insertAuthor(tx, person)).id
}

/** Somebody who works here and has a password. */
export async function withPassword(newsroom: Newsroom, name: string, role: Role): Promise<Staff> {
  const staff = await newsroom.hire(name, role)
  const hash = await hashPassword(PASSWORD)
  await newsroom.parts.database.transact((tx) => setPassword(tx, staff.id, hash))
  return staff
}

/** A browser in which somebody with a password has signed in. */
export async function signedIn(newsroom: Newsroom, name: string): Promise<Browser> {
  const browser = newsroom.browser()
  const answer = await browser.post('/desk/sign-in', { email: `${name.toLowerCase()}@paper.example`, password: PASSWORD })
  if (answer.status !== 303) throw new Error(`${name} could not sign in: ${answer.status}`)
  return browser
}

export type Newsroom = ReturnType<typeof openNewsroom>
export type Browser = ReturnType<typeof newBrowser>

function newBrowser(app: Hono<WebEnv>, origin: string) {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await app.request(`${origin}${path}`, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (value === '') cookies.delete(name!)
      else cookies.set(name!, value!)
    }
    return answer
  }
  return {
    cookies,
    send,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    /** A form, sent as a browser does that shows a page of ours. */
    post: (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': 'same-origin',
          Origin: origin,
          ...headers,
        },
      }),
  }
}
