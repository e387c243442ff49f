import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { DEMO_ARTICLE } from '../src/web/demo-line.view.tsx'
import { enterDesk } from './desk.ts'
import { lettersTo, mailedPath } from './reader.ts'
import { serveTown, type ServedTown } from './town.ts'

vi.setConfig({ testTimeout: 120_000 })

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A browser that knows no script. */
const hasW3m = (() => {
  try {
    execFileSync('w3m', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('w3m is not on this machine: a reader’s journey in it is skipped.')
    return false
  }
})()

const run = promisify(execFile)

type Fields = Record<string, string | string[]>

/** What w3m shows of a page, or of what comes of a form. Its cookies are kept in a home of its own. */
function openW3m({ url }: ServedTown) {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-w3m-'))
  const show = async (path: string, how: string[]) => {
    const env = { ...process.env, HOME: home, LANG: 'C.UTF-8' }
    const { stdout } = await run('w3m', ['-cookie', '-cols', '200', ...how, '-dump', url + path], { env })
    return stdout
  }
  return {
    read: (path: string) => show(path, []),
    post(path: string, fields: Fields) {
      const form = join(home, 'form')
      const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
      writeFileSync(form, new URLSearchParams(pairs).toString())
      return show(path, ['-post', form])
    },
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** What a page's forms carry along. */
const hiddenIn = (html: string): Fields =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  )

const source = async ({ url }: ServedTown, path: string) => (await fetch(url + path)).text()

/** The form that posts there, as it stands in the page. */
const formIn = (html: string, action: string) => {
  const from = html.indexOf(`action="${action}"`)
  return html.slice(from, html.indexOf('</form>', from))
}

test.skipIf(!hasW3m)('a conversation in w3m: commented, confirmed, held, approved, answered, told, ended', async () => {
  await using town = await serveTown()
  using w3m = openW3m(town)
  const thread = `${DEMO_ARTICLE}/comments`
  const email = 'wim@reader.example'
  expect(await w3m.read(DEMO_ARTICLE)).toMatch(/Comments \(\d+\)/)

  const form = hiddenIn(formIn(await source(town, thread), '/comments'))
  town.clock.now += DAY
  const moderator = await enterDesk(town, 'moderator')
  const typed = { ...form, name: 'Wim', email, follow: 'replies' }
  const again = await w3m.post('/comments', { ...typed, body: '' })
  expect(again).toContain('Please write something first.')
  expect(again).toContain(email)
  expect(await w3m.post('/comments', { ...typed, body: 'I read this in w3m.' })).toContain('Look in your mail')

  const confirm = await mailedPath(town, email, '/account/confirm/')
  const what = [...(await source(town, confirm)).matchAll(/name="what" value="([^"]*)"/g)].map((found) => found[1]!)
  expect(await w3m.read(confirm)).toContain('I read this in w3m.')
  expect(await w3m.post(confirm, { answer: 'yes', what })).toContain('It waits for somebody of the newsroom')

  const approve = async (words: string) => {
    const { id } = await town.database.read
      .selectFrom('comment')
      .select('id')
      .where('body', 'like', `%${words}%`)
      .executeTakeFirstOrThrow()
    const card = await (await moderator.get(`/desk/comments/${id}`)).text()
    const action = `/desk/comments/${id}/decide`
    expect((await moderator.post(action, { ...hiddenIn(formIn(card, action)), decision: 'approve' })).status).toBe(303)
    return id
  }
  const id = await approve('I read this in w3m.')
  expect(await w3m.read(`/comments/${id}`)).toContain('I read this in w3m.')

  using other = openW3m(town)
  const reply = hiddenIn(formIn(await source(town, `/comments/${id}`), '/comments'))
  const answer = { ...reply, name: 'Ada', email: 'ada@reader.example', body: 'And I answer in it.' }
  expect(await other.post('/comments', answer)).toContain('Look in your mail')
  const adas = await mailedPath(town, 'ada@reader.example', '/account/confirm/')
  const key = /name="what" value="([^"]*)"/.exec(await source(town, adas))![1]!
  await other.post(adas, { answer: 'yes', what: key })
  await approve('And I answer in it.')

  // What is due is looked for each minute, and may become due just after.
  const told = await vi.waitFor(
    async () => {
      town.clock.now += MINUTE
      return (await lettersTo(town, email)).find(({ text }) => text.includes('And I answer in it.'))!.unsubscribe!
    },
    { timeout: 60_000, interval: 200 },
  )
  const end = new URL(told).pathname
  expect(await w3m.read(end)).toMatch(/End/)
  await w3m.post(end, {})
  const follow = town.database.read.selectFrom('follow').innerJoin('reader', 'reader.id', 'follow.reader_id')
  expect(await follow.select('state').where('email', '=', email).execute()).toEqual([{ state: 'ended' }])
})
