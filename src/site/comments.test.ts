import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { insertThread } from '../../bench/kit/thread.sql.ts'
import type { Town } from '../../test/town.ts'
import { takeDownArticle } from '../articles/articles.commands.ts'
import { changeSettings } from '../articles/paper.commands.ts'
import { commentPath } from '../comments/comment.ts'
import { aComment } from '../comments/comments.test-kit.ts'
import { moveComment } from '../comments/standing.commands.ts'
import { addRedirect } from '../web/addresses.sql.ts'
import { parseSettings } from '../web/settings.ts'
import { BRIDGE, change, openRecordTown, publish } from './record/record.test-kit.ts'

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
})
