import { expect, test } from 'vitest'
import { onBothEngines, openTestDatabase } from '../../test/databases.ts'
import { openTown, serveTown, TUESDAY, type Town } from '../../test/town.ts'
import { staffByEmail } from '../accounts/staff.sql.ts'
import { foundPaper } from '../articles/paper.commands.ts'
import { verifyRecord } from '../articles/record.commands.ts'
import { startWorker } from '../jobs/worker.ts'
import { parseSettings } from '../web/settings.ts'
import { loadSite } from '../web/site.sql.ts'
import { REMOVE_DEMO_FILES } from './demo-files.ts'
import { removeDemoFiles } from './demo-files.jobs.ts'
import { leaveDemo } from './leave-demo.commands.ts'

const PAPER = {
  name: 'The Herald',
  motto: 'Every morning',
  language: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
  owner: 'Ana Prado',
  email: 'ana@herald.example',
  password: 'ferry at a quarter past six',
}

/** A browser at the machine of the site, with its cookies. */
function browserAt(request: (path: string, init: RequestInit) => Promise<Response> | Response) {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await request(path, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    return answer
  }
  return {
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string>) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { 'Sec-Fetch-Site': 'same-origin' } }),
  }
}

const browserIn = ({ app }: Town) => browserAt((path, init) => app.request(`http://localhost${path}`, init))

async function filesOf({ files }: Town): Promise<number> {
  let count = 0
  for await (const _ of files.names()) count++
  return count
}

onBothEngines('from a demo to a paper of one’s own', (_open, engine) => {
  test('everything of the demo goes, its files too, and the owner signs in to an empty paper', async () => {
    await using town = await openTown({ engine })
    const { database, files } = town
    const owner = browserIn(town)
    await owner.post('/desk/enter', { role: 'owner' })
    expect(await (await owner.get('/desk/own-paper')).text()).toContain('That cannot be undone')
    const answer = await owner.post('/desk/own-paper', PAPER)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/sign-in'])

    const { language, motto, timeZone } = PAPER
    expect(await loadSite(database.read)).toMatchObject({
      demo: false,
      settings: { name: 'The Herald', motto, language, timeZone },
    })
    expect(await verifyRecord(database.read)).toMatchObject({ leaves: 0, fault: undefined })
    await using fresh = await openTestDatabase(engine)
    await fresh.transact((tx) => foundPaper(tx, { settings: parseSettings({ name: 'x' }), demo: false }, 0))
    const ADDED = ['staff', 'author', 'audit', 'job', 'event', 'event_reader']
    expect((await filledTables(database)).filter((name) => !ADDED.includes(name))).toEqual(await filledTables(fresh))
    expect(await database.read.selectFrom('staff').select(['name', 'role']).execute()).toEqual([
      { name: 'Ana Prado', role: 'owner' },
    ])

    expect((await owner.get('/desk')).status).toBe(303)
    expect((await owner.post('/desk/enter', { role: 'owner' })).status).toBe(404)
    const signedIn = await owner.post('/desk/sign-in', { email: PAPER.email, password: PAPER.password })
    expect([signedIn.status, signedIn.headers.get('Location')]).toEqual([303, '/desk'])
    expect((await owner.get('/desk/own-paper')).status).toBe(404)

    expect(await filesOf(town)).toBeGreaterThan(100)
    const handlers = { [REMOVE_DEMO_FILES]: removeDemoFiles({ database, files }) }
    const worker = startWorker({ database, reactions: {}, handlers, timetable: [], clock: () => town.at, onError: () => {} })
    await worker.idle()
    await worker.stop()
    expect(await filesOf(town)).toBe(0)
    expect(town.failures).toEqual([])
  })

  test('a form that was not filled in comes back as it was, and nothing has happened', async () => {
    await using town = await openTown({ engine })
    const owner = browserIn(town)
    await owner.post('/desk/enter', { role: 'owner' })
    const wrong = { ...PAPER, name: ' ', language: 'Português', timeZone: 'Mars/Olympus', email: 'ana', password: 'ana prado 1' }
    const answer = await owner.post('/desk/own-paper', wrong)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const words of [
      'Give your paper a name',
      'A language is written like',
      'Choose the time zone',
      'no e-mail address',
      '12 characters',
    ]) {
      expect(page).toContain(words)
    }
    expect(page).toContain('value="Ana Prado"')
    expect(page).not.toContain('ana prado 1')
    expect((await owner.post('/desk/own-paper', { ...PAPER, password: 'Ana Prado 1234' })).status).toBe(422)
    expect(await loadSite(town.database.read)).toMatchObject({ demo: true })
  })

  test('is closed to everybody but the owner, and on a real paper to all', async () => {
    await using town = await openTown({ engine })
    const { database } = town
    const other = browserIn(town)
    await other.post('/desk/enter', { role: 'administrator' })
    expect((await other.get('/desk/own-paper')).status).toBe(403)
    expect((await other.post('/desk/own-paper', PAPER)).status).toBe(403)
    expect(await loadSite(database.read)).toMatchObject({ demo: true })

    const mara = (await staffByEmail(database.read, 'mara@port-ellery-lantern.example'))!
    const own = { settings: parseSettings({ name: 'x' }), owner: { name: 'x', email: 'x@x.example', passwordHash: '' } }
    await database.transact((tx) => tx.updateTable('site').set({ demo: 0 }).execute())
    const leaving = database.transact((tx) => leaveDemo(tx, mara, own, async () => 1, TUESDAY))
    await expect(leaving).rejects.toThrow('nothing empties it')
    expect(await database.read.selectFrom('article').select('id').limit(1).execute()).toHaveLength(1)
  })
})

test('a running site shows the new paper at once, and no page of the old one', async () => {
  await using town = await serveTown()
  const owner = browserAt((path, init) => fetch(`${town.url}${path}`, init))
  const readers = ['/', '/latest', '/feed.xml']
  for (const path of readers) expect(await (await owner.get(path)).text()).toContain('Lantern')
  const article = /href="(\/[a-z]+\/[a-z-]+)"/.exec(await (await owner.get('/latest')).text())![1]!
  expect((await owner.get(article)).status).toBe(200)
  await owner.post('/desk/enter', { role: 'owner' })
  expect((await owner.post('/desk/own-paper', PAPER)).status).toBe(303)
  for (const path of readers) {
    const page = await (await owner.get(path)).text()
    expect(page).toContain('The Herald')
    expect(page).not.toContain('Lantern')
  }
  expect((await owner.get(article)).status).toBe(404)
})

async function filledTables({ read }: Town['database']): Promise<string[]> {
  const names = (await read.introspection.getTables()).map((table) => table.name).sort()
  const filled: string[] = []
  for (const name of names) {
    const row = await read
      .selectFrom(name as 'site')
      .select((eb) => eb.lit(1).as('one'))
      .limit(1)
      .executeTakeFirst()
    if (row) filled.push(name)
  }
  return filled
}
