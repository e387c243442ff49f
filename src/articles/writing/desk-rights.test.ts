import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterDesk, type AtDesk } from '../../../test/desk.ts'
import { openTown, type Town } from '../../../test/town.ts'
import { may, ROLES, type Action, type Role } from '../../accounts/roles.ts'
import { menuFor } from '../../app/desk-menu.ts'
import { insertWordRule } from '../../comments/moderation/word-rules.sql.ts'
import type { Tx } from '../../db/schema.ts'
import { insertSuppression } from '../../mail/suppression.sql.ts'
import { insertImport } from '../../newsletter/import.sql.ts'
import { NO_REPORT } from '../../newsletter/import.ts'

/** The desk's door: for anybody, with rules of its own. */
const DOOR = /^\/desk\/(sign-in|forgotten|reset|invitation|first-owner|email|enter)\b/

/** What one has to be allowed to do to be answered; the first that fits counts. Whatever fits none is a hole. */
const RULES: [method: 'GET' | 'POST' | '*', path: RegExp, action: Action][] = [
  ['*', /^\/desk\/(me|again|roles|sign-out)\b/, 'use the desk'],
  ['*', /^\/desk\/(authors|sections|tags|collections|front|redirects)\b/, 'arrange the paper'],
  ['*', /^\/desk\/settings\b/, 'change settings'],
  ['*', /^\/desk\/staff\/factors$/, 'require second factors'],
  ['*', /^\/desk\/staff\b/, 'manage staff'],
  ['*', /^\/desk\/audit\b/, 'read the audit log'],
  ['*', /^\/desk\/mail\b/, 'read mail'],
  ['*', /^\/desk\/comments\b/, 'moderate comments'],
  ['*', /^\/desk\/newsletter\b/, 'keep the list of subscribers'],
  ['POST', /^\/desk\/health\b/, 'retry jobs'],
  ['GET', /^\/desk\/health\b/, 'see health'],
  ['*', /^\/desk\/own-paper$/, 'start own paper'],
  ['POST', /^\/desk\/media\/\d/, 'edit every picture'],
  ['*', /^\/desk\/media\b/, 'add pictures'],
  ['POST', /^\/desk\/embeds$/, 'write articles'],
  ['GET', /^\/desk\/calendar$/, 'see every article'],
  // The article that is asked for is published, and nobody's here.
  ['GET', /^\/desk\/articles\/\d/, 'see every article'],
  ['POST', /^\/desk\/articles\/\d+\/(note|presence)$/, 'see every article'],
  ['POST', /^\/desk\/articles\/\d+\/duplicate$/, 'write articles'],
  ['POST', /^\/desk\/articles\/\d/, 'edit every article'],
  ['POST', /^\/desk\/articles$/, 'write articles'],
  ['*', /^\/desk\/articles(\/bulk|\/find)?$/, 'use the desk'],
  ['GET', /^\/desk$/, 'use the desk'],
]

/** Whether there is a letter is the demo's business. */
const LETTER = /^\/desk\/mail\/\d/

/** Other ways to write a path, some of which servers of this world have taken for it. */
const SPELLINGS: Record<string, (path: string) => string> = {
  'a slash behind': (path) => `${path}/`,
  'a slash twice': (path) => path.replace('/desk', '//desk'),
  'a slash twice within': (path) => path.replace('/desk/', '/desk//'),
  'a slash encoded': (path) => path.replace('/desk/', '/desk%2f'),
  'a letter encoded': (path) => path.replace('/desk', '/%64esk'),
  'a parameter': (path) => `${path};x`,
  'a parameter within': (path) => path.replace('/desk', '/desk;x'),
  'an ending': (path) => `${path}.json`,
  'a dot': (path) => path.replace('/desk', '/./desk'),
  'a way back': (path) => path.replace('/desk', '/about/../desk'),
  capitals: (path) => path.replace('/desk', '/DESK'),
}

