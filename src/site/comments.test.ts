import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { insertThread } from '../../bench/kit/thread.sql.ts'
import type { Town } from '../../test/town.ts'
import { takeDownArticle } from '../articles/articles.commands.ts'
import { changeSettings } from '../articles/paper.commands.ts'
import { commentPath } from '../comments/comment.ts'
import { aComment } from '../comments/comments.test-kit.ts'
import { insertComment } from '../comments/comments.sql.ts'
import { moveComment } from '../comments/standing.commands.ts'
import { addRedirect } from '../web/addresses.sql.ts'
import { settings } from './feeds/lantern.test-kit.ts'
import { openRecordTown, publish } from './record/record.test-kit.ts'

const ENGINES = inject('postgres') ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)

const HOUR = 60 * 60 * 1000

describe.each(ENGINES)('a reader of comments, on %s', (engine) => {
  let town: Town
  beforeAll(async () => void (town = await openRecordTown(engine)))
  afterAll(() => town[Symbol.asyncDispose]())

  const get = async (path: string) => {
    const response = await town.app.request(path)
    const { status, headers } = response
    return { status, headers, text: await response.text() }
  }
  const write = (articleId: number, comment: Parameters<typeof aComment>[2] = {}) =>
    town.database.transact((tx) => aComment(tx, articleId, { createdAt: town.at, ...comment }))
  const newArticle = (path: string) => publish(town.database, path, { headline: 'The ferry' })
  const order = (text: string) => [...text.matchAll(/id="comment-(\d+)"/g)].map(([, id]) => Number(id))

  test('is asked to be the first where nobody has written', async () => {
    await newArticle('/quiet')
    expect((await get('/quiet')).text).toContain('<a href="/quiet/comments">Be the first to comment</a>')
    const { status, text, headers } = await get('/quiet/comments')
    expect(status).toBe(200)
    expect(text).toContain('<h1>Be the first to comment</h1>')
    expect(text).toContain('<form class="comment-form"')
    expect(headers.get('Cache-Tag')).toMatch(/paper,thread:\d+,article:\d+/)
    expect(headers.get('Cache-Control')).toContain('s-maxage')
  })

  test('finds how many there are on the article’s page, and its structured data says so too', async () => {
    const id = await newArticle('/counted')
    const first = await write(id)
    await write(id)
    const { text, headers } = await get('/counted')
    expect(text).toContain('<a href="/counted/comments">Comments (2)</a>')
    expect(JSON.parse(/ld\+json">(.*?)<\/script>/.exec(text)![1]!)['@graph'][0].commentCount).toBe(2)
    expect(headers.get('Cache-Tag')).toContain(`thread:${id}`)
    await town.database.transact((tx) => moveComment(tx, first, 'spam', town.at))
    expect((await get('/counted')).text).toContain('Comments (1)')
  })

  test('reads who said what, with marks, picks and changes, and what may be done about it', async () => {
    const id = await newArticle('/marked')
    const comment = await write(id, { name: 'Bo <b>Lind</b>', mark: 'staff', body: '<p>Late <em>again</em>.</p>' })
    await town.database.transact((tx) =>
      tx
        .updateTable('comment')
        .set({ edited_at: town.at, picked_at: town.at, redacted_at: town.at, recommended: 12 })
        .where('id', '=', comment)
        .execute(),
    )
    const { text } = await get('/marked/comments')
    const [, box] = new RegExp(`(<article class="said" id="comment-${comment}">.*?</article>)`).exec(text)!
    expect(box).toContain('<b>Bo &lt;b&gt;Lind&lt;/b&gt;</b>')
    expect(box).toContain('<p>Late <em>again</em>.</p>')
    for (const words of ['Staff', 'edited', 'Picked by the newsroom, 24 November 2026', 'The newsroom has removed some words.'])
      expect(box).toContain(words)
    expect(box).toContain(`<a href="${commentPath(comment)}"><time`)
    expect(box).toContain(`href="${commentPath(comment)}#reply"`)
    expect(box).toContain(`href="${commentPath(comment)}/report"`)
    expect(box).toMatch(/<button form="recommend" name="comment" value="\d+">Recommend<b> 12<\/b>/)
    expect(text).toMatch(/<form method="post" action="\/comments\/recommend" id="recommend"><input type="hidden" name="form"/)
  })

  test('walks through all of them in three orders', async () => {
    const id = await newArticle('/long')
    await town.database.transact((tx) => insertThread(tx, id, 300, town.at))
    const rows = await town.database.read
      .selectFrom('comment')
      .select('id')
      .where('article_id', '=', id)
      .where('depth', '=', 1)
      .execute()
    const isRoot = new Set(rows.map((row) => row.id))
    const walk = async (path: string) => {
      const roots: number[] = []
      for (let next: string | undefined = path; next;) {
        const { text, status } = await get(next)
        expect(status).toBe(200)
        expect(order(text).length).toBeLessThanOrEqual(60)
        roots.push(...order(text).filter((id) => isRoot.has(id)))
        next = /<a href="([^"]*)" rel="next">/.exec(text)?.[1]?.replaceAll('&amp;', '&')
      }
      return roots
    }
    const [newest, oldest, recommended] = [
      await walk('/long/comments'),
      await walk('/long/comments?order=oldest'),
      await walk('/long/comments?order=recommended'),
    ]
    expect(new Set(newest)).toEqual(isRoot)
    expect(newest.length).toBe(isRoot.size)
    expect(oldest).toEqual(newest.toReversed())
    expect(new Set(recommended)).toEqual(new Set(newest))
    expect(recommended).not.toEqual(newest)
  })

  test('is told where an address of the thread is none', async () => {
    const id = await newArticle('/addressed')
    await write(id)
    for (const query of ['order=newest', 'order=best', 'after=x', 'order=recommended&after=2026-11-24T09:00:00.000Z.1'])
      expect((await get(`/addressed/comments?${query}`)).status, query).toBe(400)
    expect((await get('/nothing/comments')).status).toBe(404)
  })

  test('finds the comments below the article’s address, wherever it has moved, and WordPress’s pages of them', async () => {
    await newArticle('/moved')
    await town.database.transact((tx) => addRedirect(tx, '/2019/05/ferry', '/moved'))
    const moves = [
      ['/Moved/Comments/', '/moved/comments'],
      ['/moved/comment-page-2/', '/moved/comments'],
      ['/2019/05/ferry/comments', '/moved/comments'],
      ['/2019/05/ferry/comment-page-12/', '/moved/comments'],
      ['/2019/05/ferry/feed/', '/moved/comments/feed.xml'],
      ['/moved/feed/atom/', '/moved/comments/feed.atom'],
      ['/2019/05/ferry/comments/feed.json', '/moved/comments/feed.json'],
      ['/Moved/comments/feed.json', '/moved/comments/feed.json'],
    ]
    for (const [from, to] of moves) {
      const { status, headers } = await get(from!)
      expect([status, headers.get('Location')], from).toEqual([301, to])
    }
  })

  test('follows them in a feed that the page names', async () => {
    const id = await newArticle('/fed')
    const first = await write(id, { name: 'Odile' })
    const second = await write(id, { name: 'Tobias', createdAt: town.at + HOUR, body: '<p>So it <em>is</em>.</p>' })
    await town.database.transact((tx) => moveComment(tx, second, 'held', town.at))
    expect((await get('/fed/comments')).text).toContain('type="application/rss+xml" href="/fed/comments/feed.xml"')
    const items = async () => JSON.parse((await get('/fed/comments/feed.json')).text).items as Record<string, unknown>[]
    expect((await items()).map(({ url }) => url)).toEqual([`http://localhost${commentPath(first)}`])
    await town.database.transact((tx) => moveComment(tx, second, 'published', town.at + 2 * HOUR))
    expect((await items())[0]).toMatchObject({ title: 'Comment by Tobias', content_html: '<p>So it <em>is</em>.</p>' })
    const { text, headers } = await get('/fed/comments/feed.xml')
    expect(text).toContain('<title>Comments on “The ferry” — ')
    expect(headers.get('Cache-Tag')).toContain(`thread:${id}`)
  })

  test('opens a comment by itself: what it answers, what answers it, and where to answer', async () => {
    const id = await newArticle('/alone')
    const above = await write(id, { name: 'Odile', body: '<p>It is late again.</p>' })
    const comment = await write(id, { parent: { id: above, depth: 1 }, name: 'Tobias', body: '<p>So it is.</p>' })
    const below = await write(id, { parent: { id: comment, depth: 2 }, name: 'Maren' })
    const { status, text } = await get(commentPath(comment))
    expect(status).toBe(200)
    expect(text).toContain(`<li><a href="${commentPath(above)}">Odile: It is late again.</a></li>`)
    expect(order(text)).toEqual([comment, below])
    expect(text).toMatch(/<h2>1 answer<\/h2>/)
    expect(text).toMatch(new RegExp(`<section id="reply">.*name="parent" value="${comment}"`))
    expect((await get(`${commentPath(comment)}/quote`)).text).toMatch(/<textarea[^>]*>&gt; So it is\./)
  })

  test('walks through the answers to one comment', async () => {
    const id = await newArticle('/answered')
    const above = await write(id)
    const answers: number[] = []
    for (let n = 0; n < 45; n++) answers.push(await write(id, { parent: { id: above, depth: 1 } }))
    const { text } = await get('/answered/comments')
    expect(order(text)).toEqual([above, ...answers.slice(0, 3)])
    expect(text).toContain(`<a href="${commentPath(above)}#answers">Show all 45 answers</a>`)
    const walked = []
    for (let next: string | undefined = commentPath(above); next;) {
      const { text } = await get(next)
      walked.push(...order(text).slice(1))
      next = /<a href="([^"]*)#answers" rel="next">/.exec(text)?.[1]
    }
    expect(walked).toEqual(answers)
  })

  test('sees who took out what has answers, and nothing of what has none', async () => {
    const id = await newArticle('/taken')
    const [own, ours] = [await write(id), await write(id)]
    const answer = await write(id, { parent: { id: own, depth: 1 } })
    await write(id, { parent: { id: ours, depth: 1 } })
    const lone = await write(id, { name: 'Mallory' })
    const waiting = await town.database.transact((tx) => insertComment(tx, { ...WAITING, articleId: id, createdAt: town.at }))
    const moves = [
      [own, 'removed'],
      [ours, 'rejected'],
      [lone, 'spam'],
    ] as const
    for (const [comment, to] of moves) await town.database.transact((tx) => moveComment(tx, comment, to, town.at))
    const { text } = await get('/taken/comments')
    expect(text).toContain(`<p class="said gone" id="comment-${own}">Removed by its author</p>`)
    expect(text).toContain(`<p class="said gone" id="comment-${ours}">Removed by the newsroom</p>`)
    expect(text).not.toContain('Mallory')
    expect((await get(commentPath(answer))).text).toContain('Removed by its author')
    expect((await get(commentPath(own))).status).toBe(200)
    const gone = await get(commentPath(lone))
    expect([gone.status, gone.headers.get('Cache-Tag')]).toEqual([410, expect.stringContaining(`thread:${id}`)])
    const held = await get(commentPath(waiting!))
    expect([held.status, held.headers.get('Cache-Tag')]).toEqual([404, expect.stringContaining(`thread:${id}`)])
    const unknown = await get(commentPath(999_999))
    expect([unknown.status, unknown.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
  })

  test('sees by which rule comments are taken', async () => {
    const id = await newArticle('/ruled')
    const rule = (rule: 'pre-moderated' | 'readers only' | 'closed' | 'off') =>
      town.database.transact((tx) => tx.updateTable('thread').set({ rule }).where('article_id', '=', id).execute())
    const page = async () => (await get('/ruled/comments')).text
    const comment = await write(id)
    expect(await page()).not.toContain('class="told"')
    await rule('pre-moderated')
    expect(await page()).toContain('Somebody of the newsroom reads every comment')
    await rule('readers only')
    expect(await page()).toContain('href="/account/sign-in?return=%2Fruled%2Fcomments"')
    await rule('closed')
    expect(await page()).toContain('The comments are closed.')
    expect(await page()).not.toMatch(/id="comment-form"|#reply"|class="follow"/)
    expect((await get(commentPath(comment))).text).not.toContain('id="comment-form"')
    expect((await get('/ruled')).text).toContain('Comments (1)')
    expect((await get('/ruled')).text).not.toContain('Click to comment')
    await rule('off')
    await town.database.transact((tx) => moveComment(tx, comment, 'removed', town.at))
    expect((await get('/ruled/comments')).status).toBe(404)
    expect((await get('/ruled')).text).not.toContain('/ruled/comments')
  })

  test('reads since when they have been closed, and can’t read those of an article that was taken down', async () => {
    const id = await newArticle('/closed')
    const comment = await write(id)
    const comments = { closeAfterDays: 1 }
    await town.database.transact((tx) =>
      changeSettings(tx, { ...settings, comments: { ...settings.comments, ...comments } }, town.at),
    )
    town.clock.now = town.at + 25 * HOUR
    expect((await get('/closed/comments')).text).toContain('The comments have been closed since 25 November 2026.')
    await town.database.transact((tx) => takeDownArticle(tx, id, 'By order of a court', town.at))
    for (const path of ['/closed/comments', commentPath(comment), '/closed/comments/feed.xml'])
      expect((await get(path)).status, path).toBe(410)
  })
})

const WAITING = {
  parent: null,
  readerId: null,
  name: 'Mallory',
  mark: null,
  body: '<p>Wait.</p>',
  state: 'unconfirmed',
  network: null,
} as const
