import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onBothEngines } from '../../test/databases.ts'
import type { Tx } from '../db/schema.ts'
import { COMMENT_STATES, type CommentState } from './comment.ts'
import { anArticle, TUESDAY } from './comments.test-kit.ts'
import { insertComment } from './comments.sql.ts'
import { moveComment } from './standing.commands.ts'

/** A thread of eight: 0 ← 1 ← 2 ← 3, 0 ← 4, 4 ← 5, and 6, 7 by themselves. */
const PARENTS = [null, 0, 1, 2, 0, 4, null, null] as const

async function aThread(tx: Tx): Promise<number[]> {
  const articleId = await anArticle(tx)
  const { id: readerId } = await tx
    .insertInto('reader')
    .values({ email: 'odile@reader.example', address_hash: 'odile', name: 'Odile', created_at: TUESDAY, seen_at: TUESDAY })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ids: number[] = []
  const depths: number[] = []
  for (const parent of PARENTS) {
    const answered = parent === null ? null : { id: ids[parent]!, depth: depths[parent]! }
    const written = { name: 'Odile', mark: null, body: '<p>Late again.</p>', state: 'held', network: null } as const
    const id = await insertComment(tx, { articleId, parent: answered, readerId, ...written, createdAt: TUESDAY })
    ids.push(id!)
    depths.push((answered?.depth ?? 0) + 1)
  }
  return ids
}

const rowsOf = (tx: Tx) => tx.selectFrom('comment').selectAll().orderBy('id').execute()

onBothEngines('where comments stand', (open) => {
  test('whatever is moved in whatever order, places and counts are those of what is published', async () => {
    await using database = await open()
    const ids = await database.transact(aThread)
    const moves = fc.array(fc.record({ n: fc.nat(PARENTS.length - 1), to: fc.constantFrom(...COMMENT_STATES) }), {
      maxLength: 25,
    })
    await fc.assert(
      fc.asyncProperty(moves, async (list) => {
        await database.transact(async (tx) => {
          for (const { n, to } of list) await moveComment(tx, ids[n]!, to, TUESDAY)
        })
        await database.transact(checkThread)
      }),
      { numRuns: 30, seed: 4 },
    )
  })

  test('a comment keeps its place among the answers when it comes back', async () => {
    await using database = await open()
    const ids = await database.transact(aThread)
    const move = (n: number, to: CommentState) => database.transact((tx) => moveComment(tx, ids[n]!, to, TUESDAY))
    for (const n of [0, 4, 1]) expect(await move(n, 'published')).toBe(true)
    await move(4, 'rejected')
    await move(4, 'published')
    const nths = new Map((await database.transact(rowsOf)).map((row) => [row.id, row.nth]))
    expect([nths.get(ids[4]!), nths.get(ids[1]!)]).toEqual([1, 2])
  })

  test('what is moved to where it is does nothing, and tells of nothing', async () => {
    await using database = await open()
    const [id] = await database.transact(aThread)
    const publish = () => database.transact((tx) => moveComment(tx, id!, 'published', TUESDAY))
    expect([await publish(), await publish()]).toEqual([true, false])
    const events = await database.read.selectFrom('event').select('name').execute()
    expect(events.map(({ name }) => name)).toEqual(['comment.published'])
    const decisions = await database.read.selectFrom('moderation_count').selectAll().execute()
    expect(decisions).toEqual([{ month: '2026-11', what: 'published', count: 1 }])
  })
})

async function checkThread(tx: Tx): Promise<void> {
  const rows = await rowsOf(tx)
  const answersOf = (id: number) => rows.filter((row) => row.parent_id === id && row.shown === 1)
  for (const row of rows) {
    expect(row.replies).toBe(answersOf(row.id).length)
    expect(row.shown).toBe(row.state === 'published' || answersOf(row.id).length > 0 ? 1 : 0)
    const nths = answersOf(row.id).map(({ nth }) => nth)
    expect(new Set(nths).size).toBe(nths.length)
    expect(nths).not.toContain(0)
  }
  const inState = (state: CommentState) => rows.filter((row) => row.state === state).length
  const thread = await tx.selectFrom('thread').select('count').executeTakeFirst()
  expect(thread?.count ?? 0).toBe(inState('published'))
  const commenter = await tx.selectFrom('commenter').select(['published', 'rejected', 'spam']).executeTakeFirst()
  expect(commenter ?? { published: 0, rejected: 0, spam: 0 }).toEqual({
    published: inState('published'),
    rejected: inState('rejected'),
    spam: inState('spam'),
  })
}
