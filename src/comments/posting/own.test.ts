import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { asReader, confirmAll, lettersTo, mailedPath } from '../../../test/reader.ts'
import { openTown, type Town } from '../../../test/town.ts'
import { commentPart } from '../comment-part.commands.ts'
import { sweepComments } from '../comments.jobs.ts'
import { moveComment } from '../standing.commands.ts'
import { aRegular, articleId, commentsIn, filledIn, textOf } from './posting.test-kit.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const EMAIL = 'odile@reader.example'

/** Somebody known, with one published comment. */
async function aWriter(town: Town, who: { name?: string; email?: string } = {}) {
  const reader = await aRegular(town, who)
  await reader.press('/comments', await filledIn(town, { body: `The ferry was late again, says ${who.name ?? 'Odile'}.` }))
  const comment = (await commentsIn(town, who.email)).at(-1)!
  if (comment.state !== 'published') throw new Error(`The comment is ${comment.state}`)
  return { reader, id: comment.id }
}

const readerIdOf = async ({ database }: Town, email = EMAIL) =>
  (await database.read.selectFrom('reader').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id

const eventsOf = async ({ database }: Town) =>
  (await database.read.selectFrom('event').select('name').where('name', 'like', 'comment.%').orderBy('id').execute()).map(
    ({ name }) => name,
  )

onBothEngines('one’s own comments', (_open, engine) => {
  test('can be changed for ten minutes, and say so; after that what was typed comes back', async () => {
    await using town = await openTown({ engine })
    const { reader, id } = await aWriter(town)
    await reader.press(`/comments/${id}/edit`, { body: 'The ferry was *early*.' })
    expect((await commentsIn(town)).at(-1)).toMatchObject({
      body: '<p>The ferry was <strong>early</strong>.</p>',
      edited_at: town.at,
      state: 'published',
    })
    expect((await eventsOf(town)).slice(-2)).toEqual(['comment.published', 'comment.changed'])
    const empty = await reader.post(`/comments/${id}/edit`, { body: ' ' })
    expect([empty.status, (await textOf(empty)).includes('Please write something first.')]).toEqual([422, true])
    town.clock.now += 10 * MINUTE
    const late = await reader.post(`/comments/${id}/edit`, { body: 'Too late.' })
    expect(late.status).toBe(410)
    expect(await textOf(late)).toContain('Too late.')
    expect((await commentsIn(town)).at(-1)!.body).toContain('early')
  })

  test('are judged anew when they are changed, and not let in by that once they were put aside', async () => {
    await using town = await openTown({ engine })
    const { reader, id } = await aWriter(town)
    await reader.press(`/comments/${id}/edit`, { body: 'https://a.example https://b.example https://c.example' })
    expect((await commentsIn(town)).at(-1)!.state).toBe('held')
    const own = await reader.press(`/comments/${id}/edit`, { body: 'Never mind.' })
    expect(await textOf(own)).toContain('It waits for somebody of the newsroom')
    expect((await commentsIn(town)).at(-1)!.state).toBe('held')
  })

  test('are nobody else’s to see, change, remove or object to', async () => {
    await using town = await openTown({ engine })
    const { id } = await aWriter(town)
    const other = await aRegular(town, { name: 'Bram', email: 'bram@reader.example' })
    expect((await other.get(`/comments/mine/${id}`)).status).toBe(404)
    for (const act of ['edit', 'remove', 'object']) {
      expect((await other.post(`/comments/${id}/${act}`, { body: 'Mine now', words: 'Mine', reader: '1', id: '1' })).status).toBe(
        404,
      )
    }
    expect((await commentsIn(town)).at(-1)).toMatchObject({
      state: 'published',
      body: '<p>The ferry was late again, says Odile.</p>',
    })
    const stranger = asReader(town)
    expect((await stranger.post(`/comments/${id}/remove`)).headers.get('Location')).toBe(
      `/account/sign-in?return=%2Fcomments%2Fmine%2F${id}`,
    )
  })

  test('are removed for good, and leave their place where there are answers', async () => {
    await using town = await openTown({ engine })
    const { reader, id } = await aWriter(town)
    await reader.press('/comments', await filledIn(town, { parent: String(id), body: 'I was on it myself.' }))
    expect(await textOf(await reader.press(`/comments/${id}/remove`))).toContain('You have removed it.')
    const [, removed] = await commentsIn(town)
    expect(removed).toMatchObject({ id, state: 'removed', body: '' })
    expect(await textOf(await reader.get(`/comments/${id}`))).toContain('Removed by its author')
  })

  test('can be objected to once, with words, where they were not published', async () => {
    await using town = await openTown({ engine })
    const { reader, id } = await aWriter(town)
    expect((await reader.post(`/comments/${id}/object`, { words: 'But it is published.' })).status).toBe(409)
    await town.database.transact((tx) => moveComment(tx, id, 'rejected', town.at))
    expect((await reader.post(`/comments/${id}/object`, { words: ' ' })).status).toBe(422)
    expect(await textOf(await reader.press(`/comments/${id}/object`, { words: 'I was there.' }))).toContain(
      'Nobody has answered yet.',
    )
    const again = await reader.post(`/comments/${id}/object`, { words: 'And once more.' })
    expect(again.status).toBe(409)
    expect(await textOf(again)).toContain('And once more.')
    const objections = await town.database.read.selectFrom('objection').select('words').execute()
    expect(objections.filter(({ words }) => words === 'I was there.')).toHaveLength(1)
  })

  test('of somebody banned are refused at their new address as at the old one', async () => {
    await using town = await openTown({ engine })
    const { reader } = await aWriter(town)
    const { address_hash: hash } = await town.database.read
      .selectFrom('reader')
      .select('address_hash')
      .where('email', '=', EMAIL)
      .executeTakeFirstOrThrow()
    const ban = { kind: 'address', hash, name: 'Odile', reason: 'For shouting.', made_by: 1, made_at: town.at } as const
    await town.database.transact((tx) =>
      tx
        .insertInto('ban')
        .values({ ...ban, ends_at: null, lifted_at: null })
        .execute(),
    )
    await reader.post('/account/email', { email: 'new@reader.example' })
    expect((await reader.post(await mailedPath(town, 'new@reader.example', '/account/email/'))).status).toBe(303)
    for (const email of ['new@reader.example', EMAIL]) {
      const answer = await asReader(town).post('/comments', await filledIn(town, { email }))
      expect([answer.status, (await textOf(answer)).includes('For shouting.')]).toEqual([403, true])
    }
  })

  test('are erased with their writer: the words and the name go, the place stays', async () => {
    await using town = await openTown({ engine })
    const { reader, id } = await aWriter(town)
    const other = await aWriter(town, { name: 'Bram', email: 'bram@reader.example' })
    await reader.press('/comments/recommend', { ...(await filledIn(town)), comment: String(other.id) })
    await other.reader.press('/comments', await filledIn(town, { parent: String(id), body: 'So it was.' }))
    const readerId = await readerIdOf(town)
    const exported = await commentPart.exported(town.database.read, readerId)
    expect(exported).toMatchObject({
      comments: [{}, { body: expect.stringContaining('says Odile') }],
      recommended: [{ comment: other.id }],
    })
    await town.database.transact((tx) => commentPart.erase(tx, readerId, town.at))
    const rows = await town.database.read.selectFrom('comment').selectAll().where('id', '=', id).execute()
    expect(rows).toMatchObject([{ name: '', body: '', reader_id: null, network: null, state: 'removed', shown: 1 }])
    expect((await commentsIn(town, 'bram@reader.example')).find((comment) => comment.id === other.id)).toMatchObject({
      recommended: 0,
    })
    expect(await commentsIn(town)).toEqual([])
  })
})

onBothEngines('comments of others', (_open, engine) => {
  test('are recommended once a reader, and not one’s own; who isn’t signed in comes back to the button', async () => {
    await using town = await openTown({ engine })
    const { reader, id } = await aWriter(town)
    const other = await aRegular(town, { name: 'Bram', email: 'bram@reader.example' })
    const press = { ...(await filledIn(town)), comment: String(id) }
    const recommended = async () => (await commentsIn(town)).at(-1)!.recommended
    const back = await other.post('/comments/recommend', press, {
      Referer: 'http://localhost/harbour/the-ferry/comments?order=oldest',
    })
    expect(back.headers.get('Location')).toBe(`/harbour/the-ferry/comments?order=oldest#comment-${id}`)
    expect(await recommended()).toBe(1)
    await other.post('/comments/recommend', press, { Referer: 'https://elsewhere.example/x' })
    expect(await recommended()).toBe(0)
    expect((await reader.post('/comments/recommend', press)).status).toBe(403)
    expect((await other.post('/comments/recommend', { ...press, form: 'x.y' })).status).toBe(403)
    expect(await recommended()).toBe(0)
    const stranger = asReader(town)
    const led = await stranger.post('/comments/recommend', press)
    expect(led.headers.get('Location')).toBe(`/account/sign-in?return=%2Fcomments%2F${id}%2Frecommend`)
    expect(await textOf(await other.get(`/comments/${id}/recommend`))).toContain('Recommend')
  })

  test('who has to sign in first comes back to the button by the mailed link, and then it is done', async () => {
    await using town = await openTown({ engine })
    const { id } = await aWriter(town)
    await aRegular(town, { name: 'Bram', email: 'bram@reader.example' })
    const browser = asReader(town)
    const press = { ...(await filledIn(town)), comment: String(id) }
    const ways = await (await browser.press('/comments/recommend', press)).text()
    const back = /name="return" value="([^"]*)"/.exec(ways)![1]!
    await browser.post('/account/sign-in', { email: 'bram@reader.example', return: back })
    const page = await browser.press(await mailedPath(town, 'bram@reader.example', '/account/link/'))
    expect(page.status).toBe(200)
    const form = /name="form" value="([^"]*)"/.exec(await page.text())![1]!
    const done = await browser.post('/comments/recommend', { form, website: '', comment: String(id) })
    expect(done.headers.get('Location')).toBe(`/comments/${id}#comment-${id}`)
    expect((await commentsIn(town)).at(-1)!.recommended).toBe(1)
  })

  test('are reported once by everybody, and held after three reports that count', async () => {
    await using town = await openTown({ engine })
    const { id } = await aWriter(town)
    const form = await filledIn(town)
    const reported = async () => (await commentsIn(town)).at(-1)!
    const stranger = asReader(town)
    expect((await stranger.post(`/comments/${id}/report`, { ...form, words: 'No reason' })).status).toBe(422)
    expect((await stranger.post(`/comments/${id}/report`, { ...form, reason: 'abuse', form: '' })).status).toBe(403)
    for (const words of ['Rude', 'Very rude']) await stranger.press(`/comments/${id}/report`, { ...form, reason: 'abuse', words })
    expect(await reported()).toMatchObject({ reports: 1, state: 'published' })
    const regulars = ['bram', 'cleo', 'dina', 'emil']
    for (const [n, name] of regulars.entries()) {
      const reader = await aRegular(town, { name, email: `${name}@reader.example`, published: n === 0 ? 0 : 1 })
      await reader.press(`/comments/${id}/report`, { ...form, reason: 'false', words: '' })
      expect(await reported()).toMatchObject(n < 3 ? { reports: n + 2, state: 'published' } : { state: 'held' })
    }
  })
})

