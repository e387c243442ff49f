import { describe, expect, test } from 'vitest'
import { articleId, commentsIn, filledIn } from '../src/comments/posting/posting.test-kit.ts'
import { asReader } from './reader.ts'
import { openTown } from './town.ts'

describe('CVE-2022-43492: what a form of a comment carries beside its fields', () => {
  test('is left aside', async () => {
    await using town = await openTown()
    const more = {
      id: '1',
      reader: '1',
      reader_id: '1',
      state: 'published',
      mark: 'staff',
      picked_by: '1',
      'comment[state]': 'published',
    }
    const before = await town.database.read.selectFrom('comment').selectAll().orderBy('id').execute()
    expect((await asReader(town).post('/comments', await filledIn(town, more))).status).toBe(303)
    const after = await town.database.read.selectFrom('comment').selectAll().orderBy('id').execute()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after).toHaveLength(before.length + 1)
    expect(after.at(-1)).toMatchObject({ state: 'unconfirmed', mark: null, picked_by: null })
    expect(await commentsIn(town)).toMatchObject([{ name: 'Odile' }])
  })
})

describe('CVE-2020-13640: an order that a thread doesn’t have', () => {
  test.each(["newest' or 1=1--", 'id', 'recommended desc', '', 'oldest,newest'])('%j', async (order) => {
    await using town = await openTown()
    const { path } = await town.database.read
      .selectFrom('article')
      .select('path')
      .where('id', '=', await articleId(town))
      .executeTakeFirstOrThrow()
    const answer = await asReader(town).get(`${path}/comments?${new URLSearchParams({ order })}`)
    expect([400, 404]).toContain(answer.status)
    expect(town.failures).toEqual([])
  })
})
