import { describe, expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { asReader, confirmAll, lettersTo, SAYS_NOTHING, signIn } from '../../../test/reader.ts'
import { openTown } from '../../../test/town.ts'
import { addressHash } from '../../mail/address-hash.ts'
import { formToken, TOKEN_LIFE } from '../../web/form-guard.ts'
import { aGuest, aRegular, articleId, commentsIn, filledIn, textOf, TOKEN_KEYS } from './posting.test-kit.ts'

const EMAIL = 'odile@reader.example'
const HOUR = 60 * 60 * 1000

onBothEngines('posting a comment', (_open, engine) => {
  test('a guest’s waits for the mailed link, and then for the newsroom; the next ones don’t', async () => {
    await using town = await openTown({ engine })
    const guest = asReader(town)
    const mailed = await guest.press('/comments', await filledIn(town, { follow: 'replies' }), SAYS_NOTHING)
    expect(mailed.headers.get('Cache-Control')).toBe('no-store')
    expect(await textOf(mailed)).toContain('Look in your mail')
    expect(await commentsIn(town)).toMatchObject([
      { name: 'Odile', state: 'unconfirmed', body: '<p>The ferry was late again on Monday.</p>' },
    ])
    const [letter, ...others] = await lettersTo(town, EMAIL)
    expect(others).toEqual([])
    expect(letter!.text).not.toContain('ferry')

    const confirmed = await confirmAll(town, guest, EMAIL)
    expect(confirmed.headers.get('Location')).toMatch(/^\/comments\/mine\/\d+$/)
    const own = await textOf(await guest.get(confirmed.headers.get('Location')!))
    expect(own).toContain('It waits for somebody of the newsroom to look at it.')
    expect(own).toContain('It is your first comment here.')
    expect(await commentsIn(town)).toMatchObject([{ state: 'held' }])
    const follows = await town.database.read
      .selectFrom('follow')
      .innerJoin('reader', 'reader.id', 'follow.reader_id')
      .select(['kind', 'state'])
      .where('email', '=', EMAIL)
      .execute()
    expect(follows).toEqual([{ kind: 'replies', state: 'active' }])
  })

  test('somebody who is signed in and known is published at once, under their own name', async () => {
    await using town = await openTown({ engine })
    const regular = await aRegular(town)
    const page = await textOf(
      await regular.press(
        '/comments',
        await filledIn(town, { name: 'The Mayor', email: 'mayor@town.example', body: '*Late* again.' }),
      ),
    )
    expect(page).toContain('It is published.')
    expect((await commentsIn(town)).at(-1)).toMatchObject({
      name: 'Odile',
      state: 'published',
      body: '<p><strong>Late</strong> again.</p>',
    })
    expect(await commentsIn(town, 'mayor@town.example')).toEqual([])
  })

  test('a post that doesn’t say where it comes from is a guest’s, whatever session it carries', async () => {
    await using town = await openTown({ engine })
    const regular = await aRegular(town)
    const answer = await regular.post('/comments', await filledIn(town, { email: 'other@reader.example' }), SAYS_NOTHING)
    expect(answer.status).toBe(303)
    expect(await commentsIn(town, 'other@reader.example')).toMatchObject([{ state: 'unconfirmed' }])
  })

  test('who is signed in without a name is called as they sign their first comment, and asked no more', async () => {
    await using town = await openTown({ engine })
    const reader = await signIn(town, EMAIL)
    for (const name of ['Odile Braun', 'Somebody Else'])
      await reader.press('/comments', await filledIn(town, { name, body: `I am ${name}.` }))
    expect(await commentsIn(town)).toMatchObject([{ name: 'Odile Braun' }, { name: 'Odile Braun' }])
    expect(await (await reader.get('/account')).text()).toContain('value="Odile Braun"')
  })

  test('an answer stands below what it answers', async () => {
    await using town = await openTown({ engine })
    const regular = await aRegular(town)
    await regular.press('/comments', await filledIn(town))
    const parent = (await commentsIn(town)).at(-1)!
    await regular.press('/comments', await filledIn(town, { parent: String(parent.id), body: 'And on Tuesday.' }))
    expect((await commentsIn(town)).at(-1)).toMatchObject({ parent_id: parent.id, state: 'published' })
  })

  test('who of the newsroom writes is marked, and an author of the article as such', async () => {
    await using town = await openTown({ engine })
    const id = await articleId(town)
    const { email, author_id } = await town.database.read
      .selectFrom('staff')
      .select(['email', 'author_id'])
      .where('state', '=', 'active')
      .where('author_id', 'is not', null)
      .executeTakeFirstOrThrow()
    const insider = await aGuest(town, { email, name: 'Somebody' })
    await town.database.transact(async (tx) => {
      await tx.deleteFrom('article_author').where('article_id', '=', id).execute()
      await tx.insertInto('article_author').values({ article_id: id, author_id: author_id!, position: 0 }).execute()
    })
    await insider.press('/comments', await filledIn(town, { body: 'I wrote it.' }))
    expect(await commentsIn(town, email)).toMatchObject([
      { mark: 'staff', state: 'published' },
      { mark: 'author', state: 'published' },
    ])
  })

  test('one address has at most ten waiting, and one letter', async () => {
    await using town = await openTown({ engine })
    const guest = asReader(town)
    for (let n = 0; n < 10; n++) {
      expect((await guest.post('/comments', await filledIn(town, { body: `Remark ${n}` }))).status).toBe(303)
    }
    expect((await guest.post('/comments', await filledIn(town, { body: 'One more' }))).status).toBe(429)
    expect(await lettersTo(town, EMAIL)).toHaveLength(1)
  })
})

describe('what isn’t taken', () => {
  /** What is sent, and what it is answered with. The words typed come back each time. */
  const ROWS: [string, Record<string, string>, number, string][] = [
    ['nothing written', { body: ' \n\u200B ' }, 422, 'Please write something first.'],
    ['too long', { body: 'a'.repeat(10_001) }, 422, 'It has 10,001 characters, and a comment may have 10,000.'],
    ['too many links', { body: 'https://a.example/ '.repeat(11) }, 422, 'It has 11 links'],
    ['no name', { name: ' ' }, 422, 'Please give a name'],
    ['a name of signs', { name: '\u202E<>' }, 422, 'Please give a name'],
    ['no address', { email: 'odile' }, 422, 'This is no mail address'],
    ['two addresses', { email: 'a@reader.example,b@reader.example' }, 422, 'This is no mail address'],
    ['forged token', { form: 'abc.def' }, 403, 'didn’t come from a page of ours'],
    ['old token', { form: formToken(TOKEN_KEYS, Date.UTC(2026, 10, 24, 9) - TOKEN_LIFE - 2 * HOUR) }, 410, 'some days old'],
    ['unknown parent', { parent: '999999' }, 404, 'The comment that you answer isn’t there any more.'],
    ['no number of a parent', { parent: '1 or 1=1' }, 404, 'The comment that you answer isn’t there any more.'],
    ['unknown article', { article: '999999' }, 404, 'There is no such article any more'],
    ['no number of an article', { article: '' }, 404, 'There is no such article any more'],
  ]
  test.each(ROWS)('%s', async (_name, fields, status, sentence) => {
    await using town = await openTown()
    const sent = await filledIn(town, fields)
    const answer = await asReader(town).post('/comments', sent)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const html = (await answer.text()).replaceAll('&#39;', '’')
    expect(html.replace(/\s+/g, ' ')).toContain(sentence)
    expect(html).toContain(sent.body)
    expect(await commentsIn(town)).toEqual([])
    expect(await lettersTo(town, EMAIL)).toEqual([])
  })

  test('more than a form can hold', async () => {
    await using town = await openTown()
    expect((await asReader(town).post('/comments', await filledIn(town, { body: 'a'.repeat(200_000) }))).status).toBe(413)
  })

  test('a robot is told what people are, and nothing is kept', async () => {
    await using town = await openTown()
    const answer = await asReader(town).press('/comments', await filledIn(town, { website: 'https://spam.example' }))
    expect(await textOf(answer)).toContain('Look in your mail')
    expect(await commentsIn(town)).toEqual([])
  })

  test('an answer to a comment of another article', async () => {
    await using town = await openTown()
    const regular = await aRegular(town)
    await regular.press('/comments', await filledIn(town))
    const parent = String((await commentsIn(town)).at(-1)!.id)
    const other = await town.database.read
      .selectFrom('article')
      .select('id')
      .where('status', '=', 'published')
      .where('kind', '=', 'article')
      .where('id', '!=', await articleId(town))
      .executeTakeFirstOrThrow()
    const answer = await regular.post('/comments', await filledIn(town, { parent, article: String(other.id) }))
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain(`name="parent"`)
  })

  test.each([
    ['closed', 409, 'The discussion of this article is closed.'],
    ['off', 409, 'There are no comments under this article.'],
    ['readers only', 403, 'Only readers with an account can comment here.'],
  ] as const)('under an article that is %s', async (rule, status, sentence) => {
    await using town = await openTown()
    const id = await articleId(town)
    await town.database.transact((tx) =>
      tx
        .insertInto('thread')
        .values({ article_id: id, rule, count: 0, last_at: null })
        .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ rule }))
        .execute(),
    )
    const answer = await asReader(town).post('/comments', await filledIn(town))
    expect(answer.status).toBe(status)
    const html = await answer.text()
    expect(html.replace(/\s+/g, ' ')).toContain(sentence)
    expect(html).toContain('The ferry was late again on Monday.')
  })

  test('under an article that isn’t published', async () => {
    await using town = await openTown()
    const draft = await town.database.read
      .selectFrom('article')
      .select('id')
      .where('status', '!=', 'published')
      .executeTakeFirstOrThrow()
    expect((await asReader(town).post('/comments', await filledIn(town, { article: String(draft.id) }))).status).toBe(404)
  })

  test.each(['address', 'network'] as const)('of somebody whose %s is banned', async (kind) => {
    await using town = await openTown()
    const key = Buffer.alloc(32, 8)
    const hash = kind === 'address' ? addressHash(key, 'mail', EMAIL) : addressHash(key, 'network', '192.0.2.0/24')
    const ban = { kind, hash, name: 'Odile', reason: 'For shouting.', made_by: 1, made_at: town.at, ends_at: town.at + 24 * HOUR }
    await town.database.transact((tx) =>
      tx
        .insertInto('ban')
        .values({ ...ban, lifted_at: null })
        .execute(),
    )
    const answer = await asReader(town).post('/comments', await filledIn(town))
    expect(answer.status).toBe(403)
    const text = await textOf(answer)
    expect(text).toContain('For shouting.')
    expect(text).toContain('25 November 2026')
    expect(text).toContain('The ferry was late again on Monday.')
    town.clock.now += 24 * HOUR
    const later = await asReader(town).post('/comments', await filledIn(town))
    expect(later.status).toBe(303)
  })

  test('what comes too fast from one place, until a minute is over', async () => {
    await using town = await openTown({ postLimits: { home: [{ most: 2, per: 60_000 }], block: [] } })
    const guest = asReader(town)
    for (const body of ['One', 'Two']) expect((await guest.post('/comments', await filledIn(town, { body }))).status).toBe(303)
    const answer = await guest.post('/comments', await filledIn(town, { body: 'Three' }))
    expect(answer.status).toBe(429)
    expect(answer.headers.get('Retry-After')).toBe('60')
    expect(await textOf(answer)).toContain('Three')
    town.clock.now += 60_000
    expect((await guest.post('/comments', await filledIn(town, { body: 'Three' }))).status).toBe(303)
  })
})