onBothEngines('what comments keep', (_open, engine) => {
  test('goes after its time: what nobody confirmed, where it came from, words that were not let through', async () => {
    await using town = await openTown({ engine })
    const guest = asReader(town)
    await guest.post('/comments', await filledIn(town, { email: 'never@reader.example' }))
    const { reader, id } = await aWriter(town)
    await reader.press('/comments', await filledIn(town, { body: 'https://a.example '.repeat(6) }))
    const rejected = (await commentsIn(town)).at(-1)!
    expect(rejected.state).toBe('rejected')
    const after = async (days: number) => {
      await sweepComments(town.database, town.at + days * DAY + 1)
      const rows = await town.database.read
        .selectFrom('comment')
        .select(['id', 'network', 'body'])
        .where('id', 'in', [id, rejected.id])
        .orderBy('id')
        .execute()
      return { waiting: (await commentsIn(town, 'never@reader.example')).length, rows }
    }
    expect(await after(6)).toMatchObject({ waiting: 1, rows: [{ network: expect.any(String) }, {}] })
    expect(await after(7)).toMatchObject({ waiting: 0, rows: [{ network: expect.any(String) }, {}] })
    expect(await after(30)).toMatchObject({ rows: [{ network: null }, { body: expect.stringContaining('a.example') }] })
    expect(await after(90)).toMatchObject({ rows: [{ body: expect.stringContaining('ferry') }, { body: '' }] })
  })

  test('what is dropped on the page that asks is gone, and what somebody else’s key names stays', async () => {
    await using town = await openTown({ engine })
    const guest = asReader(town)
    await guest.post('/comments', await filledIn(town))
    const { id } = (await commentsIn(town))[0]!
    await town.database.transact((tx) => commentPart.drop(tx, 999_999, `comment:${id}`))
    expect(await commentsIn(town)).toHaveLength(1)
    await confirmAll(town, guest, EMAIL)
    await town.database.transact(async (tx) => commentPart.drop(tx, await readerIdOf(town), `comment:${id}`))
    expect(await commentsIn(town)).toMatchObject([{ state: 'held' }])
    expect(await lettersTo(town, EMAIL)).toHaveLength(1)
    expect(await articleId(town)).toBeGreaterThan(0)
  })
})
