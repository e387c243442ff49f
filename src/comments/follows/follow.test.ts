import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { asReader, confirmAll, lettersTo, mailedPath } from '../../../test/reader.ts'
import { anArticle } from '../comments.test-kit.ts'
import { followPart } from './follow-part.commands.ts'
import { HOUR, openFollowing, type Following } from './follow.test-kit.ts'

const MARTA = 'marta@reader.example'
const DAY = 24 * HOUR

const followOf = ({ database }: Following) =>
  database.read.selectFrom('follow').select(['state', 'kind', 'asked', 'key', 'due_at']).executeTakeFirst()

onBothEngines('following a thread', (_open, engine) => {
  test('waits for the click on one letter, and ends by one press', async () => {
    await using town = await openFollowing(engine)
    const { headers } = await town.ask({ follow: 'replies', email: ' Marta@Reader.example ' })
    const answer = await town.reader.get(headers.get('Location')!)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await answer.text()).toContain('href="/harbour/the-ferry/comments"')
    expect(await followOf(town)).toMatchObject({ state: 'unconfirmed', kind: 'replies' })
    const mailbox = asReader(town)
    const page = await (await mailbox.get(await mailedPath(town, MARTA, '/account/confirm/'))).text()
    expect(page).toContain('Be told by mail of answers to your comments on “The ferry”')
    await confirmAll(town, mailbox, MARTA)
    expect(await followOf(town)).toMatchObject({ state: 'active', asked: null })

    const own = await (await mailbox.get('/comments/follows')).text()
    const end = /action="(\/comments\/follows\/[\w-]{43}\/end)"/.exec(own)![1]!
    expect(await (await asReader(town).get(end)).text()).toContain('You are told of answers to your comments on “The ferry”.')
    expect(await followOf(town)).toMatchObject({ state: 'active' })
    expect((await asReader(town).post(end, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
    expect(await followOf(town)).toMatchObject({ state: 'ended' })
    expect((await asReader(town).post(end, { press: 'keep' })).status).toBe(303)
    expect(await followOf(town)).toMatchObject({ state: 'active' })
    expect((await asReader(town).get('/comments/follows/nobody/end')).status).toBe(404)
    expect(town.failures).toEqual([])
  })

  test('is what it was until whoever reads the address says otherwise', async () => {
    await using town = await openFollowing(engine)
    await town.ask({ email: MARTA })
    await confirmAll(town, asReader(town), MARTA)
    const follows = { state: 'active', kind: 'all' }
    expect((await town.ask({ email: MARTA })).headers.get('Location')).toBe(`/comments/follows/asked?article=${town.articleId}`)
    expect(await lettersTo(town, MARTA)).toHaveLength(1)
    await town.ask({ email: MARTA, follow: 'replies' })
    expect(await followOf(town)).toMatchObject({ ...follows, asked: 'replies' })
    await confirmAll(town, asReader(town), MARTA)
    expect(await followOf(town)).toMatchObject({ state: 'active', kind: 'replies', asked: null })

    const { key } = (await followOf(town))!
    await town.reader.post(`/comments/follows/${key}/end`)
    await town.ask({ email: MARTA })
    expect(await followOf(town)).toMatchObject({ state: 'ended', asked: 'all' })
    const { id } = await town.database.read.selectFrom('follow').select('id').executeTakeFirstOrThrow()
    const reader = await town.database.read.selectFrom('reader').select('id').executeTakeFirstOrThrow()
    await town.write((tx) => followPart.drop(tx, reader.id + 1, `follow:${id}`))
    expect(await followOf(town)).toMatchObject({ asked: 'all' })
    await town.write((tx) => followPart.drop(tx, reader.id, `follow:${id}`))
    expect(await followOf(town)).toMatchObject({ state: 'ended', asked: null })
  })

  test('begins at once for whoever is signed in, and only with their own address', async () => {
    await using town = await openFollowing(engine)
    await town.ask({ email: MARTA })
    const marta = asReader(town)
    await confirmAll(town, marta, MARTA)
    expect((await town.ask({ email: '', follow: 'replies' }, marta)).headers.get('Location')).toBe('/comments/follows')
    expect(await followOf(town)).toMatchObject({ state: 'active', kind: 'replies', asked: null })
    expect(await (await marta.get('/comments/follows')).text()).toContain('The ferry</a>: replies to my comments')
    await town.ask({ email: 'odile@reader.example' }, marta)
    const states = await town.database.read.selectFrom('follow').select('state').orderBy('id').execute()
    expect(states.map(({ state }) => state)).toEqual(['active', 'unconfirmed'])
    const out = await asReader(town).get('/comments/follows')
    expect(out.headers.get('Location')).toBe('/account/sign-in?return=%2Fcomments%2Ffollows')
  })

  test('refuses what it can’t do with a sentence of its own, and the form as it was filled in', async () => {
    await using town = await openFollowing(engine)
    const cases: [Record<string, string>, number, string][] = [
      [{ email: 'marta@@reader' }, 422, 'This is no mail address.'],
      [{ email: '' }, 422, 'This is no mail address.'],
      [{ email: 'marta@reader.example\r\nBcc: all@reader.example' }, 422, 'This is no mail address.'],
      [{ email: MARTA, follow: 'everything' }, 422, 'Choose what you want to be told of.'],
      [{ email: MARTA, form: 'abc.def' }, 403, 'This form didn’t come from a page of ours.'],
      [{ email: MARTA, website: 'https://pills.example' }, 403, 'Something was filled in that people don’t see.'],
    ]
    for (const [n, [fields, status, words]] of cases.entries()) {
      town.from.block = `198.51.${n}.0/24`
      const answer = await town.ask({ follow: 'replies', ...fields })
      const page = await answer.text()
      expect([answer.status, page.includes(words)], JSON.stringify(fields)).toEqual([status, true])
      expect(page).toContain(`value="${fields.email!.replace('\r\n', '\n')}"`)
      if (fields.follow === undefined) expect(page).toContain('<option value="replies" selected="">')
    }
    const old = await openOldForm(town)
    expect([old.status, await old.text()]).toEqual([410, expect.stringContaining('some days old')])
    expect((await town.ask({ email: MARTA, article: '999' })).status).toBe(404)
    expect((await town.ask({ email: MARTA, article: 'x' })).status).toBe(404)
    expect(await town.database.read.selectFrom('follow').selectAll().execute()).toEqual([])
    expect(await lettersTo(town, MARTA)).toEqual([])
  })

  test('is not offered where there are no comments, or no article any more', async () => {
    await using town = await openFollowing(engine)
    await town.write((tx) => tx.insertInto('thread').values({ article_id: town.articleId, count: 0, rule: 'off' }).execute())
    expect((await town.ask({ email: MARTA })).status).toBe(409)
    await town.write((tx) => tx.updateTable('article').set({ status: 'taken down' }).execute())
    expect((await town.ask({ email: MARTA })).status).toBe(404)
  })

  test('is asked for five times a minute and twenty times an hour by a network', async () => {
    await using town = await openFollowing(engine)
    const statuses: number[] = []
    for (let n = 0; n < 24; n++) {
      if (n % 5 === 0) town.clock.now += n === 0 ? 0 : 61_000
      statuses.push((await town.ask({ email: `reader-${n}@reader.example` })).status)
    }
    expect(statuses).toEqual([...Array(20).fill(303), ...Array(4).fill(429)])
    town.clock.now += HOUR
    for (let n = 0; n < 6; n++) statuses.push((await town.ask({ email: MARTA })).status)
    expect(statuses.slice(24)).toEqual([...Array(5).fill(303), 429])
  })

  // CVE-2026-22216: the endpoint that confirms a subscription wrote to whatever address it was given, as often as it was given.
  test('writes to a stranger once, from whatever networks and for whatever articles it is asked', async () => {
    await using town = await openFollowing(engine)
    const articles = await town.write(async (tx) => {
      const ids = []
      for (let n = 0; n < 20; n++) ids.push(await anArticle(tx, `/harbour/${n}`))
      return ids
    })
    const bodies = new Set<string>()
    for (let n = 0; n < 100; n++) {
      town.from.block = `198.51.${n}.0/24`
      const fields = { email: n % 2 ? MARTA : MARTA.toUpperCase(), follow: n % 3 ? 'all' : 'replies' }
      const answer = await town.ask({ ...fields, article: String(articles[n % 20]) })
      bodies.add(`${answer.status} ${await answer.text()}`)
    }
    expect([...bodies]).toEqual(['303 '])
    expect(await lettersTo(town, MARTA)).toHaveLength(1)
    town.clock.now += 6 * DAY
    await town.ask({ email: MARTA })
    expect(await lettersTo(town, MARTA)).toHaveLength(1)
  })

  test('fills no stranger’s page of what waits, and none of it lies for ever', async () => {
    await using town = await openFollowing(engine)
    for (let n = 0; n < 60; n++) {
      const id = await town.write((tx) => anArticle(tx, `/harbour/${n}`))
      town.from.block = `198.51.${n}.0/24`
      await town.ask({ email: MARTA, article: String(id) })
    }
    const count = async () => (await town.database.read.selectFrom('follow').select('id').execute()).length
    expect(await count()).toBe(50)
  })

  test('is in the reader’s own file, and gone with them', async () => {
    await using town = await openFollowing(engine)
    await town.ask({ email: MARTA })
    const { id } = await town.database.read.selectFrom('reader').select('id').executeTakeFirstOrThrow()
    expect(await followPart.exported(town.database.read, id)).toMatchObject({
      follows: [{ path: '/harbour/the-ferry', kind: 'all' }],
    })
    expect(await followPart.needsAddress(town.database.read, [id])).toEqual([])
    await confirmAll(town, asReader(town), MARTA)
    expect(await followPart.needsAddress(town.database.read, [id, id + 1])).toEqual([id])
    await town.write((tx) => followPart.erase(tx, id, town.clock.now))
    expect(await followOf(town)).toBeUndefined()
  })
})

/** A form from a page that was kept for longer than four days. */
async function openOldForm(town: Following): Promise<Response> {
  town.clock.now -= 4 * DAY
  const page = await (await town.ask({ email: 'none' })).text()
  town.clock.now += 4 * DAY
  const form = /name="form" value="([^"]+)"/.exec(page)![1]!
  town.from.block = '203.0.113.0/24'
  return town.ask({ email: MARTA, form })
}
