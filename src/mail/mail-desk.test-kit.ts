import { Hono } from 'hono'
import { expect } from 'vitest'
import type { TestDatabase } from '../../test/databases.ts'
import { Refusal } from '../lib/refusal.ts'
import type { Mail } from '../outside/mail/mail.ts'
import type { DeskFrame } from '../web/desk/frame.ts'
import type { WebEnv } from '../web/env.ts'
import { parseSettings } from '../web/settings.ts'
import { mailDesk } from './mail.desk.tsx'
import { ADDRESS_KEY } from './testing.ts'
import type { Way } from './way.ts'

const STATUS = { invalid: 400, 'not-found': 404, gone: 410, forbidden: 403, conflict: 409 } as const

const FOLDER: Way = { server: undefined, sender: 'desk@courier.example', signature: undefined }
const NO_MAIL: Mail = { check: async () => undefined, send: async () => ({ accepted: '' }), close: () => {} }

/** The screens of mail over a database, with what was noted of what is done there. */
export function openMailDesk(
  database: TestDatabase,
  {
    demo = false,
    mayRead = true,
    mail = NO_MAIL,
    way = FOLDER,
  }: { demo?: boolean; mayRead?: boolean; mail?: Mail; way?: Way } = {},
) {
  const noted: unknown[] = []
  const assets = {
    style: '/style.css',
    styleHash: '',
    readersStyle: '',
    readersStyleHash: '',
    accountScript: '',
    script: '/desk.js',
    editor: '/editor.js',
    icon: '/icon.svg',
  }
  const settings = parseSettings({ name: 'The Harbour Courier' })
  const frame: DeskFrame = {
    paper: settings.name,
    language: 'en',
    demo,
    timeZone: 'UTC',
    who: { name: 'Ines', role: 'owner' },
    menu: [],
    path: '/desk/mail',
    said: undefined,
    assets,
  }
  const app = new Hono<{ Variables: WebEnv['Variables'] & { frame: DeskFrame } }>()
  app.use(async (c, next) => {
    c.set('db', database.read)
    c.set('now', 0)
    c.set('frame', frame)
    c.set('paper', { settings, demo, origin: '', sections: [], logo: undefined, assets, hasCorrections: false })
    await next()
  })
  app.onError((error, c) => c.text(error.message, error instanceof Refusal ? STATUS[error.kind] : 500))
  const guard = async (_: unknown, next: () => Promise<void>) => {
    if (!mayRead) throw new Refusal('forbidden', 'Not you.')
    await next()
  }
  const note = async (_: unknown, ...what: unknown[]) => void noted.push(what)
  const who = () => ({ email: 'ines@courier.example', note })
  const caps = async () => [{ what: 'Letters that ask for a yes', used: 3, most: 600, waiting: 2 }]
  const screens = mailDesk({ database, mail, way, addressKey: ADDRESS_KEY, guard, who, caps })
  const { request } = app.route('/', screens)
  const post = (path: string, fields: Record<string, string> = {}) =>
    request(path, { method: 'POST', body: new URLSearchParams(fields) })
  return { request, post, noted }
}

/** A screen that is there. */
export async function read(app: ReturnType<typeof openMailDesk>, path: string): Promise<string> {
  const answer = await app.request(path)
  expect(answer.status).toBe(200)
  return answer.text()
}