interface Route {
  method: 'GET' | 'POST'
  path: string
  action: Action | undefined
}

describe('the rights of the desk', () => {
  let town: Town
  let desks: Record<Role, AtDesk>
  let routes: Route[]

  beforeAll(async () => {
    town = await openTown()
    desks = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await enterDesk(town, role)])))
    const { id } = await town.database.read
      .selectFrom('pick')
      .innerJoin('article_author', 'article_author.article_id', 'pick.article_id')
      .innerJoin('author', 'author.id', 'article_author.author_id')
      .select('pick.article_id as id')
      .where('author.slug', 'not in', ['ines-calloway', 'walter-finch'])
      .executeTakeFirstOrThrow()
    await town.database.transact((tx) => layOut(tx, town.at))
    routes = routesOf(town, id)
  })
  afterAll(() => town[Symbol.asyncDispose]())

  const behindTheDoor = (method: Route['method']) => routes.filter((route) => route.method === method && !DOOR.test(route.path))
  const stranger = (path: string, init?: RequestInit) => town.app.request(`http://localhost${path}`, init)
  const openTo = (role: Role, { action }: Route) => action !== undefined && may({ role }, action)

  test('are written down here for every route', () => {
    expect(behindTheDoor('GET').length).toBeGreaterThan(40)
    expect(behindTheDoor('POST').length).toBeGreaterThan(60)
    expect(routes.filter(({ action, path }) => action === undefined && !DOOR.test(path))).toEqual([])
    expect(new Set(routes.map(({ method }) => method))).toEqual(new Set(['GET', 'POST']))
  })

  test.each(ROLES)('make the menu of %s', (role) => {
    const places = menuFor({ role }, true).flatMap(({ items }) => items.map(({ path }) => path))
    const plain = places.filter((path) => !path.includes('?'))
    const screens = behindTheDoor('GET').filter(({ path }) => everyPlace.has(path))
    expect(
      screens
        .filter((route) => openTo(role, route))
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...new Set(plain)].sort())
  })
  const everyPlace = new Set(menuFor({ role: 'owner' }, true).flatMap(({ items }) => items.map(({ path }) => path)))

  test('lead whoever has no session to the door', async () => {
    for (const { path } of behindTheDoor('GET')) {
      const answer = await stranger(path)
      expect([path, answer.status, answer.headers.get('Location')]).toEqual([
        path,
        303,
        `/desk/sign-in?next=${encodeURIComponent(path)}`,
      ])
    }
  })

  test.each(ROLES)('open to %s what the matrix says, and nothing else', async (role) => {
    for (const route of behindTheDoor('GET')) {
      const { path } = route
      const { status } = await desks[role].get(path)
      if (!openTo(role, route)) expect([path, status]).toEqual([path, path.startsWith('/desk/articles/') ? 404 : 403])
      else expect([path, status]).toEqual([path, expect.toBeOneOf(LETTER.test(path) ? [200, 404] : [200, 302, 303])])
    }
  })

  test('let nobody without a session do anything', async () => {
    const before = await everythingIn(town)
    for (const { path } of behindTheDoor('POST')) {
      const { status } = await stranger(path, { method: 'POST', body: new URLSearchParams({ role: 'owner' }) })
      expect([path, status]).toEqual([path, 401])
    }
    expect(await everythingIn(town)).toEqual(before)
  })

  test.each(ROLES)('let %s do nothing that the matrix does not say', async (role) => {
    const before = await everythingIn(town)
    for (const route of behindTheDoor('POST').filter((one) => !openTo(role, one))) {
      const { path } = route
      const { status } = await desks[role].post(path, { role: 'owner', version: '1', body: '', name: 'X', headline: 'X' })
      expect([path, status]).toEqual([path, expect.toBeOneOf(path.startsWith('/desk/articles/') ? [403, 404] : [403])])
    }
    expect(await everythingIn(town)).toEqual(before)
  })

  test('take nothing from a page of another site', async () => {
    const before = await everythingIn(town)
    for (const { path } of routes.filter(({ method }) => method === 'POST')) {
      const elsewhere = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
      expect([path, (await desks.owner.post(path, {}, elsewhere)).status]).toEqual([path, 403])
    }
    expect(await everythingIn(town)).toEqual(before)
  })

  describe.each(Object.entries(SPELLINGS))('are the same with %s', (_, spell) => {
    test('without a session', async () => {
      const before = await everythingIn(town)
      for (const { path } of behindTheDoor('GET')) {
        const answer = await stranger(spell(path))
        const isLed = answer.status < 400
        expect([spell(path), isLed ? answer.headers.get('Location') : null]).toEqual([
          spell(path),
          isLed ? expect.stringMatching(/^\/desk\/sign-in\?next=|^\/desk/) : null,
        ])
        expect([spell(path), answer.status]).not.toEqual([spell(path), 200])
      }
      for (const { path } of behindTheDoor('POST'))
        expect([path, (await stranger(spell(path), { method: 'POST' })).status]).toEqual([path, expect.toBeOneOf([401, 404])])
      expect(await everythingIn(town)).toEqual(before)
    })

    test.each(['contributor', 'treasurer'] as const)('for %s', async (role) => {
      for (const route of behindTheDoor('GET').filter((one) => !openTo(role, one))) {
        const { status } = await desks[role].get(spell(route.path))
        expect([spell(route.path), status]).toEqual([spell(route.path), expect.toBeOneOf([301, 400, 403, 404, 422])])
      }
    })
  })
})

