import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { lastEventId } from '../jobs/outbox.sql.ts'
import type { Trouble } from '../outside/mail/trouble.ts'
import type { NewLetter } from './letter.ts'
import { postLetter } from './letters.commands.ts'
import { loadLetter, markSent, markUnsent } from './letters.sql.ts'
import { openMailDesk as desk, read } from './mail-desk.test-kit.ts'
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
    const there = desk(database)
    const answer = await there.post('/desk/mail/1/again')
    expect(there.noted).toEqual([['had a letter sent again', 'letter 1', {}]])
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
    for (const path of ['/desk/mail/suppressed', `/desk/mail/suppressed/${'a'.repeat(27)}`]) {
      expect((await closed.request(path)).status).toBe(403)
      expect((await closed.post(path)).status).toBe(403)
    }
    for (const path of ['1/again', 'check', 'test', 'suppressed/look']) {
      expect((await closed.post(`/desk/mail/${path}`)).status).toBe(403)
    }
    expect(await loadLetter(database.read, 1)).toMatchObject({ state: 'failed' })
  })

  test('says where letters go, and how many of those that anybody can ask for', async () => {
    await using database = await open()
    const folder = await read(desk(database), '/desk/mail')
    expect(folder).toContain('to nobody else: there is no mail server yet')
    expect(folder).toContain('3 of 600')
    const server = { host: 'mail.example.org', port: 465, security: 'tls', hasLogin: true } as const
    const way = { server, sender: 'news@example.org', signature: 'paper._domainkey.example.org' }
    const page = await read(desk(database, { way }), '/desk/mail')
    for (const words of ['mail.example.org, port 465', 'with a login', 'news@example.org', 'paper._domainkey.example.org']) {
      expect(page).toContain(words)
    }
  })

  test('tries the way out when it is told to, and says what is in the way', async () => {
    await using database = await open()
    const good = await desk(database).post('/desk/mail/check')
    expect([good.status, await good.text()]).toEqual([200, expect.stringContaining('A letter would be kept now')])
    const server = { host: 'mail.example.org', port: 465, security: 'tls', hasLogin: true } as const
    const way = { server, sender: 'news@example.org', signature: undefined }
    const wordsOf = async (kind: Trouble['kind']) => {
      const mail = { check: async () => ({ kind, words: 'as <was> said' }), send: () => Promise.reject(), close: () => {} }
      const page = await (await desk(database, { way, mail }).post('/desk/mail/check')).text()
      expect(page).toContain('as &lt;was&gt; said')
      return /<div class="notice bad" role="status"><p>(.*?)<\/p>/.exec(page)![1]!
    }
    const kinds = ['no such name', 'closed', 'silent', 'certificate', 'no encryption', 'login', 'answer'] as const
    const words = await Promise.all(kinds.map(wordsOf))
    expect(new Set(words).size).toBe(kinds.length)
    for (const sentence of words) expect(sentence).toContain('mail.example.org')
  })

  test('writes a test letter to whoever asks for it', async () => {
    await using database = await open()
    const answer = await desk(database).post('/desk/mail/test')
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/mail'])
    expect(await loadLetter(database.read, 1)).toMatchObject({ kind: 'test', to: 'ines@courier.example', unsubscribe: null })
  })

  test('knows no letter that isn’t there', async () => {
    await using database = await open()
    for (const path of ['/desk/mail/7', '/desk/mail/7/html']) expect((await desk(database).request(path)).status).toBe(404)
  })
})

const post = (database: TestDatabase, letter: NewLetter) => database.transact((tx) => postLetter(tx, letter, 0))
const again = (database: TestDatabase) => desk(database).post('/desk/mail/1/again')
