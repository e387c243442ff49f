import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../../test/databases.ts'
import { asReader, confirmAll, lettersTo } from '../../../test/reader.ts'
import { openMailServer } from '../../outside/mail/testing.ts'
import { mailBySmtp } from '../../outside/mail/smtp.ts'
import { aComment } from '../comments.test-kit.ts'
import { aFollower, openFollowing, ORIGIN, startWork, type Following } from './follow.test-kit.ts'
import { numberNews } from './notices.sql.ts'
import { moveComment } from '../standing.commands.ts'

const MARTA = 'marta@reader.example'
const ODILE = 'odile@reader.example'

/** Somebody writes a comment, which is published at once; says its number. */
const say = (town: Following, comment: Parameters<typeof aComment>[2] = {}) =>
  town.write((tx) => aComment(tx, town.articleId, { createdAt: town.clock.now, ...comment }))

const noticesTo = async (town: Following, email: string) => (await lettersTo(town, email)).filter(({ kind }) => kind === 'follow')

onBothEngines('a follower of a thread', (_open, engine) => {
  test('is told of the first comment at once and of all others an hour later, by a mail server, until they end it', async () => {
    await using town = await openFollowing(engine)
    await using server = await openMailServer()
    await using work = startWork(town, mailBySmtp(server.server))
    const mailbox = async () => (await Promise.all(server.taken.map(({ raw }) => simpleParser(raw)))).slice(1)
    await town.ask({ email: MARTA })
    await work.after(0)
    expect(server.taken).toHaveLength(1)
    await confirmAll(town, asReader(town), MARTA)
    const first = await say(town, { name: 'Jonas <b>', body: '<p>It <em>never</em> runs &amp; never did.</p><p>Really.</p>' })
    await work.after(1)
    const [letter] = await mailbox()
    expect(letter!.subject).toBe('A new comment on “The ferry”')
    expect(letter!.text).toContain('> It never runs & never did. Really.\n> — Jonas <b>')
    expect(letter!.text).toContain(`${ORIGIN}/comments/${first}\n`)
    expect(letter!.html).toContain('<cite>— Jonas &lt;b&gt;</cite>')
    expect(letter!.text).toContain('You are told of every new comment on “The ferry”.')

    for (let n = 1; n <= 3; n++) {
      await say(town, { body: `<p>Number ${n}</p>` })
      await work.after(19)
    }
    expect(await mailbox()).toHaveLength(1)
    await work.after(3)
    const [, digest, ...none] = await mailbox()
    expect([digest!.subject, none]).toEqual(['3 new comments on “The ferry”', []])
    expect([...digest!.text!.matchAll(/> Number (\d)/g)].map(([, n]) => n)).toEqual(['1', '2', '3'])
    await work.after(120)
    expect(await mailbox()).toHaveLength(2)

    const headers = digest!.headerLines.map(({ line }) => line.replaceAll(/\r?\n\s+/g, ' '))
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    const [, url] = /<(https:\/\/lantern\.example\/comments\/follows\/[\w-]{43}\/end)>/.exec(headers.join('\n'))!
    expect(digest!.text).toContain(url)
    const ended = await asReader(town).post(url!, { 'List-Unsubscribe': 'One-Click' }, { 'Sec-Fetch-Site': '' })
    expect(ended.status).toBe(200)
    await say(town)
    await work.after(120)
    expect(await mailbox()).toHaveLength(2)
    expect(town.failures).toEqual([])
  })

  test('gets one letter in an hour however many comments there are, of which it names ten', async () => {
    await using town = await openFollowing(engine)
    await using work = startWork(town)
    await town.write((tx) => aFollower(tx, town.articleId, MARTA, 'all', town.clock.now))
    await say(town)
    await work.after(1)
    await town.write(async (tx) => {
      for (let n = 0; n < 999; n++) {
        await numberNews(tx, await aComment(tx, town.articleId, { body: `<p>Number ${n}</p>`, createdAt: town.clock.now }))
      }
      // What the jobs of their events would do, a thousand times over, is done by the one of the comment below.
      await tx.deleteFrom('event').execute()
    })
    await say(town)
    for (let n = 0; n < 5; n++) await work.after(13)
    const [, digest, ...none] = await noticesTo(town, MARTA)
    expect([digest!.subject, none]).toEqual(['1,000 new comments on “The ferry”', []])
    expect(digest!.text.match(/> Number \d+/g)).toHaveLength(10)
    expect(digest!.text).toContain('And 990 more.')
  })

  test('hears of answers to their own comments only, if they like, and never of what they said themselves', async () => {
    await using town = await openFollowing(engine)
    await using work = startWork(town)
    const [marta, odile] = await town.write(async (tx) => [
      await aFollower(tx, town.articleId, MARTA, 'replies', town.clock.now),
      await aFollower(tx, town.articleId, ODILE, 'all', town.clock.now),
    ])
    const id = await say(town, { readerId: marta, name: 'Marta', body: '<p>Mine.</p>' })
    const answer = await say(town, { readerId: odile, name: 'Odile', body: '<p>Answered.</p>', parent: { id, depth: 1 } })
    await say(town, { readerId: marta, body: '<p>My own answer.</p>', parent: { id, depth: 1 } })
    await say(town, { readerId: null, body: '<p>Deeper.</p>', parent: { id: answer, depth: 2 } })
    await work.after(1)
    const [toMarta] = await noticesTo(town, MARTA)
    expect(toMarta!.subject).toBe('An answer to your comment on “The ferry”')
    expect(toMarta!.text.match(/^> [^—].*$/gm)).toEqual(['> Answered.'])
    const [toOdile] = await noticesTo(town, ODILE)
    expect(toOdile!.text.match(/^> [^—].*$/gm)).toEqual(['> Mine.', '> My own answer.', '> Deeper.'])
  })

  test('is not told of what was withdrawn meanwhile, and of what is published late in its turn', async () => {
    await using town = await openFollowing(engine)
    await using work = startWork(town)
    await town.write((tx) => aFollower(tx, town.articleId, MARTA, 'all', town.clock.now))
    const early = await say(town, { body: '<p>Early.</p>' })
    await town.write((tx) => moveComment(tx, early, 'rejected', town.clock.now))
    await work.after(1)
    expect(await noticesTo(town, MARTA)).toEqual([])
    const held = await say(town, { body: '<p>Held.</p>' })
    await town.write((tx) => moveComment(tx, held, 'held', town.clock.now))
    await town.write((tx) => tx.updateTable('comment').set({ news: null }).where('id', '=', held).execute())
    await say(town, { body: '<p>Later.</p>' })
    await work.after(1)
    await town.write((tx) => moveComment(tx, held, 'published', town.clock.now))
    await work.after(61)
    const told = (await noticesTo(town, MARTA)).map(({ text }) => /^> (\w+)\./m.exec(text)![1])
    expect(told).toEqual(['Later'])
  })

  test('gets nothing while the address is struck off or the article is taken down, and hears of it all afterwards', async () => {
    await using town = await openFollowing(engine)
    await using work = startWork(town)
    await town.write((tx) => aFollower(tx, town.articleId, MARTA, 'all', town.clock.now))
    const { address_hash } = await town.database.read.selectFrom('reader').select('address_hash').executeTakeFirstOrThrow()
    await town.write((tx) =>
      tx.insertInto('suppression').values({ address_hash, reason: 'bounced', detail: '', at: town.clock.now }).execute(),
    )
    await say(town, { body: '<p>First.</p>' })
    await work.after(1)
    await town.write(async (tx) => {
      await tx.deleteFrom('suppression').execute()
      await tx.updateTable('article').set({ status: 'taken down' }).execute()
    })
    await say(town, { body: '<p>Second.</p>' })
    await work.after(1)
    expect(await noticesTo(town, MARTA)).toEqual([])
    await town.write((tx) => tx.updateTable('article').set({ status: 'published' }).execute())
    await say(town, { body: '<p>Third.</p>' })
    await work.after(1)
    const [letter, ...none] = await noticesTo(town, MARTA)
    expect([letter!.text.match(/^> [^—].*$/gm), none]).toEqual([['> First.', '> Second.', '> Third.'], []])
  })

  test('is told once they have confirmed of what was said while that waited', async () => {
    await using town = await openFollowing(engine)
    await using work = startWork(town)
    await say(town, { body: '<p>Before.</p>' })
    await work.after(1)
    await town.ask({ email: MARTA })
    await say(town, { body: '<p>Meanwhile.</p>' })
    await work.after(60)
    await confirmAll(town, asReader(town), MARTA)
    await work.after(1)
    expect((await noticesTo(town, MARTA)).map(({ text }) => text.match(/^> [^—].*$/gm))).toEqual([['> Meanwhile.']])
  })
})