const ADDRESS_HASH = 'a'.repeat(27)

/** What the demo has none of, and some routes lead to: a word rule, a list of subscribers, an address without letters. */
async function layOut(tx: Tx, now: number): Promise<void> {
  const staffId = 1
  await insertWordRule(tx, { words: 'casino', outcome: 'hold', reason: 'It sells.' }, { staffId, now })
  await insertImport(tx, { staffId, fileName: 'list.csv', report: NO_REPORT }, now)
  await insertSuppression(tx, { addressHash: ADDRESS_HASH, reason: 'asked', detail: '', at: now })
}

/** Every route of the desk, once, with something that is there in the place of each parameter. */
function routesOf(town: Town, articleId: number): Route[] {
  const found = town.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/desk'))
  const keys = new Set(found.map(({ method, path }) => `${method} ${path}`))
  return [...keys].flatMap((key) => {
    const [method, pattern] = key.split(/ (.*)/) as [Route['method'], string]
    return (pattern.includes('/:act') ? ['assign', 'note', 'drop-changes', 'duplicate'] : ['']).map((act) => {
      const path = pattern.replaceAll(/:(\w+)(\{(?:[^{}]|\{[^{}]*\})*\})?/g, (_, name: string) =>
        name === 'act' ? act : valueOf(name, pattern, articleId),
      )
      const action = RULES.find(([of, at]) => (of === '*' || of === method) && at.test(path))?.[2]
      return { method, path, action }
    })
  })
}

function valueOf(name: string, pattern: string, articleId: number): string {
  const values: Record<string, string> = {
    article: String(articleId),
    step: 'take-down',
    token: 'x',
    sheet: 'look',
    number: '1',
    hash: ADDRESS_HASH,
  }
  if (name === 'id' && pattern.startsWith('/desk/articles')) return String(articleId)
  // The contributor, whom administrators may see to.
  if (name === 'id' && pattern.startsWith('/desk/staff')) return '5'
  return values[name] ?? '1'
}

/** Every row of the database but sessions, which say when they were last used. */
async function everythingIn({ database }: Town): Promise<Record<string, unknown[]>> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(database.read)
  const names = tables.rows.map(({ name }) => name).filter((name) => name !== 'session')
  const rows = names.map(
    async (name) => [name, (await sql`select * from ${sql.table(name)}`.execute(database.read)).rows] as const,
  )
  return Object.fromEntries(await Promise.all(rows))
}
