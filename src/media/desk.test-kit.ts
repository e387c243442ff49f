import { Hono } from 'hono'
import sharp from 'sharp'
import type { Role } from '../accounts/roles.ts'
import { insertStaff } from '../accounts/staff.sql.ts'
import type { Staff } from '../accounts/staff.ts'
import { Refusal } from '../lib/refusal.ts'
import { filesInMemory } from '../outside/files/memory.ts'
import type { Paper } from '../web/paper.ts'
import { parseSettings } from '../web/settings.ts'
import type { TestDatabase } from '../../test/databases.ts'
import { takePicture } from './media.commands.ts'
import { makeVariants } from './media.jobs.ts'
import { mediaDesk } from './media.desk.tsx'
import type { UploadEnv } from './sent.desk.ts'

const STATUS = { invalid: 422, 'not-found': 404, gone: 410, forbidden: 403, conflict: 409 } as const
const SETTINGS = parseSettings({ name: 'The Paper' })
const ASSETS = {
  style: '/style.css',
  styleHash: '',
  readersStyle: '',
  readersStyleHash: '',
  accountScript: '',
  script: '/desk.js',
  editor: '/editor.js',
  icon: '/icon.svg',
}

/** For tests: the library over a database, with somebody of each role, at a time that the test moves. */
export async function openLibrary(open: () => Promise<TestDatabase>) {
  const database = await open()
  const files = filesInMemory()
  const clock = { now: Date.UTC(2026, 4, 3, 12) }
  const staff = new Map<Role, Staff>()
  const join = async (role: Role): Promise<Staff> => {
    const person = {
      name: `The ${role}`,
      email: `${role}@paper.example`,
      role,
      state: 'active',
      authorId: null,
      noticesOff: [],
    } as const
    const known = staff.get(role) ?? (await database.transact((tx) => insertStaff(tx, { ...person, noticesOff: [] }, clock.now)))!
    staff.set(role, known)
    return known
  }
  let who = await join('editor')
  const paper = {
    settings: SETTINGS,
    demo: false,
    origin: 'https://paper.example',
    assets: ASSETS,
    sections: [],
  } as unknown as Paper
  const app = new Hono<UploadEnv>()
  app.use(async (c, next) => {
    c.set('db', database.read)
    c.set('paper', paper)
    c.set('now', clock.now)
    c.set('staff', who)
    c.set('frame', {
      paper: 'The Paper',
      language: 'en',
      demo: false,
      timeZone: 'UTC',
      who,
      menu: [],
      path: c.req.path,
      said: undefined,
      assets: ASSETS,
    })
    await next()
  })
  app.route('/', mediaDesk({ database, files }))
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    return c.text(error.message, STATUS[error.kind])
  })
  return {
    database,
    files,
    clock,
    /** From now on, somebody of this role asks. */
    async as(role: Role) {
      who = await join(role)
      return who
    },
    get: (path: string) => app.request(path),
    async page(path: string) {
      return (await app.request(path)).text()
    },
    post: (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
    send: (sent: { name: string; bytes: Uint8Array }[], { path = '/desk/media/upload', json = false } = {}) => {
      const body = new FormData()
      for (const { name, bytes } of sent) body.append('file', new Blob([Uint8Array.from(bytes)]), name)
      return app.request(path, { method: 'POST', body, headers: json ? { Accept: 'application/json' } : {} })
    },
    /** A picture of the library, ready for readers. */
    async picture(words: { fileName?: string; alt?: string; credit?: string } = {}, by: Staff = who) {
      const details = { fileName: 'boat.png', alt: '', caption: '', credit: '', creditUrl: null, ...words }
      const intake = { database, files, now: clock.now, who: by }
      const id = await takePicture(intake, await drawn(30 + made++, 20), details)
      await makeVariants({ database, files })({ pictureId: id }, { now: clock.now, signal: new AbortController().signal })
      return id
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}

let made = 0

/** The bytes of a small picture. */
export const drawn = (width: number, height: number, background = '#2a6') =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
