import { expect, test } from 'vitest'
import { onBothEngines, type TestDatabase } from '../../test/databases.ts'
import { callAll, tellFollowers } from '../comments/follows/notices.jobs.ts'
import { filesInMemory } from '../outside/files/memory.ts'
import { fillDemo } from './demo.commands.ts'

const NOW = Date.UTC(2026, 10, 24, 9)

onBothEngines('the talk of the town', (open) => {
  const fill = (database: TestDatabase) =>
    fillDemo({ database, files: filesInMemory(), addressKey: Buffer.alloc(32, 8), now: NOW }, 'src/demo/pictures')

  test('fills a thread with a hundred and twenty comments, the lists of a moderator, of followers and of the newsletter', async () => {
    await using database = await open()
    await fill(database)
    const db = database.read
    const comments = await db
      .selectFrom('comment')
      .innerJoin('article', 'article.id', 'comment.article_id')
      .selectAll('comment')
      .select('article.path')
      .orderBy('comment.id')
      .execute()
    const thread = comments.filter(({ path }) => path.endsWith('/everything-the-tide-table-knows'))
    expect(thread.filter(({ shown }) => shown === 1)).toHaveLength(120)
    expect(Math.max(...thread.map(({ depth }) => depth))).toBe(7)
    expect(thread.every(({ created_at }) => created_at > NOW - 120 * 60_000 && created_at < NOW)).toBe(true)
    expect(thread.filter(({ picked_by }) => picked_by !== null)).toHaveLength(2)
    expect(thread.filter(({ mark }) => mark === 'author').length).toBeGreaterThan(1)
    expect(thread.filter(({ mark }) => mark === 'staff')).toHaveLength(2)
    expect(thread.filter(({ state, replies, body }) => state === 'removed' && replies > 0 && body === '')).toHaveLength(1)
    expect(thread.filter(({ edited_at }) => edited_at !== null)).toHaveLength(1)
    expect(thread.filter(({ redacted_at }) => redacted_at !== null)).toHaveLength(1)
    expect(thread.some(({ body }) => body.includes('555 0142'))).toBe(false)
    expect(thread.filter(({ body }) => body.includes('<blockquote>') || body.includes('rel="ugc nofollow"'))).toHaveLength(2)
    expect(Math.max(...thread.map(({ recommended }) => recommended))).toBe(23)
    const rows = await db.selectFrom('thread').select(['count']).where('article_id', '=', thread[0]!.article_id).execute()
    expect(rows).toEqual([{ count: 119 }])

    const states = Object.entries(Object.groupBy(comments, ({ state }) => state)).map(([state, all]) => [state, all.length])
    expect(Object.fromEntries(states)).toMatchObject({ held: 5, spam: 3, rejected: 1, removed: 1 })
    expect(await db.selectFrom('report').select('reason').orderBy('id').execute()).toEqual(
      ['abuse', 'abuse', 'personal data'].map((reason) => ({ reason })),
    )
    expect(await db.selectFrom('objection').select('answered_at').execute()).toEqual([{ answered_at: null }])
    expect(await db.selectFrom('follow').select('state').where('state', '=', 'active').execute()).toHaveLength(5)
    const list = await db.selectFrom('subscriber').select('state').orderBy('id').execute()
    expect(list.map(({ state }) => state)).toEqual(Array(6).fill('active'))
    const judged = await db.selectFrom('verdict').select('comment_id').distinct().execute()
    expect(judged).toHaveLength(comments.length)
  })

  test('tells its followers of what was said last, as soon as the jobs run', async () => {
    await using database = await open()
    await fill(database)
    const context = { now: NOW, signal: new AbortController().signal }
    const events = await database.read.selectFrom('event').select('payload').where('name', '=', 'comment.published').execute()
    for (const { payload } of events) await callAll({ database })(JSON.parse(payload), context)
    await tellFollowers({ database, origin: 'http://localhost:8080' }, context)
    const letters = await database.read
      .selectFrom('letter')
      .select(['to_address', 'text'])
      .where('kind', '=', 'follow')
      .orderBy('id')
      .execute()
    const told = letters.map(({ to_address }) => to_address.split('.')[0])
    expect(new Set(told)).toEqual(new Set(['nan', 'netherfield', 'odile', 'priya', 'skipper']))
    expect(told).toHaveLength(5)
    expect(letters.every(({ text }) => text?.includes('They have found six of the 1978 ones'))).toBe(true)
  })
})
