import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { lastEventId } from '../jobs/outbox.sql.ts'
import { Refusal } from '../lib/refusal.ts'
import type { DeskFrame } from '../web/desk/frame.ts'
import type { WebEnv } from '../web/env.ts'
import { parseSettings } from '../web/settings.ts'
import type { NewLetter } from './letter.ts'
import { postLetter } from './letters.commands.ts'
import { loadLetter, markSent, markUnsent } from './letters.sql.ts'
import { mailDesk } from './mail.desk.tsx'
import { INVITATION } from './testing.ts'

const OPEN = { ...INVITATION, confidential: false }

onBothEngines('the desk of mail', (open) => {
  test('says so when nothing was written yet', async () => {
    await using database = await open()
    expect(await read(desk(database), '/desk/mail')).toContain('The paper has written to nobody yet')
  })

  test('lists letters newest first, page by page, with how each went', async () => {
    await using database = await open()
    await database.transact(async (tx) => {
      for (let n = 1; n <= 51; n++) await postLetter(tx, { ...OPEN, key: `${n}`, subject: `Letter ${n}.` }, 0)
      await markSent(tx, 51, { answer: '250', now: 0 })
      await markUnsent(tx, 2, { state: 'refused', answer: '550' })
    })
    const subjects = (html: string) => [...html.matchAll(/Letter (\d+)\./g)].map((match) => Number(match[1]))
    const first = await read(desk(database), '/desk/mail')
    expect(subjects(first)).toEqual(Array.from({ length: 50 }, (_, n) => 51 - n))
    expect(first).toContain('<span class="badge good">Sent</span>')
    const [, next] = /href="([^"]+)" rel="next"/.exec(first)!
    expect(subjects(await read(desk(database), next!))).toEqual([1])
    expect(subjects(await read(desk(database), '/desk/mail?state=refused'))).toEqual([2])
    expect(await read(desk(database), '/desk/mail?state=failed')).toContain('No letter is in this state')
  })

  test('shows what a letter says, as text with its links and as HTML that can do nothing', async () => {
    await using database = await open()
    const text = 'Press <here>: https://courier.example/a?b=1&c=2 now'
    await post(database, { ...OPEN, text, html: '<!doctype html><p>Hello</p>' })
    const page = await read(desk(database), '/desk/mail/1')
    expect(page).toContain('Press &lt;here&gt;: <a href="https://courier.example/a?b=1&amp;c=2">')
    expect(page).toContain('src="/desk/mail/1/html"')
    const letter = await desk(database).request('/desk/mail/1/html')
    expect(await letter.text()).toBe('<!doctype html><p>Hello</p>')
    expect(letter.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    )
    expect(letter.headers.get('Cache-Control')).toBe('no-store')
  })

  test('keeps a confidential letter closed, but on a demo', async () => {
    await using database = await open()
    await post(database, { ...INVITATION, text: 'the secret link', html: 'the secret link' })
    const closed = await read(desk(database), '/desk/mail/1')
    expect(closed).toContain('for its reader alone')
    expect(closed).not.toContain('secret')
    expect((await desk(database).request('/desk/mail/1/html')).status).toBe(404)
    expect(await read(desk(database, { demo: true }), '/desk/mail/1')).toContain('the secret link')
    expect(await read(desk(database, { demo: true }), '/desk/mail/1/html')).toBe('the secret link')
  })

  test('has a letter that failed tried again, and no other', async () => {
    await using database = await open()
    await post(database, OPEN)
    expect(await read(desk(database), '/desk/mail/1')).not.toContain('Try again')
    expect((await again(database)).status).toBe(409)
    await database.transact((tx) => markUnsent(tx, 1, { state: 'failed', answer: 'Connection refused' }))
    const failed = await read(desk(database), '/desk/mail/1')
    expect(failed).toContain('Connection refused')
    expect(failed).toContain('action="/desk/mail/1/again"')
    const before = await lastEventId(database.read)
    const answer = await again(database)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/mail/1'])
    expect(await loadLetter(database.read, 1)).toMatchObject({ state: 'waiting' })
    expect(await lastEventId(database.read)).toBe(before + 1)
  })

  test('turns away whoever may not read mail, at every address', async () => {
    await using database = await open()
    await post(database, OPEN)
    await database.transact((tx) => markUnsent(tx, 1, { state: 'failed', answer: '' }))
    const closed = desk(database, { mayRead: false })
    for (const path of ['/desk/mail', '/desk/mail/1', '/desk/mail/1/html']) expect((await closed.request(path)).status).toBe(403)
    expect((await closed.request('/desk/mail/1/again', { method: 'POST' })).status).toBe(403)
    expect(await loadLetter(database.read, 1)).toMatchObject({ state: 'failed' })
  })

  test('knows no letter that isn’t there', async () => {
    await using database = await open()
    for (const path of ['/desk/mail/7', '/desk/mail/7/html']) expect((await desk(database).request(path)).status).toBe(404)
  })
})

const STATUS = { invalid: 400, 'not-found': 404, gone: 410, forbidden: 403, conflict: 409 } as const

function desk(database: TestDatabase, { demo = false, mayRead = true } = {}) {
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
  return app.route('/', mailDesk({ database, guard }))
}

async function read(app: ReturnType<typeof desk>, path: string): Promise<string> {
  const answer = await app.request(path)
  expect(answer.status).toBe(200)
  return answer.text()
}

const post = (database: TestDatabase, letter: NewLetter) => database.transact((tx) => postLetter(tx, letter, 0))
const again = (database: TestDatabase) => desk(database).request('/desk/mail/1/again', { method: 'POST' })
